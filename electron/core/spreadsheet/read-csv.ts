import { createReadStream } from 'node:fs';
import { unguardText } from './plain-text.ts';
import { SpreadsheetError, type TableCell, type TableRow, type TableSource } from './spreadsheet.types.ts';

const mostColumns = 1024;
const longestCell = 4 * 1024 * 1024;
const sampleBytes = 64 * 1024;

/** What was found out about a text file from its beginning. */
export type CsvForm = {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly delimiter: ',' | ';' | '\t' | '|';
};

/**
 * Guesses encoding and delimiter. Text that is not UTF-8 is read as Windows-1252, byte for byte: TCVN3 and VNI files come
 * out as the letters that text-repair.ts knows how to mend.
 */
export function detectCsvForm(sample: Uint8Array): CsvForm {
  const encoding = detectEncoding(sample);
  const text = new TextDecoder(encoding).decode(sample);
  return { encoding, delimiter: detectDelimiter(text) };
}

/** The first bytes of a source, enough to know what it is. */
export async function readSample(source: TableSource): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes.subarray(0, sampleBytes);
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(source.path, { end: sampleBytes - 1 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The rows of a text file, a batch for each piece read. Quotes as in RFC 4180; a stray quote inside a cell is kept. */
export async function* readCsvRows(source: TableSource, form: CsvForm): AsyncGenerator<readonly TableRow[]> {
  const decoder = new TextDecoder(form.encoding);
  const parser = createCsvParser(form.delimiter);
  for await (const chunk of piecesOf(source)) {
    const rows = parser.write(decoder.decode(chunk, { stream: true }));
    if (rows.length > 0) yield rows;
  }
  const rows = [...parser.write(decoder.decode()), ...parser.end()];
  if (rows.length > 0) yield rows;
}

async function* piecesOf(source: TableSource): AsyncGenerator<Uint8Array> {
  if ('path' in source) {
    yield* createReadStream(source.path) as AsyncIterable<Buffer>;
    return;
  }
  for (let start = 0; start < source.bytes.length; start += sampleBytes) {
    yield source.bytes.subarray(start, start + sampleBytes);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function detectEncoding(sample: Uint8Array): CsvForm['encoding'] {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  try {
    // The sample may end in the middle of a letter; `stream` leaves that open.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The sign that stands outside quotes equally often in most of the first lines; names of office and book above have none. */
function detectDelimiter(text: string): CsvForm['delimiter'] {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const candidates = [',', ';', '\t', '|'] as const;
  const scored = candidates.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const scores = counts.map((count) => counts.filter((other) => other === count).length * 1000 + count);
    return { delimiter, score: Math.max(0, ...scores) };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.score ? scored[0].delimiter : ',';
}

type CsvParser = { readonly write: (text: string) => readonly TableRow[]; readonly end: () => readonly TableRow[] };

function createCsvParser(delimiter: string): CsvParser {
  let rows: TableRow[] = [];
  let cells: TableCell[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'quoteInQuoted' = 'start';
  // Rows as a spreadsheet counts them: a cell of several lines is one row, an empty line is a row.
  let line = 1;
  let rowLine = 1;
  let afterReturn = false;

  const endCell = (): void => {
    if (cells.length >= mostColumns)
      throw new SpreadsheetError('unsafe', `line ${line}: more than ${mostColumns} columns`);
    cells.push({ text: unguardText(cell) });
    cell = '';
    state = 'start';
  };
  const endRow = (): void => {
    endCell();
    while (cells.length > 0 && cells.at(-1)?.text === '') cells.pop();
    if (cells.length > 0) rows.push({ rowNumber: rowLine, cells });
    cells = [];
    rowLine = line;
  };
  /** Letters up to the next sign that means something, in one piece. */
  const takePlain = (text: string, from: number): number => {
    let index = from;
    while (index < text.length) {
      const sign = text[index];
      if (state === 'quoted' ? sign === '"' || sign === '\n' : sign === delimiter || sign === '\n' || sign === '\r')
        break;
      index += 1;
    }
    cell += text.slice(from, index);
    if (cell.length > longestCell)
      throw new SpreadsheetError('unsafe', `line ${line}: a cell of more than ${longestCell} characters`);
    return index;
  };
  const take = (sign: string): void => {
    if (state === 'quoted') {
      if (sign === '"') state = 'quoteInQuoted';
      else cell += sign;
      return;
    }
    if (sign === '"' && state === 'start') state = 'quoted';
    else if (sign === '"' && state === 'quoteInQuoted') {
      cell += '"';
      state = 'quoted';
    } else if (sign === delimiter) endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\n' && afterReturn) {
        rowLine = line;
        return;
      }
      line += 1;
      endRow();
    } else {
      state = 'plain';
      cell += sign;
    }
  };

  const write = (text: string): readonly TableRow[] => {
    rows = [];
    let index = 0;
    while (index < text.length) {
      const sign = text[index] ?? '';
      take(sign);
      afterReturn = sign === '\r' && state === 'start';
      index += 1;
      if (state === 'plain' || state === 'quoted') index = takePlain(text, index);
    }
    return rows;
  };
  const end = (): readonly TableRow[] => {
    rows = [];
    if (cell !== '' || cells.length > 0) endRow();
    return rows;
  };
  return { write, end };
}
