import { useState } from 'react';
import { formatDate, periodAround } from '../../../electron/contract/calendar-date.ts';
import {
  type Statistics,
  type StatisticsGroup,
  statisticsGroupLabels,
  statisticsGroups,
  type StatisticsRegister,
  statisticsRegisterLabels,
  statisticsRegisters,
  type StatisticsStep,
  statisticsStepLabels,
  statisticsSteps,
} from '../../../electron/contract/statistics.schema.ts';
import { canOpenDocuments, openDocument, saveDocument } from '../../api/documents.ts';
import { useStatistics } from '../../api/statistics.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { FileButton } from '../../components/file-button.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { formatCount } from '../../components/format.ts';
import { Page } from '../../components/page.tsx';
import { ReportPlaces } from '../../components/report-places.tsx';
import { SegmentedBar } from '../../components/segmented.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { recall, remember } from '../../platform/remember.ts';
import { printPage } from '../../platform/print-page.ts';
import { PeriodChart } from './period-chart.tsx';
import { StatisticsTable } from './statistics-table.tsx';
import '../../components/plain-table.css';
import './statistics.css';

interface Choice {
  readonly register: StatisticsRegister;
  readonly from: string | null;
  readonly to: string | null;
  readonly groupBy: StatisticsGroup;
  readonly step: StatisticsStep;
}

const rememberedSpan = 'statistics.span';

/** Thống kê: how many documents, by what, over which days; on screen, on paper and as a spreadsheet. */
export function StatisticsScreen() {
  const { today } = useFrame();
  const [choice, setChoice] = useState<Choice>(() => startChoice(today));
  const change = (part: Partial<Choice>): void => {
    const next = { ...choice, ...part };
    setChoice(next);
    remember(rememberedSpan, { from: next.from, to: next.to, step: next.step });
  };
  const { from, to } = choice;
  const sound = from !== null && to !== null && from <= to;
  const input = { ...choice, from: from ?? today, to: to ?? today };
  const found = useStatistics(input, sound);
  const work = canOpenDocuments() ? openDocument : saveDocument;
  return (
    <Page
      title="Thống kê"
      note={<ReportPlaces />}
      search={null}
      actions={
        <>
          <Button onClick={printPage}>In trang này</Button>
          <FileButton
            label="Xuất Excel"
            work={() => saveDocument('statistics.table', { ...input, content: 'counts', format: 'xlsx' })}
          />
          <FileButton
            primary
            label="Bảng Word"
            work={() => work('statistics.table', { ...input, content: 'counts', format: 'docx' })}
          />
        </>
      }
      status={found.data && sound ? <span>{formatCount(found.data.total)} văn bản</span> : null}
    >
      <div className="statistics">
        <ReportPlaces narrow />
        <div className="statistics-choice no-print">
          <SegmentedBar
            label="Sổ"
            value={choice.register}
            options={statisticsRegisters.map((value) => ({ value, label: statisticsRegisterLabels[value] }))}
            onChange={(register) => change({ register: register as StatisticsRegister })}
          />
          <Spans today={today} onChoose={change} />
          <div className="statistics-fields">
            <DateField
              label="Từ ngày"
              layout="stacked"
              near={today}
              value={from}
              onChange={(value) => change({ from: value })}
            />
            <DateField
              label="Đến ngày"
              layout="stacked"
              near={today}
              value={to}
              error={from !== null && to !== null && from > to ? 'Ngày này trước ngày bắt đầu.' : undefined}
              onChange={(value) => change({ to: value })}
            />
            <SelectField
              label="Phân theo"
              layout="stacked"
              value={choice.groupBy}
              options={statisticsGroups.map((value) => ({
                value,
                label: statisticsGroupLabels[choice.register][value],
              }))}
              onChange={(groupBy) => change({ groupBy: groupBy as StatisticsGroup })}
            />
            <SelectField
              label="Mỗi cột là"
              layout="stacked"
              value={choice.step}
              options={statisticsSteps.map((value) => ({ value, label: statisticsStepLabels[value] }))}
              onChange={(step) => change({ step: step as StatisticsStep })}
            />
          </div>
        </div>
        {found.error ? <Band tone="error">{errorSentence(found.error)}</Band> : null}
        {sound && found.data && !found.error ? <Report input={input} statistics={found.data} /> : null}
      </div>
    </Page>
  );
}

