/** The rows of the printed books, read a page at a time so that ten thousand need no memory. */
import { formatDate } from '../../contract/calendar-date.ts';
import { documentTypeName, formatTitle } from '../../contract/document-types.ts';
import {
  type DistributionLine,
  deliveryChannelLabels,
  type DeliveryChannel,
} from '../../contract/distribution.schema.ts';
import type { Routing } from '../../contract/incoming.schema.ts';
import { copyKindLabels, type CopyKind } from '../../contract/labels.vi.ts';
import type { Connection } from '../db/connection.ts';
import { selectRow, selectRows } from '../db/statements.ts';
import { formatRouting } from '../incoming/incoming.rules.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import type { BookRow } from '../word/books/book.view.ts';

export interface BookRange {
  readonly seriesId: number | null;
  readonly from: string;
  readonly to: string;
}

export interface BookExtent {
  readonly rows: number;
  readonly firstNumberText: string | null;
  readonly lastNumberText: string | null;
}

const rowsPerRead = 500;

interface BookSource {
  /** Rows of the book in the order in which it is bound: by number. */
  readonly from: string;
  readonly order: string;
  readonly columns: string;
  readonly numberOf: (row: Record<string, unknown>) => string;
  readonly toRow: (row: Record<string, unknown>) => BookRow;
}

interface IncomingRow extends Record<string, unknown> {
  readonly number: number;
  readonly suffix: string;
}

const struckWhenVoid = (text: string, row: Record<string, unknown>): BookRow[string] =>
  row.status === 'void' ? { text, struck: true } : text;
const voidNote = (row: Record<string, unknown>): string =>
  row.status === 'void' ? `Đã hủy: ${String(row.voidReason)}` : '';
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('. ');
const date = (value: unknown): string => (typeof value === 'string' ? formatDate(value) : '');

function linesText(row: Record<string, unknown>): string {
  const lines = JSON.parse(String(row.lines)) as DistributionLine[];
  return lines
    .filter(({ target }) => target.kind !== 'file_copy')
    .map(({ text }) => text)
    .join('; ');
}

function fileCopyText(row: Record<string, unknown>): string {
  const lines = JSON.parse(String(row.lines)) as DistributionLine[];
  return lines
    .filter(({ target }) => target.kind === 'file_copy')
    .map(({ text }) => text.replace(/^Lưu\s*:?\s*/i, ''))
    .join('; ');
}

