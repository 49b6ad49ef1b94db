import type { HistoryEntry } from '../../electron/contract/history.schema.ts';
import { formatMoment } from './format.ts';
import './history-table.css';

/** Who, when, what was and what is: newest first, as the core gives it. */
export function HistoryTable({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <p className="quiet">Chưa có sửa đổi nào.</p>;
  return (
    <table className="history">
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Người làm</th>
          <th scope="col">Việc, mục</th>
          <th scope="col">Trước</th>
          <th scope="col">Sau</th>
        </tr>
      </thead>
      <tbody>{entries.flatMap((entry, index) => rowsOf(entry, index))}</tbody>
    </table>
  );
}

function rowsOf(entry: HistoryEntry, index: number) {
  const reason = entry.reason === '' ? null : `Lý do: ${entry.reason}`;
  const changes = entry.changes.length === 0 ? [null] : entry.changes;
  return changes.map((change, position) => (
    <tr key={`${index}-${position}`}>
      <td>{position === 0 ? formatMoment(entry.at) : ''}</td>
      <td>{position === 0 ? entry.actor : ''}</td>
      <td>{change ? change.label : entry.action}</td>
      <td className="quiet">{change ? change.before || 'chưa có' : ''}</td>
      <td>
        {change ? change.after || 'để trống' : ''}
        {reason !== null && position === 0 ? <div className="quiet">{reason}</div> : null}
      </td>
    </tr>
  ));
}
