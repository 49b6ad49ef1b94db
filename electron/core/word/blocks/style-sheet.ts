import type { HeadingLevel } from '../party-document.view.ts';
import { paragraphPropertiesInner, type ParagraphFormat, type RunFormat, runProperties } from '../ooxml/formats.ts';
import { asMarkup, escapeXml, type Markup } from '../ooxml/xml-text.ts';
import { type LayoutProfile, STYLE_KEYS, type StyleRule } from '../profiles/profile.ts';
import { paragraphFormat, runFormat, styleId } from './composer.ts';

/** Names that Word has itself; all others are marked as the document's own. */
const BUILT_IN = new Set(['Title', 'Subtitle', 'Date', 'Salutation', 'Signature', 'Body Text', 'header', 'caption']);

/** The inside of `<w:styles>`: document defaults, one style per element of the rules, one per heading level in use. */
export function styleSheet(profile: LayoutProfile, levels: readonly HeadingLevel[]): Markup {
  const { font, language, sizes } = profile;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${defaultRun(font.name, sizes.body.points, language)}</w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  const own = STYLE_KEYS.map((key) => {
    const rule = profile.styles[key];
    return style(styleId(key), rule.wordName, paragraphFormat(profile, rule), runFormat(profile, rule));
  });
  const headings = levels.map((level, i) => headingStyle(profile, level, i));
  return asMarkup(defaults + normal + own.join('') + headings.join(''));
}

export function headingStyleId(index: number): string {
  return `Heading${index + 1}`;
}

function headingStyle(profile: LayoutProfile, level: HeadingLevel, index: number): string {
  const rule = profile.headings[level];
  const base: StyleRule = profile.styles.bodyText;
  const format: ParagraphFormat = {
    ...paragraphFormat(profile, base),
    ...(rule.centred ? { align: 'center', firstLineMm: 0, beforePoints: rule.beforePoints } : {}),
    keepNext: true,
    outlineLevel: index,
  };
  const look = runFormat(profile, { ...base, bold: rule.title.bold, italic: rule.title.italic });
  return style(headingStyleId(index), `heading ${index + 1}`, format, look, 'BodyText');
}

function style(id: string, name: string, format: ParagraphFormat, look: RunFormat, next = ''): string {
  const custom = BUILT_IN.has(name) || name.startsWith('heading ') ? '' : ' w:customStyle="1"';
  const following = next === '' ? '' : `<w:next w:val="${next}"/>`;
  return (
    `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/><w:basedOn w:val="Normal"/>${following}` +
    `<w:qFormat/><w:pPr>${paragraphPropertiesInner(format)}</w:pPr>${runProperties(look)}</w:style>`
  );
}

function defaultRun(font: string, points: number, language: string): string {
  const look = runProperties({ font, points }).replace(/^<w:rPr>|<\/w:rPr>$/g, '');
  return `${look}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/>`;
}
