import PizZip from 'pizzip';
import { parseXml, type XmlNode } from './xml-tree.ts';

/**
 * The part of WordprocessingML (ECMA-376-1, transitional) that this product writes, as a closed world: an element, an
 * attribute or an order that is not listed here is an error. Word repairs or refuses files that break these sequences.
 */
type Content =
  /** These children, in this order, each at most once unless named in `many`. */
  | { readonly sequence: readonly string[]; readonly many?: readonly string[]; readonly required?: readonly string[] }
  /** Any of these, in any order and number; `first` may only come first. */
  | { readonly choice: readonly string[]; readonly first?: readonly string[]; readonly last?: readonly string[] }
  | 'text'
  | 'empty';

type ElementRule = {
  readonly content: Content;
  readonly attributes?: Readonly<Record<string, RegExp>>;
  readonly needs?: readonly string[];
};

const ON_OFF = { 'w:val': /^(0|1|true|false|on|off)$/ };
const INTEGER = /^-?\d+$/;
const UNSIGNED = /^\d+$/;
const COLOR = /^([0-9A-F]{6}|auto)$/;
const edge: ElementRule = {
  content: 'empty',
  attributes: { 'w:val': /^(nil|none|single|double)$/, 'w:sz': UNSIGNED, 'w:space': UNSIGNED, 'w:color': COLOR },
  needs: ['w:val'],
};
const width: ElementRule = { content: 'empty', attributes: { 'w:w': INTEGER, 'w:type': /^(dxa|auto|nil|pct)$/ } };
const onOff: ElementRule = { content: 'empty', attributes: ON_OFF };
const text: ElementRule = { content: 'empty', attributes: { 'w:val': /^.+$/su }, needs: ['w:val'] };
const number: ElementRule = { content: 'empty', attributes: { 'w:val': INTEGER }, needs: ['w:val'] };
const reference: ElementRule = {
  content: 'empty',
  attributes: { 'w:type': /^(default|first|even)$/, 'r:id': /^[A-Za-z_][\w.-]*$/ },
  needs: ['w:type', 'r:id'],
};

const PARAGRAPH_PROPERTIES = [
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
  'w:pBdr',
  'w:shd',
  'w:tabs',
  'w:spacing',
  'w:ind',
  'w:jc',
  'w:outlineLvl',
  'w:rPr',
  'w:sectPr',
] as const;
const RUN_PROPERTIES = [
  'w:rFonts',
  'w:b',
  'w:bCs',
  'w:i',
  'w:iCs',
  'w:color',
  'w:spacing',
  'w:sz',
  'w:szCs',
  'w:u',
  'w:lang',
] as const;
const BLOCKS = ['w:p', 'w:tbl'] as const;

