import { useEffect, useRef, useState } from 'react';
import { createPageStack, stackStyles } from './page-stack.ts';
import { markWords } from './mark-words.ts';
import { renderDocx } from './render-docx.ts';
import './docx-pages.css';

export interface DocxPagesProps {
  /** The .docx; the pages are painted again only when the bytes change. null: not made yet. */
  readonly bytes: Uint8Array | null;
  /** What is shown, for those who hear the screen: "Bản sao 126-BS/VPTU". */
  readonly label: string;
  /** Size on screen: 1 is the size on paper. */
  readonly scale: number;
  /** Words to underline in amber; never part of the document. */
  readonly marks?: readonly string[];
  readonly onPages?: (pages: number) => void;
}

const noMarks: readonly string[] = [];

/**
 * A Word file as the pages that will come out of the printer, made from the very file. The former pages stay until the next
 * ones are ready, so that nothing flickers while writing.
 */
export function DocxPages({ bytes, label, scale, marks = noMarks, onPages }: DocxPagesProps) {
  const host = useRef<HTMLDivElement>(null);
  const stack = useRef<HTMLElement | null>(null);
  const shown = useRef<Uint8Array | null>(null);
  const [painted, setPainted] = useState(0);
  const [failed, setFailed] = useState(false);
  const report = useRef(onPages);
  useEffect(() => {
    report.current = onPages;
  });

  useEffect(() => {
    if (!bytes || !host.current || (shown.current && sameBytes(shown.current, bytes))) return undefined;
    let current = true;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    renderDocx(bytes)
      .then((rendered) => {
        if (!current) return;
        const next = createPageStack(rendered.runs);
        root.adoptedStyleSheets = [toSheet(rendered.styles), toSheet(stackStyles)];
        const frame = root.querySelector('.frame') ?? root.appendChild(createFrame());
        // Laid out and put in place within one frame: the old pages are never missing.
        frame.replaceChildren(next.element);
        const pages = next.settle();
        shown.current = bytes;
        stack.current = next.element;
        setFailed(false);
        setPainted((count) => count + 1);
        report.current?.(pages);
      })
      .catch(() => {
        if (current) setFailed(true);
      });
    return () => {
      current = false;
    };
  }, [bytes]);

  useEffect(() => {
    const element = stack.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    element.style.transform = `scale(${scale})`;
    frame.style.width = `${element.offsetWidth * scale}px`;
    frame.style.height = `${element.offsetHeight * scale}px`;
  }, [scale, painted]);

  const marksText = JSON.stringify(marks);
  useEffect(
    () => (stack.current ? markWords(stack.current, JSON.parse(marksText) as readonly string[]) : undefined),
    [marksText, painted],
  );

  return (
    <div className="docx-pages">
      {failed ? <p className="docx-note">Chưa hiện được trang. Vẫn lưu được tệp Word.</p> : null}
      {bytes === null && painted === 0 ? <div className="docx-blank" aria-hidden="true" /> : null}
      <div ref={host} role="document" aria-label={label} />
    </div>
  );
}

function createFrame(): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'frame';
  return frame;
}

function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
