/** Old registers that come in as .xlsx or CSV, and lists that go out. (practice.md 12.7; reliability.md 3.B, F25–F27) */
import { z } from 'zod';
import { choice, flag, instant, isoDate, optionalLine, requiredLine, rowId, wholeNumber } from './fields.ts';
import { importFields, importRegisters } from './import-registers.ts';
import { channels } from './labels.vi.ts';

/** The largest file that is taken in, in bytes: 200,000 rows of a register are far below. */
export const largestIntake = 32 * 1024 * 1024;

/** How the letters of a column are written. */
export const columnEncodings = ['unicode', 'tcvn3', 'vni', 'utf8-as-1252'] as const;
export type ColumnEncoding = (typeof columnEncodings)[number];
export const columnEncodingLabels: Readonly<Record<ColumnEncoding, string>> = {
  unicode: 'Unicode',
  tcvn3: 'TCVN3 (ABC, .VnTime)',
  vni: 'VNI',
  'utf8-as-1252': 'Unicode đọc nhầm',
};

/** Names a file that was handed in. */
export const handedFileId = z.string('Chưa chọn tệp.').max(64, 'Không rõ tệp nào; hãy chọn lại tệp.');
const sheet = z.string('Chưa chọn trang tính.').max(200, 'Tên trang tính quá dài.').nullable();

/** The answer of the intake door: what was received, kept in memory until it is used or replaced. */
export const receivedFile = z.strictObject({ fileId: z.string(), name: z.string(), size: z.int() });
export type ReceivedFile = z.infer<typeof receivedFile>;

export const inspectFileInput = z.strictObject({
  fileId: handedFileId,
  /** Which register the file holds; null: to be told by its titles. */
  register: choice('Sổ', importRegisters).nullable().default(null),
  /** null: the first visible one. */
  sheet,
  /** Number of the row with the titles; 0: there is none; null: to be found. */
  headerRow: wholeNumber('Dòng tiêu đề', 0, 1000).nullable(),
});
export const inspectedFile = z.strictObject({
  name: z.string(),
  register: z.enum(importRegisters),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  headerRow: z.int(),
  columns: z.array(
    z.strictObject({
      /** "A", "B" … as the spreadsheet names it. */
      letter: z.string(),
      title: z.string(),
      field: z.enum(importFields).nullable(),
      encoding: z.enum(columnEncodings),
    }),
  ),
  /** The first rows, mended. */
  sample: z.array(z.strictObject({ rowNumber: z.int(), cells: z.array(z.string()) })),
  /** The year most dates of the first rows lie in, or null. */
  year: z.int().nullable(),
});
export type InspectedFile = z.infer<typeof inspectedFile>;

const importPlanFields = {
  fileId: handedFileId,
  register: choice('Sổ', importRegisters).default('incoming'),
  sheet,
  headerRow: wholeNumber('Dòng tiêu đề', 0, 1000),
  columns: z
    .array(
      z.strictObject({
        field: choice('Cột', importFields).nullable(),
        encoding: choice('Bộ mã', columnEncodings),
      }),
    )
    .max(1024, 'Tệp có quá nhiều cột.'),
  /** Arrivals: the book that receives the rows; null makes a new one. */
  bookId: rowId.nullable(),
  /** Arrivals: the year of the new book. Else: the year that dates written without one lie nearest to. */
  year: wholeNumber('Năm', 1975, 2199),
  newBookTitle: optionalLine('Tên sổ mới', 150),
  /** For rows whose file does not say how they came. */
  channel: choice('Đến bằng', channels),
  /** Outgoing documents and copies: the body of numbers that are written without its symbol. */
  bodyId: rowId.nullable().default(null),
  /** Outgoing documents and copies: the term of what is dated before the first term of the office. */
  earlierTerm: z
    .strictObject({ name: requiredLine('Tên nhiệm kỳ', 60), startsOn: isoDate })
    .nullable()
    .default(null),
};
export const importPlan = z.strictObject(importPlanFields);
export type ImportPlan = z.infer<typeof importPlan>;

