/** Nơi nhận: lines as they print, the organs behind them on a date, and what came back. (practice.md 4, layout.md 2.12) */
import { z } from 'zod';
import { choice, flag, isoDate, optionalLine, requiredLine, rowId, wholeNumber } from './fields.ts';

export const deliveryChannels = ['network', 'paper', 'both', 'hand', 'post'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];
export const deliveryChannelLabels: Readonly<Record<DeliveryChannel, string>> = {
  network: 'qua mạng',
  paper: 'giấy',
  both: 'mạng và giấy',
  hand: 'trao tay',
  post: 'bưu điện',
};

/** What a line points at. `text` is a line that names nobody in the directory: it counts as one recipient. */
export const lineTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organ'), id: rowId }),
  z.strictObject({ kind: z.literal('person'), id: rowId }),
  z.strictObject({ kind: z.literal('group'), id: rowId }),
  z.strictObject({
    kind: z.literal('several'),
    parts: z
      .array(z.strictObject({ kind: z.enum(['organ', 'person', 'group']), id: rowId }))
      .min(1)
      .max(50),
  }),
  z.strictObject({ kind: z.literal('pointer') }),
  z.strictObject({ kind: z.literal('text') }),
  z.strictObject({ kind: z.literal('file_copy') }),
]);
export type LineTarget = z.infer<typeof lineTarget>;

export const distributionLine = z.strictObject({
  /** Without the leading dash and the closing mark, which the rule book of the date prints: "Các đồng chí Tỉnh ủy viên". */
  text: requiredLine('Nơi nhận', 500),
  /** "để báo cáo"; printed in italics between brackets. */
  purpose: optionalLine('Mục đích', 100),
  target: lineTarget,
  copiesPerMember: wholeNumber('Số bản mỗi nơi', 0, 999),
  channel: choice('Kênh gửi', deliveryChannels),
  /** Keys of members left out of this line ("trừ …"), as recipient.key. */
  excludedKeys: z.array(z.string().max(40)).max(5000),
});
export type DistributionLine = z.infer<typeof distributionLine>;

export const distributionTotals = z.strictObject({
  recipients: z.int(),
  /** All copies: recipients, file copies and reserve. */
  copies: z.int(),
  fileCopies: z.int(),
  reserve: z.int(),
  /** To be printed on paper: paper, both, by hand, by post, file copies and reserve. */
  printed: z.int(),
  byChannel: z.array(z.strictObject({ channel: z.enum(deliveryChannels), recipients: z.int(), copies: z.int() })),
});
export type DistributionTotals = z.infer<typeof distributionTotals>;

export const distributionListInput = z.strictObject({
  id: rowId.nullable(),
  name: requiredLine('Tên danh sách', 150),
  lines: z.array(distributionLine).max(300, 'Nhiều nhất 300 dòng.'),
  reserveCopies: wholeNumber('Bản dự phòng', 0, 999),
});
export const distributionList = z.strictObject({
  id: rowId,
  name: z.string(),
  lines: z.array(distributionLine),
  reserveCopies: z.int(),
  uses: z.int(),
  version: rowId,
});
export type DistributionList = z.infer<typeof distributionList>;
export const distributionListSummaries = z.strictObject({
  lists: z.array(z.strictObject({ id: rowId, name: z.string(), recipients: z.int(), copies: z.int(), uses: z.int() })),
});

export const expandInput = z.strictObject({
  lines: z.array(distributionLine).max(300),
  reserveCopies: z.int().min(0).max(999),
  asOf: isoDate,
});
export const recipient = z.strictObject({
  /** "organ:12", "person:7", "text:3": the same recipient has the same key in every line. */
  key: z.string(),
  name: z.string(),
  channel: z.enum(deliveryChannels),
  copies: z.int(),
});
export const expansion = z.strictObject({
  asOf: isoDate,
  lines: z.array(z.strictObject({ recipients: z.array(recipient), fileCopies: z.int(), ended: z.array(z.string()) })),
  totals: distributionTotals,
  /** Recipients that more than one line reaches; kept unless the clerk excludes one. */
  twice: z.array(z.strictObject({ key: z.string(), name: z.string(), lineIndexes: z.array(z.int()) })),
});
export type Expansion = z.infer<typeof expansion>;

/** A nơi nhận block pasted as text becomes lines matched to the directory. */
export const parseBlockInput = z.strictObject({ text: z.string().max(60_000), asOf: isoDate });
export const parsedBlock = z.strictObject({
  lines: z.array(z.strictObject({ line: distributionLine, matched: flag })),
});

export const distributionOwner = { ownerKind: z.enum(['copy', 'outgoing']), ownerId: rowId };
export const distributionOfDocument = z.strictObject({
  asOf: isoDate,
  lines: z.array(distributionLine),
  totals: distributionTotals,
  recipients: z.array(
    z.strictObject({
      id: rowId,
      lineIndex: z.int(),
      name: z.string(),
      channel: z.enum(deliveryChannels),
      copies: z.int(),
      receivedOn: isoDate.nullable(),
      receivedBy: z.string(),
      note: z.string(),
    }),
  ),
});
export const recordReceiptsInput = z.strictObject({
  recipientIds: z.array(rowId).min(1, 'Chọn ít nhất một nơi nhận.').max(5000),
  /** null takes the receipt back. */
  receivedOn: isoDate.nullable(),
  receivedBy: optionalLine('Người nhận', 100),
});
export const countedRows = z.strictObject({ rows: z.int() });
