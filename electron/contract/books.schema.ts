/** Printed books and today's page. */
import { z } from 'zod';
import { bookKinds, bookColumnKey } from './book-kinds.ts';
import {
  choice,
  flag,
  instant,
  isoDate,
  optionalLine,
  requiredLine,
  requiredText,
  rowId,
  wholeNumber,
} from './fields.ts';
import { backupSummary } from './workspace.schema.ts';

const bookKind = choice('Sổ', bookKinds);

/** How far a series was printed: its last number on paper. */
export const bookMark = z.strictObject({ seriesId: rowId, number: z.int().min(0), suffix: z.string().max(20) });
export type BookMark = z.infer<typeof bookMark>;

/**
 * Exactly the rows of one print, so that the same rows can be printed again. Books that are kept by day and have no numbers
 * of their own use the two days alone.
 */
export const bookScope = z.strictObject({
  from: isoDate,
  to: isoDate,
  /** What an earlier print holds: these rows begin after it. null: the days alone decide. */
  after: z.array(bookMark).max(5000).nullable(),
  /** The last row of each series. null: to the end. */
  upto: z.array(bookMark).max(5000).nullable(),
  /** The newest row of the register at that time. null: whatever there is. */
  lastRowId: z.int().min(0).nullable(),
  /** Only these rows: entered after the pages around them were printed, or those a book of some rows held at that time. */
  rowIds: z.array(rowId).max(100_000).nullable(),
});
export type BookScope = z.infer<typeof bookScope>;

/** The rows of a period, those since the last print, or those entered among rows already printed. */
export const bookParts = ['period', 'continue', 'late'] as const;
export type BookPart = (typeof bookParts)[number];

export const bookPreviewInput = z.strictObject({
  kind: bookKind,
  seriesId: rowId.nullable(),
  from: isoDate,
  to: isoDate,
  part: choice('Phần in', bookParts).default('period'),
});
/** One series of the printed rows: "Thông báo", "01", "12". */
export const bookRange = z.strictObject({ label: z.string(), from: z.string(), to: z.string(), rows: z.int() });
export type BookNumberRange = z.infer<typeof bookRange>;
/** What the book will hold, before it is printed. */
export const bookPreview = z.strictObject({
  rows: z.int(),
  /** null without rows, in a book kept by day, and for several series, which have no common range. */
  firstNumberText: z.string().nullable(),
  lastNumberText: z.string().nullable(),
  ranges: z.array(bookRange),
  title: z.string(),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  /** To be handed to the print and to its record, so that both hold these very rows. */
  scope: bookScope,
  /** Last event of the register before these rows were read; later ones change printed rows. */
  lastEvent: z.int(),
});
export type BookPreview = z.infer<typeof bookPreview>;

export const bookColumn = z.strictObject({
  /** A known column of the book, or a blank one of the office: `blank1`. */
  key: bookColumnKey,
  /** As printed; a line break divides it. */
  title: requiredText('Tiêu đề cột', 160),
  /** Millimetres; all columns are scaled together to the width of the page. */
  widthMm: z
    .number('Bề rộng cột: ghi bằng số milimét.')
    .min(8, 'Bề rộng cột: từ 8 đến 150 mm.')
    .max(150, 'Bề rộng cột: từ 8 đến 150 mm.'),
  align: choice('Căn lề', ['left', 'center', 'right']),
});
export type BookFormColumn = z.infer<typeof bookColumn>;

/** The form of a book as the office prints it. */
export const bookForm = z.strictObject({
  kind: bookKind,
  titleLines: z
    .array(requiredLine('Tên sổ ở bìa', 80))
    .min(1, 'Tên sổ ở bìa: chưa ghi.')
    .max(4, 'Tên sổ ở bìa: nhiều nhất 4 dòng.'),
  shortTitle: requiredLine('Tên sổ ở đầu trang', 100),
  columns: z.array(bookColumn).min(1, 'Sổ cần ít nhất một cột.').max(20, 'Sổ có nhiều nhất 20 cột.'),
  columnNumbers: flag,
  cover: flag,
  paper: choice('Khổ giấy', ['A4', 'A3']),
  /** Points. */
  textSizePt: wholeNumber('Cỡ chữ', 9, 14),
  minRowHeightMm: wholeNumber('Chiều cao dòng ít nhất', 0, 40),
  signatures: z.array(requiredLine('Người ký cuối sổ', 80)).max(4, 'Nhiều nhất 4 người ký.'),
  /** False leaves Ký nhận blank in every row, to be signed by hand. */
  fillReceipts: flag,
});
export type BookForm = z.infer<typeof bookForm>;

