import { useState } from 'react';
import { formatDate, periodAround } from '../../../electron/contract/calendar-date.ts';
import { seriesKindLabels, seriesKinds, type SeriesKind } from '../../../electron/contract/labels.vi.ts';
import type { NumberSeries } from '../../../electron/contract/numbering.schema.ts';
import { useBookPreview } from '../../api/books.ts';
import { canOpenDocuments, openDocument, saveDocument } from '../../api/documents.ts';
import { useSeries } from '../../api/numbering.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useFrame } from '../../components/frame-context.ts';
import { goOnWithEnter } from '../../components/form-navigation.ts';
import { formatCount } from '../../components/format.ts';
import { Page } from '../../components/page.tsx';
import { ReportPlaces } from '../../components/report-places.tsx';
import { SegmentedField } from '../../components/segmented.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { SeriesCheckPanel } from './series-check.tsx';
import '../../components/plain-table.css';
import './books.css';

interface Choice {
  readonly kind: SeriesKind;
  readonly seriesId: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly volume: string;
}

const bookTitles: Readonly<Record<SeriesKind, string>> = {
  incoming: 'Sổ đăng ký văn bản đến',
  outgoing: 'Sổ đăng ký văn bản đi',
  copy: 'Sổ đăng ký bản sao',
};

/** Sổ và báo cáo: a book for a period as it will be bound, and what became of every number. */
export function BooksScreen() {
  const { today } = useFrame();
  const announce = useAnnounce();
  const year = periodAround(today, 'year');
  const [choice, setChoice] = useKeptState<Choice>('books.choice', {
    kind: 'incoming',
    seriesId: null,
    from: year.from,
    to: today,
    volume: '',
  });
  const [problem, setProblem] = useState('');
  const series = useSeries();
  const ofKind = (series.data?.series ?? []).filter(({ kind }) => kind === choice.kind);
  const sound = isDate(choice.from) && isDate(choice.to) && choice.from <= choice.to;
  const period = { kind: choice.kind, seriesId: choice.seriesId, from: choice.from ?? '', to: choice.to ?? '' };
  const preview = useBookPreview(period, sound);
  const change = (part: Partial<Choice>): void => setChoice((current) => ({ ...current, ...part }));
  const print = (make: typeof saveDocument): void => {
    setProblem('');
    make('books.book', { ...period, volume: choice.volume })
      .then((sentence) => {
        if (sentence !== null) announce(sentence);
      })
      .catch((error: unknown) => setProblem(errorSentence(error)));
  };
  const main = canOpenDocuments() ? openDocument : saveDocument;
  const rows = sound ? (preview.data?.rows ?? 0) : 0;
  useHotkeys({ 'Ctrl+P': () => print(main) });
  return (
    <Page
      panes
      title="Sổ và báo cáo"
      note={<ReportPlaces />}
      search={null}
      actions={
        <>
          {canOpenDocuments() ? (
            <Button disabled={rows === 0} onClick={() => print(saveDocument)}>
              Lưu tệp Word
            </Button>
          ) : null}
          <Button variant="primary" keyHint="Ctrl+P" disabled={rows === 0} onClick={() => print(main)}>
            In sổ bằng Word
          </Button>
        </>
      }
      status={preview.data && sound ? <span>{formatCount(preview.data.rows)} dòng sẽ in</span> : null}
      keys={[{ keys: 'Ctrl+P', does: 'In sổ bằng Word' }]}
    >
      <div className="books">
        <section className="books-choice" aria-labelledby="books-choice">
          <ReportPlaces narrow />
          <h2 id="books-choice" className="section-title">
            In sổ
          </h2>
          <form
            className="books-form"
            noValidate
            onSubmit={(event) => event.preventDefault()}
            onKeyDown={goOnWithEnter}
          >
            <SegmentedField
              label="Sổ"
              layout="stacked"
              value={choice.kind}
              options={seriesKinds.map((kind) => ({ value: kind, label: seriesKindLabels[kind] }))}
              onChange={(kind) => change({ kind: kind as SeriesKind, seriesId: null })}
            />
            <SelectField
              label={choice.kind === 'incoming' ? 'Quyển đang dùng' : 'Dãy số'}
              layout="stacked"
              value={choice.seriesId === null ? '' : String(choice.seriesId)}
              emptyLabel={choice.kind === 'incoming' ? 'Mọi sổ đến trong kỳ' : 'Mọi loại, mọi cơ quan ban hành'}
              options={ofKind.map((entry) => ({ value: String(entry.id), label: seriesName(entry) }))}
              onChange={(id) => change({ seriesId: id === '' ? null : Number(id) })}
            />
            <Periods today={today} onChoose={change} />
            <div className="books-dates">
              <DateField
                label="Từ ngày"
                layout="stacked"
                near={today}
                value={choice.from}
                error={isDate(choice.from) ? undefined : 'Ghi ngày dạng 22/11/2026.'}
                onChange={(from) => change({ from })}
              />
              <DateField
                label="Đến ngày"
                layout="stacked"
                near={today}
                value={choice.to}
                error={dateError(choice)}
                onChange={(to) => change({ to })}
              />
            </div>
            <TextField
              label="Quyển số"
              layout="stacked"
              value={choice.volume}
              placeholder="01"
              hint="In ở bìa; để trống nếu không đánh số quyển."
              onChange={(volume) => change({ volume })}
            />
          </form>
          {problem ? <Band tone="error">{problem}</Band> : null}
          <SeriesCheckPanel series={series.data?.series ?? []} />
        </section>
        <section className="books-preview" aria-labelledby="books-preview">
          <h2 id="books-preview" className="list-title">
            {bookTitles[choice.kind]}
          </h2>
          {sound ? <p className="quiet">{coverLine(choice, preview.data)}</p> : null}
          {preview.error ? <Band tone="error">{errorSentence(preview.error)}</Band> : null}
          {sound && preview.data ? <BookRows {...preview.data} /> : null}
        </section>
      </div>
    </Page>
  );
}

