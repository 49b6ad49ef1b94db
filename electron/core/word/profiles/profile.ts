import type { CopyKind } from '../copy.view.ts';
import type { HeadingLevel, ProfileId, UrgencyMark } from '../party-document.view.ts';

/**
 * A rule book as data. Blocks read it and know no value themselves, so that a new rule book is a new object of this type.
 * `clause` says where a value comes from; "[M]" marks what was measured in the official specimen, "[C]" a choice the rules leave open.
 */
export type LayoutProfile = {
  readonly id: ProfileId;
  readonly title: string;
  /** First day on which documents follow it. */
  readonly inForceFrom: string;
  readonly language: string;
  readonly font: Sourced<{ readonly name: string; readonly color: string }>;
  readonly page: PageRules;
  readonly sizes: { readonly body: SizeRule; readonly title: SizeRule; readonly subject: SizeRule };
  readonly body: BodyRules;
  readonly styles: Readonly<Record<StyleKey, StyleRule>>;
  readonly headings: Readonly<Record<HeadingLevel, HeadingRule>>;
  readonly header: HeaderRules;
  readonly closing: ClosingRules;
  readonly addressees: AddresseeRules;
  readonly words: FixedWords;
  readonly punctuation: Punctuation;
  readonly copy: CopyRules;
};

export type Sourced<T> = T & { readonly clause: string };

/** Points, with the bounds within which the rules let the office choose. */
export type SizeRule = Sourced<{ readonly points: number; readonly min: number; readonly max: number }>;

export type PaperRule = Sourced<{ readonly widthMm: number; readonly heightMm: number }>;

export type PageRules = {
  readonly papers: { readonly A4: PaperRule; readonly A5: PaperRule };
  /** Left and right change places on the back of a leaf. */
  readonly marginsMm: Sourced<{
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  }>;
  /** A5 leaves the rules' margins to the office. [C] */
  readonly marginsA5Mm: Sourced<{
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  }>;
  /** Page number and dissemination mark from the top edge, "not for media" from the bottom edge. */
  readonly edgeDistanceMm: Sourced<{ readonly value: number }>;
  readonly pageNumber: Sourced<{ readonly onFirstPage: boolean; readonly restartPerAppendix: boolean }>;
};

export type BodyRules = {
  readonly linePitch: SizeRule;
  readonly paragraphGap: SizeRule;
  readonly firstLineIndentMm: Sourced<{ readonly value: number; readonly min: number; readonly max: number }>;
  /** The last paragraph ends so; the State's "./." is replaced. */
  readonly end: Sourced<{ readonly mark: string }>;
};

export const STYLE_KEYS = [
  'motto',
  'upperBody',
  'issuingBody',
  'separator',
  'number',
  'letterSubject',
  'draft',
  'urgency',
  'placeDate',
  'typeName',
  'authorLine',
  'subject',
  'subjectRule',
  'theme',
  'themeNote',
  'addresseeLabel',
  'addressee',
  'ground',
  'bodyText',
  'declaration',
  'tableCaption',
  'tableHeading',
  'tableCell',
  'authority',
  'position',
  'soleTitle',
  'concurrently',
  'signerName',
  'confirmation',
  'recipientsLabel',
  'recipient',
  'drafterCode',
  'contact',
  'dissemination',
  'notForMedia',
  'pageNumber',
  'appendixLabel',
  'appendixTitle',
  'appendixReference',
  'copyKind',
  'stampHeading',
  'stampRow',
] as const;

export type StyleKey = (typeof STYLE_KEYS)[number];

/** Look and spacing of one element. */
export type StyleRule = Sourced<{
  /** Name in Word's style list. */
  readonly wordName: string;
  /** Points, or the size the office chose for body, title or subject. */
  readonly points: number | 'body' | 'title' | 'subject';
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline?: boolean;
  /** Printed in capitals whatever was stored. */
  readonly capitals: boolean;
  readonly color?: string;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** Lowest line height in points, or the exact distance of body lines. */
  readonly line: number | 'body';
  readonly beforePoints: number;
  readonly afterPoints: number | 'body';
  readonly firstLine?: 'body';
  readonly hangingMm?: number;
  readonly leftMm?: number;
}>;

