import { normalizeLine } from '../../../contract/text.ts';
import type { PackagePart } from '../ooxml/stream-package.ts';
import { escapeXml } from './book-xml.ts';
import type { BookView } from './book.view.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageNs = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The two namespaces every part of the text uses. */
const wordNamespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}/relationships"`;

/** Relationship ids of the parts the text refers to. */
export const partIds = {
  coverHeader: 'rId3',
  coverFooter: 'rId4',
  tableHeader: 'rId5',
  tableFooter: 'rId6',
} as const;

/** Every part of the package besides the text itself and its headers and footers. `created` is an ISO moment. */
export function packageParts(view: BookView, created: string): readonly PackagePart[] {
  return [
    { path: '[Content_Types].xml', xml: contentTypes() },
    { path: '_rels/.rels', xml: packageRelationships() },
    { path: 'docProps/core.xml', xml: coreProperties(view, created) },
    { path: 'docProps/app.xml', xml: appProperties() },
    { path: 'word/_rels/document.xml.rels', xml: documentRelationships() },
    { path: 'word/styles.xml', xml: styles(view.definition.textSizePt) },
    { path: 'word/settings.xml', xml: settings(view.duplex === true) },
  ];
}

/** A header or footer part around its paragraphs. */
export function headerOrFooter(kind: 'hdr' | 'ftr', paragraphs: string): string {
  return `${declaration}<w:${kind} ${wordNamespaces}>${paragraphs}</w:${kind}>`;
}

/** What stands before the first paragraph of the text. */
export const documentStart = `${declaration}<w:document ${wordNamespaces}><w:body>`;
export const documentEnd = '</w:body></w:document>';

function contentTypes(): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `${declaration}<Types xmlns="${packageNs}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('word/document.xml', `${wordType}.document.main+xml`) +
    part('word/styles.xml', `${wordType}.styles+xml`) +
    part('word/settings.xml', `${wordType}.settings+xml`) +
    part('word/header1.xml', `${wordType}.header+xml`) +
    part('word/header2.xml', `${wordType}.header+xml`) +
    part('word/footer1.xml', `${wordType}.footer+xml`) +
    part('word/footer2.xml', `${wordType}.footer+xml`) +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const rows = entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="${packageNs}/relationships">${rows.join('')}</Relationships>`;
}

function packageRelationships(): string {
  return relationships([
    ['rId1', `${office}/relationships/officeDocument`, 'word/document.xml'],
    ['rId2', `${packageNs}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${office}/relationships/extended-properties`, 'docProps/app.xml'],
  ]);
}

function documentRelationships(): string {
  const type = `${office}/relationships`;
  return relationships([
    ['rId1', `${type}/styles`, 'styles.xml'],
    ['rId2', `${type}/settings`, 'settings.xml'],
    [partIds.coverHeader, `${type}/header`, 'header1.xml'],
    [partIds.coverFooter, `${type}/footer`, 'footer1.xml'],
    [partIds.tableHeader, `${type}/header`, 'header2.xml'],
    [partIds.tableFooter, `${type}/footer`, 'footer2.xml'],
  ]);
}

function coreProperties(view: BookView, created: string): string {
  const { cover, definition } = view;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageNs}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(normalizeLine(definition.shortTitle))}</dc:title>` +
    `<dc:subject>${escapeXml(normalizeLine(definition.titleLines.join(' ')))}</dc:subject>` +
    `<dc:creator>${escapeXml(normalizeLine(cover.organ))}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified>` +
    '<dc:language>vi-VN</dc:language></cp:coreProperties>'
  );
}

function appProperties(): string {
  return `${declaration}<Properties xmlns="${office}/extended-properties"><Application>Sổ Văn Thư</Application></Properties>`;
}

function settings(duplex: boolean): string {
  return (
    `${declaration}<w:settings ${wordNamespaces}>` +
    (duplex ? '<w:mirrorMargins/>' : '') +
    '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>' +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '<w:themeFontLang w:val="vi-VN"/></w:settings>'
  );
}

/** Style ids of the book; the names beside them are what a Word user sees. */
export const bookStyle = {
  normal: 'Normal',
  title: 'Title',
  coverLine: 'BookCoverLine',
  columnTitle: 'BookColumnTitle',
  columnNumber: 'BookColumnNumber',
  cellLeft: 'BookCell',
  cellCenter: 'BookCellCenter',
  cellRight: 'BookCellRight',
  band: 'BookBand',
  closing: 'BookClosing',
  header: 'Header',
  footer: 'Footer',
} as const;

function styles(textSizePt: number): string {
  const size = Math.round(textSizePt * 2);
  const font = 'Times New Roman';
  return (
    `${declaration}<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
    '<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>' +
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>' +
    style(bookStyle.title, 'Title', '<w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/>', bold(60)) +
    style(bookStyle.coverLine, 'Bìa sổ', '<w:spacing w:before="60" w:after="60"/><w:jc w:val="center"/>', sized(32)) +
    style(bookStyle.columnTitle, 'Tiêu đề cột', '<w:keepNext/><w:jc w:val="center"/>', bold(size)) +
    style(
      bookStyle.columnNumber,
      'Số thứ tự cột',
      '<w:keepNext/><w:jc w:val="center"/>',
      sized(Math.max(size - 3, 16)),
    ) +
    style(bookStyle.cellLeft, 'Ô sổ', '', sized(size)) +
    style(bookStyle.cellCenter, 'Ô sổ giữa', '<w:jc w:val="center"/>', sized(size)) +
    style(bookStyle.cellRight, 'Ô sổ phải', '<w:jc w:val="right"/>', sized(size)) +
    style(bookStyle.band, 'Dòng ngày', '<w:keepNext/>', bold(size)) +
    style(bookStyle.closing, 'Kết sổ', '<w:keepNext/><w:keepLines/>', sized(26)) +
    style(bookStyle.header, 'header', '', sized(20)) +
    style(bookStyle.footer, 'footer', '', sized(20)) +
    '</w:styles>'
  );
}

function style(id: string, name: string, paragraphProperties: string, runProperties: string): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    (paragraphProperties === '' ? '' : `<w:pPr>${paragraphProperties}</w:pPr>`) +
    `<w:rPr>${runProperties}</w:rPr></w:style>`
  );
}

function sized(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function bold(halfPoints: number): string {
  return `<w:b/><w:bCs/>${sized(halfPoints)}`;
}
