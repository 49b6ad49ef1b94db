/** Taking the text of erased events out of a file of the witness. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { flushFolder } from './durable-file.ts';
import type { WitnessEvent } from './witness.types.ts';
import { formatWitnessLine, parseWitnessLine } from './witness-line.ts';

/** The fields that hold what people wrote. */
const texts = ['action', 'reason', 'changes', 'state', 'input', 'requestId'] as const;

/**
 * Rewrites a file without the text of these events; a file that holds none of them is left as it is. What is left of a line cut
 * by a power failure goes as well: nobody can tell what it says.
 */
export function eraseLines(file: string, seqs: ReadonlySet<number>): void {
  let changed = false;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => {
      const event = parseWitnessLine(line);
      if (!event && line !== '') {
        changed = true;
        return '';
      }
      if (!event || !seqs.has(event.seq) || event['erased'] === true) return line;
      changed = true;
      const kept = Object.fromEntries(Object.entries(event).filter(([key]) => !texts.some((text) => text === key)));
      return formatWitnessLine({ ...kept, erased: true } as unknown as WitnessEvent);
    });
  if (!changed) return;
  const temporary = `${file}.xoa`;
  writeFileSync(temporary, lines.join('\n'), { mode: 0o600 });
  const descriptor = openSync(temporary, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(temporary, file);
  flushFolder(path.dirname(file));
}
