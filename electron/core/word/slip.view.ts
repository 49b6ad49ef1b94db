import type { IsoDate, LetterheadView } from './party-document.view.ts';

/** What every phiếu has around its own content. A phiếu carries no number. (practice.md 1.5) */
export type SlipFrameView = {
  readonly letterhead: LetterheadView;
  /** "Bắc Giang". */
  readonly place: string;
  /** Chooses the rule book of the head. */
  readonly date: IsoDate;
  /** Marks the slip as a print of the practice office. */
  readonly practice: boolean;
};

/** The document a slip is about, as the register has it. */
export type SlipDocumentView = {
  readonly arrivalNumber: string;
  readonly arrivalDate: IsoDate;
  /** "Chỉ thị số 12-CT/TW, ngày 05/01/2022 của Ban Bí thư". */
  readonly cited: string;
  readonly subject: string;
  readonly pages: number | null;
};

/** Phiếu giải quyết văn bản đến, three parts. // NĐ 30/2020, Phụ lục IV */
export type ResolutionSlipView = SlipFrameView & {
  readonly document: SlipDocumentView;
  /** "Hoả tốc"; '' prints none. */
  readonly urgency: string;
  readonly lead: string;
  readonly support: string;
  readonly fyi: string;
  readonly direction: string;
  readonly deadline: IsoDate | null;
};

/** Phiếu trình: a document, a draft or a question goes up to the leaders and comes back with their opinions. */
export type SubmissionSlipView = SlipFrameView & {
  /** Whom it goes to; none leaves dots. */
  readonly to: readonly string[];
  /** Under the title: "về việc …". */
  readonly subject: string;
  /** Paragraphs of what is submitted. */
  readonly content: readonly string[];
  /** What is enclosed, one per line; none leaves dots. */
  readonly enclosures: readonly string[];
  readonly deadline: IsoDate | null;
};

/** One document on a phiếu chuyển. */
export type TransferredView = SlipDocumentView & {
  /** What the unit does with it: "Chủ trì". */
  readonly role: string;
  /** The other units: "Phối hợp: Văn phòng; để biết: Ban Tổ chức"; '' when there is none. */
  readonly others: string;
  readonly direction: string;
  readonly deadline: IsoDate | null;
  /** "qua mạng" and "giấy" need different hands. */
  readonly network: boolean;
};

/** Phiếu chuyển: all documents of a selection that go to one unit, signed for by who receives them. */
export type TransferSlipView = SlipFrameView & {
  readonly unit: string;
  readonly documents: readonly TransferredView[];
  /** "Văn phòng Tỉnh ủy". */
  readonly from: string;
  /** Who hands over: "Ngô Thị Lan". */
  readonly handedBy: string;
};
