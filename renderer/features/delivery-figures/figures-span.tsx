import { isIsoDate, periodAround } from '../../../electron/contract/calendar-date.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';

/** First and last day as typed; null or no date while it is being written. */
export interface FiguresSpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** Both days, or null while they are no span. */
export function soundSpan({ from, to }: FiguresSpan): { readonly from: string; readonly to: string } | null {
  if (from === null || to === null || !isIsoDate(from) || !isIsoDate(to) || to < from) return null;
  return { from, to };
}

/** The days that are counted. */
export function FiguresSpanFields({
  span,
  today,
  onChange,
}: {
  readonly span: FiguresSpan;
  readonly today: string;
  readonly onChange: (span: FiguresSpan) => void;
}) {
  const sound = soundSpan(span) !== null;
  return (
    <div className="figures-span">
      <DateField
        label="Từ ngày"
        layout="alone"
        near={today}
        value={span.from}
        onChange={(from) => onChange({ ...span, from })}
      />
      <DateField
        label="đến ngày"
        layout="alone"
        near={today}
        value={span.to}
        onChange={(to) => onChange({ ...span, to })}
        error={sound ? undefined : 'Ghi hai ngày, ngày sau không trước ngày đầu.'}
      />
      <div className="figures-periods" role="group" aria-label="Kỳ">
        <Button small onClick={() => onChange(periodAround(today, 'month'))}>
          Tháng này
        </Button>
        <Button small onClick={() => onChange(periodAround(today, 'year'))}>
          Năm nay
        </Button>
      </div>
    </div>
  );
}
