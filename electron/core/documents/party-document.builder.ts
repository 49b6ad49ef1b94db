/** From what was written to the plain view from which Word is made. */
import { type BodyBlock, type BodyBlockKind, numberBlocks } from '../../contract/body.schema.ts';
import type { DistributionLine } from '../../contract/distribution.schema.ts';
import { documentTypeName, findDocumentType } from '../../contract/document-types.ts';
import type { Urgency } from '../../contract/labels.vi.ts';
import type { OutgoingContent } from '../../contract/outgoing.schema.ts';
import type { PrintedSnapshot } from '../organization/letterhead.rules.ts';
import type {
  AppendixView,
  BodyBlock as PrintedBlock,
  FlowBlock,
  HeadingLevel,
  PartyDocumentView,
  RecipientsView,
  TextSpan,
  UrgencyMark,
} from '../word/party-document.view.ts';
import { buildConfirmation, buildLetterhead, buildSignatures } from './document-signatures.builder.ts';

/** The view of a document; what is printed in the practice office says so on every page. */
export function buildPartyDocument(
  content: OutgoingContent,
  printed: PrintedSnapshot,
  number: PartyDocumentView['number'],
  practice = false,
): PartyDocumentView {
  const form = findDocumentType(content.typeCode)?.form ?? 'titled';
  const urgency = urgencyMarks[content.urgency];
  return {
    letterhead: buildLetterhead(content, printed),
    number,
    place: content.place,
    date: content.documentDate,
    type: {
      name: documentTypeName(content.typeCode).toLocaleUpperCase('vi'),
      form: form === 'letter' || form === 'submission' ? form : 'titled',
    },
    ...(content.authorLine === '' ? {} : { authorLine: content.authorLine.toLocaleUpperCase('vi') }),
    subject: content.subject,
    ...buildTheme(content),
    grounds: content.grounds.filter((ground) => ground !== ''),
    // A notice that was a letter before keeps its addressees in the draft; it does not print them.
    addressees: form === 'titled' ? [] : content.addressees.filter((text) => text !== '').map((text) => ({ text })),
    body: buildBody(content.blocks),
    signatures: buildSignatures(content, printed),
    ...buildConfirmation(content),
    recipients: buildRecipients(content.lines),
    options: {
      ...buildLayout(content),
      ...(practice ? { practice } : {}),
      ...(urgency ? { urgency } : {}),
      ...(content.dissemination === '' ? {} : { dissemination: content.dissemination.toLocaleUpperCase('vi') }),
      // A document that has its number is no draft any more.
      ...(content.draftNumber === 0 || isNumbered(number) ? {} : { draftNumber: content.draftNumber }),
      ...(content.drafterCode === '' ? {} : { drafterCode: content.drafterCode }),
      ...(content.contactLine === '' ? {} : { contact: content.contactLine }),
    },
    appendices: content.appendices.map(buildAppendix),
    properties: { author: printed.bodyName },
  };
}

function buildTheme({ theme, themeNote }: OutgoingContent): Pick<PartyDocumentView, 'theme'> {
  if (theme === '') return {};
  const lines = theme.split('\n').map((line) => line.toLocaleUpperCase('vi'));
  return { theme: { lines, ...(themeNote === '' ? {} : { note: themeNote }) } };
}

/** What the rules leave to the office. (05-HD/VPTW, Phụ lục 2; II.I.6.2.1; II.IV) */
function buildLayout(content: OutgoingContent): NonNullable<PartyDocumentView['options']> {
  const { bodySize, titleSize, subjectSize, linePitch, firstLineIndent, duplex, notForMedia, paper } = content;
  const form = findDocumentType(content.typeCode)?.form;
  return {
    bodySize,
    titleSize,
    subjectSize,
    ...(linePitch === null ? {} : { linePitch }),
    ...(firstLineIndent === null ? {} : { firstLineIndentMm: firstLineIndent }),
    ...(duplex ? { duplex } : {}),
    ...(notForMedia ? { notForMedia } : {}),
    // Only the papers may be of half the size.
    ...(paper === 'A5' && form === 'paper' ? { paper } : {}),
  };
}

function buildAppendix({ title, blocks, landscape }: OutgoingContent['appendices'][number]): AppendixView {
  const upright = landscape ? blocks.map((block) => ({ ...block, landscape: false })) : blocks;
  return { title, blocks: buildBody(upright), ...(landscape ? { landscape } : {}) };
}

const urgencyMarks: Readonly<Record<Urgency, UrgencyMark | null>> = {
  normal: null,
  urgent: 'urgent',
  very_urgent: 'very_urgent',
  flash: 'express',
};

