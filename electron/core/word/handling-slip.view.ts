import type { IsoDate, LetterheadView, SignatureView } from './party-document.view.ts';

/** Phiếu xử lý văn bản đến: goes with an arrival through the leaders and back. */
export type HandlingSlipView = {
  readonly paper?: 'A4' | 'A5';
  readonly letterhead: LetterheadView;
  /** Stands before the date; on A5 the date stands alone. */
  readonly place?: string;
  /** "PHIẾU XỬ LÝ VĂN BẢN ĐẾN" when absent. */
  readonly title?: string;
  readonly arrivalNumber: string;
  readonly arrivalDate: IsoDate;
  readonly issuer: string;
  readonly documentSymbol: string;
  readonly documentDate: IsoDate | null;
  readonly subject: string;
  readonly pages?: number;
  readonly urgency?: string;
  readonly deadline?: IsoDate;
  /** Proposal of the one who submits. */
  readonly proposal?: string;
  /** The leaders' instruction (bút phê), if already given; otherwise dotted lines. */
  readonly instruction?: string;
  readonly lead?: string;
  readonly cooperating?: readonly string[];
  readonly forInformation?: readonly string[];
  readonly result?: string;
  /** Of the slip; it chooses the rule book. The day of arrival when absent. */
  readonly date?: IsoDate;
  readonly signature?: SignatureView;
  /** Marks the slip as a print of the practice office. */
  readonly practice?: boolean;
};
