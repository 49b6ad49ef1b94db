/** Rows of sổ đến and of sổ theo dõi giải quyết, with what the routing, the receipts and the links know of them. */
import { formatDate, formatDayMonth } from '../../contract/calendar-date.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import type { Routing } from '../../contract/incoming.schema.ts';
import { type Channel, channelLabels, type Urgency, urgencyLabels } from '../../contract/labels.vi.ts';
import { formatRouting } from '../incoming/incoming.rules.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import type { BookRow } from '../word/books/book.view.ts';
import { bookTitle } from './book-title.rules.ts';
import { type BookSource, joined, type SourceRow, struckWhenVoid, voidNote } from './book-source.ts';

const date = (value: unknown): string => (typeof value === 'string' ? formatDate(value) : '');

interface Passed extends Routing {
  readonly routedOn: string | null;
  readonly receivedOn: string | null;
  readonly receivedBy: string | null;
}

/** Everything that was put down about a row, so that an office may print any of it. */
const columns = `d.arrival_date, d.arrival_time, d.issuer_name, d.symbol, d.document_date, d.type_code, d.subject, d.signer, d.pages,
  d.copies, d.urgency, d.channel, d.addressee, d.direction, d.deadline, d.finished_on, d.result, d.file_note, d.note, d.paper_received_on,
  (SELECT json_group_array(json_object('recipient', r.recipient, 'role', r.role, 'routedOn', r.routed_on, 'receivedOn', g.received_on, 'receivedBy', g.received_by) ORDER BY r.position)
     FROM incoming_routing r LEFT JOIN routing_receipt g ON g.document_id = r.document_id AND g.recipient = r.recipient WHERE r.document_id = d.id) AS routing,
  (SELECT json_group_array(json_array(e.happened_on, e.detail) ORDER BY e.id) FROM document_event e
     WHERE e.owner_kind = 'incoming' AND e.owner_id = d.id AND e.kind = 'progress') AS progress,
  (SELECT group_concat(number_text, '; ') FROM (
     SELECT o.number_text FROM document_link l JOIN outgoing_document o ON o.id = l.from_id
       WHERE l.active = 1 AND l.from_kind = 'outgoing' AND l.to_kind = 'incoming' AND l.to_id = d.id AND l.relation IN ('replies_to', 'implements') AND o.status = 'issued'
     UNION SELECT o.number_text FROM outgoing_document o WHERE o.implements_incoming_id = d.id AND o.status = 'issued')) AS replies,
  (SELECT group_concat(f.code, '; ') FROM case_file_document x JOIN case_file f ON f.id = x.file_id WHERE x.owner_kind = 'incoming' AND x.owner_id = d.id) AS files`;

const numberOf = ({ number, suffix }: SourceRow): string => formatArrivalNumber(number, suffix);

const shared = {
  table: 'incoming_document',
  alias: 'd',
  series: 'd.book_id',
  day: 'd.arrival_date',
  joins: '',
  columns,
  formatNumber: formatArrivalNumber,
  numberOf,
  numberColumn: 'arrivalNumber',
} as const;

/** Every arrival. (NĐ 30/2020/NĐ-CP, Phụ lục IV) */
export const incomingSource: BookSource = { ...shared, only: '', toRow: toIncomingRow };

/** Arrivals that somebody has to deal with: those with a deadline or with a unit in the lead. */
export const followUpSource: BookSource = {
  ...shared,
  only: `(d.deadline IS NOT NULL OR EXISTS (SELECT 1 FROM incoming_routing t WHERE t.document_id = d.id AND t.role = 'lead'))`,
  toRow: (row) => ({ ...toIncomingRow(row), ...toFollowUp(row) }),
};

function toIncomingRow(row: SourceRow): BookRow {
  const passed = JSON.parse(String(row.routing)) as Passed[];
  const paper = row.paperReceivedOn === null ? '' : `Bản giấy đến ${date(row.paperReceivedOn)}`;
  const type = documentTypeName(row.typeCode as string | null);
  return {
    arrivalDate: date(row.arrivalDate),
    // The hour matters for what is urgent. (practice.md 1.2)
    arrivalTime: row.urgency === 'normal' ? '' : String(row.arrivalTime ?? '').replace(':', '.'),
    arrivalNumber: struckWhenVoid(numberOf(row), row),
    issuer: struckWhenVoid(String(row.issuerName), row),
    symbol: struckWhenVoid(String(row.symbol), row),
    issueDate: date(row.documentDate),
    subject: struckWhenVoid(bookTitle(type, String(row.subject)), row),
    signer: String(row.signer),
    pages: row.pages === null ? '' : String(row.pages),
    copies: String(row.copies),
    urgency: row.urgency === 'normal' ? '' : urgencyLabels[row.urgency as Urgency],
    channel: channelLabels[row.channel as Channel],
    recipient: [String(row.addressee), formatRouting(passed)].filter((part) => part !== '').join('; '),
    routedDate: [...new Set(passed.map(({ routedOn }) => date(routedOn)))].filter((day) => day !== '').join('\n'),
    receipt: formatReceipts(passed),
    direction: String(row.direction),
    deadline: date(row.deadline),
    progress: formatProgress(row),
    replySymbol: String(row.replies ?? ''),
    file: [...new Set([String(row.files ?? ''), String(row.fileNote)])].filter((part) => part !== '').join('; '),
    note: joined([String(row.note), paper, voidNote(row)]),
  };
}

function toFollowUp(row: SourceRow): BookRow {
  const type = documentTypeName(row.typeCode as string | null);
  const day = date(row.documentDate);
  const parts = [`${type} ${String(row.symbol)}`.trim(), day === '' ? '' : `ngày ${day}`, String(row.issuerName)];
  const document = parts.filter((part) => part !== '').join(', ');
  return {
    document: struckWhenVoid(`${document}: ${String(row.subject)}`, row),
    handler: formatRouting(JSON.parse(String(row.routing)) as Passed[]) || String(row.addressee),
    dueDate: date(row.deadline),
  };
}

/** Who signed, and when; with the name of the unit where the document went to several. */
function formatReceipts(passed: readonly Passed[]): string {
  const signed = passed.filter(({ receivedOn }) => receivedOn !== null);
  return signed
    .map(({ recipient, receivedBy, receivedOn }) => {
      // The column is narrow and the year is the book's.
      const who = `${receivedBy ?? ''} ${receivedOn === null ? '' : formatDayMonth(receivedOn)}`.trim();
      return passed.length === 1 ? who : `${recipient}: ${who}`;
    })
    .join('\n');
}

function formatProgress(row: SourceRow): string {
  const notes = JSON.parse(String(row.progress)) as [on: string, detail: string][];
  const lines = notes.map(([on, detail]) => `${date(on)}: ${detail}`);
  if (row.finishedOn !== null)
    lines.push(`${date(row.finishedOn)}: ${row.result === '' ? 'giải quyết xong' : String(row.result)}`);
  return lines.join('\n');
}
