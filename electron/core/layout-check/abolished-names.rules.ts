/** Advice on organs that no longer exist on the day of the document. It never blocks: history is told with old names. Pure. */
import { formatDate } from '../../contract/calendar-date.ts';
import type { OutgoingContent } from '../../contract/outgoing.schema.ts';
import { type DirectorySnapshot, successorNames } from '../directory/membership.rules.ts';
import { findAbolishedNames } from '../directory/reorganization.rules.ts';
import type { LayoutFinding } from './layout-check.rules.ts';

/** Kính gửi, nơi nhận and the body, each place with the organ it names and what took its place. (practice.md 9.4) */
export function checkAbolishedNames(snapshot: DirectorySnapshot, content: OutgoingContent): readonly LayoutFinding[] {
  const places: readonly (readonly [path: string, text: string])[] = [
    ...content.addressees.map((text, index) => [`addressees.${index}`, text] as const),
    ...content.lines.map(({ text }, index) => [`lines.${index}`, text] as const),
    ...content.blocks.map(({ text }, index) => [`blocks.${index}`, text] as const),
  ];
  const texts = places.map(([, text]) => text);
  return findAbolishedNames(snapshot, texts, content.documentDate).map(({ textIndex, organ }) => {
    const successors = successorNames(snapshot, organ.id);
    const now = successors.length === 0 ? '' : `, nay là ${successors.join(', ')}`;
    const [path = '', text = ''] = places[textIndex] ?? [];
    return {
      path,
      message: `${organ.name} đã kết thúc ngày ${formatDate(organ.validTo)}${now}.`,
      clause: 'Danh bạ của cơ quan',
      fix: successors.length === 1 ? findFix(text, organ.name, successors[0] ?? '') : null,
      blocking: false,
    };
  });
}

/** The words as they stand in the text; null where they are spelled so differently that only a person should touch them. */
function findFix(text: string, name: string, successor: string): LayoutFinding['fix'] {
  const at = text.toLocaleLowerCase('vi').indexOf(name.toLocaleLowerCase('vi'));
  return at < 0 ? null : { from: text.slice(at, at + name.length), to: successor };
}
