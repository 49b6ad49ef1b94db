import type {
  BodyBlock,
  DeclarationBlock,
  FlowBlock,
  HeadingBlock,
  HeadingLevel,
  ParagraphBlock,
  RichText,
  TextSpan,
} from '../party-document.view.ts';
import { PAGE_BREAK, paragraph } from '../ooxml/elements.ts';
import type { ParagraphFormat } from '../ooxml/formats.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import type { HeadingRule } from '../profiles/profile.ts';
import { bareItem, cleanSpans, oneLine, stripEnd } from '../text/wording.ts';
import { type Counter, createCounter } from '../text/numbering.ts';
import { bodyTable } from './body-table.ts';
import { type Composer, line, spanRun, styledParagraph } from './composer.ts';

/** What a body needs besides the composer: which heading levels the document uses, and how landscape pages are opened. */
export type BodyContext = {
  readonly composer: Composer;
  readonly headingStyles: ReadonlyMap<HeadingLevel, string>;
  /** Closes the running section before the blocks and the landscape one after them. */
  readonly landscape: (blocks: (composer: Composer) => readonly Markup[]) => readonly Markup[];
};

/** Levels that appear as headings, in order of rank: the first becomes Word's "heading 1". */
export function usedHeadingLevels(composer: Composer, blocks: readonly BodyBlock[]): readonly HeadingLevel[] {
  const found = new Set<HeadingLevel>();
  const visit = (block: BodyBlock): void => {
    if (block.kind === 'landscape') block.blocks.forEach(visit);
    else if (block.kind === 'heading' && isHeading(block, composer.profile.headings[block.level]))
      found.add(block.level);
  };
  blocks.forEach(visit);
  const rank = (level: HeadingLevel): number => composer.profile.headings[level].rank ?? 99;
  return [...found].sort((a, b) => rank(a) - rank(b));
}

/** Căn cứ, one per paragraph. // 05-HD/VPTW, II.I.6.2.2 */
export function groundsBlock(composer: Composer, grounds: readonly string[]): Markup {
  const { opening, each, last } = composer.profile.punctuation.ground;
  const texts = grounds.map(bareItem).filter((text) => text !== '');
  return join(
    texts.map((text, i) => line(composer, 'ground', opening + text + (i === texts.length - 1 ? last : each))),
  );
}

/** The body. The last lines are kept on the page of what follows them (the signature). // 05-HD/VPTW, II.I.6 */
export function bodyBlocks(context: BodyContext, blocks: readonly BodyBlock[], keepLast: boolean): readonly Markup[] {
  const counter = createCounter();
  return blocks.flatMap((block, i) => {
    const keep: ParagraphFormat = keepLast && i === blocks.length - 1 ? { keepNext: true } : {};
    const format = { ...keep, ...startOfPage(blocks[i - 1], block) };
    if (block.kind === 'pageBreak' && startsParagraph(blocks[i + 1])) return [];
    if (block.kind !== 'landscape') return [flowBlock(context, context.composer, counter, block, format)];
    return context.landscape((composer) =>
      block.blocks.map((inner) => flowBlock(context, composer, counter, inner, {})),
    );
  });
}

/** A page break is a property of the paragraph after it, which then begins at the very top of the page. */
function startOfPage(previous: BodyBlock | undefined, block: BodyBlock): ParagraphFormat {
  return previous?.kind === 'pageBreak' && startsParagraph(block) ? { pageBreakBefore: true, beforePoints: 0 } : {};
}

function startsParagraph(block: BodyBlock | undefined): boolean {
  return block?.kind === 'paragraph' || block?.kind === 'heading';
}

function flowBlock(
  context: BodyContext,
  composer: Composer,
  counter: Counter,
  block: FlowBlock,
  keep: ParagraphFormat,
): Markup {
  switch (block.kind) {
    case 'paragraph':
      return textParagraph(composer, block, keep);
    case 'heading':
      return heading(context, composer, counter, block, keep);
    case 'declaration':
      return declaration(composer, block);
    case 'table':
      return bodyTable(composer, block);
    case 'pageBreak':
      return paragraph(PAGE_BREAK, { line: { points: 1, rule: 'exact' } });
  }
}