/** A row that is not taken, with the cell that is at fault. A row with a mark of secrecy shows neither cell nor value. */
export const rejectedRow = z.strictObject({
  rowNumber: z.int(),
  cell: z.string(),
  value: z.string(),
  reason: z.string(),
});
export type RejectedRow = z.infer<typeof rejectedRow>;

/** Every row read is accounted for: accepted + rejected = read. (reliability.md F26) */
export const importReport = z.strictObject({
  read: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  /** The first ones; `rejected` counts all. */
  rejectedRows: z.array(rejectedRow),
  /** Rows with a mark of secrecy: their numbers only. (practice.md 5) */
  secretRows: z.array(z.int()),
  /** Rows that are no documents: titles repeated on every page, sums, page numbers. Not among those read. */
  skippedRows: z.array(z.int()),
  skippedCount: z.int(),
  firstNumberText: z.string().nullable(),
  lastNumberText: z.string().nullable(),
  firstDate: isoDate.nullable(),
  lastDate: isoDate.nullable(),
  /** Numbers that the file passes over: "13", "40–44". */
  gaps: z.array(z.string()),
  gapCount: z.int(),
  /** Rows taken although another row or the register has the same symbol, organ and date. */
  alike: z.array(z.strictObject({ rowNumber: z.int(), numberText: z.string(), other: z.string() })),
  alikeCount: z.int(),
  /** Dates with a year of two digits: how they were read. */
  shortYears: z.array(z.strictObject({ rowNumber: z.int(), from: z.string(), to: isoDate })),
  shortYearCount: z.int(),
  /** Cells whose letters were mended. */
  mendedCells: z.int(),
  /** Organs: written as the office writes them already, or new to it. */
  issuersKnown: z.int(),
  issuersRespelled: z.array(z.strictObject({ from: z.string(), to: z.string(), rows: z.int() })),
  issuersNew: z.array(z.strictObject({ name: z.string(), rows: z.int() })),
  issuersNewCount: z.int(),
  /** The series that the rows go into, each with what comes in. */
  series: z.array(
    z.strictObject({
      title: z.string(),
      /** It begins with this file. */
      isNew: flag,
      rows: z.int(),
      firstNumberText: z.string(),
      lastNumberText: z.string(),
    }),
  ),
});
export type ImportReport = z.infer<typeof importReport>;

export const importInput = z.strictObject({
  ...importPlanFields,
  /** The number on the button: the report the clerk has read. */
  expectedRows: wholeNumber('Số văn bản nhập', 1, 1_000_000),
});

export const registerImport = z.strictObject({
  id: rowId,
  register: z.enum(importRegisters),
  fileName: z.string(),
  bookId: rowId,
  /** The series that received rows: their titles. */
  bookTitle: z.string(),
  rows: z.int(),
  firstNumberText: z.string(),
  lastNumberText: z.string(),
  importedAt: instant,
  importedBy: z.string(),
  undoneAt: instant.nullable(),
  /** Why it cannot be undone; empty when it can. */
  hindrance: z.string(),
});
export type RegisterImport = z.infer<typeof registerImport>;
export const registerImports = z.strictObject({ imports: z.array(registerImport) });

export const undoImportInput = z.strictObject({ id: rowId, reason: requiredLine('Lý do', 300) });

/** Long work under way: asked now and then, so that a person sees it move; `cancel` stops it at the next row. */
export const workInput = z.strictObject({ fileId: handedFileId });
export const workProgress = z.strictObject({
  stage: z.enum(['none', 'backing_up', 'reading', 'writing']),
  done: z.int(),
  total: z.int(),
  cancelled: flag,
});

export const sheetFormats = ['xlsx', 'csv'] as const;
export const sheetFormat = choice('Dạng tệp', sheetFormats);

/** What the office keeps beside its registers. */
export const officeListNames = ['organs', 'persons', 'distributionLists', 'caseFiles'] as const;
export type OfficeList = (typeof officeListNames)[number];
export const officeListLabels: Readonly<Record<OfficeList, string>> = {
  organs: 'Danh bạ cơ quan',
  persons: 'Danh bạ đồng chí',
  distributionLists: 'Danh sách nơi nhận',
  caseFiles: 'Hồ sơ',
};
