import type { IsoDate, LetterheadView, RecipientsView, SignatureView } from './party-document.view.ts';

/** Sao y (bản chính), sao lục, trích sao. // 05-HD/VPTW, Phụ lục 3; 36-HD/VPTW, III */
export type CopyKind = 'certified_true' | 'transcript' | 'extract';

/** The block or stamp that makes a sheet a certified copy. */
export type CopyView = {
  /** 'hd36': block of lines; 'hd05': red stamp 80 × 50 mm. Both may be chosen whatever the date. */
  readonly form: 'hd36' | 'hd05';
  readonly letterhead: LetterheadView;
  /** "126-BS/VPTU". */
  readonly numberText: string;
  readonly kind: CopyKind;
  readonly place: string;
  readonly date: IsoDate;
  readonly signature: SignatureView;
  readonly recipients: RecipientsView | null;
  /** What the lines come to; stands below the list where it has a page of its own. */
  readonly totals?: { readonly recipients: number; readonly copies: number };
  /** 05-HD only: rows drawn and filled, or a blank reserve for the rubber stamp. 'filled' when absent. */
  readonly stampMode?: 'filled' | 'blank';
  /** 05-HD stamp, row 1: full name of the copying organ; put together from the letterhead when absent. */
  readonly organName?: string;
  /** A sheet of its own that continues the numbering of the copied pages: 5 after a document of four. // 36-HD/VPTW, II.3.3 */
  readonly pageNumber?: number;
  /** For trích sao: the part that was copied, above the block, and from which document it comes. */
  readonly excerpt?: { readonly source: string; readonly paragraphs: readonly string[] };
  /** Marks the sheet as a print of the practice office. */
  readonly practice?: boolean;
  readonly properties?: { readonly title?: string; readonly subject?: string; readonly author?: string };
};
