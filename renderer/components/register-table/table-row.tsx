import { memo } from 'react';
import { classNames } from '../class-names.ts';
import type { Column } from './columns.ts';

interface TableRowProps<Content> {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly row: Content | undefined;
  readonly columns: readonly Column<Content>[];
  readonly isActive: boolean;
  readonly isMarked: boolean;
  readonly extraClass: string | undefined;
  readonly onPick: (index: number) => void;
  readonly onOpen: (row: Content) => void;
}

function Row<Content>(props: TableRowProps<Content>) {
  const { row } = props;
  return (
    <div
      id={props.id}
      className={classNames('rt-row', props.isActive && 'is-active', props.isMarked && 'is-marked', props.extraClass)}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.isMarked || props.isActive}
      style={{ top: props.top }}
      onClick={() => props.onPick(props.index)}
      onDoubleClick={row === undefined ? undefined : () => props.onOpen(row)}
    >
      {props.columns.map((column) => (
        <div key={column.key} role="gridcell" className={classNames('rt-cell', column.align === 'right' && 'is-right')}>
          <div className="rt-lines">{row === undefined ? '' : column.cell(row)}</div>
        </div>
      ))}
    </div>
  );
}

/** One row of the table; left alone as long as nothing of it changes. (memo forgets that its component is generic.) */
export const TableRow = memo(Row) as typeof Row;
