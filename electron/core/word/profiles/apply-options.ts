import type { DocumentOptions } from '../party-document.view.ts';
import type { LayoutProfile, SizeRule } from './profile.ts';

/**
 * The profile with the office's choices put in. Sizes and line distances are kept inside the bounds of the rule book;
 * what the rules call "about" or leave open (indent, free height for the signature, top margin) is taken as given.
 */
export function applyOptions(profile: LayoutProfile, options: DocumentOptions): LayoutProfile {
  const { page, body, closing, sizes } = profile;
  const margins = options.paper === 'A5' ? page.marginsA5Mm : page.marginsMm;
  return {
    ...profile,
    ...(options.paper === 'A5' ? { styles: smallerHead(profile.styles) } : {}),
    page: { ...page, marginsMm: { ...margins, top: options.topMarginMm ?? margins.top } },
    sizes: {
      body: bounded(sizes.body, options.bodySize),
      title: bounded(sizes.title, options.titleSize),
      subject: bounded(sizes.subject, options.subjectSize),
    },
    body: {
      ...body,
      linePitch: bounded(body.linePitch, options.linePitch),
      paragraphGap: bounded(body.paragraphGap, options.paragraphGap),
      firstLineIndentMm: {
        ...body.firstLineIndentMm,
        value: clamp(options.firstLineIndentMm ?? body.firstLineIndentMm.value, body.firstLineIndentMm),
      },
    },
    closing: {
      ...closing,
      signatureGapMm: { ...closing.signatureGapMm, value: options.signatureGapMm ?? closing.signatureGapMm.value },
    },
  };
}

/** Two points less in the head of an A5 sheet: its two sides stand on 118 mm instead of 165. [C] */
const headOfA5 = ['upperBody', 'issuingBody', 'number', 'motto', 'placeDate'] as const;
const LESS_ON_A5 = 2;

function smallerHead(styles: LayoutProfile['styles']): LayoutProfile['styles'] {
  const smaller = headOfA5.map((key) => {
    const rule = styles[key];
    const points = typeof rule.points === 'number' ? Math.max(10, rule.points - LESS_ON_A5) : rule.points;
    return [key, { ...rule, points }] as const;
  });
  return { ...styles, ...Object.fromEntries(smaller) };
}

function bounded(rule: SizeRule, wanted: number | undefined): SizeRule {
  return wanted === undefined ? rule : { ...rule, points: clamp(wanted, rule) };
}

function clamp(value: number, bounds: { readonly min: number; readonly max: number }): number {
  return Math.min(bounds.max, Math.max(bounds.min, value));
}