function Periods({ today, onChoose }: { readonly today: string; readonly onChoose: (part: Partial<Choice>) => void }) {
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

function BookRows({
  columns,
  sample,
  rows,
}: {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
}) {
  if (rows === 0) {
    return (
      <EmptyState title="Không có văn bản nào trong kỳ này">
        <p>Chọn kỳ khác hoặc sổ khác.</p>
      </EmptyState>
    );
  }
  const widths = columns.map((_, place) => widthClass(sample.map((row) => row[place]?.length ?? 0)));
  return (
    // Wide as on paper: scrolled with the arrow keys once it has the focus.
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Các dòng đầu của sổ">
      <table className="plain-table book-table">
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column} scope="col" className={widths[place]}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows > sample.length ? (
        <p className="list-foot">và {formatCount(rows - sample.length)} dòng nữa trong tệp Word</p>
      ) : null}
    </div>
  );
}

/** How much room a column wants, from its longest cell. */
function widthClass(lengths: readonly number[]): string | undefined {
  const longest = Math.max(0, ...lengths);
  return longest > 40 ? 'is-long' : longest > 14 ? 'is-middle' : undefined;
}

function seriesName({ kind, title }: NumberSeries): string {
  return title === '' ? seriesKindLabels[kind] : title;
}

function coverLine(
  choice: Choice,
  preview: { readonly firstNumberText: string | null; readonly lastNumberText: string | null } | undefined,
): string {
  const period = `Từ ngày ${formatDate(choice.from ?? '')} đến ngày ${formatDate(choice.to ?? '')}`;
  if (!preview?.firstNumberText) return period;
  return `${period}. Từ số ${preview.firstNumberText} đến số ${preview.lastNumberText ?? ''}`;
}

function dateError({ from, to }: Choice): string | undefined {
  if (!isDate(to)) return 'Ghi ngày dạng 22/11/2026.';
  return isDate(from) && from > to ? 'Ngày này trước ngày bắt đầu.' : undefined;
}

function isDate(value: string | null): value is string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value ?? '');
}
