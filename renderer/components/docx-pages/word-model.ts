/**
 * The little that is used of the parsed model of docx-preview (0.4), whose own type is open. It is annotated before it is
 * rendered, so that "keep with next" and header rows of Word become rules the browser follows when it breaks pages.
 */
export interface WordSection {
  titlePage?: boolean;
  readonly pageNumber?: { readonly start?: number };
}

export interface WordNode {
  readonly type: string;
  readonly break?: string;
  children?: WordNode[];
  cssStyle?: Record<string, string>;
  className?: string;
  readonly styleName?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly sectionProps?: WordSection;
  /** Of a table row. */
  readonly isHeader?: boolean;
}

export interface WordDocument {
  readonly documentPart: { readonly body: { children: WordNode[]; readonly props: WordSection } };
  /** Headers and footers among them carry a root element; `_xmlDocument` is their text as stored. */
  readonly parts: readonly { readonly rootElement?: WordNode; readonly _xmlDocument?: Document }[];
  readonly stylesPart?: {
    readonly styles: readonly {
      readonly id?: string;
      readonly basedOn?: string;
      readonly paragraphProps?: { readonly keepNext?: boolean; readonly keepLines?: boolean };
    }[];
  };
}

/** Class given to rows that Word repeats at the top of each page. */
export const headerRowClass = 'repeated-row';

/** Turns keepNext, keepLines and tblHeader into style rules of the model. */
export function annotateBreaks(document: WordDocument): void {
  const styles = new Map((document.stylesPart?.styles ?? []).map((style) => [style.id ?? '', style]));
  const ofStyle = (name: string | undefined, key: 'keepNext' | 'keepLines'): boolean => {
    let style = styles.get(name ?? '');
    for (let depth = 0; style && depth < 10; depth += 1) {
      const value = style.paragraphProps?.[key];
      if (value !== undefined) return value;
      style = styles.get(style.basedOn ?? '');
    }
    return false;
  };
  const visit = (node: WordNode): void => {
    if (node.type === 'paragraph') {
      const rules: Record<string, string> = {};
      if (node.keepNext ?? ofStyle(node.styleName, 'keepNext')) rules['break-after'] = 'avoid';
      if (node.keepLines ?? ofStyle(node.styleName, 'keepLines')) rules['break-inside'] = 'avoid';
      node.cssStyle = { ...node.cssStyle, ...rules };
      return;
    }
    if (node.isHeader) node.className = [node.className, headerRowClass].filter(Boolean).join(' ');
    for (const child of node.children ?? []) visit(child);
  };
  for (const node of document.documentPart.body.children) visit(node);
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Paragraphs of headers that stand in a frame measured from the edge of the paper (docx-preview does not read frames): they
 * are lifted out of the flow. The distance of the header itself comes with the page, as `--edge-distance`.
 */
export function annotateFrames(document: WordDocument): void {
  for (const { rootElement, _xmlDocument: stored } of document.parts) {
    if (rootElement?.type !== 'header' || !stored) continue;
    const paragraphs = (rootElement.children ?? []).filter((node) => node.type === 'paragraph');
    const written = [...stored.documentElement.children].filter(({ localName }) => localName === 'p');
    paragraphs.forEach((node, index) => {
      const frame = written[index]?.getElementsByTagNameNS(wordNamespace, 'framePr')[0];
      if (frame?.getAttributeNS(wordNamespace, 'vAnchor') !== 'page') return;
      const points = Number(frame.getAttributeNS(wordNamespace, 'y')) / 20;
      const place = { position: 'absolute', left: '0', right: '0', top: `calc(${points}pt - var(--edge-distance))` };
      node.cssStyle = { ...node.cssStyle, ...place };
    });
  }
}

/** Sections in order, the last being the body's own. */
export function sectionsOf(document: WordDocument): readonly WordSection[] {
  const { children, props } = document.documentPart.body;
  return [...children.map((node) => node.sectionProps).filter((section) => section !== undefined), props];
}

/**
 * The same runs of pages without their text: rendered beside the full document with `titlePage` off, it yields the header
 * that stands on all but the first page.
 */
export function emptyPages(nodes: readonly WordNode[]): WordNode[] {
  return nodes
    .filter((node) => node.type === 'paragraph')
    .map((node) => ({
      ...node,
      children: (node.children ?? [])
        .map((run) => ({ ...run, children: (run.children ?? []).filter(isPageBreak) }))
        .filter((run) => run.children.length > 0),
    }));
}

function isPageBreak(node: WordNode): boolean {
  return node.type === 'break' && node.break === 'page';
}

/** For each run of pages where its numbers begin; null where they go on. A section's start counts for its first run. */
export function startsOfRuns(document: WordDocument): readonly (number | null)[] {
  const sections = sectionsOf(document);
  const starts: (number | null)[] = [];
  let section = 0;
  let opens = true;
  const closeRun = (): void => {
    starts.push(opens ? (sections[section]?.pageNumber?.start ?? null) : null);
    opens = false;
  };
  for (const node of document.documentPart.body.children) {
    if (node.type !== 'paragraph') continue;
    if (node.pageBreakBefore) closeRun();
    if (node.sectionProps) {
      closeRun();
      section += 1;
      opens = true;
    } else if ((node.children ?? []).some((run) => (run.children ?? []).some(isPageBreak))) closeRun();
  }
  closeRun();
  return starts;
}
