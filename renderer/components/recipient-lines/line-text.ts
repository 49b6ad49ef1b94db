/** A line of nơi nhận as it is typed, and back. What the rule book prints (dash, closing mark) is never stored. */
import type { DistributionLine, Expansion, LineTarget } from '../../../electron/contract/distribution.schema.ts';

const purposeAtEnd = /\s*\(\s*((?:để|thay)\s[^()]{1,80}?)\s*\)\s*$/iu;

/** An empty line, to be written. */
export function newLine(): DistributionLine {
  return {
    text: '',
    purpose: '',
    target: { kind: 'text' },
    copiesPerMember: 1,
    channel: 'network',
    excludedKeys: [],
  };
}

/** "Văn phòng Trung ương Đảng (để báo cáo)". */
export function typedText(line: Pick<DistributionLine, 'text' | 'purpose'>): string {
  return line.purpose === '' ? line.text : `${line.text} (${line.purpose})`;
}

/** The same back: text and purpose. */
export function readTyped(typed: string): Pick<DistributionLine, 'text' | 'purpose'> {
  const bare = typed
    .replace(/^\s*[-–—•]\s*/u, '')
    .replace(/[\s;,.]+$/u, '')
    .trim();
  const purpose = purposeAtEnd.exec(bare);
  return purpose
    ? { text: bare.slice(0, purpose.index).trim(), purpose: purpose[1] ?? '' }
    : { text: bare, purpose: '' };
}

/** True when the line names somebody of the directory. */
export function isMatched(target: LineTarget): boolean {
  return target.kind === 'organ' || target.kind === 'person' || target.kind === 'group' || target.kind === 'several';
}

/** Lines that name a group of the directory in which nobody stands yet: they would be printed and reach no one. */
export function linesReachingNobody(
  lines: readonly DistributionLine[],
  reached: Expansion['lines'],
): readonly DistributionLine[] {
  return lines.filter((line, index) => {
    const answer = reached[index];
    if (answer === undefined || !isMatched(line.target)) return false;
    return answer.recipients.length === 0 && answer.excluded.length === 0 && answer.ended.length === 0;
  });
}

/** The lines without the empty ones, as they are saved. */
export function writtenLines(lines: readonly DistributionLine[]): DistributionLine[] {
  return lines.filter(({ text }) => text.trim() !== '');
}

/** From this day on a line ends with a semicolon, before with a comma; the last one with a full stop. (05-HD/VPTW, II.I.9) */
const semicolonFrom = '2026-05-27';

/** The mark that closes a line on paper. */
export function closingMark(index: number, count: number, date: string): string {
  if (index === count - 1) return '.';
  return date >= semicolonFrom ? ';' : ',';
}