export type NumberingKind = 'roman' | 'arabic' | 'letter' | 'path' | 'none';

/** How a numbered heading or paragraph is built. */
export type HeadingRule = Sourced<{
  /** "Điều" before the number. */
  readonly word: string;
  readonly numbering: NumberingKind;
  /** Stands after the number: "." ")" "-". */
  readonly after: string;
  readonly centred: boolean;
  /** Room above in points. */
  readonly beforePoints: number;
  /** The title stands on a line of its own under the number. */
  readonly titleOnNextLine: boolean;
  readonly title: { readonly bold: boolean; readonly italic: boolean; readonly capitals: boolean };
  /** Weight of word and number where the text runs on without a title. */
  readonly runInBold: boolean;
  /** Order in the navigation pane; `null` = never a heading. */
  readonly rank: number | null;
}>;

/** Geometry of the first page's head. */
export type HeaderRules = {
  readonly columnsMm: Sourced<{ readonly left: number; readonly gap: number; readonly right: number }>;
  readonly mottoLine: Sourced<{ readonly points: number; readonly spacePoints: number }>;
};

export type ClosingRules = {
  /** Recipients on the left, signature on the right. */
  readonly columnsMm: Sourced<{ readonly left: number; readonly gap: number; readonly right: number }>;
  readonly signatureGapMm: Sourced<{ readonly value: number }>;
  readonly beforePoints: Sourced<{ readonly value: number }>;
  /** A list of recipients longer than this goes on below the signature and may run over to the next page. */
  readonly wholeUpToLines: number;
  /** "Nơi nhận" is underlined; so is the colon, or not. */
  readonly underlineColon: Sourced<{ readonly value: boolean }>;
  readonly contactLine: Sourced<{ readonly points: number }>;
  readonly notForMedia: Sourced<{ readonly place: 'page_bottom' | 'below_signature' }>;
};

export type AddresseeRules = Sourced<{
  readonly labelMm: number;
  readonly namesMm: number;
  readonly letterLabel: string;
  readonly submissionLabel: string;
}>;

export type FixedWords = {
  readonly motto: Sourced<{ readonly text: string }>;
  readonly separator: Sourced<{ readonly text: string }>;
  readonly numberPrefix: Sourced<{ readonly text: string }>;
  readonly subjectRule: Sourced<{ readonly text: string }>;
  /** Opening of a letter's subject; empty where the rule book wants none. */
  readonly letterSubjectOpening: Sourced<{ readonly text: string }>;
  /** First words of a subject that lose their capital letter. */
  readonly subjectOpenings: Sourced<{ readonly lowered: readonly string[] }>;
  readonly recipientsLabel: Sourced<{ readonly text: string }>;
  readonly sameAsAbove: Sourced<{ readonly text: string }>;
  readonly fileCopy: Sourced<{ readonly text: string }>;
  readonly draft: Sourced<{ readonly text: string }>;
  readonly concurrently: Sourced<{ readonly text: string }>;
  readonly confirmation: Sourced<{ readonly text: string }>;
  readonly notForMedia: Sourced<{ readonly text: string }>;
  readonly appendix: Sourced<{ readonly text: string }>;
  /** Empty: the rule book asks for no reference line. */
  readonly appendixReference: Sourced<{ readonly text: string }>;
  readonly urgency: Sourced<Readonly<Record<UrgencyMark, string>>>;
};

export type Punctuation = {
  readonly recipient: Sourced<{ readonly each: string; readonly last: string }>;
  readonly addressee: Sourced<{ readonly each: string; readonly last: string; readonly single: string }>;
  readonly ground: Sourced<{ readonly opening: string; readonly each: string; readonly last: string }>;
  readonly listOpening: Sourced<{ readonly text: string }>;
};

export type CopyRules = {
  readonly kinds: Sourced<Readonly<Record<CopyKind, string>>>;
  readonly dividingLine: Sourced<{ readonly points: number }>;
  readonly stamp: Sourced<{
    readonly widthMm: number;
    readonly heightMm: number;
    readonly color: string;
    readonly linePoints: number;
    readonly heading: string;
    readonly rows: readonly [string, string, string, string, string];
    /** Stands for recipients that do not fit into the box. */
    readonly longList: string;
  }>;
};
