/** Nơi nhận as a clerk enters it: a pasted or typed block, and beside it who keeps the file copy. */
import { fileCopyLine } from '../../../electron/contract/blank-content.ts';
import type { DistributionLine } from '../../../electron/contract/distribution.schema.ts';
import { parseDistributionBlock } from '../../api/distribution.ts';
import { typedText } from '../../components/recipient-lines/line-text.ts';

export interface EnteredLines {
  readonly recipients: string;
  readonly lines: readonly DistributionLine[];
  readonly linesOf: string;
  readonly fileHolder: string;
  readonly fileLines: readonly DistributionLine[];
}

const isFileCopy = ({ target }: DistributionLine): boolean => target.kind === 'file_copy';
const holderOf = ({ text }: DistributionLine): string => text.replace(/^lưu\s*:?\s*/iu, '');

/** Stored lines as they are shown in the fields. */
export function splitLines(stored: readonly DistributionLine[]): EnteredLines {
  const lines = stored.filter((line) => !isFileCopy(line));
  const fileLines = stored.filter(isFileCopy);
  const recipients = lines.map(typedText).join('\n');
  return { recipients, lines, linesOf: recipients, fileHolder: fileLines.map(holderOf).join('; '), fileLines };
}

/** The fields as lines: nơi nhận, then one "Lưu …" for each holder. */
export function composeLines({
  lines,
  fileHolder,
  fileLines,
}: Pick<EnteredLines, 'lines' | 'fileHolder' | 'fileLines'>): DistributionLine[] {
  const holders = fileHolder
    .split(';')
    .map((holder) => holder.trim())
    .filter((holder) => holder !== '');
  const kept = holders.map((holder) => fileLines.find((line) => holderOf(line) === holder) ?? fileCopyLine(holder));
  return [...lines, ...kept];
}

/**
 * Reads a block as typed: names in one row are separated by ";". Lines that were there before keep what was chosen for them
 * (channel, members left out). Throws CallError.
 */
export async function readLines(
  text: string,
  asOf: string,
  former: readonly DistributionLine[],
): Promise<Pick<EnteredLines, 'lines' | 'linesOf'> & Partial<Pick<EnteredLines, 'fileHolder' | 'fileLines'>>> {
  const parsed = await parseDistributionBlock(text.replace(/;[ \t]*(?=\S)/g, ';\n'), asOf);
  const read = parsed.lines.map(({ line }) => former.find((known) => typedText(known) === typedText(line)) ?? line);
  const lines = read.filter((line) => !isFileCopy(line));
  const fileLines = read.filter(isFileCopy);
  // A block without "Lưu" leaves the holder that stands in its field.
  return fileLines.length === 0
    ? { lines, linesOf: text }
    : { lines, linesOf: text, fileLines, fileHolder: fileLines.map(holderOf).join('; ') };
}