export const bookFormInput = z.strictObject({ kind: bookKind });
export const bookFormAnswer = z.strictObject({
  form: bookForm,
  /** The form the program came with; "Về mẫu ban đầu" goes back to it. */
  standard: bookForm,
  /** Who saved the office's own form, and when; null: it is the standard one. */
  saved: z.strictObject({ at: instant, by: z.string() }).nullable(),
  /** Every column that this book can print, with the title, width and side it usually has. */
  known: z.array(bookColumn),
  /** The column that must be there: it holds the number. */
  numberColumn: z.string(),
});
export type BookFormAnswer = z.infer<typeof bookFormAnswer>;

const page = (label: string) => wholeNumber(label, 1, 99_999);

export const recordBookPrintInput = z.strictObject({
  kind: bookKind,
  seriesId: rowId.nullable(),
  part: choice('Phần in', bookParts),
  scope: bookScope,
  lastEvent: z.int().min(0),
  volume: optionalLine('Quyển số', 20),
  firstPage: page('Trang đầu'),
  /** The number at the foot of the last page; the next print goes on from it. */
  lastPage: page('Trang cuối'),
});

/** Something done after the print to a row that stands on paper: "12: Hủy số đến 12". */
export const changedRow = z.strictObject({ numberText: z.string(), action: z.string(), on: isoDate });

export const bookPrint = z.strictObject({
  id: rowId,
  kind: z.enum(bookKinds),
  seriesId: rowId.nullable(),
  part: z.enum(bookParts),
  scope: bookScope,
  rows: z.int(),
  firstNumberText: z.string().nullable(),
  lastNumberText: z.string().nullable(),
  volume: z.string(),
  firstPage: z.int(),
  lastPage: z.int(),
  printedAt: instant,
  printedBy: z.string(),
  /** At most 20; `changedCount` counts all. */
  changed: z.array(changedRow),
  changedCount: z.int(),
});
export type BookPrint = z.infer<typeof bookPrint>;

export const bookPrintsInput = z.strictObject({ kind: bookKind, seriesId: rowId.nullable() });
/** What of a book stands on paper. */
export const bookPrints = z.strictObject({
  /** The newest first. */
  prints: z.array(bookPrint),
  /** Numbers entered since among those already printed. */
  lateNumbers: z.array(z.string()),
  lateCount: z.int(),
  /** For the next print. */
  volume: z.string(),
  nextPage: z.int(),
});
export type BookPrints = z.infer<typeof bookPrints>;

/** A book to be made. Without a scope the two days decide. */
export const bookDocumentInput = z.strictObject({
  kind: bookKind,
  seriesId: rowId.nullable(),
  from: isoDate,
  to: isoDate,
  volume: optionalLine('Quyển số', 20),
  scope: bookScope.optional(),
  part: choice('Phần in', bookParts).default('period'),
  /** Number of the first page of the table. A book that goes on from another page has no cover. */
  firstPage: page('Trang đầu').default(1),
  /** Under this name its progress can be asked for and the making be stopped. */
  workId: z.string().max(64).optional(),
});

export const todayItem = z.strictObject({
  section: z.enum(['overdue', 'due_today', 'not_routed', 'not_sent', 'awaiting_receipt', 'due_soon']),
  link: z.strictObject({ to: z.enum(['incoming', 'copy', 'outgoing']), id: rowId }),
  number: z.string(),
  symbol: z.string(),
  typeName: z.string(),
  subject: z.string(),
  issuer: z.string(),
  who: z.string(),
  state: z.string(),
});
export const today = z.strictObject({
  date: isoDate,
  counts: z.strictObject({
    overdue: z.int(),
    dueToday: z.int(),
    dueSoon: z.int(),
    notRouted: z.int(),
    /** Numbered within the last week and sent to nobody yet; not counted among those that wait for a signature. */
    notSent: z.int(),
    awaitingReceipt: z.int(),
    /** Documents whose receipts should be there by now (desk settings: receiptDays). */
    overdueReceipts: z.int(),
  }),
  items: z.array(todayItem),
  figures: z.array(z.strictObject({ label: z.string(), today: z.int(), thisWeek: z.int() })),
  lastNumbers: z.array(z.strictObject({ label: z.string(), number: z.string() })),
  lastBackup: backupSummary.nullable(),
  updatedAt: instant,
});
export type Today = z.infer<typeof today>;

/** The whole chain of the audit checked against the registers. (reliability.md 3.C) */
export const verification = z.strictObject({
  events: z.int(),
  sound: flag,
  problem: z.string(),
  headHash: z.string(),
});
