/** Lays rendered runs of pages out as sheets of paper, one under the other, each line on the page where it will print. */
import type { PageEdge, PageRun } from './render-docx.ts';

/** Between two sheets, in CSS pixels at 96 dpi. */
const gap = 28;

/** An older browser shows each run of pages as one long sheet. */
const breaksPages = CSS.supports('column-wrap', 'wrap') && CSS.supports('column-height', '1px');

export interface PageStack {
  readonly element: HTMLElement;
  /** To be called once the element is in the page: breaks the text and draws the sheets. Returns the number of pages. */
  readonly settle: () => number;
}

/** Builds the stack. The text of a run is one flow in columns of the page's size, stacked by `column-wrap`. */
export function createPageStack(runs: readonly PageRun[]): PageStack {
  const element = document.createElement('div');
  element.className = 'stack docx';
  const parts = runs.map((run) => createRun(run));
  element.append(...parts.map((part) => part.element));
  return {
    element,
    settle: () => {
      alignStruts(element);
      let pages = 0;
      let number = 0;
      runs.forEach((run, index) => {
        const part = parts[index];
        if (!part) return;
        const count = countPages(run, part.flow);
        if (run.startAt !== null) number = run.startAt - 1;
        const height = breaksPages ? run.height : Math.max(run.height, heightOfOneSheet(run, part.flow));
        part.element.style.height = `${count * height + (count - 1) * gap}px`;
        const sheets = Array.from({ length: count }, (_, page) => createSheet(run, page, number + page + 1, height));
        part.element.prepend(...sheets);
        pages += count;
        number += count;
      });
      return pages;
    },
  };
}

function createRun(run: PageRun): { readonly element: HTMLElement; readonly flow: HTMLElement } {
  const element = document.createElement('div');
  element.className = 'run';
  element.style.width = `${run.width}px`;
  const flow = document.createElement('div');
  flow.className = 'flow';
  const { margins } = run;
  const width = run.width - margins.left - margins.right;
  flow.style.width = `${width}px`;
  flow.style.marginLeft = `${margins.left}px`;
  flow.style.top = `${margins.top}px`;
  flow.style.columnWidth = `${width}px`;
  flow.style.setProperty('column-height', `${run.height - margins.top - margins.bottom}px`);
  flow.style.rowGap = `${margins.top + margins.bottom + gap}px`;
  flow.append(...run.content);
  element.append(flow);
  return { element, flow };
}

/**
 * Word measures a line by its runs. A browser also counts the paragraph's own font, which docx-preview leaves at the
 * browser's size, and adds up to a pixel per line; the paragraph therefore takes the font of its first run.
 */
function alignStruts(root: HTMLElement): void {
  const fonts = [...root.querySelectorAll<HTMLElement>('p')].map((paragraph) => {
    const run = paragraph.querySelector('span');
    return { paragraph, size: run ? getComputedStyle(run).fontSize : null };
  });
  for (const { paragraph, size } of fonts) if (size !== null) paragraph.style.fontSize = size;
}

function countPages(run: PageRun, flow: HTMLElement): number {
  if (!breaksPages) return 1;
  const step = run.height + gap;
  const text = run.height - run.margins.top - run.margins.bottom;
  return Math.max(1, 1 + Math.round((flow.offsetHeight - text) / step));
}

function heightOfOneSheet(run: PageRun, flow: HTMLElement): number {
  return flow.offsetHeight + run.margins.top + run.margins.bottom;
}

function createSheet(run: PageRun, page: number, number: number, height: number): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  sheet.style.height = `${height}px`;
  sheet.style.top = `${page * (height + gap)}px`;
  const header = page === 0 ? run.firstHeader : run.header;
  const footer = page === 0 ? run.firstFooter : run.footer;
  if (header) sheet.append(placeEdge(run, header, 'top', number));
  if (footer) sheet.append(placeEdge(run, footer, 'bottom', number));
  return sheet;
}

function placeEdge(run: PageRun, edge: PageEdge, side: 'top' | 'bottom', number: number): HTMLElement {
  const copy = edge.element.cloneNode(true) as HTMLElement;
  copy.className = 'edge';
  copy.style[side] = `${edge.distance}px`;
  copy.style.setProperty('--edge-distance', `${edge.distance}px`);
  copy.style.left = `${run.margins.left}px`;
  copy.style.right = `${run.margins.right}px`;
  // A field PAGE is stored with the number it showed when the file was made.
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (/^\d+$/.test(node.nodeValue ?? '')) {
      node.nodeValue = String(number);
      break;
    }
  }
  return copy;
}

/** Style sheet of the stack: what Word assumes and browsers do not. */
export const stackStyles = `
:host { display: block; }
.frame { position: relative; margin: 0 auto; }
.stack {
  position: absolute; top: 0; left: 0; transform-origin: 0 0; display: flex; flex-direction: column; gap: ${gap}px;
  font-family: 'Times New Roman', 'Liberation Serif', 'Tinos', serif; font-variant-numeric: normal;
  text-rendering: geometricPrecision; font-kerning: none; font-variant-ligatures: none; text-align: start;
  letter-spacing: normal; hyphens: manual; user-select: text; cursor: text;
}
.run { position: relative; }
.flow { position: relative; column-fill: auto; column-wrap: wrap; column-gap: 0; orphans: 2; widows: 2; }
.sheet {
  position: absolute; left: 0; right: 0; background: #fff; outline: 1px solid #cfcec8; box-shadow: 0 1px 6px rgb(27 27 25 / .08);
}
.edge { position: absolute; }
.stack p { overflow-wrap: break-word; }
.stack td { overflow-wrap: anywhere; }
.stack table { table-layout: fixed; }
.stack tr { break-inside: avoid; }
.stack thead { break-inside: avoid; break-after: avoid; }
.docx { hyphens: manual; }
::highlight(so-van-thu-finding) { text-decoration: underline 2px #c98a1b; text-underline-offset: 3px; }
`;
