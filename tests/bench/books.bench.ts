import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { BookRow } from '../../electron/core/word/books/book.view.ts';
import { incomingBook } from '../../electron/core/word/books/definitions.ts';
import { renderBook } from '../../electron/core/word/books/render-book.ts';
import { incomingBookView, incomingRows } from '../word/books/book-samples.ts';
import { type BenchFigure, medianTimes, peakMemory } from './measure.ts';

const rowCount = 10_000;
const docxSamples = 3;
const rawSamples = 9;

/** A book of 10,000 rows beside the bare cost of its XML and beside the docx library. Times in ms, memory in MB. */
export async function run(): Promise<readonly BenchFigure[]> {
  const rows = [...incomingRows(rowCount)];
  const ours = async (): Promise<void> => void (await renderBook(incomingBookView(), rows));
  // First of all, while the heap is still small: later runs reuse what this one has claimed.
  const memory = await peakMemory(ours);
  const raw = await medianTimes([ours, async () => writeRaw(rows)], rawSamples);
  const library = await medianTimes([ours, async () => writeWithLibrary(rows)], docxSamples);
  const [oursBesideRaw = 0, rawTime = 0] = raw;
  const [oursBesideLibrary = 0, libraryTime = 0] = library;
  return [
    figure('book 10,000 rows vs raw XML + deflate (ms)', oursBesideRaw, rawTime, 5),
    figure('book 10,000 rows vs docx library (ms)', oursBesideLibrary, libraryTime, 0.25),
    figure('book 10,000 rows, memory (MB) vs 200 MB', memory, 200, 1),
  ];
}

function figure(name: string, ours: number, peer: number, bar: number): BenchFigure {
  return { name, ours, peer, ratio: ours / peer, bar };
}

/** The least that has to be done: the texts of the rows in the marks a table needs, deflated. */
function writeRaw(rows: readonly BookRow[]): Buffer {
  const parts: string[] = [];
  for (const row of rows) {
    let xml = '<w:tr><w:trPr><w:cantSplit/></w:trPr>';
    for (const column of incomingBook.columns) {
      const text = String(row[column.key] ?? '').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      xml += `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    }
    parts.push(`${xml}</w:tr>`);
  }
  return deflateRawSync(Buffer.from(parts.join(''), 'utf8'));
}

async function writeWithLibrary(rows: readonly BookRow[]): Promise<Buffer> {
  const cell = (text: string): TableCell =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text, font: 'Times New Roman', size: 24 })] })],
    });
  const header = new TableRow({
    tableHeader: true,
    children: incomingBook.columns.map((column) => cell(column.title)),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: incomingBook.columns.map((column) => cell(String(row[column.key] ?? ''))),
      }),
  );
  const table = new Table({ width: { size: 15137, type: WidthType.DXA }, rows: [header, ...body] });
  return Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
}
