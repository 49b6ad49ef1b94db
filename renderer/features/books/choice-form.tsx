import { periodAround } from '../../../electron/contract/calendar-date.ts';
import { type BookKind, bookKindLabels, bookKinds, bookSeriesKind } from '../../../electron/contract/book-kinds.ts';
import type { BookPrints } from '../../../electron/contract/books.schema.ts';
import type { NumberSeries } from '../../../electron/contract/numbering.schema.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { formatCount, formatDay } from '../../components/format.ts';
import { goOnWithEnter } from '../../components/form-navigation.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SegmentedField } from '../../components/segmented.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { seriesName } from '../../components/series-name.ts';
import { TextField } from '../../components/text-field.tsx';
import { type BookChoice, chooseSeries, dateError, isDay, nextVolume } from './book-choice.ts';

/** Which book, which part of it, and how its volume is called. */
export function ChoiceForm({
  choice,
  series,
  prints,
  volume,
  firstPage,
  today,
  onChange,
}: {
  readonly choice: BookChoice;
  readonly series: readonly NumberSeries[];
  readonly prints: BookPrints | undefined;
  /** As it will print: what was typed, or what the last print suggests. */
  readonly volume: string;
  readonly firstPage: number;
  readonly today: string;
  readonly onChange: (part: Partial<BookChoice>) => void;
}) {
  const kindOfSeries = bookSeriesKind[choice.kind];
  const ofKind = series.filter(({ kind }) => kind === kindOfSeries);
  return (
    <form className="books-form" noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={goOnWithEnter}>
      <SelectField
        label="Sổ"
        layout="stacked"
        value={choice.kind}
        options={bookKinds.map((kind) => ({ value: kind, label: bookKindLabels[kind] }))}
        onChange={(kind) => onChange({ kind: kind as BookKind, seriesId: null, volume: null, firstPage: null })}
      />
      {kindOfSeries === null ? null : (
        <SelectField
          label={kindOfSeries === 'incoming' ? 'Quyển đang dùng' : 'Dãy số'}
          layout="stacked"
          value={choice.seriesId === null ? '' : String(choice.seriesId)}
          emptyLabel={kindOfSeries === 'incoming' ? 'Mọi sổ đến trong kỳ' : 'Mọi loại, mọi cơ quan ban hành'}
          options={ofKind.map((entry) => ({ value: String(entry.id), label: seriesName(entry) }))}
          onChange={(id) =>
            onChange(
              chooseSeries(
                choice,
                ofKind.find((entry) => String(entry.id) === id),
                today,
              ),
            )
          }
        />
      )}
      <SegmentedField
        label="Phần in"
        layout="stacked"
        value={choice.part}
        options={[
          { value: 'period', label: 'Theo kỳ' },
          { value: 'continue', label: 'In tiếp' },
        ]}
        onChange={(part) =>
          onChange({
            part: part as BookChoice['part'],
            volume: null,
            firstPage: null,
            // Unasked it goes on to this day, whatever period was looked at before.
            ...(part === 'continue' ? { to: today } : {}),
          })
        }
      />
      {choice.part === 'period' ? (
        <>
          <Periods today={today} onChoose={onChange} />
          <div className="books-pair">
            <DateField
              label="Từ ngày"
              layout="stacked"
              near={today}
              value={choice.from}
              error={isDay(choice.from) ? undefined : 'Ghi ngày dạng 22/11/2026.'}
              onChange={(from) => onChange({ from })}
            />
            <DateField
              label="Đến ngày"
              layout="stacked"
              near={today}
              value={choice.to}
              error={dateError(choice)}
              onChange={(to) => onChange({ to })}
            />
          </div>
        </>
      ) : (
        <>
          <p className="field-hint">{describeLast(prints)}</p>
          <DateField
            label="In đến hết ngày"
            layout="stacked"
            near={today}
            value={choice.to}
            error={dateError(choice)}
            onChange={(to) => onChange({ to })}
          />
        </>
      )}
      <div className="books-pair">
        <TextField
          label="Quyển số"
          layout="stacked"
          value={volume}
          placeholder="01"
          maxLength={20}
          onChange={(typed) => onChange({ volume: typed })}
        />
        <NumberField
          label="Từ trang"
          layout="stacked"
          value={firstPage}
          onChange={(page) => onChange({ firstPage: page })}
        />
      </div>
      {choice.part === 'continue' && firstPage > 1 ? (
        <Button small onClick={() => onChange({ volume: nextVolume(volume), firstPage: 1 })}>
          Sang quyển mới, có bìa
        </Button>
      ) : null}
    </form>
  );
}

/** "Lần in gần nhất 20/11/2026: đến số 790, quyển 01, trang 32." */
function describeLast(prints: BookPrints | undefined): string {
  if (!prints) return '';
  const last = prints.prints.find(({ part }) => part !== 'late');
  if (!last) return 'Chưa ghi lần in nào của sổ này: sẽ in từ đầu năm.';
  const series = last.scope.upto?.length ?? 0;
  const parts = [
    series > 1 ? `${formatCount(last.rows)} dòng của ${series} dãy số` : '',
    series > 1 || last.lastNumberText === null ? '' : `đến số ${last.lastNumberText}`,
    last.volume === '' ? '' : `quyển ${last.volume}`,
    `trang ${last.lastPage}`,
  ].filter((part) => part !== '');
  return `Lần in gần nhất ngày ${formatDay(last.printedAt)}: ${parts.join(', ')}.`;
}

function Periods({
  today,
  onChoose,
}: {
  readonly today: string;
  readonly onChoose: (part: Partial<BookChoice>) => void;
}) {
  const month = Number(today.slice(5, 7));
  const year = today.slice(0, 4);
  const quarter = Math.ceil(month / 3);
  const last = (to: number): string => periodAround(`${year}-${String(to).padStart(2, '0')}-01`, 'month').to;
  const first = (from: number): string => `${year}-${String(from).padStart(2, '0')}-01`;
  const periods = [
    { label: 'Hôm nay', from: today, to: today },
    { label: 'Tuần này', ...periodAround(today, 'week') },
    { label: 'Tháng này', ...periodAround(today, 'month') },
    {
      label: `Quý ${['I', 'II', 'III', 'IV'][quarter - 1] ?? ''}`,
      from: first(quarter * 3 - 2),
      to: last(quarter * 3),
    },
    { label: '6 tháng đầu năm', from: first(1), to: last(6) },
    { label: `Năm ${year}`, from: first(1), to: last(12) },
  ];
  return (
    <div className="books-periods" role="group" aria-label="Kỳ in">
      {periods.map(({ label, from, to }) => (
        <Button key={label} small onClick={() => onChoose({ from, to })}>
          {label}
        </Button>
      ))}
    </div>
  );
}
