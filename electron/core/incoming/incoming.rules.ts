/** The rules of the incoming register, without a database. */
import { formatDate, yearOf } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IncomingDocument, Routing } from '../../contract/incoming.schema.ts';
import { channelLabels, routingRoleLabels, urgencyLabels } from '../../contract/labels.vi.ts';
import { documentTypeName } from '../../contract/document-types.ts';

export type DocumentDates = Pick<IncomingDocument, 'arrivalDate' | 'documentDate' | 'deadline'>;

/** @throws DomainError when the three dates contradict each other, the book or today */
export function assertDates(
  dates: DocumentDates,
  book: { readonly title: string; readonly year: number | null },
  today: string,
): void {
  const { arrivalDate, documentDate, deadline } = dates;
  const sentence = (text: string, field: string): Readonly<Record<string, string>> => ({ [field]: text });
  if (arrivalDate > today)
    throw new DomainError(
      'arrival_date_in_future',
      { date: formatDate(arrivalDate) },
      sentence('Ngày này chưa tới.', 'arrivalDate'),
    );
  if (book.year !== null && yearOf(arrivalDate) !== book.year) {
    throw new DomainError(
      'arrival_outside_book',
      { date: formatDate(arrivalDate), book: book.title },
      sentence(`Sổ này của năm ${book.year}.`, 'arrivalDate'),
    );
  }
  if (documentDate !== null && documentDate > arrivalDate) {
    throw new DomainError(
      'document_date_after_arrival',
      { documentDate: formatDate(documentDate), arrivalDate: formatDate(arrivalDate) },
      sentence('Sau ngày đến.', 'documentDate'),
    );
  }
  if (deadline !== null && deadline < arrivalDate) {
    throw new DomainError(
      'deadline_before_arrival',
      { deadline: formatDate(deadline), arrivalDate: formatDate(arrivalDate) },
      sentence('Trước ngày đến.', 'deadline'),
    );
  }
}

/** What happens to a document after its arrival: not before that day and not in the future. `field` names the input. */
export function assertLaterDay(field: string, day: string, arrivalDate: string, today: string): void {
  if (day > today)
    throw new DomainError('date_in_future', { date: formatDate(day) }, { [field]: 'Ngày này chưa tới.' });
  if (day < arrivalDate) {
    throw new DomainError(
      'date_before_arrival',
      { date: formatDate(day), arrivalDate: formatDate(arrivalDate) },
      { [field]: 'Trước ngày đến.' },
    );
  }
}

/**
 * A letter entered with an earlier arrival date than the last one needs its reason in the note, so that the printed book
 * explains itself (practice.md 2.4).
 */
export function assertOrderExplained(
  arrivalDate: string,
  last: { readonly date: string; readonly numberText: string } | undefined,
  note: string,
): void {
  if (!last || arrivalDate >= last.date || note !== '') return;
  throw new DomainError(
    'arrival_before_last',
    { date: formatDate(arrivalDate), lastDate: formatDate(last.date), lastNumber: last.numberText },
    { arrivalDate: `Trước ngày đến của số ${last.numberText}.`, note: 'Ghi lý do vào sổ sau.' },
  );
}

/** "Ban Dân vận (chủ trì); Văn phòng". */
export function formatRouting(routing: readonly Routing[]): string {
  const several = routing.length > 1;
  return routing
    .map(({ recipient, role }) =>
      role === 'lead' && !several ? recipient : `${recipient} (${routingRoleLabels[role]})`,
    )
    .join('; ');
}

type Comparable = Pick<
  IncomingDocument,
  | 'arrivalDate'
  | 'arrivalTime'
  | 'channel'
  | 'symbol'
  | 'documentDate'
  | 'issuerName'
  | 'typeCode'
  | 'subject'
  | 'signer'
  | 'pages'
  | 'copies'
  | 'urgency'
  | 'addressee'
  | 'routing'
  | 'direction'
  | 'deadline'
  | 'fileNote'
  | 'note'
  | 'paperReceivedOn'
  | 'finishedOn'
  | 'result'
>;

const shownDate = (iso: string | null): string => (iso === null ? '' : formatDate(iso));

const shownFields: readonly (readonly [label: string, show: (document: Comparable) => string])[] = [
  ['Ngày đến', (d) => shownDate(d.arrivalDate)],
  ['Giờ đến', (d) => d.arrivalTime ?? ''],
  ['Đến bằng', (d) => channelLabels[d.channel]],
  ['Số, ký hiệu', (d) => d.symbol],
  ['Ngày văn bản', (d) => shownDate(d.documentDate)],
  ['Cơ quan ban hành', (d) => d.issuerName],
  ['Loại', (d) => documentTypeName(d.typeCode)],
  ['Trích yếu', (d) => d.subject],
  ['Người ký', (d) => d.signer],
  ['Số trang', (d) => (d.pages === null ? '' : String(d.pages))],
  ['Số bản', (d) => String(d.copies)],
  ['Độ khẩn', (d) => urgencyLabels[d.urgency]],
  ['Đơn vị, người nhận', (d) => d.addressee],
  ['Chuyển', (d) => formatRouting(d.routing)],
  ['Ý kiến chỉ đạo', (d) => d.direction],
  ['Hạn', (d) => shownDate(d.deadline)],
  ['Hồ sơ', (d) => d.fileNote],
  ['Ghi chú', (d) => d.note],
  ['Bản giấy', (d) => shownDate(d.paperReceivedOn)],
  ['Giải quyết xong', (d) => shownDate(d.finishedOn)],
  ['Kết quả', (d) => d.result],
];

/** What differs between two states of a document, in the words of the screen. */
export function compareDocuments(
  before: Comparable,
  after: Comparable,
): { readonly label: string; readonly before: string; readonly after: string }[] {
  return shownFields
    .map(([label, show]) => ({ label, before: show(before), after: show(after) }))
    .filter((change) => change.before !== change.after);
}

/** "Chỉ thị 12-CT/TW, 05/01/2022": how a document is cited on screen. */
export function formatCitation(document: Pick<IncomingDocument, 'typeCode' | 'symbol' | 'documentDate'>): string {
  const name = documentTypeName(document.typeCode);
  const symbol = document.symbol || 'không số';
  const head = name === '' ? symbol : `${name} ${symbol}`;
  return document.documentDate === null ? head : `${head}, ${formatDate(document.documentDate)}`;
}
