import type { KeyboardEvent } from 'react';
import { formatDate, isIsoDate } from '../../../electron/contract/calendar-date.ts';
import { documentTypeName } from '../../../electron/contract/document-types.ts';
import { Button } from '../../components/button.tsx';
import type { BatchRow, RowState } from './batch-rows.ts';
import '../../components/plain-table.css';

const day = (value: string | null): string => (value !== null && isIsoDate(value) ? formatDate(value) : (value ?? ''));

/** The letters of the list. Arrows go from row to row, Enter opens one, Delete leaves it out. */
export function BatchTable({
  rows,
  states,
  onOpen,
  onDrop,
}: {
  readonly rows: readonly BatchRow[];
  readonly states: readonly RowState[];
  readonly onOpen: (position: number) => void;
  readonly onDrop: (position: number) => void;
}) {
  const move = (event: KeyboardEvent<HTMLElement>, position: number): void => {
    if (event.key === 'Delete') onDrop(position);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('[data-row]');
    buttons?.item(position + step)?.focus();
  };
  return (
    <div className="table-scroll">
      <table className="plain-table batch-table batch-rows">
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Ngày đến</th>
            <th scope="col">Số, ký hiệu</th>
            <th scope="col">Ngày văn bản</th>
            <th scope="col">Cơ quan ban hành</th>
            <th scope="col">Tên loại và trích yếu</th>
            <th scope="col">Xem lại</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, draft: { values } }, position) => (
            <tr key={key}>
              <td>
                <Button
                  small
                  variant="quiet"
                  data-row
                  aria-label={`Sửa dòng ${position + 1}: ${states[position]?.words ?? ''}`}
                  onClick={() => onOpen(position)}
                  onKeyDown={(event) => move(event, position)}
                >
                  {position + 1}
                </Button>
              </td>
              <td>{day(values.arrivalDate)}</td>
              <td className="batch-symbol">{values.symbol || <span className="quiet">không số</span>}</td>
              <td>{day(values.documentDate) || <span className="quiet">không ngày</span>}</td>
              <td>{values.issuerName}</td>
              <td>
                {values.typeCode === '' ? null : <b>{documentTypeName(values.typeCode)}</b>} {values.subject}
              </td>
              <td className={states[position]?.mark === 'ready' ? 'quiet' : 'due'}>{states[position]?.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
