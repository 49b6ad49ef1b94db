/** A .docx as elements: one flow per run of pages, with the measures and headers of its paper. */
import {
  annotateBreaks,
  annotateFrames,
  emptyPages,
  headerRowClass,
  sectionsOf,
  startsOfRuns,
  type WordDocument,
} from './word-model.ts';

/** A run of pages of one paper: everything up to a page break or the end of a section. Lengths in CSS pixels at 96 dpi. */
export interface PageRun {
  readonly content: readonly Node[];
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly firstHeader: PageEdge | null;
  readonly header: PageEdge | null;
  readonly firstFooter: PageEdge | null;
  readonly footer: PageEdge | null;
  /** Page numbers begin anew here; null: they go on. */
  readonly startAt: number | null;
}

/** A header or footer and its distance from the edge of the paper. */
export interface PageEdge {
  readonly element: HTMLElement;
  readonly distance: number;
}

export interface RenderedDocx {
  readonly runs: readonly PageRun[];
  /** Rules of the document's own styles, for a constructable style sheet. */
  readonly styles: string;
}

// Times New Roman and its metric twin need 1.149 times their size for a single line; docx-preview writes 1.
const singleLine = 1.149;

/** Reads a .docx. Throws what docx-preview throws on a file that is none. */
export async function renderDocx(bytes: Uint8Array): Promise<RenderedDocx> {
  const { parseAsync, renderDocument } = await import('docx-preview');
  const options = { className: 'docx', inWrapper: false, ignoreFonts: true, renderComments: false, keepOrigin: true };
  const parse = async (): Promise<WordDocument> =>
    (await parseAsync(new Blob([new Uint8Array(bytes)]), options)) as WordDocument;
  const [document, skeleton] = await Promise.all([parse(), parse()]);
  skeleton.documentPart.body.children = emptyPages(skeleton.documentPart.body.children);
  for (const section of sectionsOf(skeleton)) section.titlePage = false;
  annotateBreaks(document);
  for (const read of [document, skeleton]) annotateFrames(read);
  const starts = startsOfRuns(document);
  const [nodes, edgeNodes] = [await renderDocument(document, options), await renderDocument(skeleton, options)];
  const edges = edgeNodes.filter(isSection);
  return {
    runs: nodes.filter(isSection).map((section, index) => toPageRun(section, edges[index], starts[index] ?? null)),
    styles: nodes
      .filter((node) => node instanceof HTMLStyleElement)
      .map((style) => scaleLineHeights(style.textContent ?? ''))
      .join('\n'),
  };
}

function isSection(node: Node): node is HTMLElement {
  return node instanceof HTMLElement && node.localName === 'section';
}

function toPageRun(section: HTMLElement, edges: HTMLElement | undefined, startAt: number | null): PageRun {
  const { style } = section;
  const margins = {
    top: pixels(style.paddingTop),
    right: pixels(style.paddingRight),
    bottom: pixels(style.paddingBottom),
    left: pixels(style.paddingLeft),
  };
  const edge = (from: HTMLElement | undefined, kind: 'header' | 'footer'): PageEdge | null => {
    const element = from?.querySelector<HTMLElement>(`:scope > ${kind}`);
    if (!element) return null;
    const [margin, inward] =
      kind === 'header' ? [margins.top, element.style.marginTop] : [margins.bottom, element.style.marginBottom];
    const distance = margin + pixels(inward.replace(/^calc\((.*)\)$/, '$1'));
    element.removeAttribute('style');
    return { element, distance };
  };
  const content = [...section.querySelectorAll<HTMLElement>(':scope > article')].flatMap((article) => [
    ...article.childNodes,
  ]);
  for (const node of content) if (node instanceof HTMLElement) settle(node);
  return {
    content,
    width: pixels(style.width),
    height: pixels(style.minHeight),
    margins,
    firstHeader: edge(section, 'header'),
    header: edge(edges, 'header'),
    firstFooter: edge(section, 'footer'),
    footer: edge(edges, 'footer'),
    startAt,
  };
}

/** What the library leaves to the reader: single line height, header rows that repeat. */
function settle(root: HTMLElement): void {
  for (const element of [root, ...root.querySelectorAll<HTMLElement>('p, table')]) {
    if (element instanceof HTMLTableElement) repeatHeaderRows(element);
    else if (element.style.lineHeight !== '') element.style.lineHeight = toLineHeight(element.style.lineHeight);
  }
}

function repeatHeaderRows(table: HTMLTableElement): void {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>(`:scope > tr.${headerRowClass}`)];
  const first = rows[0];
  if (!first) return;
  const head = document.createElement('thead');
  first.before(head);
  head.append(...rows);
}

/** "Multiple" counts from a single line of the font; "at least" is the higher of that and the given height. */
function toLineHeight(value: string): string {
  const multiple = /^[\d.]+$/.exec(value.trim());
  if (multiple) return String(Number(multiple[0]) * singleLine);
  const atLeast = /^calc\(100% \+ ([\d.]+(?:pt|px))\)$/.exec(value.trim());
  return atLeast ? `max(${singleLine}em, ${atLeast[1] ?? '0pt'})` : value;
}

function scaleLineHeights(css: string): string {
  return css.replace(/line-height:\s*([^;]+);/g, (_, value: string) => `line-height: ${toLineHeight(value)};`);
}

/** `42.55pt`, `-28.35pt`, `20px` → CSS pixels. */
function pixels(length: string): number {
  const value = Number.parseFloat(length);
  if (Number.isNaN(value)) return 0;
  return length.trim().endsWith('pt') ? (value * 96) / 72 : value;
}
