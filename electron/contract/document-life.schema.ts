/** What happens to a registered document after its registration, and what it is linked with. (practice.md 1.7, 2.5, 11.2) */
import { z } from 'zod';
import {
  choice,
  flag,
  instant,
  isoDate,
  optionalLine,
  optionalText,
  requiredLine,
  requiredText,
  rowId,
} from './fields.ts';
import { channels } from './labels.vi.ts';

export const documentKinds = ['incoming', 'outgoing'] as const;
export const documentReference = z.strictObject({ kind: z.enum(documentKinds), id: rowId });
export type DocumentReference = z.infer<typeof documentReference>;

export const linkRelations = ['replaces', 'corrects', 'implements', 'replies_to', 'recalls', 'accompanies'] as const;
export type LinkRelation = (typeof linkRelations)[number];
/** Read from the document that the link starts at: "126-TB/VPTU thay thế 120-TB/VPTU". */
export const linkRelationLabels: Readonly<Record<LinkRelation, string>> = {
  replaces: 'thay thế',
  corrects: 'đính chính',
  implements: 'thực hiện',
  replies_to: 'trả lời',
  recalls: 'thu hồi',
  accompanies: 'gửi kèm',
};
/** Read from the other end: "120-TB/VPTU được thay thế bằng 126-TB/VPTU". */
export const linkedByLabels: Readonly<Record<LinkRelation, string>> = {
  replaces: 'được thay thế bằng',
  corrects: 'được đính chính bằng',
  implements: 'được thực hiện bằng',
  replies_to: 'được trả lời bằng',
  recalls: 'bị thu hồi bằng',
  accompanies: 'kèm theo có',
};

export const addLinkInput = z.strictObject({
  from: documentReference,
  relation: choice('Liên kết', linkRelations),
  to: documentReference,
  note: optionalLine('Ghi chú', 300),
});
export const removeLinkInput = z.strictObject({ id: rowId, reason: requiredLine('Lý do', 300) });
/** A link as it is shown on the page of one document. */
export const documentLink = z.strictObject({
  id: rowId,
  relation: z.enum(linkRelations),
  /** True when the document asked about is the one that does it: it replaces; false: it is replaced. */
  outward: flag,
  /** "được thay thế bằng" */
  label: z.string(),
  other: documentReference,
  /** "790" or "05-TB/VPTU". */
  numberText: z.string(),
  title: z.string(),
  date: isoDate,
  note: z.string(),
});
export type DocumentLink = z.infer<typeof documentLink>;
export const documentLinks = z.strictObject({ links: z.array(documentLink) });

export const lifeEventKinds = [
  'received_again',
  'progress',
  'returned',
  'recalled',
  'reinstated',
  'delivered',
] as const;
export type LifeEventKind = (typeof lifeEventKinds)[number];
export const lifeEventLabels: Readonly<Record<LifeEventKind, string>> = {
  received_again: 'Nhận thêm một bản',
  progress: 'Tiến độ',
  returned: 'Trả lại nơi gửi',
  recalled: 'Đã thu hồi',
  reinstated: 'Có hiệu lực trở lại',
  delivered: 'Đã phát hành xong',
};
export const lifeEvent = z.strictObject({
  id: rowId,
  kind: z.enum(lifeEventKinds),
  happenedOn: isoDate,
  detail: z.string(),
  channel: z.enum(channels).nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
});
export type LifeEvent = z.infer<typeof lifeEvent>;

export const standings = ['in_force', 'void', 'returned', 'recalled', 'replaced', 'corrected'] as const;
export const standingLabels: Readonly<Record<(typeof standings)[number], string>> = {
  in_force: '',
  void: 'Đã hủy',
  returned: 'Đã trả lại',
  recalled: 'Đã thu hồi',
  replaced: 'Đã được thay thế',
  corrected: 'Đã được đính chính',
};
/** Where a document stands today, from its events and links. */
export const standing = z.strictObject({ kind: z.enum(standings), on: isoDate.nullable(), detail: z.string() });
export type Standing = z.infer<typeof standing>;

export const routingReceipt = z.strictObject({ recipient: z.string(), receivedOn: isoDate, receivedBy: z.string() });

export const documentLife = z.strictObject({
  standing,
  events: z.array(lifeEvent),
  links: z.array(documentLink),
  /** Ký nhận of those an arrival was passed on to; empty for outgoing documents. */
  receipts: z.array(routingReceipt),
});
export type DocumentLife = z.infer<typeof documentLife>;

/** The same document by another route: no new number, only that it came once more. */
export const receivedAgainInput = z.strictObject({
  id: rowId,
  receivedOn: isoDate,
  channel: choice('Đến bằng', channels),
  detail: optionalLine('Ghi chú', 300),
});
export const returnToSenderInput = z.strictObject({
  id: rowId,
  version: rowId,
  returnedOn: isoDate,
  reason: requiredLine('Lý do trả lại', 500),
});
export const recallInput = z.strictObject({
  id: rowId,
  recalledOn: isoDate,
  /** The paper or message of the recall: "Công văn 12-CV/VPTW". */
  reason: requiredLine('Căn cứ thu hồi', 500),
});
export const reinstateInput = z.strictObject({ id: rowId, on: isoDate, reason: requiredLine('Lý do', 500) });
export const addProgressInput = z.strictObject({ id: rowId, on: isoDate, detail: requiredText('Tiến độ', 1000) });
export const recordRoutingReceiptsInput = z.strictObject({
  id: rowId,
  recipients: z.array(requiredLine('Nơi nhận', 200)).min(1, 'Chọn ít nhất một nơi nhận.').max(50),
  /** null takes the receipt back. */
  receivedOn: isoDate.nullable(),
  receivedBy: optionalLine('Người ký nhận', 100),
});
export const recordDeliveredInput = z.strictObject({ id: rowId, on: isoDate, detail: optionalText('Ghi chú', 500) });
export const lifeInput = documentReference;
