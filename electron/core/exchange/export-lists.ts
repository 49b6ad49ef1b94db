/** The registers as lists for a spreadsheet: columns, and rows that are read as they are written. */
import { copyKindLabels, channelLabels, urgencyLabels } from '../../contract/labels.vi.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { deliveryChannelLabels } from '../../contract/distribution.schema.ts';
import type { CopyFilter } from '../../contract/certified-copy.schema.ts';
import type { IncomingDocument, IncomingFilter } from '../../contract/incoming.schema.ts';
import type { OutgoingFilter } from '../../contract/outgoing.schema.ts';
import { type CopyListRow, findCopiesByIds } from '../certified-copy/certified-copy.repository.ts';
import { findCopyWindow } from '../certified-copy/copy-search.repository.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';
import type { DistributionRecipient } from '../distribution/distribution.repository.ts';
import type { SortChoice } from '../finding/register-index.ts';
import { findIncomingWindow } from '../incoming/incoming-search.repository.ts';
import { findIncomingByIds } from '../incoming/incoming.repository.ts';
import { formatRouting } from '../incoming/incoming.rules.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import { findOutgoingByIds, type OutgoingSummaryRow } from '../outgoing/outgoing.repository.ts';
import { findOutgoingWindow } from '../outgoing/outgoing-search.repository.ts';
import type { SheetColumn, SheetColumnKind, SheetRow } from '../spreadsheet/spreadsheet.types.ts';

