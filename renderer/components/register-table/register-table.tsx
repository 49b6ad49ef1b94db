import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { errorSentence } from '../error-sentence.ts';
import { Band } from '../band.tsx';
import { searchBoxId } from '../search-box.tsx';
import {
  chooseColumns,
  fitColumns,
  gridTemplate,
  nextSort,
  type Column,
  type ColumnChoice,
  type Sort,
} from './columns.ts';
import { HeaderRow } from './header-row.tsx';
import {
  bandHeight,
  createGeometry,
  rowHeight,
  scrolledHeight,
  toDistance,
  topOfBand,
  topOfRow,
  toScrollTop,
  visibleRange,
} from './table-geometry.ts';
import { TableRow } from './table-row.tsx';
import { useElementSize, useWindowWidth } from './use-size.ts';
import { useTableRows, type RowSource } from './use-table-rows.ts';
import './register-table.css';

const headHeight = 30;
/** At both ends of a row. */
const rowPadding = 28;
const overscan = 6 * rowHeight;

/** A line over a group of rows: a day with its counts. */
export interface TableBand {
  /** Rows under it. */
  readonly rows: number;
  readonly title: string;
  readonly note: string;
}

export interface RegisterTableProps<Row> {
  /** Named for those who hear the screen: "Văn bản đến". */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly choice: ColumnChoice;
  readonly onChoiceChange: (choice: ColumnChoice) => void;
  /** The order chosen; null is the usual one. */
  readonly sort?: Sort | null;
  readonly onSortChange?: (sort: Sort | null) => void;
  /** All rows of the filter; undefined while they are being counted. */
  readonly total: number | undefined;
  readonly source: RowSource<Row>;
  /** In the order of the rows; their numbers of rows add up to the total. */
  readonly bands?: readonly TableBand[];
  readonly rowId: (row: Row) => number;
  /** Added to the class of a row, e.g. for a cancelled number. */
  readonly rowClass?: (row: Row) => string | undefined;
  readonly activeIndex: number;
  readonly onActiveChange: (index: number) => void;
  /** The row under the cursor, as soon as it is known. */
  readonly onActiveRow?: (row: Row | undefined) => void;
  /** Enter, or a double click. */
  readonly onOpen: (row: Row) => void;
  /** Rows marked with Space; without it nothing can be marked. */
  readonly marked?: ReadonlySet<number>;
  readonly onMarkedChange?: (marked: ReadonlySet<number>) => void;
  /** Ctrl+A: marks everything that one order may take. */
  readonly onMarkAll?: () => void;
  /** Shown when there is no row. */
  readonly empty: ReactNode;
  /** Takes the focus when it appears. */
  readonly autoFocus?: boolean;
}

/** Puts the cursor into the table of the screen: from the search box downwards. */
export function focusTable(): void {
  document.querySelector<HTMLElement>('.rt')?.focus();
}

/**
 * The one table of the program: sticky head, rows of 36 px, day bands; ↑ ↓ PgUp PgDn Home End, Enter opens, Space marks,
 * typing goes to the search box. Only the rows in view exist, so a million rows cost what thirty do.
 */
