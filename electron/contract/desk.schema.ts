/** After the issue: what went where, which copy, who signed, what came back, who must still be told. (practice.md 4.3) */
import { z } from 'zod';
import { choice, flag, isoDate, optionalLine, pageWindow, requiredLine, rowId, wholeNumber } from './fields.ts';
import { deliveryChannels, distributionOwner } from './distribution.schema.ts';
import { outgoingContent } from './outgoing.schema.ts';

const recipientIds = z.array(rowId).min(1, 'Chọn ít nhất một nơi nhận.').max(5000);
/** "1-20, 25, 31-40": ordinals of the printed list. */
const ordinals = requiredLine('Số thứ tự', 400);

/** Recipients chosen by tick or by their ordinals on the printed list. */
export const recipientChoice = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('ids'), ids: recipientIds }),
  z.strictObject({ by: z.literal('ordinals'), ...distributionOwner, ordinals }),
  z.strictObject({ by: z.literal('all'), ...distributionOwner }),
]);
export type RecipientChoice = z.infer<typeof recipientChoice>;

/** null takes the date back. */
export const recordDispatchInput = z.strictObject({ recipients: recipientChoice, sentOn: isoDate.nullable() });
export const recordSignaturesInput = z.strictObject({
  recipients: recipientChoice,
  receivedOn: isoDate.nullable(),
  receivedBy: optionalLine('Người nhận', 100),
});
export const recordReturnsInput = z.strictObject({
  recipients: recipientChoice,
  /** null: not returned after all. */
  returnedOn: isoDate.nullable(),
  /** Copies that came back of each recipient; null: all of them. */
  copies: wholeNumber('Số bản trả lại', 0, 999).nullable(),
});
export const correctRecipientInput = z.strictObject({
  id: rowId,
  channel: choice('Kênh gửi', deliveryChannels),
  note: optionalLine('Ghi chú', 300),
});

/** Numbers copies one after another in the order of the list; null takes all numbers away. */
export const numberCopiesInput = z.strictObject({
  ...distributionOwner,
  firstNumber: wholeNumber('Bản số', 1, 99_999).nullable(),
  /** Only recipients that get paper; off: all. */
  paperOnly: flag,
});

/** How the document is to be handled after the issue. */
export const setHandlingInput = z.strictObject({
  ...distributionOwner,
  /** null: as its mark says ("TÀI LIỆU THU HỒI"). */
  returnable: flag.nullable(),
  returnBy: isoDate.nullable(),
  sheetsPerCopy: wholeNumber('Số tờ mỗi bản', 1, 9999).nullable(),
});

/** Ten digits printed as bars on a phiếu gửi: a scanner types them and Enter. Spaces are allowed. */
export const scanInput = z.strictObject({ code: requiredLine('Mã', 40) });
export const scannedSlip = z.strictObject({
  ...distributionOwner,
  numberText: z.string(),
  subject: z.string(),
  recipient: z.string(),
  recipientIds: z.array(rowId),
  copies: z.int(),
  sentOn: isoDate.nullable(),
  receivedOn: isoDate.nullable(),
  returnedOn: isoDate.nullable(),
  returnable: flag,
});
export const recordScanInput = z.strictObject({
  code: requiredLine('Mã', 40),
  what: choice('Ghi', ['sent', 'received', 'returned']),
  on: isoDate,
  receivedBy: optionalLine('Người nhận', 100),
});

export const deskSettings = z.strictObject({
  /** Days after sending (or the date of the document) within which a receipt is expected. */
  receiptDays: wholeNumber('Số ngày chờ ký nhận', 1, 365),
  /** Receipts are expected of those reached over the network only, too. Off: of those who get paper. */
  networkReceipts: flag,
  /** Đồng; for the cost of paper by channel. */
  sheetPrice: wholeNumber('Giá một tờ giấy in', 0, 1_000_000),
  envelopePrice: wholeNumber('Giá một bì', 0, 1_000_000),
  postagePrice: wholeNumber('Cước một bì gửi bưu điện', 0, 10_000_000),
  /** Printed on envelopes under the name of the office: address, telephone. */
  senderAddress: optionalLine('Địa chỉ ghi trên bì', 300),
});
export type DeskSettings = z.infer<typeof deskSettings>;

