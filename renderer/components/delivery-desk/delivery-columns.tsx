import { deliveryChannelLabels } from '../../../electron/contract/distribution.schema.ts';
import { formatCount, formatListDate } from '../format.ts';
import type { Column } from '../register-table/columns.ts';
import type { DeliveryRow } from './delivery-types.ts';

/** The columns of the delivery table; the return only for a document that must come back. */
export function deliveryColumns({
  today,
  returnable,
  numbered,
  ticked,
  onTick,
}: {
  readonly today: string;
  readonly returnable: boolean;
  readonly numbered: boolean;
  /** null: nothing can be ticked. */
  readonly ticked: ReadonlySet<number> | null;
  /** `range`: with Shift, from the last one ticked to this one. */
  readonly onTick: (row: DeliveryRow, range: boolean) => void;
}): readonly Column<DeliveryRow>[] {
  const tick: Column<DeliveryRow> = {
    key: 'tick',
    header: 'Chọn',
    width: 36,
    fixed: true,
    cell: (row) => (
      <input
        type="checkbox"
        className="delivery-tick"
        tabIndex={-1}
        aria-label={`Chọn ${row.name}`}
        checked={ticked?.has(row.id) ?? false}
        onChange={() => undefined}
        onClick={(event) => onTick(row, event.shiftKey)}
      />
    ),
  };
  return [
    ...(ticked === null ? [] : [tick]),
    { key: 'ordinal', header: 'STT', width: 44, align: 'right', fixed: true, cell: (row) => formatCount(row.ordinal) },
    {
      key: 'name',
      header: 'Nơi nhận',
      width: 'rest',
      fixed: true,
      cell: (row) => <b className="delivery-name">{row.name}</b>,
    },
    {
      key: 'channel',
      header: 'Kênh',
      width: 96,
      hiddenBelow: 900,
      cell: (row) => deliveryChannelLabels[row.channel],
    },
    { key: 'copies', header: 'Bản', width: 40, align: 'right', cell: (row) => formatCount(row.copies) },
    ...(numbered ? [{ key: 'numbers', header: 'Số bản', width: 72, cell: (row: DeliveryRow) => row.copyNumbers }] : []),
    {
      key: 'sent',
      header: 'Gửi',
      width: 62,
      hiddenBelow: 760,
      cell: (row) => (row.sentOn === null ? <span className="quiet">chưa</span> : formatListDate(row.sentOn, today)),
    },
    {
      key: 'received',
      header: 'Ký nhận',
      width: 168,
      cell: (row) =>
        row.receivedOn === null ? (
          <span className="due">chưa ký</span>
        ) : (
          <span>
            <span className="done">{formatListDate(row.receivedOn, today)}</span>
            {row.receivedBy === '' ? '' : ` ${row.receivedBy}`}
          </span>
        ),
    },
    ...(returnable
      ? [
          {
            key: 'returned',
            header: 'Trả lại',
            width: 104,
            cell: (row: DeliveryRow) => <Returned row={row} today={today} />,
          },
        ]
      : []),
    { key: 'note', header: 'Ghi chú', width: 150, hiddenBelow: 1100, cell: (row) => row.note },
  ];
}

function Returned({ row, today }: { readonly row: DeliveryRow; readonly today: string }) {
  if (row.returnedOn === null) return <span className="due">chưa trả</span>;
  const day = formatListDate(row.returnedOn, today);
  if (row.returnedCopies >= row.copies) return <span className="done">{day} đủ</span>;
  return (
    <span className="due">
      {day}, {formatCount(row.returnedCopies)}/{formatCount(row.copies)} bản
    </span>
  );
}
