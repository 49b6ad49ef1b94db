import { normalizeLine } from '../../../electron/contract/text.ts';

/** As many numbers as one order takes. */
export const mostAtOnce = 200;

/** One subject a line: what they have in common, then what stands in the line. Cells of a pasted table become words of a line. */
export function subjectsOf(common: string, list: string): string[] {
  return list
    .split(/\r?\n/)
    .map((line) => normalizeLine(line.replace(/\t+/g, ', ')))
    .filter((line) => line !== '')
    .map((line) => normalizeLine(`${common} ${line}`));
}

/** Lines that say the same as one before them: "dòng 3". */
export function repeatedLines(subjects: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return subjects.flatMap((subject, index) => {
    const key = subject.toLocaleLowerCase('vi');
    if (seen.has(key)) return [index + 1];
    seen.add(key);
    return [];
  });
}