export const overdueReceipts = z.strictObject({
  receiptDays: z.int(),
  documents: z.array(
    z.strictObject({
      ...distributionOwner,
      numberText: z.string(),
      subject: z.string(),
      dueOn: isoDate,
      daysLate: z.int(),
      waiting: z.int(),
      names: z.array(z.string()),
    }),
  ),
  total: z.int(),
});

/** Cancelled, recalled or replaced: whom to tell, and the letter that tells them, ready for outgoing.saveDraft. */
export const prepareNoticeInput = z.strictObject({
  ...distributionOwner,
  what: choice('Việc', ['cancel', 'recall', 'replace']),
  reason: optionalLine('Lý do', 500),
  /** The document that replaces it: "Công văn số 12-CV/VPTU, ngày 22/11/2026". */
  replacedBy: optionalLine('Văn bản thay thế', 300),
});
export const preparedNotice = z.strictObject({
  toTell: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      channel: z.enum(deliveryChannels),
      copies: z.int(),
      sentOn: isoDate.nullable(),
      receivedOn: isoDate.nullable(),
      returnedOn: isoDate.nullable(),
    }),
  ),
  content: outgoingContent,
});

const statPeriod = { from: isoDate, to: isoDate };
export const recipientStatsInput = z.strictObject({
  ...statPeriod,
  text: z.string().max(200),
  waitingOnly: flag,
  ...pageWindow,
});
export const recipientStats = z.strictObject({
  total: z.int(),
  rows: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      documents: z.int(),
      copies: z.int(),
      /** Documents not signed for. */
      waiting: z.int(),
      lastOn: isoDate,
    }),
  ),
});
/** What one recipient was sent, newest first. */
export const recipientDocumentsInput = z.strictObject({ ...statPeriod, key: z.string().max(600), ...pageWindow });
export const recipientDocuments = z.strictObject({
  total: z.int(),
  rows: z.array(
    z.strictObject({
      recipientId: rowId,
      ...distributionOwner,
      numberText: z.string(),
      subject: z.string(),
      date: isoDate,
      nameThen: z.string(),
      channel: z.enum(deliveryChannels),
      copies: z.int(),
      sentOn: isoDate.nullable(),
      receivedOn: isoDate.nullable(),
      receivedBy: z.string(),
      returnedOn: isoDate.nullable(),
    }),
  ),
});
export const documentStatsInput = z.strictObject({
  ...statPeriod,
  state: z.enum(['all', 'complete', 'waiting', 'not_returned']),
  ...pageWindow,
});
export const documentStats = z.strictObject({
  total: z.int(),
  rows: z.array(
    z.strictObject({
      ...distributionOwner,
      numberText: z.string(),
      subject: z.string(),
      date: isoDate,
      recipients: z.int(),
      copies: z.int(),
      sent: z.int(),
      received: z.int(),
      returnable: flag,
      returned: z.int(),
      complete: flag,
    }),
  ),
});
export const periodStatsInput = z.strictObject({
  ...statPeriod,
  unit: z.enum(['day', 'month', 'quarter', 'year', 'all']),
});
export const periodStats = z.strictObject({
  rows: z.array(
    z.strictObject({
      /** "2026-11", "2026-Q4", "2026-11-22", "2026" or "all". */
      period: z.string(),
      channel: z.enum(deliveryChannels),
      documents: z.int(),
      recipients: z.int(),
      copies: z.int(),
      envelopes: z.int(),
      /** Sheets of paper, where the length of the document is known. */
      sheets: z.int(),
      /** Copies whose document has no known length: not in `sheets` and `cost`. */
      copiesOfUnknownLength: z.int(),
      /** Đồng. */
      cost: z.int(),
    }),
  ),
});
