import { type ZipLimits, defaultZipLimits, openBoundedZip } from './bounded-zip.ts';
import { detectCsvForm, readCsvRows, readSample } from './read-csv.ts';
import { readSheetRows } from './read-xlsx.ts';
import { type SheetOptions, SpreadsheetError, type TableRow, type TableSource } from './spreadsheet.types.ts';
import { type Workbook, readWorkbook } from './xlsx-workbook.ts';

export type ReadTableOptions = SheetOptions & {
  /** Name of the sheet; the first visible one by default. Means nothing for CSV. */
  readonly sheet?: string;
  readonly limits?: ZipLimits;
};

/** What a file is, before its rows are read. CSV has no sheets. */
export type TableForm =
  | { readonly kind: 'xlsx'; readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[] }
  | { readonly kind: 'csv' };

/**
 * Says what a file is and which sheets it has. Throws SpreadsheetError for anything that is not a readable .xlsx or text;
 * errors of the file system pass through.
 */
export async function inspectTable(source: TableSource, limits: ZipLimits = defaultZipLimits): Promise<TableForm> {
  if ((await kindOf(source)) === 'csv') return { kind: 'csv' };
  const zip = await openBoundedZip(source, limits);
  try {
    const { sheets } = await readWorkbook(zip);
    return { kind: 'xlsx', sheets: sheets.map(({ name, hidden }) => ({ name, hidden })) };
  } finally {
    zip.close();
  }
}

/**
 * Reads the rows of an .xlsx or CSV file one after another, holding only what is being read (and the shared texts of the
 * workbook). Blank rows are left out. Throws SpreadsheetError (see its problems) and the reason of `signal`.
 */
export async function* readTable(source: TableSource, options: ReadTableOptions = {}): AsyncGenerator<TableRow> {
  const { onProgress, signal } = options;
  let count = 0;
  signal?.throwIfAborted();
  for await (const batch of batchesOf(source, options)) {
    signal?.throwIfAborted();
    for (const row of batch) yield row;
    count += batch.length;
    onProgress?.(count);
  }
}

async function* batchesOf(source: TableSource, options: ReadTableOptions): AsyncGenerator<readonly TableRow[]> {
  const sample = await readSample(source);
  if (kindOfBytes(sample) === 'csv') {
    yield* readCsvRows(source, detectCsvForm(sample));
    return;
  }
  const zip = await openBoundedZip(source, options.limits);
  try {
    const workbook = await readWorkbook(zip);
    yield* readSheetRows(zip, workbook, chooseSheet(workbook, options.sheet));
  } finally {
    zip.close();
  }
}

function chooseSheet(workbook: Workbook, name: string | undefined): Workbook['sheets'][number] {
  const sheet =
    name === undefined
      ? (workbook.sheets.find((candidate) => !candidate.hidden) ?? workbook.sheets[0])
      : workbook.sheets.find((candidate) => candidate.name.normalize('NFC') === name.normalize('NFC'));
  if (!sheet) throw new SpreadsheetError('noSuchSheet', name ?? '');
  return sheet;
}

async function kindOf(source: TableSource): Promise<'xlsx' | 'csv'> {
  return kindOfBytes(await readSample(source));
}

/** Told by the first bytes, never by the name of the file. */
function kindOfBytes(sample: Uint8Array): 'xlsx' | 'csv' {
  const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, index) => sample[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return 'xlsx';
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new SpreadsheetError('oldOrProtected', 'a compound file (.xls, or .xlsx with a password)');
  const utf16 = begins(0xff, 0xfe) || begins(0xfe, 0xff);
  // Text has no zero bytes; pictures, PDF and programs do.
  if (begins(0x25, 0x50, 0x44, 0x46) || (!utf16 && sample.includes(0)))
    throw new SpreadsheetError('notASpreadsheet', 'not a text');
  return 'csv';
}
