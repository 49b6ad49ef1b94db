/** Lists that go out to a spreadsheet, and rows that come in from one. */

/** What a column of an exported list holds. Dates are given as ISO text and become real dates in .xlsx. */
export type SheetColumnKind = 'text' | 'number' | 'date';

export type SheetColumn = {
  readonly key: string;
  readonly title: string;
  readonly kind: SheetColumnKind;
  /** Width in characters, as a spreadsheet counts it. */
  readonly width: number;
};

/** An exported list. */
export type SheetView = {
  /** Name of the sheet; signs a spreadsheet forbids are replaced. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Printed at the head of every page of the sheet, never in a cell. */
  readonly pageTitle?: string;
  /** Author in the document properties: the office. */
  readonly author?: string;
  /** True names the sheet and its printed pages `SỔ TẬP DÙNG`. */
  readonly practice: boolean;
};

/** A value: text, a number, an ISO date in a date column; null or missing is an empty cell. */
export type SheetValue = string | number | null;
export type SheetRow = Readonly<Record<string, SheetValue | undefined>>;
export type SheetRows = Iterable<SheetRow> | AsyncIterable<SheetRow>;

/** Progress and cancelling, the same for writing and reading. */
export type SheetOptions = {
  /** Called with the number of rows done so far: now and then, and once at the end. */
  readonly onProgress?: (rows: number) => void;
  readonly signal?: AbortSignal;
};

/** A cell that was read. `text` is what a person saw; `date` (ISO) and `number` are there when the cell held one. */
export type TableCell = { readonly text: string; readonly date?: string; readonly number?: number };

/** A row that was read. Blank cells have the text ''; blank rows are left out, so rowNumber may jump. */
export type TableRow = {
  /** Number of the row as the spreadsheet shows it, from 1; for CSV the number of the line on which it begins. */
  readonly rowNumber: number;
  readonly cells: readonly TableCell[];
};

/** Where a table comes from: a file, or its bytes. */
export type TableSource = { readonly path: string } | { readonly bytes: Uint8Array };

/** Why a file could not be read or written. */
export type SpreadsheetProblem =
  /** Neither .xlsx nor text. */
  | 'notASpreadsheet'
  /** .xls of before 2007, or a workbook with a password. */
  | 'oldOrProtected'
  /** Declares or holds more than a workbook may: too large, too many parts, packed beyond reason, nested too deep. */
  | 'unsafe'
  /** Has a document type declaration, which no spreadsheet writes. */
  | 'doctype'
  /** The archive or the XML inside is broken. */
  | 'damaged'
  /** The wished sheet is not there. */
  | 'noSuchSheet'
  /** More rows than a sheet can hold. */
  | 'tooManyRows';

/** A spreadsheet that cannot be read or written; `problem` says why, `detail` where. */
export class SpreadsheetError extends Error {
  readonly problem: SpreadsheetProblem;
  readonly detail: string;

  constructor(problem: SpreadsheetProblem, detail: string, options?: ErrorOptions) {
    super(`${problem}: ${detail}`, options);
    this.name = 'SpreadsheetError';
    this.problem = problem;
    this.detail = detail;
  }
}
