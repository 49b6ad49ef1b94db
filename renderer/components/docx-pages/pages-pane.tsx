import { useEffect, useRef, useState, type ReactNode } from 'react';
import { DocxPages } from './docx-pages.tsx';
import './pages-pane.css';

/** Width of an A4 page in CSS pixels at 96 dpi. */
const a4Width = 794;
const zooms = [50, 69, 79, 100, 125, 150] as const;

export interface PagesPaneProps {
  readonly bytes: Uint8Array | null;
  readonly label: string;
  /** What is shown, in the bar above: "Bản sao trên một tờ riêng". */
  readonly title?: ReactNode;
  /** Further choices in the bar. */
  readonly tools?: ReactNode;
  /** Why the pages could not be made anew; the last ones stay. */
  readonly problem?: string | undefined;
  readonly marks?: readonly string[];
  readonly onPages?: (pages: number) => void;
  /** Width of the widest page in CSS pixels; an upright A4 without. */
  readonly pageWidth?: number;
}

/** The desk at the right: the pages as they will print, as wide as the pane or at a chosen size. */
export function PagesPane({
  bytes,
  label,
  title,
  tools,
  problem,
  marks,
  onPages,
  pageWidth = a4Width,
}: PagesPaneProps) {
  const desk = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<'fit' | number>('fit');
  const [width, setWidth] = useState(a4Width);
  const [pages, setPages] = useState<number | null>(null);
  useEffect(() => {
    const element = desk.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? a4Width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const fit = Math.min(1, Math.max(0.3, (width - 30) / pageWidth));
  const scale = zoom === 'fit' ? fit : zoom / 100;
  return (
    <section className="pages-pane" aria-label={label}>
      <div className="pages-bar no-print">
        <span className="pages-title">
          {title}
          {pages === null ? null : <span className="quiet"> {pages} trang</span>}
        </span>
        {tools}
        <select
          className="pages-zoom"
          aria-label="Cỡ trang trên màn hình"
          value={String(zoom)}
          onChange={(event) => setZoom(event.target.value === 'fit' ? 'fit' : Number(event.target.value))}
        >
          <option value="fit">Vừa khung ({Math.round(fit * 100)}%)</option>
          {zooms.map((percent) => (
            <option key={percent} value={percent}>
              {percent}%
            </option>
          ))}
        </select>
      </div>
      {problem ? (
        <p className="pages-problem" role="status">
          {problem}
        </p>
      ) : null}
      {/* Scrolled with the arrow keys once it has the focus. */}
      <div ref={desk} className="pages-desk" tabIndex={0} role="region" aria-label={`${label}: các trang`}>
        <DocxPages
          bytes={bytes}
          label={label}
          scale={scale}
          {...(marks ? { marks } : {})}
          onPages={(count) => {
            setPages(count);
            onPages?.(count);
          }}
        />
      </div>
    </section>
  );
}
