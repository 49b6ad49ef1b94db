/** What differs between two states of an outgoing document, in the words of the screen. Pure. */
import { formatDate } from '../../contract/calendar-date.ts';
import type { DistributionLine } from '../../contract/distribution.schema.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { urgencyLabels } from '../../contract/labels.vi.ts';
import type { OutgoingRow } from './outgoing.repository.ts';

const lineText = ({ text, purpose }: DistributionLine): string => (purpose === '' ? text : `${text} (${purpose})`);

const shownFields: readonly (readonly [label: string, show: (document: OutgoingRow) => string])[] = [
  ['Loại', (d) => documentTypeName(d.typeCode)],
  ['Ngày ban hành', (d) => formatDate(d.documentDate)],
  ['Trích yếu', (d) => d.subject],
  ['Người ký', (d) => d.signerName],
  ['Kính gửi', (d) => d.content.addressees.filter((addressee) => addressee !== '').join('; ')],
  ['Nơi nhận', (d) => d.content.lines.map(lineText).join('; ')],
  ['Số bản', (d) => String(d.copies)],
  ['Độ khẩn', (d) => urgencyLabels[d.content.urgency]],
  ['Đơn vị soạn thảo', (d) => d.content.draftingUnit],
  ['Ghi chú', (d) => d.content.note],
];

export function compareOutgoing(
  before: OutgoingRow,
  after: OutgoingRow,
): { readonly label: string; readonly before: string; readonly after: string }[] {
  return shownFields
    .map(([label, show]) => ({ label, before: show(before), after: show(after) }))
    .filter((change) => change.before !== change.after);
}