const RULES: Readonly<Record<string, ElementRule>> = {
  'w:document': { content: { sequence: ['w:body'], required: ['w:body'] } },
  'w:body': { content: { choice: BLOCKS, last: ['w:sectPr'] } },
  'w:hdr': { content: { choice: BLOCKS } },
  'w:ftr': { content: { choice: BLOCKS } },
  'w:p': { content: { choice: ['w:r'], first: ['w:pPr'] } },
  'w:pPr': { content: { sequence: PARAGRAPH_PROPERTIES } },
  'w:pStyle': text,
  'w:keepNext': onOff,
  'w:keepLines': onOff,
  'w:pageBreakBefore': onOff,
  'w:framePr': {
    content: 'empty',
    attributes: {
      'w:w': UNSIGNED,
      'w:wrap': /^around$/,
      'w:vAnchor': /^(page|margin|text)$/,
      'w:hAnchor': /^(page|margin|text)$/,
      'w:xAlign': /^(left|center|right)$/,
      'w:y': INTEGER,
    },
  },
  'w:pBdr': { content: { sequence: ['w:top', 'w:left', 'w:bottom', 'w:right'] } },
  'w:tabs': { content: { sequence: ['w:tab'], many: ['w:tab'], required: ['w:tab'] } },
  'w:jc': { content: 'empty', attributes: { 'w:val': /^(left|center|right|both)$/ }, needs: ['w:val'] },
  'w:ind': {
    content: 'empty',
    attributes: { 'w:left': INTEGER, 'w:right': INTEGER, 'w:firstLine': UNSIGNED, 'w:hanging': UNSIGNED },
  },
  'w:outlineLvl': { content: 'empty', attributes: { 'w:val': /^[0-9]$/ }, needs: ['w:val'] },
  'w:r': { content: { choice: ['w:t', 'w:br', 'w:tab', 'w:fldChar', 'w:instrText'], first: ['w:rPr'] } },
  'w:rPr': { content: { sequence: RUN_PROPERTIES } },
  'w:t': { content: 'text', attributes: { 'xml:space': /^preserve$/ } },
  'w:instrText': { content: 'text', attributes: { 'xml:space': /^preserve$/ } },
  'w:br': { content: 'empty', attributes: { 'w:type': /^page$/ } },
  'w:fldChar': {
    content: 'empty',
    attributes: { 'w:fldCharType': /^(begin|separate|end)$/ },
    needs: ['w:fldCharType'],
  },
  'w:rFonts': { content: 'empty', attributes: { 'w:ascii': /./, 'w:hAnsi': /./, 'w:eastAsia': /./, 'w:cs': /./ } },
  'w:b': onOff,
  'w:bCs': onOff,
  'w:i': onOff,
  'w:iCs': onOff,
  'w:color': { content: 'empty', attributes: { 'w:val': COLOR }, needs: ['w:val'] },
  'w:sz': { content: 'empty', attributes: { 'w:val': UNSIGNED }, needs: ['w:val'] },
  'w:szCs': { content: 'empty', attributes: { 'w:val': UNSIGNED }, needs: ['w:val'] },
  'w:u': { content: 'empty', attributes: { 'w:val': /^(single|none)$/ } },
  'w:lang': {
    content: 'empty',
    attributes: {
      'w:val': /^[a-z]{2}-[A-Z]{2}$/,
      'w:eastAsia': /^[a-z]{2}-[A-Z]{2}$/,
      'w:bidi': /^[a-z]{2}-[A-Z]{2}$/,
    },
  },
  'w:tbl': {
    content: { sequence: ['w:tblPr', 'w:tblGrid', 'w:tr'], many: ['w:tr'], required: ['w:tblPr', 'w:tblGrid', 'w:tr'] },
  },
  'w:tblPr': {
    content: { sequence: ['w:tblStyle', 'w:tblW', 'w:jc', 'w:tblInd', 'w:tblBorders', 'w:tblLayout', 'w:tblCellMar'] },
  },
  'w:tblW': width,
  'w:tblInd': width,
  'w:tblBorders': { content: { sequence: ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'] } },
  'w:tblLayout': { content: 'empty', attributes: { 'w:type': /^fixed$/ } },
  'w:tblCellMar': { content: { sequence: ['w:top', 'w:left', 'w:bottom', 'w:right'] } },
  'w:tblGrid': { content: { sequence: ['w:gridCol'], many: ['w:gridCol'], required: ['w:gridCol'] } },
  'w:gridCol': { content: 'empty', attributes: { 'w:w': UNSIGNED }, needs: ['w:w'] },
  'w:tr': { content: { sequence: ['w:trPr', 'w:tc'], many: ['w:tc'], required: ['w:tc'] } },
  'w:trPr': { content: { choice: ['w:cantSplit', 'w:trHeight', 'w:tblHeader'] } },
  'w:cantSplit': onOff,
  'w:tblHeader': onOff,
  'w:trHeight': { content: 'empty', attributes: { 'w:val': UNSIGNED, 'w:hRule': /^(exact|atLeast|auto)$/ } },
  'w:tc': { content: { choice: BLOCKS, first: ['w:tcPr'] } },
  'w:tcPr': { content: { sequence: ['w:tcW', 'w:gridSpan', 'w:tcBorders', 'w:vAlign'] } },
  'w:tcW': width,
  'w:gridSpan': number,
  'w:tcBorders': { content: { sequence: ['w:top', 'w:left', 'w:bottom', 'w:right'] } },
  'w:vAlign': { content: 'empty', attributes: { 'w:val': /^(top|center|bottom)$/ }, needs: ['w:val'] },
  'w:sectPr': {
    content: {
      sequence: ['w:headerReference', 'w:footerReference', 'w:type', 'w:pgSz', 'w:pgMar', 'w:pgNumType', 'w:titlePg'],
      many: ['w:headerReference', 'w:footerReference'],
      required: ['w:pgSz', 'w:pgMar'],
    },
  },
  'w:headerReference': reference,
  'w:footerReference': reference,
  'w:type': { content: 'empty', attributes: { 'w:val': /^nextPage$/ } },
  'w:pgSz': {
    content: 'empty',
    attributes: { 'w:w': UNSIGNED, 'w:h': UNSIGNED, 'w:orient': /^landscape$/ },
    needs: ['w:w', 'w:h'],
  },
  'w:pgMar': {
    content: 'empty',
    attributes: Object.fromEntries(
      ['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'].map((side) => [`w:${side}`, UNSIGNED]),
    ),
    needs: ['w:top', 'w:right', 'w:bottom', 'w:left', 'w:header', 'w:footer', 'w:gutter'],
  },
  'w:pgNumType': { content: 'empty', attributes: { 'w:start': UNSIGNED } },
  'w:titlePg': onOff,
  'w:styles': {
    content: { sequence: ['w:docDefaults', 'w:style'], many: ['w:style'], required: ['w:docDefaults', 'w:style'] },
  },
  'w:docDefaults': { content: { sequence: ['w:rPrDefault', 'w:pPrDefault'] } },
  'w:rPrDefault': { content: { sequence: ['w:rPr'] } },
  'w:pPrDefault': { content: { sequence: ['w:pPr'] } },
  'w:style': {
    content: {
      sequence: [
        'w:name',
        'w:basedOn',
        'w:next',
        'w:uiPriority',
        'w:semiHidden',
        'w:qFormat',
        'w:pPr',
        'w:rPr',
        'w:tblPr',
      ],
      required: ['w:name'],
    },
    attributes: {
      'w:type': /^(paragraph|character|table)$/,
      'w:default': /^1$/,
      'w:customStyle': /^1$/,
      'w:styleId': /^\w+$/,
    },
    needs: ['w:type', 'w:styleId'],
  },
  'w:name': text,
  'w:basedOn': text,
  'w:next': text,
  'w:uiPriority': number,
  'w:semiHidden': onOff,
  'w:qFormat': onOff,
  'w:settings': {
    content: {
      sequence: [
        'w:zoom',
        'w:mirrorMargins',
        'w:defaultTabStop',
        'w:characterSpacingControl',
        'w:compat',
        'w:themeFontLang',
        'w:decimalSymbol',
        'w:listSeparator',
      ],
    },
  },
  'w:zoom': { content: 'empty', attributes: { 'w:percent': UNSIGNED }, needs: ['w:percent'] },
  'w:mirrorMargins': onOff,
  'w:defaultTabStop': number,
  'w:characterSpacingControl': text,
  'w:compat': { content: { sequence: ['w:compatSetting'], many: ['w:compatSetting'] } },
  'w:compatSetting': { content: 'empty', attributes: { 'w:name': /./, 'w:uri': /./, 'w:val': /./ } },
  'w:themeFontLang': { content: 'empty', attributes: { 'w:val': /^[a-z]{2}-[A-Z]{2}$/ } },
  'w:decimalSymbol': text,
  'w:listSeparator': text,
};

const EDGE_SIDES = new Set(['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV']);
const NAMESPACES: Readonly<Record<string, string>> = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** Everything wrong with a .docx of this product: package, relationships, content types, and each part's elements. */
export function wordFileErrors(bytes: Uint8Array): readonly string[] {
  const archive = new PizZip(bytes);
  const names = Object.keys(archive.files);
  const part = (name: string): XmlNode | null => {
    const file = archive.file(name);
    return file === null ? null : parseXml(file.asText());
  };
  const errors: string[] = [];
  for (const name of names.filter((one) => one.startsWith('word/') && one.endsWith('.xml'))) {
    const root = part(name);
    if (root !== null && root.name !== 'w:fonts') errors.push(...elementErrors(root, name, true));
  }
  errors.push(...contentTypeErrors(names, part('[Content_Types].xml')), ...relationshipErrors(names, part));
  return errors;
}

function contentTypeErrors(names: readonly string[], types: XmlNode | null): readonly string[] {
  if (types === null) return ['[Content_Types].xml is missing'];
  const overrides = types.children
    .filter((one) => one.name === 'Override')
    .map((one) => one.attributes['PartName'] ?? '');
  const defaults = new Set(
    types.children.filter((one) => one.name === 'Default').map((one) => one.attributes['Extension']),
  );
  const untyped = names.filter((name) => !overrides.includes(`/${name}`) && !defaults.has(name.split('.').at(-1)));
  const absent = overrides.filter((name) => !names.includes(name.slice(1)));
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...absent.map((name) => `${name} is declared and absent`),
  ];
}

function relationshipErrors(names: readonly string[], part: (name: string) => XmlNode | null): readonly string[] {
  const errors: string[] = [];
  const ids = new Set<string>();
  for (const one of part('word/_rels/document.xml.rels')?.children ?? []) {
    const id = one.attributes['Id'] ?? '';
    if (ids.has(id)) errors.push(`relationship ${id} twice`);
    ids.add(id);
    if (!names.includes(`word/${one.attributes['Target'] ?? ''}`)) errors.push(`relationship ${id} leads nowhere`);
  }
  const visit = (node: XmlNode): void => {
    const id = node.attributes['r:id'];
    if (id !== undefined && !ids.has(id)) errors.push(`${node.name} names the unknown relationship ${id}`);
    node.children.forEach(visit);
  };
  const document = part('word/document.xml');
  if (document === null) errors.push('word/document.xml is missing');
  else visit(document);
  return errors;
}

function elementErrors(node: XmlNode, path: string, root = false, parent = ''): readonly string[] {
  const here = `${path}/${node.name}`;
  const rule = ruleFor(node.name, parent);
  if (rule === undefined) return [`${here}: unknown element`];
  const errors: string[] = [];
  for (const [name, value] of Object.entries(node.attributes)) {
    if (root && NAMESPACES[name] === value) continue;
    const pattern = rule.attributes?.[name];
    if (pattern === undefined) errors.push(`${here}: unknown attribute ${name}`);
    else if (!pattern.test(value)) errors.push(`${here}: ${name}="${value}"`);
  }
  for (const name of rule.needs ?? []) if (!(name in node.attributes)) errors.push(`${here}: no ${name}`);
  errors.push(...contentErrors(node, rule.content, here));
  for (const one of node.children) errors.push(...elementErrors(one, here, false, node.name));
  return errors;
}

/** Elements of one name that mean different things in different places. */
function ruleFor(name: string, parent: string): ElementRule | undefined {
  if (EDGE_SIDES.has(name)) return parent === 'w:tblCellMar' ? width : edge;
  if (name === 'w:spacing') {
    return parent === 'w:rPr'
      ? number
      : {
          content: 'empty',
          attributes: {
            'w:before': UNSIGNED,
            'w:after': UNSIGNED,
            'w:line': INTEGER,
            'w:lineRule': /^(auto|exact|atLeast)$/,
          },
        };
  }
  if (name === 'w:tab') {
    return parent === 'w:tabs'
      ? {
          content: 'empty',
          attributes: { 'w:val': /^(left|right|center)$/, 'w:leader': /^dot$/, 'w:pos': INTEGER },
          needs: ['w:val', 'w:pos'],
        }
      : { content: 'empty' };
  }
  return RULES[name];
}

function contentErrors(node: XmlNode, content: Content, here: string): readonly string[] {
  const names = node.children.map((one) => one.name);
  if (content === 'empty') return names.length > 0 || node.text.trim() !== '' ? [`${here}: must be empty`] : [];
  if (content === 'text') return names.length > 0 ? [`${here}: must hold text only`] : [];
  const errors: string[] = node.text.trim() === '' ? [] : [`${here}: text outside a run`];
  if ('choice' in content) {
    names.forEach((name, i) => {
      const allowed =
        content.choice.includes(name) ||
        (content.first?.includes(name) && i === 0) ||
        (content.last?.includes(name) && i === names.length - 1);
      if (!allowed) errors.push(`${here}: ${name} at place ${i + 1}`);
    });
    if (node.name === 'w:tc' && names.at(-1) !== 'w:p') errors.push(`${here}: a cell must end with a paragraph`);
    return errors;
  }
  let at = 0;
  names.forEach((name, i) => {
    const place = content.sequence.indexOf(name);
    if (place < 0) errors.push(`${here}: ${name} does not belong here`);
    else if (place < at) errors.push(`${here}: ${name} comes too late`);
    else if (names[i - 1] === name && !content.many?.includes(name)) errors.push(`${here}: ${name} twice`);
    at = Math.max(at, place);
  });
  for (const name of content.required ?? []) if (!names.includes(name)) errors.push(`${here}: no ${name}`);
  return errors;
}
