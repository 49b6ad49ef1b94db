import { useRef, type PointerEvent } from 'react';
import { classNames } from '../class-names.ts';
import { widthLimits, type Column, type ColumnChoice } from './columns.ts';

/** The sticky head; the right edge of a column is pulled to change its width. (By keyboard: the dialog "Cột".) */
export function HeaderRow<Row>({
  columns,
  choice,
  onChoiceChange,
}: {
  readonly columns: readonly Column<Row>[];
  readonly choice: ColumnChoice;
  readonly onChoiceChange: (choice: ColumnChoice) => void;
}) {
  return (
    <div className="rt-head" role="rowgroup">
      <div className="rt-columns" role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <div
            key={column.key}
            role="columnheader"
            className={classNames('rt-cell', column.align === 'right' && 'is-right')}
          >
            {column.header}
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