export function RegisterTable<Row>(props: RegisterTableProps<Row>) {
  const { columns, choice, source, activeIndex, onActiveRow, rowId, marked, onMarkedChange } = props;
  const sort = props.sort ?? null;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const size = useElementSize(scroller);
  const windowWidth = useWindowWidth();
  const viewport = Math.max(0, size.height - headHeight);
  const bands = useMemo(() => props.bands ?? [], [props.bands]);
  const [total, setTotal] = useState(props.total ?? 0);
  const geometry = useMemo(() => createGeometry(total, startsOf(bands)), [total, bands]);
  const distance = toDistance(scrollTop, geometry.height, viewport);
  const range = visibleRange(geometry, distance - overscan, distance + viewport + overscan);
  const rows = useTableRows(source, range.firstRow, range.lastRow);
  // Rows arrive before their number: they are painted at once, and the scroll bar follows when they have been counted.
  const counted = rows.totalFrom(props.total);
  if (counted !== total) setTotal(counted);
  const active = Math.min(activeIndex, total - 1);
  const activeRow = active >= 0 ? rows.rowAt(active) : undefined;
  // Not measured yet: as if there were enough.
  const room = size.width === 0 ? Number.POSITIVE_INFINITY : size.width - rowPadding;
  const shown = useMemo(
    () => fitColumns(chooseColumns(columns, choice, windowWidth), choice, windowWidth, room),
    [columns, choice, windowWidth, room],
  );
  const template = gridTemplate(shown, choice, windowWidth);

  useEffect(() => onActiveRow?.(activeRow), [activeRow, onActiveRow]);

  // Enter or Space pressed a moment before the row has arrived is not lost; it is not meant for the rows of another filter.
  const waiting = useRef<{ readonly key: 'Enter' | ' '; readonly filter: string } | null>(null);
  const filter = JSON.stringify(source.key);
  useEffect(() => {
    const wanted = waiting.current;
    if (wanted === null || activeRow === undefined) return;
    waiting.current = null;
    if (wanted.filter === filter) actOn(wanted.key, activeRow);
  });

  // Brings the row under the cursor into view when it moves, when another filter is chosen, and on coming back to the
  // screen; not when rows arrive or are counted anew, so that looking around with the wheel is left alone.
  const position = total > 0 && viewport > 0 ? `${active} ${filter}` : '';
  const settled = useRef('');
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || position === '' || position === settled.current) return;
    settled.current = position;
    const current = toDistance(element.scrollTop, geometry.height, viewport);
    const top = topOfRow(geometry, active);
    const lead = geometry.bandStarts.includes(active) ? bandHeight : 0;
    const next = top - lead < current ? top - lead : Math.max(current, top + rowHeight - viewport);
    if (next !== current) element.scrollTop = toScrollTop(next, geometry.height, viewport);
    setScrollTop(element.scrollTop);
  }, [position, active, geometry, viewport]);

  useEffect(() => {
    if (props.autoFocus) scroller.current?.focus({ preventScroll: true });
  }, [props.autoFocus]);

  const move = (index: number): void => props.onActiveChange(Math.max(0, Math.min(total - 1, index)));
  // The same for every row and at every letter typed, so that only rows that changed are made anew.
  const asked = useRef(props);
  useEffect(() => {
    asked.current = props;
  });
  const pick = useCallback((index: number): void => {
    asked.current.onActiveChange(index);
    scroller.current?.focus({ preventScroll: true });
  }, []);
  const open = useCallback((row: Row): void => asked.current.onOpen(row), []);
  const toggleMark = (row: Row): void => {
    if (!marked || !onMarkedChange) return;
    const next = new Set(marked);
    if (!next.delete(rowId(row))) next.add(rowId(row));
    onMarkedChange(next);
  };
  const actOn = (key: 'Enter' | ' ', row: Row): void => {
    if (key === 'Enter') {
      props.onOpen(row);
    } else if (marked) {
      toggleMark(row);
      move(active + 1);
    }
  };
  const sortByKey = (key: string): void => {
    const sortable = shown.flatMap((column) => column.sort ?? []);
    const place = sort === null ? -1 : sortable.indexOf(sort.by);
    const by = key === 'Enter' ? sort?.by : sortable.at((place + (key === 'ArrowRight' ? 1 : -1)) % sortable.length);
    if (by !== undefined) props.onSortChange?.(key === 'Enter' ? nextSort(by, sort) : { by, descending: false });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    if (event.ctrlKey) {
      const edge = { Home: 0, End: total - 1 }[event.key];
      if (edge === undefined && !(event.key.toLowerCase() === 'a' && props.onMarkAll)) return;
      event.preventDefault();
      if (edge === undefined) props.onMarkAll?.();
      else move(edge);
      return;
    }
    if (event.shiftKey && ['ArrowLeft', 'ArrowRight', 'Enter'].includes(event.key)) {
      event.preventDefault();
      sortByKey(event.key);
      return;
    }
    const act = event.key === 'Enter' || event.key === ' ' ? event.key : null;
    waiting.current = act !== null && activeRow === undefined ? { key: act, filter } : null;
    const pageRows = Math.max(1, Math.floor(viewport / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageRows,
      PageUp: active - pageRows,
      Home: 0,
      End: total - 1,
    };
    const target = steps[event.key];
    if (target !== undefined) {
      event.preventDefault();
      if (event.shiftKey && activeRow && event.key.startsWith('Arrow')) toggleMark(activeRow);
      move(target);
    } else if (act !== null) {
      event.preventDefault();
      if (activeRow) actOn(act, activeRow);
    } else if (event.key.length === 1) {
      // The letter itself goes into the box that has just got the focus.
      document.getElementById(searchBoxId)?.focus();
    }
  };

  const offset = scrollTop - distance;
  const bodyStyle: CSSProperties = { height: scrolledHeight(geometry.height) };
  const visibleRows = Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, index) => range.firstRow + index);
  const visibleBands = Array.from(
    { length: range.lastBand - range.firstBand + 1 },
    (_, index) => range.firstBand + index,
  );
  return (
    <div className="rt-frame" style={{ '--rt-columns': template } as CSSProperties}>
      {rows.error ? <Band tone="error">{errorSentence(rows.error)}</Band> : null}
      {rows.sorted ? null : (
        <Band tone="quiet">
          Quá nhiều văn bản khớp để xếp theo cột: đang xếp mới nhất trước. Lọc hẹp hơn, hoặc bỏ chữ đang tìm.
        </Band>
      )}
      <div
        ref={scroller}
        className="rt"
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={total + bands.length + 1}
        aria-colcount={shown.length}
        aria-multiselectable={marked ? true : undefined}
        aria-activedescendant={active >= range.firstRow && active <= range.lastRow ? `${id}-row-${active}` : undefined}
        aria-busy={props.total === undefined || undefined}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
      >
        <HeaderRow
          columns={shown}
          choice={choice}
          onChoiceChange={props.onChoiceChange}
          sort={rows.sorted ? sort : null}
          onSortChange={props.onSortChange}
        />
        <div className="rt-body" role="rowgroup" style={bodyStyle}>
          {visibleBands.map((index) => {
            const band = bands[index];
            if (!band) return null;
            return (
              <div
                key={`band-${index}`}
                className="rt-band"
                role="row"
                style={{ top: topOfBand(geometry, index) + offset }}
              >
                <span role="gridcell" aria-colspan={shown.length}>
                  <b>{band.title}</b> {band.note}
                </span>
              </div>
            );
          })}
          {visibleRows.map((index) => {
            const row = rows.paintedAt(index);
            return (
              <TableRow
                key={index}
                id={`${id}-row-${index}`}
                index={index}
                top={topOfRow(geometry, index) + offset}
                row={row}
                columns={shown}
                isActive={index === active}
                isMarked={row !== undefined && (marked?.has(rowId(row)) ?? false)}
                extraClass={row === undefined ? undefined : props.rowClass?.(row)}
                onPick={pick}
                onOpen={open}
              />
            );
          })}
        </div>
      </div>
      {props.total === 0 && total === 0 ? <div className="rt-empty">{props.empty}</div> : null}
    </div>
  );
}

function startsOf(bands: readonly TableBand[]): readonly number[] {
  const starts: number[] = [];
  let start = 0;
  for (const band of bands) {
    starts.push(start);
    start += band.rows;
  }
  return starts;
}
