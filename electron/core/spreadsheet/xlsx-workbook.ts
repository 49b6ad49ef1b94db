import type { BoundedZip } from './bounded-zip.ts';
import { parseXmlPart } from './bounded-xml.ts';
import { isDateFormat } from './excel-date.ts';
import { SpreadsheetError } from './spreadsheet.types.ts';

export type WorkbookSheet = { readonly name: string; readonly hidden: boolean; readonly part: string };

/** How the numbers of cells with one style are to be read. */
export type NumberStyle = {
  readonly isDate: boolean;
  /** Least number of digits: the format `000` shows 5 as 005. */
  readonly digits: number;
};

/** Everything of a workbook besides its cells. */
export type Workbook = {
  readonly sheets: readonly WorkbookSheet[];
  /** Days are counted from 1904, as old Macintosh workbooks do. */
  readonly is1904: boolean;
  readonly sharedStrings: readonly string[];
  readonly numberStyles: readonly NumberStyle[];
};

/** Reads the names of the sheets, the shared texts and the number formats. */
export async function readWorkbook(zip: BoundedZip): Promise<Workbook> {
  const workbookPart = await findWorkbookPart(zip);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const relations = await readRelationships(zip, `${folder}_rels/${workbookPart.slice(folder.length)}.rels`, folder);
  const sheets: WorkbookSheet[] = [];
  let is1904 = false;
  await parseXmlPart(workbookPart, zip.read(workbookPart), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      const part = relations.find((relation) => relation.id === id && relation.type === 'worksheet')?.target;
      const hidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
      // Chart sheets and the like have no rows.
      if (part !== undefined) sheets.push({ name: attributes['name'] ?? '', hidden, part });
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (sheets.length === 0) throw new SpreadsheetError('damaged', `${workbookPart} names no sheet`);
  const partOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  return {
    sheets,
    is1904,
    sharedStrings: await readSharedStrings(zip, partOf('sharedStrings')),
    numberStyles: await readNumberStyles(zip, partOf('styles')),
  };
}

async function findWorkbookPart(zip: BoundedZip): Promise<string> {
  if (!zip.has('_rels/.rels')) throw new SpreadsheetError('notASpreadsheet', 'an archive without _rels/.rels');
  const relations = await readRelationships(zip, '_rels/.rels', '');
  const part = relations.find((relation) => relation.type === 'officeDocument')?.target;
  if (part === undefined || !zip.has(part) || !/\.xml$/i.test(part))
    throw new SpreadsheetError('notASpreadsheet', 'no workbook inside');
  if (/(^|\/)document\d*\.xml$/i.test(part)) throw new SpreadsheetError('notASpreadsheet', 'a Word document');
  return part;
}

type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** Relationships of a part; `type` is the last word of its address, targets are names inside the archive. */
async function readRelationships(zip: BoundedZip, part: string, folder: string): Promise<readonly Relationship[]> {
  const relations: Relationship[] = [];
  if (!zip.has(part)) return relations;
  await parseXmlPart(part, zip.read(part), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      relations.push({ id: attributes['Id'] ?? '', type, target: resolveTarget(folder, attributes['Target'] ?? '') });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

async function readSharedStrings(zip: BoundedZip, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined || !zip.has(part)) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await parseXmlPart(part, zip.read(part), {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeCell(current));
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return strings;
}

async function readNumberStyles(zip: BoundedZip, part: string | undefined): Promise<readonly NumberStyle[]> {
  const styles: NumberStyle[] = [];
  if (part === undefined || !zip.has(part)) return styles;
  const codes = new Map<number, string>();
  let inCellFormats = false;
  await parseXmlPart(part, zip.read(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0);
        const code = codes.get(id);
        styles.push({ isDate: isDateFormat(id, code), digits: /^0+$/.test(code ?? '') ? (code ?? '').length : 0 });
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: () => undefined,
  });
  return styles;
}

/** Undoes `_x000D_` and its like. (ECMA-376, part 1, 22.9.2.19, ST_Xstring) */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
