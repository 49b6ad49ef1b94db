/** What a draft needs before it may take a number. Pure. */
import { documentTypeName, findDocumentType } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import type { OutgoingContent } from '../../contract/outgoing.schema.ts';

/** @throws DomainError draft_incomplete, with a sentence per missing field */
export function assertComplete(content: OutgoingContent): OutgoingContent & { readonly signerId: number } {
  const missing: Record<string, string> = {};
  const form = findDocumentType(content.typeCode)?.form ?? 'titled';
  if (content.typeCode === '') missing.typeCode = 'Chọn loại văn bản.';
  if (content.place === '') missing.place = 'Ghi địa danh.';
  if (content.subject === '' && form !== 'paper') missing.subject = 'Ghi trích yếu.';
  if (!content.blocks.some(({ text }) => text !== '')) missing.blocks = 'Ghi nội dung văn bản.';
  if (content.signerId === null) missing.signerId = 'Chọn người ký.';
  if (content.lines.length === 0) missing.lines = 'Ghi nơi nhận.';
  const addressed = content.addressees.some((addressee) => addressee !== '');
  if ((form === 'letter' || form === 'submission') && !addressed) {
    missing.addressees = form === 'letter' ? 'Công văn cần nơi ghi ở Kính gửi.' : 'Tờ trình cần nơi ghi ở Kính trình.';
  }
  const { signerId } = content;
  if (Object.keys(missing).length > 0 || signerId === null) {
    const what = Object.values(missing).map((sentence) =>
      sentence.replace(/\.$/, '').replace(/^./, (first) => first.toLocaleLowerCase('vi')),
    );
    throw new DomainError('draft_incomplete', { what: what.join('; ') || documentTypeName(content.typeCode) }, missing);
  }
  return { ...content, signerId };
}
