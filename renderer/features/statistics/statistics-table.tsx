import type { Statistics } from '../../../electron/contract/statistics.schema.ts';
import { classNames } from '../../components/class-names.ts';
import { shortLabel } from './period-label.ts';
import { formatCount } from '../../components/format.ts';

/** Groups down, periods across, sums at both ends; a quiet bar shows each group's share. */
export function StatisticsTable({ group, statistics }: { readonly group: string; readonly statistics: Statistics }) {
  const { periods, rows, total } = statistics;
  const several = periods.length > 1;
  const most = Math.max(1, ...rows.map((row) => row.total));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={`Bảng theo ${group.toLocaleLowerCase('vi')}`}>
      <table className={classNames('plain-table statistics-table', !several && 'is-single')}>
        <thead>
          <tr>
            <th scope="col">{group}</th>
            {several
              ? periods.map(({ label, from }) => (
                  <th key={from} scope="col" className="is-number" abbr={label} title={label}>
                    {shortLabel(label)}
                  </th>
                ))
              : null}
            <th scope="col" className="is-number">
              Cộng
            </th>
            <th scope="col" className="no-print">
              <span className="visually-hidden">Tỉ lệ</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, counts, total: sum }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {several
                ? periods.map(({ from }, index) => (
                    <td key={from} className="is-number">
                      {formatCount(counts[index] ?? 0)}
                    </td>
                  ))
                : null}
              <td className="is-number">
                <b>{formatCount(sum)}</b>
              </td>
              <td className="statistics-share no-print" aria-hidden="true">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                  <rect width={(sum / most) * 100} height="10" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Số văn bản</th>
            {several
              ? periods.map(({ from, total: sum }) => (
                  <td key={from} className="is-number">
                    {formatCount(sum)}
                  </td>
                ))
              : null}
            <td className="is-number">
              <b>{formatCount(total)}</b>
            </td>
            <td className="no-print" />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
