import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { readTable } from '../../electron/core/spreadsheet/read-table.ts';
import type { SheetRow, SheetView } from '../../electron/core/spreadsheet/spreadsheet.types.ts';
import { streamXlsx } from '../../electron/core/spreadsheet/write-xlsx.ts';
import { bytesOf } from '../core/spreadsheet/spreadsheet-helpers.ts';
import { type BenchFigure, medianTimes, peakMemory } from './measure.ts';

const rowCount = 50_000;
const samples = 5;

const view: SheetView = {
  name: 'Văn bản đến',
  practice: false,
  columns: Array.from({ length: 12 }, (_, index) => ({
    key: `c${index}`,
    title: `Cột ${index}`,
    kind: index === 0 ? 'number' : index % 5 === 1 ? 'date' : 'text',
    width: 16,
  })),
};

function* rows(): Generator<SheetRow> {
  for (let index = 0; index < rowCount; index += 1) {
    const row: Record<string, string | number> = { c0: index };
    for (let column = 1; column < 12; column += 1) {
      row[`c${column}`] =
        column % 5 === 1 ? '2022-01-18' : `Tỉnh ủy Bắc Giang ${column} văn bản ${(index * 7919) % 10007}`;
    }
    yield row;
  }
}

/** A list of 50,000 rows and 12 columns written and read, beside bare text and deflate, and beside the hucre library. */
export async function run(): Promise<readonly BenchFigure[]> {
  const file = path.join(tmpdir(), `so-van-thu-bench-${process.pid}.xlsx`);
  const write = async (): Promise<Buffer> => bytesOf(await streamXlsx(view, rows()));
  const writeMemory = await peakMemory(write);
  try {
    await writeFile(file, await write());
    const read = async (): Promise<void> => readAll(file);
    const readMemory = await memoryOfReading(file);
    const [written = 0, rawWritten = 0, libraryWritten = 0] = await medianTimes(
      [write, writeRaw, writeWithLibrary],
      samples,
    );
    const sheet = deflateRawSync(
      new PizZip(await readFile(file)).file('xl/worksheets/sheet1.xml')?.asNodeBuffer() ?? '',
    );
    const inflateOnly = async (): Promise<void> => void inflateRawSync(sheet);
    const [readTime = 0, inflated = 0, libraryRead = 0] = await medianTimes(
      [read, inflateOnly, () => readWithLibrary(file)],
      samples,
    );
    return [
      figure('xlsx export 50,000 × 12 vs raw text + deflate (ms)', written, rawWritten, 5),
      figure('xlsx export 50,000 × 12 vs hucre (ms)', written, libraryWritten, 1),
      figure('xlsx export, memory (MB) vs 150 MB', writeMemory, 150, 1),
      figure('xlsx read 50,000 × 12 vs inflate only (ms)', readTime, inflated, 12),
      figure('xlsx read 50,000 × 12 vs hucre (ms)', readTime, libraryRead, 1.5),
      figure('xlsx read, memory (MB) vs 250 MB', readMemory, 250, 1),
    ];
  } finally {
    await rm(file, { force: true });
  }
}

function figure(name: string, ours: number, peer: number, bar: number): BenchFigure {
  return { name, ours, peer, ratio: ours / peer, bar };
}

/** In a process of its own: the heap of this one has grown by writing already. */
async function memoryOfReading(file: string): Promise<number> {
  const script = fileURLToPath(new URL('./read-memory.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, file]);
  return Number(stdout);
}

async function readAll(file: string): Promise<void> {
  let count = 0;
  for await (const row of readTable({ path: file })) count += row.cells.length > 0 ? 1 : 0;
  if (count !== rowCount + 1) throw new Error(`read ${count} rows`);
}

async function writeRaw(): Promise<void> {
  const parts: string[] = [];
  for (const row of rows()) {
    let xml = '<row>';
    for (const column of view.columns) xml += `<c t="inlineStr"><is><t>${row[column.key]}</t></is></c>`;
    parts.push(`${xml}</row>`);
  }
  deflateRawSync(Buffer.from(parts.join(''), 'utf8'));
}

async function writeWithLibrary(): Promise<void> {
  const columns = view.columns.map(({ key, title, width }) => ({ key, header: title, width }));
  for await (const chunk of writeXlsxStream(rows(), { name: 'a', columns, freezePane: { rows: 1 } })) void chunk;
}

async function readWithLibrary(file: string): Promise<void> {
  for await (const row of streamXlsxRows(await readFile(file))) void row;
}
