import { formatDate } from '../../electron/contract/calendar-date.ts';
import type { MethodOutput } from '../../electron/contract/api.ts';
import { useSeriesCheck } from '../api/numbering.ts';
import { Band } from './band.tsx';
import { errorSentence } from './error-sentence.ts';
import { formatCount } from './format.ts';
import { Ledger } from './ledger.tsx';
import './series-report.css';

type SeriesCheck = MethodOutput<'numbering.checkSeries'>;
type Fate = SeriesCheck['runs'][number]['fate'];

const fateLabels: Readonly<Record<Fate, string>> = {
  issued: 'đã cấp',
  void: 'đã hủy',
  reserved: 'đang giữ',
  released: 'đã trả, chưa dùng lại',
  elsewhere: 'đăng ký ở sổ riêng',
  ahead: 'chưa tới lượt',
  missing: 'không rõ',
};

/** Runs shown at once; a book of a year with many gaps still fits the screen. */
const shownRuns = 60;

/** What became of every number of a series, from the first to the last: nothing stays unexplained. (practice.md 2.4) */
export function SeriesReport({ seriesId }: { readonly seriesId: number }) {
  const check = useSeriesCheck(seriesId);
  if (check.error) return <Band tone="error">{errorSentence(check.error)}</Band>;
  return check.data ? <Report check={check.data} /> : null;
}

function Report({ check }: { readonly check: SeriesCheck }) {
  const explained = (entries: readonly { readonly numberText: string; readonly reason: string }[]) =>
    entries.length === 0 ? '' : <Lines lines={entries.map(({ numberText, reason }) => [numberText, reason])} />;
  return (
    <>
      <Ledger
        entries={[
          {
            label: 'Số',
            value:
              check.lastNumber === null
                ? `Chưa cấp; bắt đầu từ ${check.firstNumber}`
                : `${check.firstNumber} đến ${check.lastNumber}, đã cấp ${formatCount(check.issued)}`,
          },
          { label: 'Số trống', value: <Findings found={check.missing.map(String)} /> },
          { label: 'Số trùng', value: <Findings found={check.duplicates} /> },
          { label: 'Đã hủy', value: explained(check.void) },
          {
            label: 'Đang giữ',
            value:
              check.reserved.length === 0 ? (
                ''
              ) : (
                <Lines
                  lines={check.reserved.map(({ numberText, holder, until }) => [
                    numberText,
                    until === null ? holder : `${holder}, đến ${formatDate(until)}`,
                  ])}
                />
              ),
          },
          { label: 'Đã trả', value: explained(check.released) },
          { label: 'Chèn, vượt số', value: explained(check.inserted) },
          { label: 'Ở sổ riêng', value: check.elsewhere.join(', ') },
        ]}
      />
      {check.runs.length > 1 ? (
        <ol className="series-runs" aria-label="Từng đoạn số">
          {check.runs.slice(0, shownRuns).map(({ from, to, fate }) => (
            <li key={from}>
              <span className="series-run-numbers">{from === to ? from : `${from} – ${to}`}</span>
              <span className={fate === 'missing' ? 'overdue' : 'quiet'}>{fateLabels[fate]}</span>
            </li>
          ))}
          {check.runs.length > shownRuns ? (
            <li className="quiet">và {formatCount(check.runs.length - shownRuns)} đoạn nữa</li>
          ) : null}
        </ol>
      ) : null}
    </>
  );
}

function Findings({ found }: { readonly found: readonly string[] }) {
  return found.length === 0 ? (
    <span className="done">Không có</span>
  ) : (
    <span className="overdue">{found.join(', ')}</span>
  );
}

function Lines({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return lines.map(([number, words]) => <div key={number}>{words === '' ? number : `${number}: ${words}`}</div>);
}
