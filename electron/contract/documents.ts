/**
 * The files the product makes, each a query with its own input: the second half of the door. A file is made from what is
 * registered (or, for a preview, from what is being written) and never changes anything.
 */
import { z } from 'zod';
import { copyFilter, copySorts, issueCopyInput } from './certified-copy.schema.ts';
import { copyForms } from './labels.vi.ts';
import { bookDocumentInput, bookForm } from './books.schema.ts';
import { handedFileId, importPlan, officeListNames, sheetFormat } from './exchange.schema.ts';
import { incomingFilter, incomingSorts } from './incoming.schema.ts';
import { distributionLine, distributionOwner } from './distribution.schema.ts';
import { choice, flag, isoDate, optionalLine, requiredLine, rowId, sortOf } from './fields.ts';
import { envelopeSizes, labelSheet, labelSheetIds } from './label-sheets.ts';
import { registerSlips, slipDocumentIds, submissionFields } from './slip.schema.ts';
import { stampPlace } from './stamp.schema.ts';
import { outgoingContent, outgoingFilter, outgoingSorts } from './outgoing.schema.ts';
import { statisticsInput } from './statistics.schema.ts';

/** Some recipients of an issued document; null takes all. */
const someRecipients = { ...distributionOwner, recipientIds: z.array(rowId).min(1).max(5000).nullable() };
/** Whom a list reaches on a day: its lines as they stand on the screen, saved or not. */
const listedRecipients = {
  name: requiredLine('Tên danh sách', 200),
  lines: z.array(distributionLine).min(1, 'Danh sách chưa có dòng nào.').max(300),
  asOf: isoDate,
};
const daySpan = { from: isoDate, to: isoDate, volume: optionalLine('Quyển số', 20) };

