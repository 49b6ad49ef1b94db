import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import { blankContent, fileCopyLine } from '../../../electron/contract/blank-content.ts';
import type { LaterContent } from '../../../electron/contract/document-layout.schema.ts';
import type { OutgoingContent } from '../../../electron/contract/outgoing.schema.ts';
import { formatPartyDate } from '../../../electron/contract/calendar-date.ts';
import { spellLike } from '../../../electron/contract/uy-spelling.ts';
import { newBlock } from './body-editor/body-changes.ts';
import type { Template } from './templates.ts';

/** What is being written, as the contract takes it. */
export type Content = OutgoingContent;

/** A new document of a type for a body, from a template or empty. */
export function newContent(
  organization: Organization,
  bodyId: number,
  typeCode: string,
  template: Template | null,
): Content {
  const body = organization.bodies.find(({ id }) => id === bodyId);
  const { name, parentName } = organization.office;
  const spell = (text: string): string => spellLike(`${name} ${parentName}`, text);
  const signer = organization.signers.find(
    ({ bodyId: signsFor, validFrom, validTo }) =>
      signsFor === bodyId && (validFrom ?? '') <= organization.today && organization.today <= (validTo ?? '9999'),
  );
  return {
    ...blankContent({ id: bodyId, place: body?.place ?? organization.office.place }, organization.today),
    typeCode,
    subject: spell(template?.subject ?? ''),
    grounds: (template?.grounds ?? []).map(spell),
    blocks: template ? template.blocks.map((block) => ({ ...block, text: spell(block.text) })) : [newBlock()],
    addressees: (template?.addressees ?? []).map(spell),
    signerId: signer?.id ?? null,
    lines: body ? [fileCopyLine(body.filedAt)] : [],
    ...usualSignatures(typeCode),
  };
}

/** Minutes are signed by two: who wrote them at the left, who presided at the right. (05-HD/VPTW, II.I.7.1.1) */
function usualSignatures(typeCode: string): Partial<LaterContent> {
  if (typeCode !== 'BB') return {};
  const writer = { authority: '', title: 'NGƯỜI GHI BIÊN BẢN', organ: '', concurrentTitle: '', name: '' };
  return { signedAs: 'CHỦ TRÌ HỘI NGHỊ', otherSignatures: [writer] };
}

/** The same for a document that carries out an incoming one: its citation opens the text. */
export function implementingContent(content: Content, incoming: IncomingDocument, typeName: string): Content {
  const date = incoming.documentDate === null ? '' : `, ngày ${formatPartyDate(incoming.documentDate)}`;
  const citation = `${typeName} số ${incoming.symbol}${date} của ${incoming.issuerName} ${incoming.subject}`;
  return {
    ...content,
    subject: `thực hiện ${typeName} số ${incoming.symbol} của ${incoming.issuerName}`,
    blocks: [newBlock('paragraph', `Thực hiện ${citation}, `)],
    implementsIncomingId: incoming.id,
  };
}
