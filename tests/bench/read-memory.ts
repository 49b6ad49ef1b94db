/** `read-memory.ts <file>`: reads a table in a process of its own and prints by how many MB that process grew at most. */
import { readTable } from '../../electron/core/spreadsheet/read-table.ts';
import { peakMemory } from './measure.ts';

const [file = ''] = process.argv.slice(2);

async function readAll(): Promise<number> {
  let cells = 0;
  for await (const row of readTable({ path: file })) cells += row.cells.length;
  return cells;
}

console.log(await peakMemory(readAll));
