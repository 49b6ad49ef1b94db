import type { MethodInput, MethodOutput } from '../../../electron/contract/api.ts';
import { deliveryChannelLabels } from '../../../electron/contract/distribution.schema.ts';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { usePeriodStats } from '../../api/distribution.ts';
import { Band } from '../../components/band.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount } from '../../components/format.ts';
import { SegmentedBar } from '../../components/segmented.tsx';
import { useKeptState } from '../../components/use-kept-state.ts';

type Unit = MethodInput<'distribution.statsByPeriod'>['unit'];
type Row = MethodOutput<'distribution.statsByPeriod'>['rows'][number];

const units = [
  { value: 'day', label: 'Ngày' },
  { value: 'month', label: 'Tháng' },
  { value: 'quarter', label: 'Quý' },
  { value: 'year', label: 'Năm' },
  { value: 'all', label: 'Cả kỳ' },
] as const;

/** "2026-11" → "Tháng 11/2026", "2026-Q4" → "Quý IV/2026". */
export function periodName(period: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (quarter) return `Quý ${['I', 'II', 'III', 'IV'][Number(quarter[2]) - 1] ?? ''}/${quarter[1] ?? ''}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return formatDate(period);
  if (/^\d{4}-\d{2}$/.test(period)) return `Tháng ${period.slice(5)}/${period.slice(0, 4)}`;
  return period === 'all' ? 'Cả kỳ' : `Năm ${period}`;
}

/** Per period and channel: copies, envelopes, sheets of paper and what they cost. */
export function PeriodFigures({ span }: { readonly span: { readonly from: string; readonly to: string } }) {
  const [unit, setUnit] = useKeptState<Unit>('delivery.unit', 'month');
  const found = usePeriodStats({ ...span, unit });
  const rows = found.data?.rows ?? [];
  const unknown = sum(rows, (row) => row.copiesOfUnknownLength);
  return (
    <div className="figures-scroll" tabIndex={0} role="region" aria-label="Số liệu theo kỳ">
      <div className="figures-line">
        <SegmentedBar label="Theo" value={unit} options={units} onChange={(value) => setUnit(value as Unit)} />
      </div>
      {found.error ? <Band tone="error">{errorSentence(found.error)}</Band> : null}
      {found.data && rows.length === 0 ? (
        <EmptyState title="Chưa phát hành văn bản nào trong kỳ">
          <p>Chọn những ngày khác.</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Kỳ</th>
              <th scope="col">Kênh</th>
              <NumberHead label="Văn bản" />
              <NumberHead label="Nơi nhận" />
              <NumberHead label="Bản" />
              <NumberHead label="Bì" />
              <NumberHead label="Tờ giấy" />
              <NumberHead label="Tiền, đồng" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${row.period} ${row.channel}`}>
                {rows[index - 1]?.period === row.period ? <td /> : <th scope="row">{periodName(row.period)}</th>}
                <td>{deliveryChannelLabels[row.channel]}</td>
                <Numbers rows={[row]} documents={row.documents} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                Cộng
              </th>
              <Numbers rows={rows} documents={null} />
            </tr>
          </tfoot>
        </table>
      ) : null}
      {rows.length > 0 ? (
        <p className="quiet figures-note">
          Giá giấy, bì và cước ghi ở Cài đặt, mục Phát hành. Văn bản gửi bằng nhiều kênh được tính ở từng kênh.
          {unknown > 0 ? ` ${formatCount(unknown)} bản chưa rõ số tờ, chưa tính vào tiền giấy.` : ''}
        </p>
      ) : null}
    </div>
  );
}

function NumberHead({ label }: { readonly label: string }) {
  return (
    <th scope="col" className="is-number">
      {label}
    </th>
  );
}

/** `documents` null: one document may stand in several rows, so it is not added up. */
function Numbers({ rows, documents }: { readonly rows: readonly Row[]; readonly documents: number | null }) {
  const numbers = [
    sum(rows, (row) => row.recipients),
    sum(rows, (row) => row.copies),
    sum(rows, (row) => row.envelopes),
    sum(rows, (row) => row.sheets),
    sum(rows, (row) => row.cost),
  ];
  return (
    <>
      <td className="is-number">{documents === null ? '' : formatCount(documents)}</td>
      {numbers.map((number, index) => (
        <td key={index} className="is-number">
          {formatCount(number)}
        </td>
      ))}
    </>
  );
}

function sum(rows: readonly Row[], pick: (row: Row) => number): number {
  return rows.reduce((total, row) => total + pick(row), 0);
}