const sources: Readonly<Record<'incoming' | 'outgoing' | 'copy', BookSource>> = {
  incoming: {
    from: 'FROM incoming_document d WHERE (@seriesId IS NULL OR d.book_id = @seriesId) AND d.arrival_date BETWEEN @from AND @to',
    order: 'd.book_id, d.number, d.suffix',
    columns: `d.number, d.suffix, d.arrival_date, d.issuer_name, d.symbol, d.document_date, d.type_code, d.subject, d.addressee, d.note, d.status, d.void_reason,
      d.paper_received_on, (SELECT json_group_array(json_object('recipient', r.recipient, 'role', r.role) ORDER BY r.position) FROM incoming_routing r WHERE r.document_id = d.id) AS routing`,
    numberOf: (row) => formatArrivalNumber((row as IncomingRow).number, (row as IncomingRow).suffix),
    toRow: (row) => {
      const routing = formatRouting(JSON.parse(String(row.routing)) as Routing[]);
      const paper = row.paperReceivedOn === null ? '' : `Bản giấy đến ${date(row.paperReceivedOn)}`;
      const type = documentTypeName(row.typeCode as string | null);
      return {
        arrivalDate: date(row.arrivalDate),
        arrivalNumber: struckWhenVoid(
          formatArrivalNumber((row as IncomingRow).number, (row as IncomingRow).suffix),
          row,
        ),
        issuer: struckWhenVoid(String(row.issuerName), row),
        symbol: struckWhenVoid(String(row.symbol), row),
        issueDate: date(row.documentDate),
        subject: struckWhenVoid(formatTitle(type, String(row.subject)), row),
        recipient: [String(row.addressee), routing].filter((part) => part !== '').join('; '),
        routedDate: '',
        receipt: '',
        note: joined([String(row.note), paper, voidNote(row)]),
      };
    },
  },
  outgoing: {
    from: `FROM outgoing_document o JOIN signer g ON g.id = o.signer_id JOIN distribution x ON x.owner_kind = 'outgoing' AND x.owner_id = o.id
      WHERE (@seriesId IS NULL OR o.series_id = @seriesId) AND o.document_date BETWEEN @from AND @to`,
    order: 'o.series_id, o.number, o.suffix',
    columns:
      'o.number, o.suffix, o.number_text, o.document_date, o.type_code, o.subject, o.note, o.status, o.void_reason, g.full_name AS signer_name, x.lines, x.copies, x.as_of',
    numberOf: (row) => String(row.numberText),
    toRow: (row) => ({
      symbol: struckWhenVoid(String(row.numberText), row),
      issueDate: date(row.documentDate),
      subject: struckWhenVoid(formatTitle(documentTypeName(String(row.typeCode)), String(row.subject)), row),
      signer: String(row.signerName),
      recipients: linesText(row),
      fileCopyHolder: fileCopyText(row),
      copies: String(row.copies),
      dispatchDate: date(row.asOf),
      receipt: '',
      note: joined([String(row.note), voidNote(row)]),
    }),
  },
  copy: {
    from: `FROM certified_copy c JOIN incoming_document d ON d.id = c.incoming_id JOIN signer g ON g.id = c.signer_id
      JOIN distribution x ON x.owner_kind = 'copy' AND x.owner_id = c.id
      WHERE (@seriesId IS NULL OR c.series_id = @seriesId) AND c.copy_date BETWEEN @from AND @to`,
    order: 'c.series_id, c.number, c.suffix',
    columns: `c.number, c.suffix, c.number_text, c.copy_date, c.kind, c.note, c.status, c.void_reason, d.number AS arrival_number, d.suffix AS arrival_suffix,
      d.type_code, d.symbol, d.document_date, d.issuer_name, d.subject, d.file_note, g.full_name AS signer_name, x.lines, x.totals, x.copies`,
    numberOf: (row) => String(row.numberText),
    toRow: (row) => {
      const channels = (JSON.parse(String(row.totals)) as { byChannel: { channel: DeliveryChannel }[] }).byChannel;
      const original = `${documentTypeName(row.typeCode as string | null)} ${String(row.symbol)}`.trim();
      return {
        copyNumber: struckWhenVoid(String(row.numberText), row),
        copyDate: date(row.copyDate),
        copyKind: copyKindLabels[row.kind as CopyKind],
        original: [original, date(row.documentDate), String(row.issuerName), String(row.subject)]
          .filter((part) => part !== '')
          .join(', '),
        arrivalNumber: formatArrivalNumber(Number(row.arrivalNumber), String(row.arrivalSuffix)),
        signer: String(row.signerName),
        recipients: linesText(row),
        copies: String(row.copies),
        channel: channels.map(({ channel }) => deliveryChannelLabels[channel]).join(', '),
        file: String(row.fileNote),
        note: joined([String(row.note), voidNote(row)]),
      };
    },
  },
};

export type BookKind = keyof typeof sources;

const parametersOf = ({ seriesId, from, to }: BookRange) => ({ seriesId, from, to });

/** The columns that place a row of each book: its series and number. */
const places: Readonly<
  Record<
    BookKind,
    { readonly series: string; readonly number: string; readonly suffix: string; readonly first: string }
  >
> = {
  incoming: { series: 'd.book_id', number: 'd.number', suffix: 'd.suffix', first: 'arrivalNumber' },
  outgoing: { series: 'o.series_id', number: 'o.number', suffix: 'o.suffix', first: 'symbol' },
  copy: { series: 'c.series_id', number: 'c.number', suffix: 'c.suffix', first: 'copyNumber' },
};
const tables: Readonly<Record<BookKind, readonly [table: string, series: string]>> = {
  incoming: ['incoming_document', 'book_id'],
  outgoing: ['outgoing_document', 'series_id'],
  copy: ['certified_copy', 'series_id'],
};

interface Placeholder {
  readonly seriesId: number;
  readonly number: number;
  readonly suffix: string;
}

