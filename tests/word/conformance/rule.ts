import type { CopyView } from '../../../electron/core/word/copy.view.ts';
import type { PartyDocumentView, ProfileId } from '../../../electron/core/word/party-document.view.ts';
import type { ReadParagraph, WordFile } from '../support/word-file.ts';

/** A rendered document with what the rules need to find their way in it. */
export type Subject = {
  readonly profile: ProfileId;
  readonly view: PartyDocumentView | null;
  readonly copy: CopyView | null;
  readonly file: WordFile;
  /** Paragraphs with text of one style, by Word's style name. */
  readonly styled: (name: string) => readonly ReadParagraph[];
};

/** What a rule found wrong, or null. */
export type Finding = string | null;

export type Rule = {
  readonly id: string;
  /** In Vietnamese, as it stands in the printed table. */
  readonly says: string;
  /** Clause in each rule book that has the rule; a rule book not named does not have it. */
  readonly clause: Partial<Readonly<Record<ProfileId, string>>>;
  readonly applies: (subject: Subject) => boolean;
  readonly check: (subject: Subject) => Finding;
};

export const always = (): boolean => true;
export const isDocument = (subject: Subject): boolean => subject.view !== null;
export const isCopy = (subject: Subject): boolean => subject.copy !== null;
export const hasForm =
  (...forms: readonly string[]) =>
  (subject: Subject): boolean =>
    subject.view !== null && forms.includes(subject.view.type.form);

/** All of the paragraphs must satisfy; no paragraph at all is a failure. */
export function every(paragraphs: readonly ReadParagraph[], wrong: (paragraph: ReadParagraph) => Finding): Finding {
  if (paragraphs.length === 0) return 'không có thành phần này';
  for (const paragraph of paragraphs) {
    const found = wrong(paragraph);
    if (found !== null) return `“${paragraph.text.slice(0, 40)}”: ${found}`;
  }
  return null;
}

export const size =
  (min: number, max = min) =>
  (paragraph: ReadParagraph): Finding => {
    const off = paragraph.runs.find((run) => run.points < min || run.points > max);
    return off ? `cỡ ${off.points}` : null;
  };

export const bold =
  (wanted: boolean) =>
  (paragraph: ReadParagraph): Finding =>
    paragraph.runs.every((run) => run.bold === wanted) ? null : wanted ? 'không đậm' : 'đậm';

export const italic =
  (wanted: boolean) =>
  (paragraph: ReadParagraph): Finding =>
    paragraph.runs.every((run) => run.italic === wanted) ? null : wanted ? 'không nghiêng' : 'nghiêng';

export const inCapitals = (paragraph: ReadParagraph): Finding =>
  paragraph.text === paragraph.text.toLocaleUpperCase('vi') ? null : 'không in hoa';

export const aligned =
  (wanted: string) =>
  (paragraph: ReadParagraph): Finding =>
    paragraph.align === wanted ? null : `căn ${paragraph.align}`;

export const inColumn =
  (column: number) =>
  (paragraph: ReadParagraph): Finding =>
    paragraph.column === column ? null : `ở cột ${paragraph.column}`;

export const matches =
  (pattern: RegExp) =>
  (paragraph: ReadParagraph): Finding =>
    pattern.test(paragraph.text.replaceAll('\u00a0', ' ')) ? null : 'sai cách ghi';

export const same = (actual: unknown, wanted: unknown, what: string): Finding =>
  actual === wanted ? null : `${what} là ${String(actual)}, phải là ${String(wanted)}`;

/** Millimetres to twips, as Word counts. */
export const mm = (value: number): number => Math.round((value * 1440) / 25.4);

/** Index of a paragraph among all, for order rules. */
export function position(subject: Subject, paragraph: ReadParagraph | undefined): number {
  return paragraph === undefined ? -1 : subject.file.paragraphs.indexOf(paragraph);
}

/** The styles named stand in this order where they are present. */
export function inOrder(subject: Subject, styles: readonly string[]): Finding {
  const found = styles
    .map((style) => ({ style, at: position(subject, subject.styled(style)[0]) }))
    .filter(({ at }) => at >= 0);
  for (let i = 1; i < found.length; i += 1) {
    const [before, after] = [found[i - 1], found[i]];
    if (before && after && before.at > after.at) return `${after.style} đứng trước ${before.style}`;
  }
  return null;
}
