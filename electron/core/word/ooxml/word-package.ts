import { relationshipId } from './section.ts';
import { type Markup, escapeXml } from './xml-text.ts';
import { largeZipEntry, storedZipEntry, zip, type ZipEntry, zipEntry } from './zip.ts';

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}"`;

const MAIN_PART = 'word/document.xml';

/** A header or footer: its name is what sections refer to. */
export type HeaderPart = { readonly kind: 'header' | 'footer'; readonly name: string; readonly content: Markup };

/** A PNG picture; `name` is what the drawing refers to. */
export type PicturePart = { readonly name: string; readonly bytes: Uint8Array };

export function pictureRelationshipId(name: string): string {
  return `picture_${name}`;
}

export type DocumentProperties = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords?: string;
};

/** A whole Word document before it is packed. */
export type WordPackage = {
  /** Paragraphs and tables; the last section's properties come after them. */
  readonly body: Markup;
  readonly section: Markup;
  readonly headers: readonly HeaderPart[];
  readonly pictures?: readonly PicturePart[];
  /** The inside of `<w:styles>`. */
  readonly styles: Markup;
  readonly settings: { readonly mirrorMargins?: boolean };
  readonly properties: DocumentProperties;
  readonly language: string;
};

// Style sheets and fixed parts repeat from document to document; compressing them once makes letters by the hundred cheap.
const fixedEntries = new Map<string, ZipEntry>();
const FIXED_LIMIT = 64;

/** Packs the document as a .docx file. // ECMA-376-2 (packages), ECMA-376-1 transitional */
export function packWordDocument(document: WordPackage): Uint8Array<ArrayBuffer> {
  return zip([zipEntry(MAIN_PART, mainPart(document)), ...otherParts(document)]);
}

/** The same for documents of megabytes, without holding up the window. */
export async function packLargeWordDocument(document: WordPackage): Promise<Uint8Array<ArrayBuffer>> {
  return zip([await largeZipEntry(MAIN_PART, mainPart(document)), ...otherParts(document)]);
}

function mainPart(document: WordPackage): string {
  return `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${document.body}${document.section}</w:body></w:document>`;
}

function otherParts(document: WordPackage): readonly ZipEntry[] {
  const parts = document.headers.map((part) => ({ ...part, file: `${part.kind}_${part.name}.xml` }));
  const pictures = document.pictures ?? [];
  return [
    fixed('[Content_Types].xml', contentTypes(parts, pictures.length > 0)),
    fixed('_rels/.rels', PACKAGE_RELATIONSHIPS),
    // With pictures it is another one each time.
    (pictures.length > 0 ? zipEntry : fixed)('word/_rels/document.xml.rels', documentRelationships(parts, pictures)),
    fixed('word/styles.xml', `${XML_HEAD}<w:styles ${NAMESPACES}>${document.styles}</w:styles>`),
    fixed('word/settings.xml', settings(document)),
    fixed('word/fontTable.xml', FONT_TABLE),
    ...parts.map((part) => fixed(`word/${part.file}`, headerXml(part.kind, part.content))),
    ...pictures.map(({ name, bytes }) => storedZipEntry(`word/media/${name}.png`, bytes)),
    zipEntry('docProps/core.xml', coreProperties(document.properties, document.language)),
    fixed('docProps/app.xml', APP_PROPERTIES),
  ];
}

function fixed(name: string, content: string): ZipEntry {
  const key = `${name}\n${content}`;
  const known = fixedEntries.get(key);
  if (known) return known;
  const entry = zipEntry(name, content);
  if (fixedEntries.size >= FIXED_LIMIT) fixedEntries.clear();
  fixedEntries.set(key, entry);
  return entry;
}

type NamedPart = { readonly kind: 'header' | 'footer'; readonly name: string; readonly file: string };

function contentTypes(parts: readonly NamedPart[], withPictures: boolean): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  return (
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    (withPictures ? '<Default Extension="png" ContentType="image/png"/>' : '') +
    override('/word/document.xml', `${CONTENT}.document.main+xml`) +
    override('/word/styles.xml', `${CONTENT}.styles+xml`) +
    override('/word/settings.xml', `${CONTENT}.settings+xml`) +
    override('/word/fontTable.xml', `${CONTENT}.fontTable+xml`) +
    parts.map((part) => override(`/word/${part.file}`, `${CONTENT}.${part.kind}+xml`)).join('') +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

const PACKAGE_RELATIONSHIPS =
  `${XML_HEAD}<Relationships xmlns="${RELS}">` +
  `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>` +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
  `<Relationship Id="rId3" Type="${R}/extended-properties" Target="docProps/app.xml"/>` +
  '</Relationships>';

function documentRelationships(parts: readonly NamedPart[], pictures: readonly PicturePart[]): string {
  const one = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
  return (
    `${XML_HEAD}<Relationships xmlns="${RELS}">` +
    one('rId1', 'styles', 'styles.xml') +
    one('rId2', 'settings', 'settings.xml') +
    one('rId3', 'fontTable', 'fontTable.xml') +
    parts.map((part) => one(relationshipId(part.name), part.kind, part.file)).join('') +
    pictures.map(({ name }) => one(pictureRelationshipId(name), 'image', `media/${name}.png`)).join('') +
    '</Relationships>'
  );
}

function headerXml(kind: 'header' | 'footer', content: Markup): string {
  const element = kind === 'header' ? 'hdr' : 'ftr';
  return `${XML_HEAD}<w:${element} ${NAMESPACES}>${content}</w:${element}>`;
}

function settings(document: WordPackage): string {
  return (
    `${XML_HEAD}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/>` +
    (document.settings.mirrorMargins ? '<w:mirrorMargins/>' : '') +
    '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>' +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    `<w:themeFontLang w:val="${document.language}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`
  );
}

const FONT_TABLE =
  `${XML_HEAD}<w:fonts ${NAMESPACES}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>` +
  '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>';

function coreProperties(properties: DocumentProperties, language: string): string {
  const keywords =
    properties.keywords === undefined ? '' : `<cp:keywords>${oneLine(properties.keywords)}</cp:keywords>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${oneLine(properties.title)}</dc:title><dc:subject>${oneLine(properties.subject)}</dc:subject>` +
    `<dc:creator>${oneLine(properties.author)}</dc:creator>${keywords}<dc:language>${language}</dc:language></cp:coreProperties>`
  );
}

function oneLine(text: string): string {
  return escapeXml(text).replace(/\s+/g, ' ').trim();
}

const APP_PROPERTIES =
  `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Sổ Văn Thư</Application></Properties>';
