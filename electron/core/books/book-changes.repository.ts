/** What happened after a print to rows that stand on it: from the audit, orders for many documents among it. */
import type { BookKind } from '../../contract/book-kinds.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import type { Routing } from '../../contract/incoming.schema.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';
import { formatRouting } from '../incoming/incoming.rules.ts';
import { getBookForm } from './book-forms.repository.ts';
import type { BookSource, SourceRow } from './book-source.ts';

export interface ChangeSince {
  readonly seq: number;
  /** The event that it takes back; null: it stands by itself. A print made before that event holds what stands again. */
  readonly undoes: number | null;
  readonly rowId: number;
  readonly numberText: string;
  readonly action: string;
  readonly on: string;
}

type EventRow = SourceRow & {
  readonly seq: number;
  readonly id: number;
  readonly action: string;
  readonly day: string;
};
type BatchEventRow = EventRow & {
  readonly undoes: number | null;
  readonly before: string;
  readonly deadline: string | null;
  readonly direction: string;
  readonly routing: string;
};

// Whatever these change, the printed row says something else.
const corrections: Readonly<Record<BookSource['table'], readonly [subject: string, methods: readonly string[]]>> = {
  incoming_document: ['incoming', ['incoming.correct', 'incoming.void', 'incoming.restore', 'incoming.returnToSender']],
  outgoing_document: ['outgoing', ['outgoing.correct', 'outgoing.void', 'outgoing.restore']],
  certified_copy: ['copy', ['copy.correct', 'copy.void', 'copy.restore']],
};

// What is decided after the entry is written into the bound book by hand; named is only what stood there and no longer holds.
const decided = [
  { label: 'Chuyển', columns: ['recipient', 'handler'] },
  { label: 'Ý kiến chỉ đạo', columns: ['direction'] },
  { label: 'Hạn', columns: ['deadline', 'dueDate'] },
] as const;
type DecidedLabel = (typeof decided)[number]['label'];

/** Changes after an event of any row of the register that the book would print otherwise now, the oldest first. */
export function findChangesSince(
  db: Connection,
  kind: BookKind,
  source: BookSource,
  lastEvent: number,
): readonly ChangeSince[] {
  const found = findCorrections(db, source, lastEvent);
  if (source.table === 'outgoing_document') return found;
  if (source.table === 'certified_copy')
    return [...found, ...findCorrectedOriginals(db, source, lastEvent)].toSorted(bySeq);
  const printed = new Set(getBookForm(db, kind).columns.map(({ key }) => key));
  const labels = decided
    .filter(({ columns }) => columns.some((column) => printed.has(column)))
    .map(({ label }) => label);
  const others = [
    ...findReplaced(db, source, lastEvent, labels),
    ...findReplacedTogether(db, source, lastEvent, labels),
  ];
  return [...found, ...others].toSorted(bySeq);
}

const bySeq = (a: ChangeSince, b: ChangeSince): number => a.seq - b.seq;

function placeColumns({ alias, table }: BookSource): string {
  const named = table === 'incoming_document' ? '' : `, ${alias}.number_text`;
  return `e.seq, e.action, date(e.at, '+7 hours') AS day, ${alias}.id, ${alias}.number, ${alias}.suffix${named}`;
}

const toChange = (source: BookSource, row: EventRow, action = row.action): ChangeSince => ({
  seq: row.seq,
  undoes: null,
  rowId: row.id,
  numberText: source.numberOf(row),
  action,
  on: row.day,
});

function findCorrections(db: Connection, source: BookSource, lastEvent: number): ChangeSince[] {
  const [subject, methods] = corrections[source.table];
  return selectRows<EventRow>(
    db,
    `SELECT ${placeColumns(source)} FROM audit_event e JOIN ${source.table} ${source.alias} ON ${source.alias}.id = e.subject_id
     WHERE e.seq > @lastEvent AND e.subject_kind = @subject AND e.method IN (SELECT value FROM json_each(@methods)) ORDER BY e.seq`,
    { lastEvent, subject, methods: JSON.stringify(methods) },
  ).map((row) => toChange(source, row));
}

