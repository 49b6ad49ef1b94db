/** From a distribution to the lists the desk prints. Pure. */
import { formatDate, formatPartyDate } from '../../contract/calendar-date.ts';
import { deliveryChannelLabels } from '../../contract/distribution.schema.ts';
import type { DistributionLine } from '../../contract/distribution.schema.ts';
import { nameKey } from '../../contract/text.ts';
import type { DistributionRecipient } from '../distribution/distribution.repository.ts';
import type { DocumentFacts } from '../distribution/document-facts.ts';
import type { MailPlace } from '../distribution/mailing.repository.ts';
import { formatCopyNumbers } from '../distribution/returnable.rules.ts';
import type { DeliveryListGroup, DeliveryListRow } from '../word/delivery-list.view.ts';
import type { DeskListView } from '../word/desk-list.view.ts';

const numbersOf = ({ copyFrom, copyTo }: DistributionRecipient): string => formatCopyNumbers(copyFrom, copyTo);

function deliveryRow(recipient: DistributionRecipient): DeliveryListRow {
  const { name, copies, channel, note, receivedBy, receivedOn, ordinal } = recipient;
  const copyNumbers = numbersOf(recipient);
  return {
    recipient: name,
    copies,
    ordinal,
    channel: deliveryChannelLabels[channel],
    note,
    receivedBy,
    ...(copyNumbers === '' ? {} : { copyNumbers }),
    ...(receivedOn === null ? {} : { receivedOn }),
  };
}

/** Rows under the line of nơi nhận that sent them. */
export function groupByLine(
  lines: readonly DistributionLine[],
  recipients: readonly DistributionRecipient[],
): DeliveryListGroup[] {
  const rows = lines.map((_, index) => recipients.filter(({ lineIndex }) => lineIndex === index).map(deliveryRow));
  return groupRows(lines, rows);
}

/** The same for rows already made, one list of rows per line. A line that names one recipient needs no heading above it. */
export function groupRows(
  lines: readonly Pick<DistributionLine, 'text' | 'target'>[],
  rowsOfLines: readonly (readonly DeliveryListRow[])[],
): DeliveryListGroup[] {
  return lines
    .map((line, index) => {
      const rows = rowsOfLines[index] ?? [];
      return { heading: namesItsOnly(line, rows) ? null : line.text, rows };
    })
    .filter(({ rows }) => rows.length > 0);
}

function namesItsOnly({ text, target }: Pick<DistributionLine, 'text' | 'target'>, rows: readonly DeliveryListRow[]) {
  const [only, ...others] = rows;
  if (only === undefined || others.length > 0) return false;
  const single = target.kind === 'organ' || target.kind === 'person' || target.kind === 'text';
  return single || nameKey(only.recipient) === nameKey(text);
}

/** Rows under the round on which they are delivered; STT stays that of the main list, so that ticks by range fit both. */
export function groupByRoute(
  recipients: readonly DistributionRecipient[],
  places: ReadonlyMap<string, MailPlace>,
): DeliveryListGroup[] {
  const groups = new Map<string, DeliveryListRow[]>();
  for (const recipient of recipients) {
    const route = places.get(recipient.key)?.route ?? '';
    const heading = route !== '' ? route : `Chưa có tuyến: ${deliveryChannelLabels[recipient.channel]}`;
    const rows = groups.get(heading);
    if (rows) rows.push(deliveryRow(recipient));
    else groups.set(heading, [deliveryRow(recipient)]);
  }
  const known = (heading: string): number => (heading.startsWith('Chưa có tuyến') ? 1 : 0);
  return [...groups]
    .sort(([a], [b]) => known(a) - known(b) || a.localeCompare(b, 'vi', { numeric: true }))
    .map(([heading, rows]) => ({ heading, rows }));
}

type ListContext = { readonly facts: DocumentFacts; readonly today: string; readonly practice: boolean };

function frame({
  facts,
  today,
  practice,
}: ListContext): Omit<DeskListView, 'title' | 'remark' | 'columns' | 'rows' | 'totals' | 'signatures'> {
  const { upperLines, bodyLines, place } = facts.printed;
  return {
    letterhead: { upperLines, bodyLines },
    subject: `${facts.title} ${facts.subject}`.trim(),
    place,
    date: today,
    practice,
  };
}

/** Who holds which numbered copy. */
export function buildNumberedCopies(context: ListContext, recipients: readonly DistributionRecipient[]): DeskListView {
  const numbered = recipients.filter(({ copyFrom }) => copyFrom !== null);
  return {
    ...frame(context),
    title: 'DANH SÁCH BẢN ĐÁNH SỐ',
    remark: '',
    columns: [
      { title: 'Bản số', mm: 19, align: 'center' },
      { title: 'Nơi nhận', mm: 60, align: 'left' },
      { title: 'Số lượng', mm: 14, align: 'center' },
      { title: 'Ký nhận\n(ký, ghi rõ họ tên)', mm: 32, align: 'left' },
      { title: 'Ngày nhận', mm: 24, align: 'center' },
      { title: 'Ghi chú', mm: 16, align: 'left' },
    ],
    rows: numbered.map((recipient) => [
      numbersOf(recipient),
      recipient.name,
      String(recipient.copies),
      recipient.receivedBy,
      recipient.receivedOn === null ? '' : formatDate(recipient.receivedOn),
      recipient.note,
    ]),
    totals: ['Cộng', `${numbered.length} nơi nhận`, String(sumCopies(numbered)), '', '', ''],
    signatures: ['Văn thư'],
  };
}

/** Given, returned, missing: what the desk checks when documents come back. (practice.md 4.3) */
export function buildRecallList(
  context: ListContext,
  recipients: readonly DistributionRecipient[],
  returnBy: string | null,
): DeskListView {
  // Nothing comes back of what went over the network only.
  const onPaper = recipients.filter(({ channel, copies }) => channel !== 'network' && copies > 0);
  const returned = onPaper.reduce((sum, { returnedCopies }) => sum + returnedCopies, 0);
  const given = sumCopies(onPaper);
  return {
    ...frame(context),
    title: 'DANH SÁCH THU HỒI TÀI LIỆU',
    remark: returnBy === null ? '' : `Gửi trả trước ngày ${formatPartyDate(returnBy)}`,
    columns: [
      { title: 'STT', mm: 12, align: 'center' },
      { title: 'Nơi nhận', mm: 50, align: 'left' },
      { title: 'Bản số', mm: 18, align: 'center' },
      { title: 'Đã giao', mm: 12, align: 'center' },
      { title: 'Đã trả', mm: 11, align: 'center' },
      { title: 'Còn thiếu', mm: 13, align: 'center' },
      { title: 'Ngày trả', mm: 24, align: 'center' },
      { title: 'Người trả ký', mm: 25, align: 'left' },
    ],
    rows: onPaper.map((recipient) => {
      const missing = recipient.copies - recipient.returnedCopies;
      return [
        String(recipient.ordinal),
        recipient.name,
        numbersOf(recipient),
        String(recipient.copies),
        recipient.returnedOn === null ? '' : String(recipient.returnedCopies),
        missing === 0 ? '' : String(missing),
        recipient.returnedOn === null ? '' : formatDate(recipient.returnedOn),
        '',
      ];
    }),
    totals: [
      '',
      `Cộng: ${onPaper.length} nơi nhận`,
      '',
      String(given),
      String(returned),
      String(given - returned),
      '',
      '',
    ],
    signatures: ['Người giao', 'Văn thư'],
  };
}

function sumCopies(recipients: readonly DistributionRecipient[]): number {
  return recipients.reduce((sum, { copies }) => sum + copies, 0);
}