/** Nơi nhận as lines and the archive line; the rule book of the date adds the marks. */
export function buildRecipients(lines: readonly DistributionLine[]): RecipientsView {
  const printedLines = lines
    .filter(({ target }) => target.kind !== 'file_copy')
    .map(({ text, purpose, braced }) => ({
      text,
      ...(purpose === '' ? {} : { purpose }),
      ...(braced ? { braced } : {}),
    }));
  const fileCopies = lines
    .filter(({ target }) => target.kind === 'file_copy')
    .map(({ text }) => text.replace(/^Lưu\s*:?\s*/iu, ''));
  return {
    lines: printedLines,
    fileCopy: fileCopies.length === 0 ? null : fileCopies.join(', '),
    // A letter gets "Như trên" by itself, unless the line stands in the list already.
    ...(lines.some(({ target }) => target.kind === 'pointer') ? { sameAsAbove: false } : {}),
  };
}

const levels: Readonly<Partial<Record<BodyBlockKind, HeadingLevel>>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  roman: 'roman',
  number: 'decimal',
  sub_number: 'subdecimal',
  letter: 'letter',
  dash: 'dash',
};

/** Inside a Điều the same marks are Khoản and Điểm, whose numbers are not bold. (05-HD/VPTW, Phụ lục 2, row 6) */
const levelsInArticle: Readonly<Partial<Record<BodyBlockKind, HeadingLevel>>> = { number: 'clause', letter: 'point' };
const endsArticle: ReadonlySet<BodyBlockKind> = new Set(['part', 'chapter', 'section', 'roman']);

/** The blocks; neighbours that stand on pages laid across become one run of such pages. */
function buildBody(blocks: readonly BodyBlock[]): PrintedBlock[] {
  const body: PrintedBlock[] = [];
  let across: FlowBlock[] | null = null;
  for (const [index, printed] of buildFlow(blocks).entries()) {
    if (printed.length === 0) continue;
    if (blocks[index]?.landscape !== true) {
      across = null;
      body.push(...printed);
    } else if (across) {
      across.push(...printed);
    } else {
      across = [...printed];
      body.push({ kind: 'landscape', blocks: across });
    }
  }
  return body;
}

function buildFlow(blocks: readonly BodyBlock[]): (readonly FlowBlock[])[] {
  const numerals = numberBlocks(blocks);
  let inArticle = false;
  return blocks.map((block, index): readonly FlowBlock[] => {
    if (block.kind === 'article') inArticle = true;
    else if (endsArticle.has(block.kind)) inArticle = false;
    if (block.kind === 'page_break') return [{ kind: 'pageBreak' }];
    if (block.text === '') return [];
    if (block.kind === 'table') return [buildTable(block.text)];
    if (block.kind === 'declaration') return [{ kind: 'declaration', text: block.text.toLocaleUpperCase('vi') }];
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', content: parseEmphasis(block.text) }];
    const level = (inArticle ? levelsInArticle[block.kind] : undefined) ?? levels[block.kind];
    if (!level) return [];
    const spans = parseEmphasis(block.text);
    const number = level === 'dash' ? {} : { number: bareNumeral(numerals[index] ?? '') };
    const titled = block.heading || level === 'part' || level === 'chapter' || level === 'section';
    return [
      {
        kind: 'heading',
        level,
        ...number,
        ...(titled ? { title: spans } : level === 'article' ? splitArticle(block.text) : { text: spans }),
      },
    ];
  });
}

// "Phần I" → "I", "Điều 2." → "2", "1.2." → "1.2", "a)" → "a": the profile adds word and marks again.
function bareNumeral(numeral: string): string {
  return numeral.replace(/^(?:Phần|Chương|Mục|Điều)\s+/u, '').replace(/[.)-]+$/u, '');
}

// "Điều 1. Phạm vi điều chỉnh" is a title; a whole sentence after the number is text.
function splitArticle(text: string): { readonly title: readonly TextSpan[] } | { readonly text: readonly TextSpan[] } {
  return /[.;:]\s*$/.test(text) || text.length > 120 ? { text: parseEmphasis(text) } : { title: parseEmphasis(text) };
}

/** "**đậm**", "*nghiêng*" as spans; a lone asterisk (12*-CT/TU) stays an asterisk. */
function parseEmphasis(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let rest = 0;
  for (const match of text.matchAll(/\*\*([^*\n]+)\*\*|(?<![\p{L}\p{N}*])\*([^*\s][^*\n]*?)\*(?![\p{L}\p{N}*])/gu)) {
    if (match.index > rest) spans.push({ text: text.slice(rest, match.index) });
    spans.push(match[1] === undefined ? { text: match[2] ?? '', italic: true } : { text: match[1], bold: true });
    rest = match.index + match[0].length;
  }
  if (rest < text.length || spans.length === 0) spans.push({ text: text.slice(rest) });
  return spans;
}

function buildTable(text: string): FlowBlock {
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/\s*\|\s*/));
  const [head = [], ...body] = rows;
  const width = Math.max(...rows.map((row) => row.length));
  const fill = (row: readonly string[]): string[] => Array.from({ length: width }, (_, index) => row[index] ?? '');
  return { kind: 'table', columns: fill(head).map((title) => ({ title })), rows: body.map(fill) };
}

function isNumbered(number: PartyDocumentView['number']): boolean {
  return number !== null && 'text' in number;
}
