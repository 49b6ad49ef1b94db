import PizZip from 'pizzip';
import { child, childrenOf, descendants, parseXml, type XmlNode } from './xml-tree.ts';

/** A run as Word would show it: style and direct format together. Sizes in points. */
export type ReadRun = {
  readonly text: string;
  readonly font: string;
  readonly points: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly color: string;
};

/** A paragraph as Word would show it. Lengths in twips, as the file has them. */
export type ReadParagraph = {
  readonly text: string;
  readonly style: string;
  readonly runs: readonly ReadRun[];
  readonly align: string;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: string;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly hanging: number;
  readonly keepNext: boolean;
  readonly outlineLevel: number | null;
  readonly borderTop: XmlNode | undefined;
  readonly borderBottom: XmlNode | undefined;
  readonly frame: XmlNode | undefined;
  /** Column of the innermost table the paragraph stands in, counted from 0; null outside tables. */
  readonly column: number | null;
  readonly node: XmlNode;
};

export type WordFile = {
  readonly names: readonly string[];
  readonly part: (name: string) => XmlNode;
  readonly document: XmlNode;
  readonly paragraphs: readonly ReadParagraph[];
  readonly sections: readonly XmlNode[];
  readonly settings: XmlNode;
  readonly headerParagraphs: (part: string) => readonly ReadParagraph[];
};

type Properties = Readonly<Record<string, XmlNode>>;
type Style = { readonly paragraph: Properties; readonly run: Properties; readonly name: string };

/** Opens a .docx and works out the effective look of each paragraph. */
export function readWordFile(bytes: Uint8Array): WordFile {
  const archive = new PizZip(bytes);
  const names = Object.keys(archive.files).filter((name) => !name.endsWith('/'));
  const part = (name: string): XmlNode => {
    const file = archive.file(name);
    if (file === null) throw new Error(`No part ${name}`);
    return parseXml(file.asText());
  };
  const document = part('word/document.xml');
  const styles = readStyles(part('word/styles.xml'));
  const body = child(document, 'w:body');
  if (body === undefined) throw new Error('No body');
  return {
    names,
    part,
    document,
    paragraphs: collect(body, null, styles),
    sections: descendants(body, 'w:sectPr'),
    settings: part('word/settings.xml'),
    headerParagraphs: (name) => collect(part(name), null, styles),
  };
}

function readStyles(root: XmlNode): ReadonlyMap<string, Style> {
  const defaults = child(root, 'w:docDefaults');
  const base: Style = {
    name: '',
    paragraph: properties(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
    run: properties(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
  };
  const styles = new Map<string, Style>([['', base]]);
  for (const node of childrenOf(root, 'w:style')) {
    const parent = styles.get(child(node, 'w:basedOn')?.attributes['w:val'] ?? '') ?? base;
    styles.set(node.attributes['w:styleId'] ?? '', {
      name: child(node, 'w:name')?.attributes['w:val'] ?? '',
      paragraph: merge(parent.paragraph, properties(child(node, 'w:pPr'))),
      run: merge(parent.run, properties(child(node, 'w:rPr'))),
    });
  }
  return styles;
}

function properties(node: XmlNode | undefined): Properties {
  return Object.fromEntries((node?.children ?? []).map((one) => [one.name, one]));
}

/** Later properties win; spacing and indents win attribute by attribute. */
function merge(base: Properties, over: Properties): Properties {
  const merged: Record<string, XmlNode> = { ...base, ...over };
  for (const name of ['w:spacing', 'w:ind']) {
    const [below, above] = [base[name], over[name]];
    if (below && above) merged[name] = { ...above, attributes: { ...below.attributes, ...above.attributes } };
  }
  return merged;
}

function collect(node: XmlNode, column: number | null, styles: ReadonlyMap<string, Style>): readonly ReadParagraph[] {
  return node.children.flatMap((one) => {
    if (one.name === 'w:p') return [readParagraph(one, column, styles)];
    if (one.name === 'w:tr') return childrenOf(one, 'w:tc').flatMap((cell, i) => collect(cell, i, styles));
    return collect(one, column, styles);
  });
}

function readParagraph(node: XmlNode, column: number | null, styles: ReadonlyMap<string, Style>): ReadParagraph {
  const direct = properties(child(node, 'w:pPr'));
  const styleId = direct['w:pStyle']?.attributes['w:val'] ?? 'Normal';
  const style = styles.get(styleId) ?? styles.get('Normal') ?? styles.get('');
  if (style === undefined) throw new Error('No default style');
  const all = merge(style.paragraph, direct);
  const spacing = all['w:spacing']?.attributes ?? {};
  const indent = all['w:ind']?.attributes ?? {};
  const borders = all['w:pBdr'];
  const number = (value: string | undefined): number => Number(value ?? 0);
  const runs = childrenOf(node, 'w:r').map((run) => readRun(run, style.run));
  return {
    text: runs.map((run) => run.text).join(''),
    style: style.name,
    runs: runs.filter((run) => run.text !== ''),
    align: all['w:jc']?.attributes['w:val'] ?? 'left',
    before: number(spacing['w:before']),
    after: number(spacing['w:after']),
    line: number(spacing['w:line']),
    lineRule: spacing['w:lineRule'] ?? 'auto',
    left: number(indent['w:left']),
    right: number(indent['w:right']),
    firstLine: 'w:hanging' in indent ? 0 : number(indent['w:firstLine']),
    hanging: number(indent['w:hanging']),
    keepNext: isOn(all['w:keepNext']),
    outlineLevel: all['w:outlineLvl'] === undefined ? null : number(all['w:outlineLvl'].attributes['w:val']),
    borderTop: child(borders, 'w:top'),
    borderBottom: child(borders, 'w:bottom'),
    frame: all['w:framePr'],
    column,
    node,
  };
}

function readRun(node: XmlNode, style: Properties): ReadRun {
  const all = merge(style, properties(child(node, 'w:rPr')));
  const text = node.children
    .map((one) => (one.name === 'w:t' ? one.text : one.name === 'w:br' ? '\n' : one.name === 'w:tab' ? '\t' : ''))
    .join('');
  return {
    text,
    font: all['w:rFonts']?.attributes['w:ascii'] ?? '',
    points: Number(all['w:sz']?.attributes['w:val'] ?? 20) / 2,
    bold: isOn(all['w:b']),
    italic: isOn(all['w:i']),
    underline: all['w:u'] !== undefined && all['w:u'].attributes['w:val'] !== 'none',
    color: all['w:color']?.attributes['w:val'] ?? '000000',
  };
}

function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && node.attributes['w:val'] !== '0' && node.attributes['w:val'] !== 'false';
}

/** The one paragraph with exactly this text. */
export function paragraphWith(file: WordFile, text: string): ReadParagraph {
  const found = file.paragraphs.find((paragraph) => paragraph.text === text);
  if (found === undefined)
    throw new Error(
      `No paragraph “${text}” among: ${file.paragraphs
        .map((p) => p.text)
        .filter(Boolean)
        .join(' | ')}`,
    );
  return found;
}
