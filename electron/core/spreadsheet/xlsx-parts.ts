import type { PackagePart } from '../word/ooxml/stream-package.ts';
import type { SheetView } from './spreadsheet.types.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageNs = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell formats by their place in the style table. */
export const cellStyle = { plain: 0, header: 1, text: 2, date: 3, number: 4, guardedText: 5 } as const;

/** Height of one line of text, in points. */
export const lineHeight = 16;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain =
  /^[\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\x5e\x60-\x7e\u00a0-\u02af\u1e00-\u1eff\u2010-\u2027\u2030-\u203a]*$/;

const forbiddenInXml = /[\0-\x08\x0b-\x1f\ufffe\uffff]/g;
const forbiddenInName = /[[\]:*?/\\\0-\x1f\ufffe\uffff]/g;

/**
 * Text for a cell. Characters that XML forbids and things that look like the escape `_x0041_` are written as such escapes,
 * which every spreadsheet undoes (ECMA-376, part 1, 22.9.2.19, ST_Xstring): nothing a person typed is lost.
 */
function escapeCell(value: string): string {
  if (plain.test(value)) return value;
  return value
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(forbiddenInXml, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}

/** An inline text; blanks at its ends and line breaks have to be asked for, else a spreadsheet drops them. */
export function inlineText(value: string): string {
  const space = /^\s|\s$|[\t\n]/.test(value) ? ' xml:space="preserve"' : '';
  return `<is><t${space}>${escapeCell(value)}</t></is>`;
}

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

const halfPair = /[\uD800-\uDBFF]$/;

/** A name a sheet may have: at most 31 characters, without the signs a spreadsheet forbids. */
function sheetName(view: SheetView): string {
  const mark = view.practice ? ' (tập dùng)' : '';
  const clean = view.name.normalize('NFC').replace(forbiddenInName, '-').trim();
  const room = 31 - mark.length;
  const cut = clean.slice(0, room).replace(halfPair, '');
  const name = (cut + mark).replace(/^'+|'+$/g, '').trim();
  return name === '' || /^history$/i.test(name) ? 'Danh sách' : name;
}

/** Every part of the package besides the sheet itself. `created` is an ISO moment. */
export function packageParts(view: SheetView, created: string): readonly PackagePart[] {
  const name = sheetName(view);
  return [
    { path: '[Content_Types].xml', xml: contentTypes() },
    { path: '_rels/.rels', xml: packageRelationships() },
    { path: 'docProps/core.xml', xml: coreProperties(view, name, created) },
    { path: 'xl/workbook.xml', xml: workbook(name) },
    { path: 'xl/_rels/workbook.xml.rels', xml: workbookRelationships() },
    { path: 'xl/styles.xml', xml: styles() },
  ];
}

/** The sheet up to its first row of data: frozen header row, column widths, the header itself. */
export function sheetStart(view: SheetView): string {
  const columns = view.columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${clampWidth(column.width)}" customWidth="1"/>`,
  );
  const titles = view.columns.map(
    (column, index) =>
      `<c r="${columnLetters(index)}1" s="${cellStyle.header}" t="inlineStr">${inlineText(column.title)}</c>`,
  );
  return (
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>${columns.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`
  );
}

/** The end of the sheet after so many rows: filters on the header, A4 lying, as wide as the page, page numbers. */
export function sheetEnd(view: SheetView, rows: number): string {
  const title = [view.practice ? 'SỔ TẬP DÙNG' : '', view.pageTitle ?? ''].filter((text) => text !== '').join(' – ');
  const header = title === '' ? '' : `<oddHeader>&amp;C${escapeCell(pageText(title))}</oddHeader>`;
  return (
    `</sheetData><autoFilter ref="A1:${columnLetters(view.columns.length - 1)}${rows + 1}"/>` +
    '<printOptions gridLines="1"/>' +
    '<pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter>${header}<oddFooter>&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>`
  );
}

/** Text at the head of a printed page: & begins a code there and a digit after a code is a size; 255 characters at most. */
function pageText(title: string): string {
  const text = title.slice(0, 120).replace(halfPair, '').replaceAll('&', '&&');
  return /^\d/.test(text) ? ` ${text}` : text;
}

function clampWidth(width: number): number {
  return Math.min(Math.max(width, 4), 120);
}

function contentTypes(): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `${declaration}<Types xmlns="${packageNs}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('xl/workbook.xml', `${sheetType}.sheet.main+xml`) +
    part('xl/worksheets/sheet1.xml', `${sheetType}.worksheet+xml`) +
    part('xl/styles.xml', `${sheetType}.styles+xml`) +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  );
}

function packageRelationships(): string {
  return (
    `${declaration}<Relationships xmlns="${packageNs}/relationships">` +
    `<Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${packageNs}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
  );
}

function workbookRelationships(): string {
  return (
    `${declaration}<Relationships xmlns="${packageNs}/relationships">` +
    `<Relationship Id="rId1" Type="${office}/relationships/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`
  );
}

function coreProperties(view: SheetView, name: string, created: string): string {
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageNs}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeCell(view.pageTitle ?? name)}</dc:title><dc:creator>${escapeCell(view.author ?? '')}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`
  );
}

function workbook(name: string): string {
  // A sheet name with a space must stand in quotes, else the header row is not repeated on printed pages.
  const quoted = escapeCell(`'${name.replaceAll("'", "''")}'`);
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}/relationships">` +
    `<sheets><sheet name="${escapeCell(name)}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName></definedNames></workbook>`
  );
}

function styles(): string {
  const font = (bold: string): string =>
    `<font>${bold}<sz val="12"/><name val="Times New Roman"/><family val="1"/></font>`;
  const format = (attributes: string, alignment: string): string =>
    `<xf borderId="0" xfId="0" ${attributes} applyFont="1" applyAlignment="1"><alignment vertical="top"${alignment}/></xf>`;
  const wrapped = ' wrapText="1"';
  const centered = ' horizontal="center"';
  return (
    `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE8E8E8"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">' +
    format('numFmtId="0" fontId="0" fillId="0"', '') +
    format('numFmtId="49" fontId="1" fillId="2" applyFill="1" applyNumberFormat="1"', wrapped + centered) +
    format('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"', wrapped) +
    format('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"', centered) +
    format('numFmtId="0" fontId="0" fillId="0"', centered) +
    // quotePrefix keeps the text a text even when somebody edits the cell and presses Enter.
    format('numFmtId="49" fontId="0" fillId="0" quotePrefix="1" applyNumberFormat="1"', wrapped) +
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
