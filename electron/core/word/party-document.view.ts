/**
 * The plain data from which any Party document is printed. Nothing here knows where the data came from.
 * What the rules prescribe (punctuation, capitals of fixed words, zeros in dates, "về việc", full stops) is not typed into
 * these fields: the profile of the document's date produces it. Typed punctuation is tolerated and cleaned.
 */

/** The rule books. A document's date chooses one; see profiles/profile-for-date.ts. */
export type ProfileId = 'hd36' | 'hd05';

/** A calendar date `2026-11-22`. */
export type IsoDate = string;

/** A stretch of text with one look. */
export type TextSpan = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points between letters; negative draws a line together that would otherwise spill one word. */
  readonly spacing?: number;
};

/** Text with or without emphasis. A line feed inside is a line break on paper. */
export type RichText = string | readonly TextSpan[];

/** Name of the issuing body as it stands at the top left. // 05-HD/VPTW, II.I.2 */
export type LetterheadView = {
  /** The body above, in regular capitals; empty for a tỉnh uỷ and the central bodies. */
  readonly upperLines: readonly string[];
  /** The issuing body, in bold capitals; several lines are allowed, one after the other. */
  readonly bodyLines: readonly string[];
  /** The issuing body within a sentence: 'Văn phòng Trung ương Đảng'; the capital lines are used when absent. */
  readonly issuerName?: string;
};

/** Number and symbol. // 05-HD/VPTW, II.I.3 */
export type DocumentNumberView =
  /** Ready-made, such as `126-BS/VPTU`; printed as it is after the word "Số". */
  | { readonly text: string }
  | {
      /** 5, '12', '12a', '12*'; `null` leaves a blank to be filled by hand: "Số      -TB/TU". */
      readonly number: number | string | null;
      /** TB, BC, CV … */
      readonly typeSymbol: string;
      /** TU, VPTU …; several for a document of several organs, the lead organ first. */
      readonly organSymbols: readonly string[];
    };

/** How the title part is built: with a title, as an official letter (công văn), or as a submission (tờ trình). */
export type DocumentForm = 'titled' | 'letter' | 'submission';

/** One recipient of "Kính gửi" / "Kính trình", or one line of "Nơi nhận". */
export type RecipientLineView = {
  readonly text: string;
  /** Printed in brackets after the text: "để báo cáo". */
  readonly purpose?: string;
  /** The purpose stands once, beside a bracket, for this line and its neighbours that share it. */
  readonly braced?: boolean;
  /** Points between letters; negative draws a long line together. */
  readonly spacing?: number;
};

/** // 05-HD/VPTW, II.I.9 */
export type RecipientsView = {
  readonly lines: readonly RecipientLineView[];
  /** Where the archive copy stays: "Văn phòng Tỉnh uỷ" prints "- Lưu Văn phòng Tỉnh uỷ."; `null` prints no such line. */
  readonly fileCopy: string | null;
  /** "- Như trên;" first. Letters and submissions get it by themselves unless this is false. */
  readonly sameAsAbove?: boolean;
};

/** One person's signature. // 05-HD/VPTW, II.I.7 */
export type SignatureView = {
  /** "T/M BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG", "T/L BAN THƯỜNG VỤ"; absent when the head signs. */
  readonly authority?: string;
  /** "BÍ THƯ"; absent when only the authority line is printed. */
  readonly title?: string;
  /** Body named under the title where organs sign together: "CHÁNH VĂN PHÒNG" over "TỈNH UỶ". */
  readonly organ?: string;
  /** Title in the steering committee without its own seal: BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO. */
  readonly concurrentTitle?: string;
  /** Full name without ranks or academic titles; `null` leaves the place blank. */
  readonly name: string | null;
};

/** "Xác nhận chữ ký của đồng chí …" below signatures that may not carry the seal. // 05-HD/VPTW, II.I.7.1.2 */
export type SignatureConfirmationView = {
  /** Whose signature is confirmed; absent prints dots. */
  readonly of?: string;
  readonly signature: SignatureView;
};

/**
 * Levels of a structured body. The first six are those of the rule book (Phần, Chương, Mục, Điều, Khoản, Điểm); the others
 * are the Party's habit: I- / 1. / 1.1. / 1.1.1. / a) / -.
 */
export type HeadingLevel =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'clause'
  | 'point'
  | 'roman'
  | 'decimal'
  | 'subdecimal'
  | 'subsubdecimal'
  | 'letter'
  | 'dash';

/** A numbered heading or paragraph. Without `number` the engine counts, starting anew under each higher level. */
export type HeadingBlock = {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** 'I', 'thứ nhất', 3, 'đ' … without punctuation; `null` prints none. */
  readonly number?: string | number | null;
  /** The heading proper, in the weight of its level. */
  readonly title?: RichText;
  /** Text that runs on after the number (and title) in regular type. */
  readonly text?: RichText;
  /** Room above in points where the usual paragraph gap is not enough. */
  readonly roomAbove?: number;
};

export type ParagraphBlock = {
  readonly kind: 'paragraph';
  readonly content: RichText;
  /** Justified unless said otherwise. */
  readonly align?: 'justify' | 'left' | 'center' | 'right';
  /** First-line indent; true unless said otherwise (centred and right-aligned paragraphs have none). */
  readonly firstLineIndent?: boolean;
  /** Room above in points where the usual paragraph gap is not enough. */
  readonly roomAbove?: number;
};

