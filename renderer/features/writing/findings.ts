import type { z } from 'zod';
import type { layoutFinding } from '../../../electron/contract/outgoing.schema.ts';
import type { Content } from './new-content.ts';

/** Something the checker of form found, at a path such as "subject" or "blocks.3". */
export type Finding = z.output<typeof layoutFinding>;

const toFill = /\[[^[\]\n]{1,200}\]/g;

/** Places of a template that nobody has filled in yet: "[nội dung]"; in the order of the page. */
export function findUnfilled(
  content: Pick<Content, 'subject' | 'grounds' | 'blocks' | 'addressees' | 'appendices'>,
): readonly string[] {
  const texts = [
    content.subject,
    ...content.addressees,
    ...content.grounds,
    ...content.blocks.map(({ text }) => text),
    ...content.appendices.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]),
  ];
  return texts.flatMap((text) => text.match(toFill) ?? []);
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