/** The book of copies names the document that was copied. */
function findCorrectedOriginals(db: Connection, source: BookSource, lastEvent: number): ChangeSince[] {
  return selectRows<EventRow>(
    db,
    `SELECT ${placeColumns(source)} FROM audit_event e JOIN ${source.table} ${source.alias} ON ${source.alias}.incoming_id = e.subject_id
     WHERE e.seq > ? AND e.subject_kind = 'incoming' AND e.method = 'incoming.correct' ORDER BY e.seq`,
    [lastEvent],
  ).map((row) => toChange(source, row, 'Sửa văn bản được sao'));
}

function findReplaced(
  db: Connection,
  source: BookSource,
  lastEvent: number,
  labels: readonly DecidedLabel[],
): ChangeSince[] {
  return selectRows<EventRow>(
    db,
    `SELECT ${placeColumns(source)} FROM audit_event e JOIN ${source.table} ${source.alias} ON ${source.alias}.id = e.subject_id
     WHERE e.seq > @lastEvent AND e.subject_kind = 'incoming' AND e.method IN ('incoming.route', 'calendar.moveDeadline')
       AND EXISTS (SELECT 1 FROM json_each(e.changes) c WHERE c.value ->> '$.before' <> ''
         AND c.value ->> '$.label' IN (SELECT value FROM json_each(@labels))) ORDER BY e.seq`,
    { lastEvent, labels: JSON.stringify(labels) },
  ).map((row) => toChange(source, row));
}

/** An order for many documents has one event; what each was before lies beside it, what it is now in its row. */
function findReplacedTogether(
  db: Connection,
  source: BookSource,
  lastEvent: number,
  labels: readonly DecidedLabel[],
): ChangeSince[] {
  const { alias, table } = source;
  const rows = selectRows<BatchEventRow>(
    db,
    `SELECT ${placeColumns(source)}, b.before, ${alias}.deadline, ${alias}.direction,
       iif(e.method = 'batch.undo', (SELECT min(o.seq) FROM audit_event o WHERE o.subject_kind = 'batch' AND o.subject_id = e.subject_id), NULL) AS undoes,
       (SELECT json_group_array(json_object('recipient', r.recipient, 'role', r.role) ORDER BY r.position)
          FROM incoming_routing r WHERE r.document_id = ${alias}.id) AS routing
     FROM audit_event e JOIN batch_row b ON b.batch_id = e.subject_id AND b.owner_kind = 'incoming'
     JOIN batch t ON t.id = b.batch_id AND t.kind = 'route' JOIN ${table} ${alias} ON ${alias}.id = b.owner_id
     WHERE e.seq > ? AND e.subject_kind = 'batch' ORDER BY e.seq`,
    [lastEvent],
  );
  return rows
    .filter((row) => row.undoes !== null || saysOtherNow(row, labels))
    .map((row) => ({ ...toChange(source, row), undoes: row.undoes }));
}

interface Decided {
  readonly routing: readonly Routing[];
  readonly direction: string;
  readonly deadline: string | null;
}

/** True when something stood in a printed cell before the order and something else stands there now. */
function saysOtherNow(row: BatchEventRow, labels: readonly DecidedLabel[]): boolean {
  const { deadline, direction } = row;
  const before = describeDecided(JSON.parse(row.before) as Decided);
  const now = describeDecided({ deadline, direction, routing: JSON.parse(row.routing) as Routing[] });
  return labels.some((label) => before[label] !== '' && before[label] !== now[label]);
}

const describeDecided = ({ routing, direction, deadline }: Decided): Readonly<Record<DecidedLabel, string>> => ({
  Chuyển: formatRouting(routing),
  'Ý kiến chỉ đạo': direction,
  Hạn: deadline === null ? '' : formatDate(deadline),
});