export const documents = {
  /** The copy on a sheet of its own; another form than the issued one only when asked for. */
  'copy.sheet': z.strictObject({ id: rowId, form: z.enum(copyForms).nullable(), stamp: z.enum(['filled', 'blank']) }),
  /** The same for a copy not yet issued, with the number it would take. */
  'copy.preview': z.strictObject({ copy: issueCopyInput, stamp: z.enum(['filled', 'blank']) }),
  /** The block or stamp at the end of the original: a Word file that was handed in, or one attached to the arrival. */
  'copy.appended': z
    .strictObject({
      id: rowId,
      fileId: handedFileId.optional(),
      attachmentId: rowId.optional(),
      stamp: z.enum(['filled', 'blank']),
    })
    .refine(({ fileId, attachmentId }) => (fileId === undefined) !== (attachmentId === undefined), {
      error: 'Chọn tệp Word của bản gốc.',
      path: ['fileId'],
    }),
  /** What waits today on one sheet for the chief. */
  'today.sheet': z.strictObject({}),
  'outgoing.document': z.strictObject({ id: rowId }),
  'outgoing.preview': z.strictObject({ content: outgoingContent }),
  'distribution.deliveryList': z.strictObject({ ...distributionOwner, groupBy: z.enum(['line', 'route']).optional() }),
  /** One slip per recipient with its code to be scanned when it comes back; two on a sheet of A4, or one on A5. */
  'distribution.transmittalSlips': z.strictObject({ ...someRecipients, paper: z.enum(['A4', 'A5']) }),
  'distribution.envelopes': z.strictObject({ ...someRecipients, size: z.enum(envelopeSizes) }),
  'distribution.labels': z.strictObject({
    ...someRecipients,
    sheet: z.union([z.enum(labelSheetIds), labelSheet]),
    /** First free label of the first sheet, counted from 1 in rows. */
    startAt: z.int().min(1).max(400),
    /** Prints the edges of the labels, for plain paper. */
    outlines: flag,
  }),
  /** The labels of a sheet with their edges and numbers, to be held against the packet's sheet. */
  'distribution.labelTest': z.strictObject({ sheet: labelSheet }),
  /** The same prints of a saved list or a group, before there is a document. */
  'distribution.listLabels': z.strictObject({
    ...listedRecipients,
    sheet: z.union([z.enum(labelSheetIds), labelSheet]),
    startAt: z.int().min(1).max(400),
    outlines: flag,
  }),
  'distribution.listEnvelopes': z.strictObject({ ...listedRecipients, size: z.enum(envelopeSizes) }),
  'distribution.listDelivery': z.strictObject(listedRecipients),
  'distribution.numberedCopies': z.strictObject(distributionOwner),
  'distribution.recallList': z.strictObject(distributionOwner),
  'distribution.handoverBook': z.strictObject(daySpan),
  'distribution.postBook': z.strictObject(daySpan),
  /** A page for each document; phiếu chuyển one for each unit, with all documents of the choice that go there. */
  'incoming.slips': z.strictObject({ kind: choice('Loại phiếu', registerSlips), ids: slipDocumentIds }),
  /** Phiếu trình, a page for each document. */
  'incoming.submissionSlips': z.strictObject({ ids: slipDocumentIds, ...submissionFields }),
  /** Phiếu trình of what is being written. */
  'outgoing.submissionSlip': z.strictObject({ content: outgoingContent, to: submissionFields.to }),
  'incoming.stamps': z.strictObject({
    ids: z.array(rowId).min(1, 'Chọn ít nhất một văn bản.').max(2000, 'Mỗi lần in nhiều nhất 2.000 dấu.'),
    place: stampPlace,
    /** Frame and fixed words in red; off: all black. */
    red: flag,
  }),
  /** Lists as they are filtered on the screen. */
  'exchange.incomingList': z.strictObject({
    ...incomingFilter.shape,
    sort: sortOf(incomingSorts),
    format: sheetFormat,
  }),
  'exchange.outgoingList': z.strictObject({
    ...outgoingFilter.shape,
    sort: sortOf(outgoingSorts),
    format: sheetFormat,
  }),
  'exchange.copyList': z.strictObject({ ...copyFilter.shape, sort: sortOf(copySorts), format: sheetFormat }),
  'exchange.recipientList': z.strictObject({ ...distributionOwner, format: sheetFormat }),
  'exchange.officeList': z.strictObject({ list: choice('Danh sách', officeListNames), format: sheetFormat }),
  /** Every row of a file that was tried: what was read, what is wrong with it, what was mended. */
  'exchange.importReport': z.strictObject({ plan: importPlan, format: sheetFormat }),
  'statistics.table': z.strictObject({
    ...statisticsInput.shape,
    /** The counts by group, or how arrivals with a deadline were dealt with by each unit. */
    content: choice('Nội dung bảng', ['counts', 'onTime']),
    format: choice('Dạng tệp', ['docx', 'xlsx', 'csv']),
  }),
  /** Mục lục văn bản trong hồ sơ. */
  'filing.contents': z.strictObject({ id: rowId }),
  /** Mục lục hồ sơ, tài liệu nộp lưu. */
  'filing.handOverList': z.strictObject({ ids: z.array(rowId).min(1, 'Chọn ít nhất một hồ sơ.').max(1000) }),
  /** Biên bản giao nhận hồ sơ, tài liệu. */
  'filing.handOverMinute': z.strictObject({ ids: z.array(rowId).min(1, 'Chọn ít nhất một hồ sơ.').max(1000) }),
  'books.book': bookDocumentInput,
  /** The first page or two in a form that is being edited, with the newest rows of the office or sample rows. */
  'books.formPreview': z.strictObject({ form: bookForm }),
  /** Báo cáo văn bản đến trong ngày. */
  'books.dayReport': z.strictObject({ date: isoDate }),
} as const;

export type DocumentName = keyof typeof documents;
export type DocumentInput<N extends DocumentName> = z.input<(typeof documents)[N]>;
export type ParsedDocumentInput<N extends DocumentName> = z.output<(typeof documents)[N]>;

export const documentRequest = z.strictObject({ document: z.string().max(80), input: z.unknown() });
export type DocumentRequest = z.infer<typeof documentRequest>;

export interface DocumentFile {
  /** Safe on every system: "Ban-sao-126-BS-VPTU.docx". */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
