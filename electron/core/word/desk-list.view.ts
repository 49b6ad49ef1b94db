import type { IsoDate, LetterheadView } from './party-document.view.ts';

/** A list of the desk as it prints: numbered copies, documents to come back. */
export type DeskListView = {
  readonly letterhead: LetterheadView;
  readonly title: string;
  /** Under the title: what the list is about. */
  readonly subject: string;
  /** Small line under the subject, such as the day by which copies come back; '' prints none. */
  readonly remark: string;
  readonly place: string;
  readonly date: IsoDate;
  /** Widths are shares of the width of the text. */
  readonly columns: readonly {
    readonly title: string;
    readonly mm: number;
    readonly align: 'left' | 'center';
  }[];
  readonly rows: readonly (readonly string[])[];
  /** Indexes of rows in bold, such as the headings of groups; each stays with the row below it. */
  readonly boldRows?: readonly number[];
  /** The last row, in bold, cell by cell. */
  readonly totals: readonly string[];
  /** Who signs below, left to right. */
  readonly signatures: readonly string[];
  readonly practice: boolean;
};
