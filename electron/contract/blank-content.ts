/** A document before anything is written, and the lines of nơi nhận that nobody has to type. */
import type { DistributionLine } from './distribution.schema.ts';
import { usualLaterContent } from './document-layout.schema.ts';
import type { IssuingBody } from './organization.schema.ts';
import type { OutgoingContent } from './outgoing.schema.ts';

/** What the body would issue on the day if nothing were said: no type, no text, nobody it goes to; new arrays every time. */
export function blankContent({ id, place }: Pick<IssuingBody, 'id' | 'place'>, documentDate: string): OutgoingContent {
  return {
    bodyId: id,
    typeCode: '',
    documentDate,
    place,
    authorLine: '',
    subject: '',
    grounds: [],
    blocks: [],
    addressees: [],
    signerId: null,
    lines: [],
    listId: null,
    reserveCopies: 0,
    urgency: 'normal',
    dissemination: '',
    draftNumber: 0,
    drafterCode: '',
    contactLine: '',
    implementsIncomingId: null,
    bodySize: 14,
    note: '',
    ...usualLaterContent(),
  };
}

/** "Lưu Văn phòng Tỉnh ủy": the copy that stays with its holder, on paper. */
export function fileCopyLine(holder: string): DistributionLine {
  return {
    text: `Lưu ${holder}`,
    purpose: '',
    target: { kind: 'file_copy' },
    copiesPerMember: 1,
    channel: 'paper',
    excludedKeys: [],
  };
}

/** "Như trên": those that the document is addressed to, put first in nơi nhận. */
export function sameAsAboveLine(): DistributionLine {
  return {
    text: 'Như trên',
    purpose: '',
    target: { kind: 'pointer' },
    copiesPerMember: 1,
    channel: 'network',
    excludedKeys: [],
  };
}