/** A centred bold line in capitals such as "BAN THƯỜNG VỤ TỈNH UỶ QUYẾT ĐỊNH". */
export type DeclarationBlock = { readonly kind: 'declaration'; readonly text: string };

export type TableColumn = {
  readonly title: RichText;
  /** Share of the text width; when no column has one, shares by how much text each holds. */
  readonly share?: number;
  /** When absent, figures stand in the middle and text on the left. */
  readonly align?: 'left' | 'center' | 'right' | 'justify';
};

export type TableBlock = {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly RichText[])[];
  /** Points; 12 when absent. */
  readonly fontSize?: number;
};

export type PageBreakBlock = { readonly kind: 'pageBreak' };

/** Blocks that stand on their own landscape pages. */
export type LandscapeBlock = { readonly kind: 'landscape'; readonly blocks: readonly FlowBlock[] };

export type FlowBlock = ParagraphBlock | HeadingBlock | DeclarationBlock | TableBlock | PageBreakBlock;
export type BodyBlock = FlowBlock | LandscapeBlock;

/** An appendix on its own pages with its own page numbers. // 05-HD/VPTW, II.II.1 and II.IV.5.2 */
export type AppendixView = {
  readonly title: string;
  readonly blocks: readonly BodyBlock[];
  readonly landscape?: boolean;
  /** Replaces the produced line "(Kèm theo Thông báo số …, ngày … của …)". */
  readonly reference?: string;
};

/** KHẨN, THƯỢNG KHẨN, HOẢ TỐC. // 05-HD/VPTW, II.II.3 */
export type UrgencyMark = 'urgent' | 'very_urgent' | 'express';

/** Everything the rules leave to the office, and the supplementary elements. Absent = the profile's value. */
export type DocumentOptions = {
  /** Points: 14 or 15. */
  readonly bodySize?: number;
  /** Points: 15 or 16. */
  readonly titleSize?: number;
  /** Points: 14 or 15. */
  readonly subjectSize?: number;
  /** Distance of body lines in points, "Exactly": 18 to 22 (05-HD), 18 or more (36-HD). */
  readonly linePitch?: number;
  /** Points, at least 6. */
  readonly paragraphGap?: number;
  readonly firstLineIndentMm?: number;
  readonly topMarginMm?: number;
  /** Free height for signature and seal, from the title's baseline to the name's, in millimetres. */
  readonly signatureGapMm?: number;
  /** Printed on both sides: inner and outer margins change places. */
  readonly duplex?: boolean;
  /** A4 portrait unless said otherwise; A5 is allowed for giấy mời and other administrative papers. */
  readonly paper?: 'A4' | 'A5';
  readonly urgency?: UrgencyMark;
  /** Red as in 36-HD, or black; absent = the profile's colour. */
  readonly urgencyColor?: 'red' | 'black';
  /** "TÀI LIỆU HỘI NGHỊ", "XEM XONG TRẢ LẠI" …: page 1, top right. */
  readonly dissemination?: string;
  /** "Không phổ biến trên phương tiện thông tin đại chúng" where the rule book wants it. */
  readonly notForMedia?: boolean;
  /** Dự thảo lần n. */
  readonly draftNumber?: number;
  /** Drafter and number of copies, 'NguyenVanAn-26'. */
  readonly drafterCode?: string;
  /** Address, telephone, e-mail of the issuing body on the last page. */
  readonly contact?: string;
  /** What is known of the date of signing while `date` is null: '2026' or '2026-11'. */
  readonly expectedDate?: string;
  /** Leave the subject exactly as typed instead of beginning it with a small letter. */
  readonly subjectAsTyped?: boolean;
  /** Leave the end of the body as typed instead of closing it with a full stop. */
  readonly endAsTyped?: boolean;
  /** Marks every page as a print of the practice office. */
  readonly practice?: boolean;
};

/** Any Party document. */
export type PartyDocumentView = {
  /** Chosen by `date` when absent (a document without date: the rule book in force). */
  readonly profile?: ProfileId;
  readonly letterhead: LetterheadView;
  /** `null`: papers that carry no number. */
  readonly number: DocumentNumberView | null;
  /** Proper name with the unit's level where the rule wants it: "Hà Nội", "Thành phố Huế". */
  readonly place: string;
  /** Date of signing; `null` leaves blanks for day and month. */
  readonly date: IsoDate | null;
  readonly type: { readonly name: string; readonly form: DocumentForm };
  /** "CỦA BAN BÍ THƯ": second line of the title. */
  readonly authorLine?: string;
  /** Trích yếu; line feeds are kept. */
  readonly subject: string;
  /** Political report: the congress theme stands in capitals instead of title and subject, with a note in brackets. // 05-HD/VPTW, II.I.5.1.2 */
  readonly theme?: { readonly lines: readonly string[]; readonly note?: string };
  /** Căn cứ, one per line. */
  readonly grounds?: readonly string[];
  /** Kính gửi / Kính trình. */
  readonly addressees?: readonly RecipientLineView[];
  readonly body: readonly BodyBlock[];
  /** The first signs on the right (lead organ, chair); the others on the left, then on further rows. */
  readonly signatures: readonly SignatureView[];
  readonly confirmation?: SignatureConfirmationView;
  readonly recipients: RecipientsView | null;
  readonly options?: DocumentOptions;
  readonly appendices?: readonly AppendixView[];
  /** Document properties; produced from type, number and subject when absent. */
  readonly properties?: { readonly title?: string; readonly author?: string };
};
