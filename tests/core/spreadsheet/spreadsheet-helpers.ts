import PizZip from 'pizzip';
import type { Readable } from 'node:stream';
import type {
  SheetRow,
  SheetView,
  TableRow,
  TableSource,
} from '../../../electron/core/spreadsheet/spreadsheet.types.ts';
import { type ReadTableOptions, readTable } from '../../../electron/core/spreadsheet/read-table.ts';

/** An exported list of incoming documents. */
export function listView(changes: Partial<SheetView> = {}): SheetView {
  return {
    name: 'Văn bản đến',
    columns: [
      { key: 'number', title: 'Số đến', kind: 'number', width: 8 },
      { key: 'date', title: 'Ngày đến', kind: 'date', width: 12 },
      { key: 'symbol', title: 'Số, ký hiệu', kind: 'text', width: 18 },
      { key: 'subject', title: 'Trích yếu', kind: 'text', width: 60 },
    ],
    practice: false,
    ...changes,
  };
}

export function* listRows(count: number): Generator<SheetRow> {
  for (let index = 1; index <= count; index += 1) {
    yield {
      number: index,
      date: '2022-01-18',
      symbol: `${index}-CV/VPTU`,
      subject: `Về việc báo cáo kết quả thực hiện nhiệm vụ ${index}`,
    };
  }
}

export async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function rowsOf(source: TableSource, options?: ReadTableOptions): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(source, options)) rows.push(row);
  return rows;
}

/** The texts of a table, row by row. */
export async function textsOf(
  source: TableSource,
  options?: ReadTableOptions,
): Promise<readonly (readonly string[])[]> {
  return (await rowsOf(source, options)).map((row) => row.cells.map((cell) => cell.text));
}

export function utf8(text: string): TableSource {
  return { bytes: Buffer.from(text, 'utf8') };
}

export type WorkbookParts = {
  readonly sheet?: string;
  readonly workbook?: string;
  readonly styles?: string;
  readonly strings?: string;
};

const main =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook written by hand, as other programs or hostile hands would write it. */
export function handMadeWorkbook(parts: WorkbookParts): PizZip {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId3', 'styles', 'styles.xml'],
      ['rId4', 'sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  zip.file(
    'xl/workbook.xml',
    parts.workbook ?? `<workbook ${main}><sheets><sheet name="Sổ đến" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  zip.file('xl/worksheets/sheet1.xml', parts.sheet ?? sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
  zip.file(
    'xl/worksheets/sheet2.xml',
    sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>trang hai</t></is></c></row>'),
  );
  if (parts.styles) zip.file('xl/styles.xml', parts.styles);
  if (parts.strings) zip.file('xl/sharedStrings.xml', parts.strings);
  return zip;
}

export function sheetXml(rows: string): string {
  return `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
}

export function workbookXml(inner: string): string {
  return `<workbook ${main}>${inner}</workbook>`;
}

export function packed(zip: PizZip): TableSource {
  return { bytes: zip.generate({ type: 'uint8array', compression: 'DEFLATE' }) };
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const rows = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${rel}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}
