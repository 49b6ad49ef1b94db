/** Number series and what became of every number. (practice.md 2.3, 2.4) */
import { z } from 'zod';
import { firstNumber, flag, isoDate, requiredLine, rowId, wholeNumber } from './fields.ts';
import { seriesKinds } from './labels.vi.ts';

export const numberSeries = z.strictObject({
  id: rowId,
  kind: z.enum(seriesKinds),
  title: z.string(),
  year: z.int().nullable(),
  termName: z.string().nullable(),
  bodyName: z.string().nullable(),
  typeName: z.string().nullable(),
  firstNumber: z.int(),
  nextNumber: z.int(),
  open: flag,
  used: z.int(),
});
export type NumberSeries = z.infer<typeof numberSeries>;
export const seriesList = z.strictObject({ series: z.array(numberSeries) });

export const openIncomingBookInput = z.strictObject({
  year: wholeNumber('Năm', 1975, 2199),
  title: requiredLine('Tên sổ', 150),
  firstNumber,
});
export const openSeriesInput = z.strictObject({
  kind: z.enum(['outgoing', 'copy']),
  bodyId: rowId,
  typeCode: z.string().max(40).nullable(),
  firstNumber,
});
export const setFirstNumberInput = z.strictObject({ seriesId: rowId, firstNumber });
export const closeSeriesInput = z.strictObject({ seriesId: rowId });
export const openTermInput = z.strictObject({ name: requiredLine('Tên nhiệm kỳ', 100), startsOn: isoDate });

export const checkSeriesInput = z.strictObject({ seriesId: rowId });
/** Every number from the first to the last is explained; `missing` must stay empty. */
export const seriesCheck = z.strictObject({
  firstNumber: z.int(),
  lastNumber: z.int().nullable(),
  issued: z.int(),
  void: z.array(z.strictObject({ numberText: z.string(), reason: z.string() })),
  missing: z.array(z.int()),
  duplicates: z.array(z.string()),
});