export interface ExportedList {
  /** Name of the sheet and of the file. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<SheetRow>;
}

export const column = (key: string, title: string, width: number, kind: SheetColumnKind = 'text'): SheetColumn => ({
  key,
  title,
  kind,
  width,
});

const idsPerRead = 20_000;
const rowsPerRead = 500;

// The titles are those that the import knows: what goes out can come in again.
const incomingColumns: readonly SheetColumn[] = [
  column('book', 'Sổ', 24),
  column('numberText', 'Số đến', 9),
  column('arrivalDate', 'Ngày đến', 12, 'date'),
  column('issuerName', 'Cơ quan ban hành', 28),
  column('symbol', 'Số, ký hiệu', 18),
  column('documentDate', 'Ngày văn bản', 12, 'date'),
  column('type', 'Tên loại', 14),
  column('subject', 'Trích yếu', 60),
  column('signer', 'Người ký', 20),
  column('pages', 'Số trang', 9, 'number'),
  column('copies', 'Số bản', 8, 'number'),
  column('channel', 'Đến bằng', 11),
  column('urgency', 'Độ khẩn', 11),
  column('addressee', 'Đơn vị, người nhận', 24),
  column('routing', 'Chuyển xử lý', 30),
  column('direction', 'Ý kiến chỉ đạo', 30),
  column('deadline', 'Hạn', 12, 'date'),
  column('finishedOn', 'Giải quyết xong', 12, 'date'),
  column('result', 'Kết quả', 24),
  column('fileNote', 'Hồ sơ', 18),
  column('paperReceivedOn', 'Bản giấy', 12, 'date'),
  column('note', 'Ghi chú', 28),
  column('state', 'Tình trạng', 20),
];

const stateOf = (status: string, reason: string): string => (status === 'void' ? `Đã hủy: ${reason}` : '');

function toIncomingRow(document: IncomingDocument): SheetRow {
  const { bookTitle, typeCode, channel, urgency, routing, status, voidReason } = document;
  const { numberText, arrivalDate, issuerName, symbol, documentDate, subject, signer, pages, copies } = document;
  const { addressee, direction, deadline, finishedOn, result, fileNote, paperReceivedOn, note } = document;
  return {
    numberText,
    arrivalDate,
    issuerName,
    symbol,
    documentDate,
    subject,
    signer,
    pages,
    copies,
    addressee,
    direction,
    deadline,
    finishedOn,
    result,
    fileNote,
    paperReceivedOn,
    note,
    book: bookTitle,
    type: documentTypeName(typeCode),
    channel: channelLabels[channel],
    urgency: urgencyLabels[urgency],
    routing: formatRouting(routing),
    state: stateOf(status, voidReason),
  };
}

/** A filter with the order in which the list stands on the screen. */
type Ordered<Filter> = Filter & { readonly sort?: SortChoice | null };

/** The incoming register in its filter and order. */
export function listIncoming(
  db: Connection,
  { sort = null, ...filter }: Ordered<IncomingFilter>,
  today: string,
): ExportedList {
  const ids = walkIds((offset, limit) => findIncomingWindow(db, filter, sort, today, offset, limit).ids);
  const rows = walkRows(ids, (some) => findIncomingByIds(db, some).map(toIncomingRow));
  return { name: 'Văn bản đến', columns: incomingColumns, rows };
}

const outgoingColumns: readonly SheetColumn[] = [
  column('numberText', 'Số, ký hiệu', 18),
  column('documentDate', 'Ngày văn bản', 12, 'date'),
  column('typeName', 'Tên loại', 16),
  column('subject', 'Trích yếu', 60),
  column('bodyName', 'Cơ quan ban hành', 28),
  column('signerName', 'Người ký', 22),
  column('recipients', 'Số nơi nhận', 11, 'number'),
  column('copies', 'Số bản', 9, 'number'),
  column('sentOn', 'Ngày gửi', 12, 'date'),
  column('acknowledged', 'Đã ký nhận', 11, 'number'),
  column('state', 'Tình trạng', 14),
];

/** The outgoing register in its filter and order. */
export function listOutgoing(db: Connection, { sort = null, ...filter }: Ordered<OutgoingFilter>): ExportedList {
  const ids = walkIds((offset, limit) => findOutgoingWindow(db, filter, sort, offset, limit).ids);
  const rows = walkRows(ids, (some) => findOutgoingByIds(db, some).map(toOutgoingRow));
  return { name: 'Văn bản đi', columns: outgoingColumns, rows };
}

function toOutgoingRow({ status, ...row }: OutgoingSummaryRow): SheetRow {
  return { ...row, state: status === 'void' ? 'Đã hủy' : '' };
}

const copyColumns: readonly SheetColumn[] = [
  column('numberText', 'Số bản sao', 16),
  column('copyDate', 'Ngày sao', 12, 'date'),
  column('kindName', 'Hình thức sao', 16),
  column('bodyName', 'Cơ quan sao', 26),
  column('signerName', 'Người ký', 22),
  column('arrivalNumber', 'Số đến', 9),
  column('symbol', 'Số, ký hiệu', 18),
  column('documentDate', 'Ngày văn bản', 12, 'date'),
  column('issuerName', 'Cơ quan ban hành', 26),
  column('subject', 'Trích yếu', 60),
  column('recipients', 'Số nơi nhận', 11, 'number'),
  column('copies', 'Số bản', 9, 'number'),
  column('acknowledged', 'Đã ký nhận', 11, 'number'),
  column('state', 'Tình trạng', 14),
];

/** The register of copies in its filter and order. */
export function listCopies(db: Connection, { sort = null, ...filter }: Ordered<CopyFilter>): ExportedList {
  const ids = walkIds((offset, limit) => findCopyWindow(db, filter, sort, offset, limit).ids);
  const rows = walkRows(ids, (some) => findCopiesByIds(db, some).map(toCopyRow));
  return { name: 'Bản sao', columns: copyColumns, rows };
}

function toCopyRow({ kind, arrivalNumber, arrivalSuffix, status, ...row }: CopyListRow): SheetRow {
  return {
    ...row,
    kindName: copyKindLabels[kind],
    arrivalNumber: formatArrivalNumber(arrivalNumber, arrivalSuffix),
    state: status === 'void' ? 'Đã hủy' : '',
  };
}

/** Finds many ids at a time, in the order of the list. */
function* walkIds(find: (offset: number, limit: number) => readonly number[]): Generator<readonly number[]> {
  for (let offset = 0; ; offset += idsPerRead) {
    const ids = find(offset, idsPerRead);
    yield ids;
    if (ids.length < idsPerRead) return;
  }
}

/** Reads the rows of the ids a few hundred at a time, as they are written. */
function* walkRows(
  windows: Iterable<readonly number[]>,
  read: (ids: readonly number[]) => readonly SheetRow[],
): Generator<SheetRow> {
  for (const ids of windows) {
    for (let from = 0; from < ids.length; from += rowsPerRead) yield* read(ids.slice(from, from + rowsPerRead));
  }
}

/** Reads rows a few hundred at a time, each time those after the last one; fewer than asked for are the end. */
function* walkAfter<Row>(read: (last: Row | null, limit: number) => readonly Row[]): Generator<Row> {
  for (let last: Row | null = null; ;) {
    const rows: readonly Row[] = read(last, rowsPerRead);
    yield* rows;
    if (rows.length < rowsPerRead) return;
    last = rows.at(-1) ?? null;
  }
}

const recipientColumns: readonly SheetColumn[] = [
  column('ordinal', 'STT', 6, 'number'),
  column('name', 'Nơi nhận', 44),
  column('channel', 'Gửi bằng', 14),
  column('copies', 'Số bản', 8, 'number'),
  column('sentOn', 'Ngày gửi', 12, 'date'),
  column('receivedOn', 'Ngày nhận', 12, 'date'),
  column('receivedBy', 'Người ký nhận', 24),
  column('returnedOn', 'Ngày trả lại', 12, 'date'),
  column('note', 'Ghi chú', 28),
];

/** What is said of one recipient, whatever it is listed under. */
type ListedRecipient = Pick<
  DistributionRecipient,
  'name' | 'channel' | 'copies' | 'sentOn' | 'receivedOn' | 'receivedBy' | 'returnedOn' | 'note'
>;

function toRecipientRow(recipient: ListedRecipient): SheetRow {
  const { name, channel, copies, sentOn, receivedOn, receivedBy, returnedOn, note } = recipient;
  return { name, copies, sentOn, receivedOn, receivedBy, returnedOn, note, channel: deliveryChannelLabels[channel] };
}

/** The recipients of one document, in the order of its lines. */
export function listRecipients(recipients: readonly DistributionRecipient[]): ExportedList {
  const rows = recipients.map((recipient) => ({ ordinal: recipient.ordinal, ...toRecipientRow(recipient) }));
  return { name: 'Nơi nhận', columns: recipientColumns, rows };
}

/** Every recipient of every document and copy, for handing the registers over. */
export function listAllRecipients(db: Connection): ExportedList {
  const columns = [column('document', 'Văn bản', 20), ...recipientColumns.slice(1)];
  return { name: 'Nơi nhận', columns, rows: walkRecipients(db) };
}

function* walkRecipients(db: Connection): Generator<SheetRow> {
  const recipients = walkAfter<ListedRecipient & { readonly id: number; readonly document: string }>((last, limit) =>
    selectRows(
      db,
      `SELECT p.id, coalesce(o.number_text, c.number_text) AS document, p.name, p.channel, p.copies, p.sent_on, p.received_on, p.received_by,
         p.returned_on, p.note
       FROM distribution_recipient p JOIN distribution x ON x.id = p.distribution_id
       LEFT JOIN outgoing_document o ON x.owner_kind = 'outgoing' AND o.id = x.owner_id
       LEFT JOIN certified_copy c ON x.owner_kind = 'copy' AND c.id = x.owner_id
       WHERE p.id > ? ORDER BY p.id LIMIT ?`,
      [last?.id ?? 0, limit],
    ),
  );
  for (const recipient of recipients) yield { document: recipient.document, ...toRecipientRow(recipient) };
}

const numberStates: Readonly<Record<string, string>> = {
  issued: 'Đã cấp',
  void: 'Đã hủy',
  reserved: 'Đang giữ',
  released: 'Số trống',
  elsewhere: 'Đăng ký ở sổ riêng',
};

/** Every number of every series and what became of it: whoever takes over can go on counting without a doubt. */
export function listNumbers(db: Connection): ExportedList {
  const columns = [
    column('series', 'Sổ, dãy số', 40),
    column('number', 'Số', 8, 'number'),
    column('suffix', 'Chữ sau số', 10),
    column('state', 'Tình trạng', 18),
    column('note', 'Lý do', 44),
  ];
  return { name: 'Các số đã dùng', columns, rows: walkNumbers(db) };
}

interface ListedNumber {
  readonly seriesId: number;
  readonly series: string;
  readonly number: number;
  readonly suffix: string;
  readonly state: string;
  readonly note: string;
}

function* walkNumbers(db: Connection): Generator<SheetRow> {
  const numbers = walkAfter<ListedNumber>((last, limit) =>
    selectRows(
      db,
      `SELECT n.series_id, s.title AS series, n.number, n.suffix, n.state, n.note FROM issued_number n JOIN number_series s ON s.id = n.series_id
       WHERE (n.series_id, n.number, n.suffix) > (?, ?, ?) ORDER BY n.series_id, n.number, n.suffix LIMIT ?`,
      [last?.seriesId ?? 0, last?.number ?? 0, last?.suffix ?? '', limit],
    ),
  );
  for (const { series, number, suffix, state, note } of numbers)
    yield { series, number, suffix, note, state: numberStates[state] ?? state };
}