function Report({
  input,
  statistics,
}: {
  readonly input: Choice & { readonly from: string; readonly to: string };
  readonly statistics: Statistics;
}) {
  const { register, groupBy, from, to } = input;
  const group = statisticsGroupLabels[register][groupBy];
  return (
    <section className="statistics-report" aria-labelledby="statistics-title">
      <h2 id="statistics-title" className="section-title">
        {statisticsRegisterLabels[register]} từ ngày {formatDate(from)} đến ngày {formatDate(to)}
      </h2>
      <p>
        <b className="statistics-total">{formatCount(statistics.total)}</b> văn bản
        {statistics.void === 0 ? '' : `, không kể ${formatCount(statistics.void)} đã hủy`}
      </p>
      {statistics.total === 0 ? (
        <EmptyState title="Không có văn bản nào trong kỳ này">
          <p>Chọn kỳ khác hoặc sổ khác.</p>
        </EmptyState>
      ) : (
        <>
          {statistics.periods.length > 1 ? <PeriodChart periods={statistics.periods} /> : null}
          <StatisticsTable group={group} statistics={statistics} />
          {statistics.overlapping ? (
            <p className="quiet">Một văn bản có nhiều nơi thì tính ở từng nơi; dòng cuối tính mỗi văn bản một lần.</p>
          ) : null}
        </>
      )}
      {statistics.onTime.length > 0 ? <OnTimeTable input={input} rows={statistics.onTime} /> : null}
    </section>
  );
}

function OnTimeTable({
  input,
  rows,
}: {
  readonly input: Choice & { readonly from: string; readonly to: string };
  readonly rows: Statistics['onTime'];
}) {
  const work = canOpenDocuments() ? openDocument : saveDocument;
  return (
    <>
      <h2 className="section-title statistics-next">Giải quyết văn bản có hạn</h2>
      <div className="statistics-spans no-print">
        <FileButton
          label="Bảng hạn bằng Word"
          work={() => work('statistics.table', { ...input, content: 'onTime', format: 'docx' })}
        />
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col" className="is-number">
              Đúng hạn
            </th>
            <th scope="col" className="is-number">
              Trễ hạn
            </th>
            <th scope="col" className="is-number">
              Đang làm
            </th>
            <th scope="col" className="is-number">
              Quá hạn
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, onTime, late, underWay, overdue }) => (
            <tr key={unit}>
              <th scope="row">{unit}</th>
              <td className="is-number">{formatCount(onTime)}</td>
              <td className="is-number">{formatCount(late)}</td>
              <td className="is-number">{formatCount(underWay)}</td>
              <td className="is-number">{formatCount(overdue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Spans({ today, onChoose }: { readonly today: string; readonly onChoose: (part: Partial<Choice>) => void }) {
  const year = today.slice(0, 4);
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  const first = (month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;
  const last = (month: number): string => periodAround(first(month), 'month').to;
  const spans: readonly {
    readonly label: string;
    readonly from: string;
    readonly to: string;
    readonly step: StatisticsStep;
  }[] = [
    { label: 'Hôm nay', from: today, to: today, step: 'whole' },
    { label: 'Tuần này', ...periodAround(today, 'week'), step: 'day' },
    { label: 'Tháng này', ...periodAround(today, 'month'), step: 'week' },
    {
      label: `Quý ${['I', 'II', 'III', 'IV'][quarter - 1] ?? ''}`,
      from: first(quarter * 3 - 2),
      to: last(quarter * 3),
      step: 'month',
    },
    { label: '6 tháng', from: first(1), to: last(6), step: 'month' },
    { label: '9 tháng', from: first(1), to: last(9), step: 'month' },
    { label: `Năm ${year}`, from: first(1), to: last(12), step: 'month' },
  ];
  return (
    <div className="statistics-spans" role="group" aria-label="Kỳ báo cáo">
      {spans.map(({ label, ...span }) => (
        <Button key={label} small onClick={() => onChoose(span)}>
          {label}
        </Button>
      ))}
    </div>
  );
}

/** The span used last, for the reporting week of each office is its own; the first time this year by months. */
function startChoice(today: string): Choice {
  const usual = { ...periodAround(today, 'year'), step: 'month' as StatisticsStep };
  const last = recall(rememberedSpan) as Partial<typeof usual> | null;
  const sound = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const span =
    last !== null && sound(last.from) && sound(last.to) && statisticsSteps.some((step) => step === last.step)
      ? { from: last.from, to: last.to, step: last.step ?? usual.step }
      : { from: usual.from, to: today, step: usual.step };
  return { register: 'incoming', groupBy: 'type', ...span };
}
