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
  if (content.subject === '' && content.theme === '' && form !== 'paper') missing.subject = 'Ghi trích yếu.';
  if (!content.blocks.some(({ text }) => text !== '')) missing.blocks = 'Ghi nội dung văn bản.';
  if (content.signerId === null) missing.signerId = 'Chọn người ký.';
  if (content.lines.length === 0) missing.lines = 'Ghi nơi nhận.';
  content.appendices.forEach(({ blocks }, index) => {
    if (!blocks.some(({ text }) => text !== '')) missing[`appendices.${index}`] = `Ghi nội dung Phụ lục ${index + 1}.`;
  });
  content.jointOrgans.forEach(({ name, symbol }, index) => {
    if (name === '' || symbol === '') missing[`jointOrgans.${index}`] = 'Ghi tên và ký hiệu cơ quan cùng ban hành.';
  });
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

/** True when the text was written here; a row that was entered, imported or erased has none. */
export function hasText({ blocks }: Pick<OutgoingContent, 'blocks'>): boolean {
  return blocks.length > 0;
}

/** The symbols behind the slash, the lead first: "05-QC/BTCTU-BNCTU". (05-HD/VPTW, II.I.3.1.2) */
export function organSymbols(lead: string, { jointOrgans }: Pick<OutgoingContent, 'jointOrgans'>): readonly string[] {
  return [lead, ...jointOrgans.map(({ symbol }) => symbol).filter((symbol) => symbol !== '')];
}
