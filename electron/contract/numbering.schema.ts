/** Number series and what became of every number. (practice.md 2.3, 2.4) */
import { z } from 'zod';
import { choice, firstNumber, flag, isoDate, optionalLine, requiredLine, rowId, wholeNumber } from './fields.ts';
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
/** Another name for a term; its days and its numbers stay. */
export const renameTermInput = z.strictObject({ id: rowId, name: requiredLine('Tên nhiệm kỳ', 100) });

/** What stands after an inserted number: "a" in 12a, "*" in 12*. */
const suffix = optionalLine('Chữ sau số', 3).refine(
  (value) => /^[a-zđ*]*$/.test(value),
  'Chữ sau số là chữ thường hoặc dấu *, ví dụ 12a, 12*.',
);

/**
 * A number other than the next one: one that was kept, one inserted after another (12a), one out of turn. Out of turn needs
 * a reason, which the book prints. (practice.md 2.4)
 */
export const chosenNumber = z.strictObject({
  number: wholeNumber('Số', 1, 999_999),
  suffix,
  reason: optionalLine('Lý do chọn số', 300),
});
export type ChosenNumber = z.infer<typeof chosenNumber>;
/** The optional choice in every command that numbers a document; null or absent takes the next number. */
export const chosenNumberField = chosenNumber.nullable().optional();

/** How the numbers of a body run. (practice.md 2.3; the congress has one series for all types) */
export const numberingRules = ['term_by_type', 'term_all_types', 'year_by_type', 'year_all_types'] as const;

export const numberingSettings = z.strictObject({
  /** "Đăng ký ở sổ riêng" may take a number of the outgoing series and of copies. (practice.md 5) */
  outgoingPlaceholders: flag,
  /** The same for arrival numbers; off unless the office wants it. */
  incomingPlaceholders: flag,
  /** Quyết định and Quy định counted apart although both are written QĐ. */
  separateRegulations: flag,
  backDating: choice('Vào sổ lùi ngày', ['with_reason', 'never']),
});
export type NumberingSettings = z.infer<typeof numberingSettings>;

export const reserveNumberInput = z.strictObject({
  seriesId: rowId,
  /** null keeps the next number. */
  number: wholeNumber('Số', 1, 999_999).nullable(),
  suffix,
  holder: requiredLine('Giữ số cho ai', 200),
  /** The last day on which it is kept, today or later; null: until it is used or given back. */
  until: isoDate.nullable(),
  reason: optionalLine('Lý do', 300),
});
export const releaseNumberInput = z.strictObject({
  seriesId: rowId,
  number: wholeNumber('Số', 1, 999_999),
  suffix,
  reason: requiredLine('Lý do trả số', 300),
});
export const reservedNumber = z.strictObject({
  seriesId: rowId,
  seriesTitle: z.string(),
  number: z.int(),
  suffix: z.string(),
  numberText: z.string(),
  holder: z.string(),
  until: isoDate.nullable(),
  note: z.string(),
  /** Kept longer than agreed. */
  overdue: flag,
});
export type ReservedNumber = z.infer<typeof reservedNumber>;
export const reservedNumbers = z.strictObject({ reserved: z.array(reservedNumber) });

/** Takes a number for a document that stands in another book; nothing else about it is asked or kept. */
export const registerElsewhereInput = z.strictObject({ seriesId: rowId });
export const elsewhereNumber = z.strictObject({ seriesId: rowId, numberText: z.string() });
export const reopenSeriesInput = z.strictObject({ seriesId: rowId, reason: requiredLine('Lý do', 300) });

export const previewNewYearInput = z.strictObject({ year: wholeNumber('Năm', 1975, 2199) });
/** "Mở sổ năm mới" before it is done: what is open now, where each book stands, what it would be called. */
export const newYearPreview = z.strictObject({
  year: z.int(),
  books: z.array(
    z.strictObject({
      seriesId: rowId,
      title: z.string(),
      year: z.int(),
      lastNumberText: z.string().nullable(),
      reserved: z.int(),
      newTitle: z.string(),
      /** There is a book of this name in the new year. */
      alreadyOpen: flag,
    }),
  ),
  /** Bodies whose outgoing numbers start again from 01 with the year. */
  yearlyBodies: z.array(z.string()),
});
export type NewYearPreview = z.infer<typeof newYearPreview>;
export const openYearInput = z.strictObject({
  year: wholeNumber('Năm', 1975, 2199),
  books: z
    .array(z.strictObject({ fromSeriesId: rowId, title: requiredLine('Tên sổ', 150), firstNumber }))
    .min(1, 'Chọn ít nhất một sổ để mở.')
    .max(50),
  /** Locks the books of the old year. Usually they stay open for some days. */
  closeOld: flag,
});

export const previewNewTermInput = z.strictObject({ startsOn: isoDate });
/** "Mở nhiệm kỳ mới" before it is done: every series that ends and where it stands. */
export const newTermPreview = z.strictObject({
  currentTerm: z.string().nullable(),
  endsOn: isoDate.nullable(),
  series: z.array(
    z.strictObject({
      seriesId: rowId,
      title: z.string(),
      lastNumberText: z.string().nullable(),
      lastDate: isoDate.nullable(),
      reserved: z.int(),
    }),
  ),
  /** Why this day cannot be the first of a term; empty when it can. */
  problem: z.string(),
});
export type NewTermPreview = z.infer<typeof newTermPreview>;

export const checkSeriesInput = z.strictObject({ seriesId: rowId });
export const numberFate = ['issued', 'void', 'reserved', 'released', 'elsewhere', 'ahead', 'missing'] as const;
/** Every number from the first to the last is explained; `missing` and `duplicates` must stay empty. */
export const seriesCheck = z.strictObject({
  firstNumber: z.int(),
  lastNumber: z.int().nullable(),
  issued: z.int(),
  void: z.array(z.strictObject({ numberText: z.string(), reason: z.string() })),
  reserved: z.array(z.strictObject({ numberText: z.string(), holder: z.string(), until: isoDate.nullable() })),
  released: z.array(z.strictObject({ numberText: z.string(), reason: z.string() })),
  elsewhere: z.array(z.string()),
  /** Numbers with a suffix (12a) and numbers taken out of turn. */
  inserted: z.array(z.strictObject({ numberText: z.string(), reason: z.string() })),
  missing: z.array(z.int()),
  duplicates: z.array(z.string()),
  /** The whole series in stretches of one fate: 1–41 issued, 42 void, 43–60 issued. `ahead` comes when its turn comes. */
  runs: z.array(z.strictObject({ from: z.int(), to: z.int(), fate: z.enum(numberFate) })),
});
