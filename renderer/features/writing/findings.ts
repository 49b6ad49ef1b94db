import type { z } from 'zod';
import type { layoutFinding } from '../../../electron/contract/outgoing.schema.ts';
import type { Content } from './new-content.ts';

/** Something the checker of form found, at a path such as "subject" or "blocks.3". */
export type Finding = z.output<typeof layoutFinding>;

const toFill = /\[[^[\]\n]{1,200}\]/g;

/** Places of a template that nobody has filled in yet: "[nội dung]". */
export function findUnfilled(
  content: Pick<Content, 'subject' | 'grounds' | 'blocks' | 'addressees'>,
): readonly Finding[] {
  const texts: readonly (readonly [path: string, text: string])[] = [
    ['subject', content.subject],
    ...content.grounds.map((text, index) => [`grounds.${index}`, text] as const),
    ...content.addressees.map((text, index) => [`addressees.${index}`, text] as const),
    ...content.blocks.map(({ text }, index) => [`blocks.${index}`, text] as const),
  ];
  return texts.flatMap(([path, text]) => {
    const places = text.match(toFill) ?? [];
    if (places.length === 0) return [];
    return [
      { path, message: `Chưa ghi: ${places.join(', ')}`, clause: 'Chỗ để ghi của mẫu', fix: null, blocking: false },
    ];
  });
}

/** The findings at one path, or below it with `deep`. */
export function findingsAt(findings: readonly Finding[], path: string, deep = false): readonly Finding[] {
  return findings.filter((finding) => finding.path === path || (deep && finding.path.startsWith(`${path}.`)));
}

/** The text with the one proposed change made, at its first place. */
export function applyFix(text: string, { fix }: Finding): string {
  if (!fix) return text;
  const at = text.indexOf(fix.from);
  return at < 0 ? text : text.slice(0, at) + fix.to + text.slice(at + fix.from.length);
}
