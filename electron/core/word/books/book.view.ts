/**
 * A register book as plain data: what a caller hands over to have it printed. Everything here is JSON, so a definition can
 * be kept in the settings of an office and edited there (practice: columns and titles of books differ from office to office).
 */

/** How the text of a column stands in its cells. */
export type BookColumnAlign = 'left' | 'center' | 'right';

/** One column of a book. Columns print in the order of the list and are numbered (1), (2) … below their titles. */
export type BookColumn = {
  /** Key under which a row carries the text of this column. Unique in a definition. */
  readonly key: string;
  /** Title as printed above the column; `\n` breaks the line. */
  readonly title: string;
  /** Wished width in millimetres; all widths are scaled together so that the table fills the text width exactly. */
  readonly widthMm: number;
  readonly align: BookColumnAlign;
};

/** The lines a cover can carry below the title, in the order in which they print. */
export type BookCoverLine = 'period' | 'dates' | 'numbers' | 'volume';

/** The form of a book: its title, columns and sizes. Data that an office may change. */
export type BookDefinition = {
  readonly key: string;
  /** Title on the cover, one entry per line, in capitals as printed. */
  readonly titleLines: readonly string[];
  /** Short name for the running head of the table pages, e.g. `Sổ đăng ký văn bản đến`. */
  readonly shortTitle: string;
  /** The rule or practice the form comes from. */
  readonly source: string;
  readonly columns: readonly BookColumn[];
  readonly coverLines: readonly BookCoverLine[];
  /** Prints the row (1) (2) (3) … below the column titles. */
  readonly columnNumbers: boolean;
  /** Size of the text in the table, in points (9–14). */
  readonly textSizePt: number;
  /** Least height of a row in millimetres, so that there is room for a signature by hand. */
  readonly minRowHeightMm: number;
  /** Who signs at the end of the book, left to right, e.g. `Người lập sổ`, `Chánh Văn phòng`. */
  readonly signatures: readonly string[];
  /** A4 lying without; A3 lying for the offices that bind spreads. */
  readonly paper?: BookPaper;
  /** False prints the table alone. */
  readonly hasCover?: boolean;
};

export type BookPaper = 'A4' | 'A3';

/** The year or the term of the committee that a book covers. */
export type BookPeriod =
  { readonly kind: 'year'; readonly year: number } | { readonly kind: 'term'; readonly label: string };

/** What the cover says. A null prints as a dotted line to be filled by hand. */
export type BookCover = {
  readonly parentOrgan: string | null;
  readonly organ: string;
  readonly period: BookPeriod | null;
  /** ISO dates. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
  readonly firstNumber: string | null;
  readonly lastNumber: string | null;
  readonly volume: string | null;
  /** Numbers by series, `Thông báo: 01–12`, in the place of one range that would be none. Empty leaves the line out. */
  readonly ranges?: readonly string[];
  /** Further lines below the title, e.g. the code and title of a file. */
  readonly extraLines?: readonly string[];
};

/** One signature at the end of the book. */
export type BookSignature = { readonly title: string; readonly name?: string };

/** The end of the book: what it holds, where and when it was closed, who signs. */
export type BookClosing = {
  /** E.g. `Sổ này ghi 128 văn bản, từ số 663 đến số 790.` */
  readonly statement?: string;
  readonly place?: string;
  /** ISO date; null leaves `ngày …… tháng …… năm ……` to be written by hand. */
  readonly date?: string | null;
  /** Overrides the signatures of the definition, e.g. to print names. */
  readonly signatures?: readonly BookSignature[];
};

/** Who printed the book, when, from which state of the register. Printed small at the foot of every page. */
export type BookPrintMark = {
  /** As it is to be read, e.g. `14:30 ngày 22/11/2026`. */
  readonly printedAt: string;
  readonly printedBy?: string;
  /** Number of entries in the printed range. */
  readonly entryCount?: number;
  /** Short form of the head of the audit chain, e.g. `4F2A 91C0 7B3D 55E8`. */
  readonly headHash?: string;
};

/** Prints a band row each time the text of a column changes, e.g. one for each day of arrival. */
export type BookBands = { readonly columnKey: string; readonly prefix: string };

export type BookView = {
  readonly definition: BookDefinition;
  readonly cover: BookCover;
  readonly closing?: BookClosing;
  readonly printMark?: BookPrintMark;
  readonly bands?: BookBands;
  /** True prints `SỔ TẬP DÙNG` across the head of every page. */
  readonly practice: boolean;
  /** Sheets printed on both sides: the wide margin changes sides. */
  readonly duplex?: boolean;
  /** Number of the first page of the table. Pages that go on from an earlier print say no total. */
  readonly firstPage?: number;
  /** Printed in the table when there is no row. */
  readonly emptyText?: string;
};

/** Text of one cell; `\n` breaks the line. */
export type BookCell =
  | string
  | {
      readonly text: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      /** Struck through, for entries that were cancelled: they stay readable. */
      readonly struck?: boolean;
      /** Further lines below the text, each on its own line. */
      readonly lines?: readonly string[];
    }
  | BookListCell;

/** A list that is cut where it would make the row too tall: `…; Ban Dân vận và 24 nơi nhận khác (danh sách kèm bản lưu)`. */
export type BookListCell = {
  readonly items: readonly string[];
  /** What an item is called when the rest is counted: `nơi nhận khác`. */
  readonly others: string;
};

/** A row: cells by column key. A missing cell is blank. */
export type BookRow = Readonly<Record<string, BookCell | undefined>>;

/** The rows, from a list or from a database cursor. */
export type BookRows = Iterable<BookRow> | AsyncIterable<BookRow>;
