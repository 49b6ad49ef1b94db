/** One order for many documents of a list, taken back as a whole. Numbers are never given to many at once. */
import { z } from 'zod';
import { filedReference } from './filing.schema.ts';
import { isoDate, optionalLine, optionalText, requiredLine, rowId } from './fields.ts';
import { routing } from './incoming.schema.ts';

export const mostInBatch = 500;
const ids = z
  .array(rowId)
  .min(1, 'Chọn ít nhất một văn bản.')
  .max(mostInBatch, `Mỗi lần nhiều nhất ${mostInBatch} văn bản. Chọn bớt đi rồi làm lần nữa.`);

/** The same units for all; what is left empty stays as it is with each document. */
export const routeBatchInput = z.strictObject({
  ids,
  routing: z.array(routing).max(50),
  direction: optionalText('Ý kiến chỉ đạo', 2000),
  deadline: isoDate.nullable(),
});
export const finishBatchInput = z.strictObject({
  ids,
  finishedOn: isoDate,
  result: optionalLine('Kết quả', 500),
});
/** All units of each document that have not signed yet sign on this day. */
export const receiveBatchInput = z.strictObject({
  ids,
  receivedOn: isoDate,
  receivedBy: optionalLine('Người ký nhận', 100),
});
export const fileBatchInput = z.strictObject({
  fileId: rowId,
  documents: z.array(filedReference).min(1, 'Chọn ít nhất một văn bản.').max(mostInBatch),
});
export const undoBatchInput = z.strictObject({ id: rowId });

export const batchKinds = ['route', 'finish', 'receive', 'file'] as const;
export type BatchKind = (typeof batchKinds)[number];
export const batchResult = z.strictObject({
  id: rowId,
  kind: z.enum(batchKinds),
  /** Documents that were changed. */
  changed: z.int(),
  /** Left as they were: cancelled, finished before, already there. */
  skipped: z.int(),
});
export type BatchResult = z.infer<typeof batchResult>;

/** Takes a cancelling back that was a mistake. */
export const restoreInput = z.strictObject({ id: rowId, version: rowId, reason: requiredLine('Lý do khôi phục', 500) });