/**
 * Numbers registered in another book print as such, with nothing else (practice.md 5). Having no date of their own they
 * stand with the document whose number comes before them.
 */
function findPlaceholders(db: Connection, kind: BookKind, range: BookRange): Placeholder[] {
  const { from } = sources[kind];
  const { series, number } = places[kind];
  const [table, seriesColumn] = tables[kind];
  return selectRows(
    db,
    `WITH extent AS (SELECT ${series} AS series_id, min(${number}) AS low, max(${number}) AS high ${from} GROUP BY 1)
     SELECT n.series_id, n.number, n.suffix FROM extent e JOIN issued_number n ON n.series_id = e.series_id
     WHERE n.state = 'elsewhere'
       AND n.number < coalesce((SELECT min(t.number) FROM ${table} t WHERE t.${seriesColumn} = e.series_id AND t.number > e.high), 9e15)
       AND (n.number > e.low OR NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.${seriesColumn} = e.series_id AND t.number < e.low))
     ORDER BY n.series_id, n.number, n.suffix`,
    parametersOf(range),
  );
}

/** How many rows the range holds, and its first and last number. */
export function findBookExtent(db: Connection, kind: BookKind, range: BookRange): BookExtent {
  const { from, order, numberOf } = sources[kind];
  const parameters = parametersOf(range);
  const numberColumns =
    kind === 'incoming' ? 'd.number, d.suffix' : kind === 'copy' ? 'c.number_text' : 'o.number_text';
  const rows = selectRow<{ rows: number }>(db, `SELECT count(*) AS rows ${from}`, parameters)?.rows ?? 0;
  const descending = order
    .split(', ')
    .map((column) => `${column} DESC`)
    .join(', ');
  const first = selectRow<Record<string, unknown>>(
    db,
    `SELECT ${numberColumns} ${from} ORDER BY ${order} LIMIT 1`,
    parameters,
  );
  const last = selectRow<Record<string, unknown>>(
    db,
    `SELECT ${numberColumns} ${from} ORDER BY ${descending} LIMIT 1`,
    parameters,
  );
  return {
    rows: rows + findPlaceholders(db, kind, range).length,
    firstNumberText: first ? numberOf(first) : null,
    lastNumberText: last ? numberOf(last) : null,
  };
}

/** The rows of the book, in its order; read in windows so that other work goes on in between. */
export function* walkBookRows(
  db: Connection,
  kind: BookKind,
  range: BookRange,
  limit = Number.MAX_SAFE_INTEGER,
): Generator<BookRow> {
  const { toRow } = sources[kind];
  const waiting = findPlaceholders(db, kind, range);
  let given = 0;
  for (const row of walkDocuments(db, kind, range)) {
    while (waiting[0] && isBefore(waiting[0], row)) {
      if (given++ >= limit) return;
      yield toPlaceholderRow(kind, waiting.shift());
    }
    if (given++ >= limit) return;
    yield toRow(row);
  }
  for (const placeholder of waiting) {
    if (given++ >= limit) return;
    yield toPlaceholderRow(kind, placeholder);
  }
}

function* walkDocuments(db: Connection, kind: BookKind, range: BookRange): Generator<Record<string, unknown>> {
  const { columns, from, order } = sources[kind];
  const { series } = places[kind];
  const sql = `SELECT ${columns}, ${series} AS place_series ${from} ORDER BY ${order} LIMIT @limit OFFSET @offset`;
  for (let offset = 0; ; offset += rowsPerRead) {
    const rows = selectRows<Record<string, unknown>>(db, sql, { ...parametersOf(range), limit: rowsPerRead, offset });
    yield* rows;
    if (rows.length < rowsPerRead) return;
  }
}

function isBefore({ seriesId, number, suffix }: Placeholder, row: Record<string, unknown>): boolean {
  const series = Number(row.placeSeries);
  if (seriesId !== series) return seriesId < series;
  return number !== Number(row.number) ? number < Number(row.number) : suffix < String(row.suffix);
}

function toPlaceholderRow(kind: BookKind, placeholder: Placeholder | undefined): BookRow {
  const text = placeholder ? formatArrivalNumber(placeholder.number, placeholder.suffix) : '';
  return { [places[kind].first]: text, note: 'Đăng ký ở sổ riêng' };
}
