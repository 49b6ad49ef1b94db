/** Underlines words on the pages without touching the document (CSS Custom Highlight). */
const name = 'so-van-thu-finding';

/** Marks every occurrence of each text within `root`. Returns what takes the marks away. */
export function markWords(root: HTMLElement, texts: readonly string[]): () => void {
  const ranges = texts.filter((text) => text.trim() !== '').flatMap((text) => findRanges(root, text));
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
  return () => {
    CSS.highlights.delete(name);
  };
}

/** Ranges of a text within single paragraphs; it may run over several spans. */
function findRanges(root: HTMLElement, text: string): readonly Range[] {
  const wanted = text.replace(/\s+/g, ' ').trim();
  const ranges: Range[] = [];
  for (const paragraph of root.querySelectorAll('p')) {
    const nodes = textNodes(paragraph);
    const whole = nodes
      .map((node) => node.data)
      .join('')
      .replace(/\s/g, ' ');
    for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      const [start, end] = [locate(nodes, at), locate(nodes, at + wanted.length)];
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      ranges.push(range);
    }
  }
  return ranges;
}

function textNodes(root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
}

function locate(nodes: readonly Text[], index: number): { readonly node: Text; readonly offset: number } {
  let rest = index;
  for (const node of nodes) {
    if (rest <= node.length) return { node, offset: rest };
    rest -= node.length;
  }
  const last = nodes.at(-1) ?? new Text();
  return { node: last, offset: last.length };
}
