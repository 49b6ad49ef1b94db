import type { RichText, TextSpan } from '../party-document.view.ts';
import { paragraph, run } from '../ooxml/elements.ts';
import type { ParagraphFormat, RunFormat } from '../ooxml/formats.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import type { LayoutProfile, StyleKey, StyleRule } from '../profiles/profile.ts';
import { inCapitals } from '../text/wording.ts';

/**
 * What every block needs to write a line: the profile and how looks are written. 'styles' refers to the style sheet of the
 * file; 'direct' writes everything on the paragraph itself, for blocks put into a file that has other styles.
 */
export type Composer = {
  readonly profile: LayoutProfile;
  readonly mode: 'styles' | 'direct';
  /** Width between the margins of the page the block stands on. */
  readonly widthMm: number;
};

/** Width between the margins of the profile's portrait page. */
export function textWidthMm(profile: LayoutProfile, paper: 'A4' | 'A5' = 'A4'): number {
  const { left, right } = profile.page.marginsMm;
  return profile.page.papers[paper].widthMm - left - right;
}

/**
 * The columns of a side-by-side block on a page of this width. A wider page widens the gap, a narrower one takes from the
 * gap and then from the left: the right column holds the fixed words that must not break.
 */
export function fitColumns(
  columns: { readonly left: number; readonly gap: number; readonly right: number },
  widthMm: number,
): readonly [number, number, number] {
  const gap = Math.max(2, widthMm - columns.left - columns.right);
  const right = Math.min(columns.right, widthMm * 0.7);
  return [widthMm - gap - right, gap, right];
}

/**
 * The columns of the closing: nơi nhận and signature. On A5 both give way, the signature less, because a title in capitals
 * must not break.
 */
export function closingColumns({ profile, widthMm }: Composer): readonly [number, number, number] {
  const { columnsMm } = profile.closing;
  if (widthMm >= columnsMm.left + columnsMm.right) return fitColumns(columnsMm, widthMm);
  const right = widthMm * 0.56;
  return [widthMm - NARROW_GAP_MM - right, NARROW_GAP_MM, right];
}

const NARROW_GAP_MM = 2;

/** A paragraph in the look of `key`. `extra` overrides what the style says about the paragraph. */
export function line(composer: Composer, key: StyleKey, content: RichText, extra: ParagraphFormat = {}): Markup {
  const rule = composer.profile.styles[key];
  const spans = typeof content === 'string' ? [{ text: content }] : content;
  return styledParagraph(composer, key, join(spans.map((span) => spanRun(composer, rule, span))), extra);
}

/** The same with finished runs. */
export function styledParagraph(composer: Composer, key: StyleKey, runs: Markup, extra: ParagraphFormat = {}): Markup {
  if (composer.mode === 'styles') return paragraph(runs, extra, { styleId: styleId(key) });
  const rule = composer.profile.styles[key];
  return paragraph(
    runs,
    { ...NEUTRAL, ...paragraphFormat(composer.profile, rule), ...extra },
    { mark: runFormat(composer.profile, rule) },
  );
}

// Against whatever the default paragraph of a strange file brings along.
const NEUTRAL: ParagraphFormat = { leftMm: 0, rightMm: 0, firstLineMm: 0 };

/** One run in the look of a style, with the emphasis of the span on top. */
export function spanRun(composer: Composer, rule: StyleRule, span: TextSpan): Markup {
  const text = rule.capitals ? inCapitals(span.text) : span.text;
  const emphasis: RunFormat = {
    ...(span.bold === undefined || span.bold === rule.bold ? {} : { bold: span.bold }),
    ...(span.italic === undefined || span.italic === rule.italic ? {} : { italic: span.italic }),
    ...(span.underline === undefined ? {} : { underline: span.underline }),
    ...(span.spacing === undefined ? {} : { spacing: span.spacing }),
  };
  return run(
    text,
    composer.mode === 'styles'
      ? emphasis
      : { color: composer.profile.font.color, underline: false, ...runFormat(composer.profile, rule), ...emphasis },
  );
}

/** 'typeName' → the id Word's style list knows it by. */
export function styleId(key: StyleKey): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

export function pointsOf(profile: LayoutProfile, rule: StyleRule): number {
  return typeof rule.points === 'number' ? rule.points : profile.sizes[rule.points].points;
}

export function runFormat(profile: LayoutProfile, rule: StyleRule): RunFormat {
  return {
    font: profile.font.name,
    points: pointsOf(profile, rule),
    bold: rule.bold,
    italic: rule.italic,
    ...(rule.underline === undefined ? {} : { underline: rule.underline }),
    ...(rule.color === undefined ? {} : { color: rule.color }),
  };
}

export function paragraphFormat(profile: LayoutProfile, rule: StyleRule): ParagraphFormat {
  const { body } = profile;
  return {
    align: rule.align,
    // Only the body is ruled to be exact. Word cuts the accents of capitals off where an exact line is lower than its letters.
    line:
      rule.line === 'body' ? { points: body.linePitch.points, rule: 'exact' } : { points: rule.line, rule: 'atLeast' },
    beforePoints: rule.beforePoints,
    afterPoints: rule.afterPoints === 'body' ? body.paragraphGap.points : rule.afterPoints,
    ...(rule.firstLine === 'body' ? { firstLineMm: body.firstLineIndentMm.value } : {}),
    ...indentOf(rule),
  };
}

function indentOf(rule: StyleRule): ParagraphFormat {
  if (rule.hangingMm !== undefined) return { leftMm: (rule.leftMm ?? 0) + rule.hangingMm, hangingMm: rule.hangingMm };
  return rule.leftMm === undefined ? {} : { leftMm: rule.leftMm };
}
