import type { IsoDate, LetterheadView } from './party-document.view.ts';

/** Whom an envelope, a label or a slip goes to. */
export type AddresseeView = {
  readonly name: string;
  /** One line; '' prints none. */
  readonly address: string;
};

/** One document in a package, as the slip lists it. */
export type SentDocumentView = {
  /** "Công văn số 12-CV/VPTU, ngày 22/11/2026". */
  readonly title: string;
  readonly subject: string;
  readonly copies: number;
  /** "12–14"; '' without numbers. */
  readonly copyNumbers: string;
};

export type TransmittalSlipView = {
  readonly addressee: AddresseeView;
  readonly documents: readonly SentDocumentView[];
  /** An even number of digits, printed as bars and below them. */
  readonly code: string;
};

/** Phiếu gửi: one slip for each package, to be signed by who receives it and sent back. */
export type TransmittalSlipsView = {
  /** Two slips on a sheet of A4, or each on a sheet of A5, landscape. */
  readonly paper: 'A4' | 'A5';
  readonly letterhead: LetterheadView;
  readonly place: string;
  readonly date: IsoDate;
  /** Where the signed slip goes back to: "Văn phòng Tỉnh ủy". */
  readonly returnTo: string;
  /** The documents must come back: "TÀI LIỆU THU HỒI"; by when, if set. */
  readonly returnable: { readonly by: IsoDate | null } | null;
  readonly slips: readonly TransmittalSlipView[];
  readonly practice: boolean;
};

export type EnvelopesView = {
  /** Outer measures of the envelope, long side across. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly letterhead: LetterheadView;
  /** Address and telephone of the sender; '' prints none. */
  readonly senderAddress: string;
  /** What is inside: "Số 12-CV/VPTU". */
  readonly contents: string;
  /** "HOẢ TỐC"; '' prints none. */
  readonly urgency: string;
  readonly addressees: readonly AddresseeView[];
  readonly practice: boolean;
};

/** A sheet of labels, in millimetres from the top left corner of the page. */
export type LabelSheetView = {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly columns: number;
  readonly rows: number;
  /** Upper left corner of the first label. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** From one label's edge to the same edge of the next. */
  readonly pitchX: number;
  readonly pitchY: number;
};

export type LabelsView = {
  readonly sheet: LabelSheetView;
  /** First free label of the first sheet, counted from 1 in rows. */
  readonly startAt: number;
  readonly outlines: boolean;
  /** Small line at the foot of each label: "Số 12-CV/VPTU"; '' prints none. */
  readonly contents: string;
  readonly addressees: readonly AddresseeView[];
};
