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
  /** The purpose is printed once, beside a bracket, for this line and its neighbours that share it. (sample 2) */
  braced: flag.optional(),
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
  /** "Kính gửi" of the same document: what "Như trên", "Như kính gửi" points at. */
  addressees: z.array(z.string().max(500)).max(300).optional(),
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
  lines: z.array(
    z.strictObject({
      recipients: z.array(recipient),
      fileCopies: z.int(),
      /** Names in the line that are abolished on the day, and groups that reach nobody any more. */
      ended: z.array(z.string()),
      /** Members left out by a tick or by "trừ …" in the text. */
      excluded: z.array(z.strictObject({ key: z.string(), name: z.string() })),
      /** Names after "trừ" that are no member of the line. */
      unknownExclusions: z.array(z.string()),
    }),
  ),
  totals: distributionTotals,
  /** Recipients that more than one line reaches; kept unless the clerk excludes one. */
  twice: z.array(z.strictObject({ key: z.string(), name: z.string(), lineIndexes: z.array(z.int()) })),
  /** People who head an organ that is listed too; both get their copy unless the clerk excludes one. */
  heads: z.array(
    z.strictObject({
      personKey: z.string(),
      personName: z.string(),
      organKey: z.string(),
      organName: z.string(),
      /** Lines that reach the person, then lines that reach the organ. */
      personLines: z.array(z.int()),
      organLines: z.array(z.int()),
    }),
  ),
});
export type Expansion = z.infer<typeof expansion>;

/** A nơi nhận block pasted as text becomes lines matched to the directory. */
export const parseBlockInput = z.strictObject({ text: z.string().max(60_000), asOf: isoDate });
export const parsedBlock = z.strictObject({
  lines: z.array(
    z.strictObject({
      line: distributionLine,
      /** Every name in the line was found. */
      matched: flag,
      /** The parts of the line that name nobody in the directory. */
      unmatched: z.array(z.string()),
    }),
  ),
});
/** Lines as the block that the rule book of the date prints. */
export const formatBlockInput = z.strictObject({ lines: z.array(distributionLine).max(300), date: isoDate });
export const formattedBlock = z.strictObject({ text: z.string() });

export const distributionOwner = { ownerKind: z.enum(['copy', 'outgoing']), ownerId: rowId };
export const distributionOfDocument = z.strictObject({
  asOf: isoDate,
  lines: z.array(distributionLine),
  totals: distributionTotals,
  /** The document must come back; "TÀI LIỆU THU HỒI" or as the desk decided. */
  returnable: flag,
  returnBy: isoDate.nullable(),
  sheetsPerCopy: z.int().nullable(),
  recipients: z.array(
    z.strictObject({
      id: rowId,
      /** STT on the printed list. */
      ordinal: z.int(),
      key: z.string(),
      lineIndex: z.int(),
      name: z.string(),
      channel: z.enum(deliveryChannels),
      copies: z.int(),
      /** "12–14"; empty when the copies carry no numbers. */
      copyNumbers: z.string(),
      sentOn: isoDate.nullable(),
      receivedOn: isoDate.nullable(),
      receivedBy: z.string(),
      returnedOn: isoDate.nullable(),
      returnedCopies: z.int(),
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
