import { useRef, type PointerEvent } from 'react';
import { classNames } from '../class-names.ts';
import { nextSort, widthLimits, type Column, type ColumnChoice, type Sort } from './columns.ts';

/**
 * The sticky head; pressing a column puts the list in its order, its right edge is pulled to change its width. (By keyboard:
 * Shift with the arrows in the list, the dialog "Cột".)
 */
export function HeaderRow<Row>({
  columns,
  choice,
  onChoiceChange,
  sort,
  onSortChange,
}: {
  readonly columns: readonly Column<Row>[];
  readonly choice: ColumnChoice;
  readonly onChoiceChange: (choice: ColumnChoice) => void;
  readonly sort: Sort | null;
  /** Without it the list has one order only. */
  readonly onSortChange: ((sort: Sort | null) => void) | undefined;
}) {
  return (
    <div className="rt-head" role="rowgroup">
      <div className="rt-columns" role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <div
            key={column.key}
            role="columnheader"
            className={classNames('rt-cell', column.align === 'right' && 'is-right')}
            aria-sort={
              column.sort === undefined || onSortChange === undefined ? undefined : ariaSort(column.sort, sort)
            }
          >
            <HeadLabel column={column} sort={sort} onSortChange={onSortChange} />
            {column.width === 'rest' ? null : (
              <Grip
                onWidth={(width) =>
                  onChoiceChange({ ...choice, widths: { ...choice.widths, [column.key]: clampWidth(width) } })
                }
              />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function ariaSort(by: string, sort: Sort | null): 'ascending' | 'descending' | 'none' {
  if (sort?.by !== by) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

function HeadLabel<Row>({
  column: { header, sort: by },
  sort,
  onSortChange,
}: {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSortChange: ((sort: Sort | null) => void) | undefined;
}) {
  if (by === undefined || onSortChange === undefined) return header;
  const isSorted = sort?.by === by;
  return (
    <button
      type="button"
      className={classNames('rt-sort', isSorted && 'is-sorted')}
      title={header}
      onClick={() => onSortChange(nextSort(by, sort))}
    >
      <span className="rt-sort-label">{header}</span>
      {isSorted ? <span aria-hidden="true">{sort.descending ? '↓' : '↑'}</span> : null}
    </button>
  );
}

/** A width within what a column may have. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(widthLimits.max, Math.max(widthLimits.min, width)));
}

function Grip({ onWidth }: { readonly onWidth: (width: number) => void }) {
  const pull = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLSpanElement>): void => {
    const width = event.currentTarget.parentElement?.offsetWidth ?? 0;
    event.currentTarget.setPointerCapture(event.pointerId);
    pull.current = { from: event.clientX, width };
  };
  const follow = (event: PointerEvent<HTMLSpanElement>): void => {
    if (pull.current) onWidth(pull.current.width + event.clientX - pull.current.from);
  };
  return (
    <span
      className="rt-grip"
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={() => {
        pull.current = null;
      }}
    />
  );
}