function textParagraph(composer: Composer, block: ParagraphBlock, keep: ParagraphFormat): Markup {
  const align = block.align ?? 'justify';
  const indented = block.firstLineIndent ?? (align === 'justify' || align === 'left');
  return line(composer, 'bodyText', cleanSpans(block.content), {
    ...roomAbove(block),
    ...keep,
    ...(align === 'justify' ? {} : { align }),
    ...(indented ? {} : { firstLineMm: 0 }),
  });
}

function roomAbove(block: { readonly roomAbove?: number }): ParagraphFormat {
  return block.roomAbove === undefined ? {} : { beforePoints: block.roomAbove };
}

/** "BAN THƯỜNG VỤ TỈNH UỶ QUYẾT ĐỊNH" between căn cứ and Điều 1. */
function declaration(composer: Composer, block: DeclarationBlock): Markup {
  return line(composer, 'declaration', oneLine(block.text), { keepNext: true });
}

function isHeading(block: HeadingBlock, rule: HeadingRule): boolean {
  if (rule.rank === null) return false;
  return rule.centred || (!isBlank(block.title) && isBlank(block.text));
}

function heading(
  context: BodyContext,
  composer: Composer,
  counter: Counter,
  block: HeadingBlock,
  keep: ParagraphFormat,
): Markup {
  const rule = composer.profile.headings[block.level];
  const number = counter(block.level, rule.numbering, block.number);
  const label = labelText(rule, number);
  const titled = !isBlank(block.title);
  const asHeading = isHeading(block, rule);
  const spans = [
    ...(label === '' ? [] : [labelSpan(rule, label, titled)]),
    ...(titled ? titleSpans(rule, block.title ?? '', label !== '', asHeading) : []),
    ...(isBlank(block.text) ? [] : withSpace(cleanSpans(block.text ?? ''), label !== '' || titled)),
  ];
  const look = composer.profile.styles.bodyText;
  const runs = join(spans.map((span) => spanRun(composer, look, span)));
  const style = asHeading ? context.headingStyles.get(block.level) : undefined;
  const format: ParagraphFormat = {
    ...roomAbove(block),
    ...keep,
    ...(asHeading ? { keepNext: true } : {}),
    ...(rule.centred ? { align: 'center', firstLineMm: 0 } : {}),
  };
  if (style === undefined) return styledParagraph(composer, 'bodyText', runs, format);
  // The style brings the weight of the level, so that the user can change all headings of a level at once.
  return paragraph(
    join(
      spans.map((span) => spanRun(composer, { ...look, ...rule.title, bold: rule.title.bold, capitals: false }, span)),
    ),
    keep,
    { styleId: style },
  );
}

function labelText(rule: HeadingRule, number: string): string {
  if (rule.numbering === 'none') return rule.after;
  const bare = stripEnd(number).replace(/[-)]$/, '');
  if (bare === '') return rule.word;
  return `${rule.word}${rule.word === '' ? '' : ' '}${bare}${rule.after}`;
}

function labelSpan(rule: HeadingRule, label: string, titled: boolean): TextSpan {
  return titled
    ? { text: label, bold: rule.title.bold, italic: rule.title.italic }
    : { text: label, bold: rule.runInBold };
}

function titleSpans(rule: HeadingRule, title: RichText, afterLabel: boolean, ends: boolean): readonly TextSpan[] {
  const spans = cleanSpans(title).map((span, i, all) => ({
    ...span,
    text: ends && i === all.length - 1 ? span.text.replace(/[.;,]\s*$/, '') : span.text,
    bold: span.bold ?? rule.title.bold,
    italic: span.italic ?? rule.title.italic,
  }));
  const capital = rule.title.capitals
    ? spans.map((span) => ({ ...span, text: span.text.toLocaleUpperCase('vi') }))
    : spans;
  if (!afterLabel) return capital;
  return [{ text: rule.titleOnNextLine ? '\n' : ' ', bold: rule.title.bold, italic: rule.title.italic }, ...capital];
}

function withSpace(spans: readonly TextSpan[], after: boolean): readonly TextSpan[] {
  return after ? [{ text: ' ' }, ...spans] : spans;
}

function isBlank(text: RichText | undefined): boolean {
  return text === undefined || cleanSpans(text).every((span) => span.text.trim() === '');
}
