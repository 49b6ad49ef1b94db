import { useState } from 'react';
import type { NumberSeries } from '../../../electron/contract/numbering.schema.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import { useNumberingSettings, useSeries } from '../../api/numbering.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { seriesName } from '../../components/series-name.ts';
import { NewYearDialog } from './new-year-dialog.tsx';
import { NumberingRules } from './numbering-rules.tsx';
import { ReserveDialog } from './reserve-dialogs.tsx';
import { ReservedNumbers } from './reserved-numbers.tsx';
import {
  BookDialog,
  CheckDialog,
  CloseDialog,
  ElsewhereDialog,
  FirstNumberDialog,
  ReopenDialog,
  SeriesDialog,
} from './series-dialogs.tsx';
import { SettingsPart } from './settings-part.tsx';

type OfSeries = 'first' | 'close' | 'reopen' | 'reserve' | 'elsewhere' | 'check';
type Opened =
  { readonly what: 'year' | 'book' | 'series' } | { readonly what: OfSeries; readonly series: NumberSeries } | null;

const seriesDialogs = {
  first: FirstNumberDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
  elsewhere: ElsewhereDialog,
  check: CheckDialog,
} as const;

/** Books and number series: what they are, which number comes next, which numbers are kept for whom. */
export function SeriesSettings({ organization }: { readonly organization: Organization }) {
  const series = useSeries();
  const rules = useNumberingSettings().data;
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  const mayBeElsewhere = ({ kind }: NumberSeries): boolean =>
    kind === 'incoming' ? (rules?.incomingPlaceholders ?? false) : (rules?.outgoingPlaceholders ?? false);
  const bookYears = (series.data?.series ?? []).map(({ kind, year }) => (kind === 'incoming' ? (year ?? 0) : 0));
  const latestYear = Math.max(Number(organization.today.slice(0, 4)) - 1, ...bookYears);
  return (
    <>
      <SettingsPart
        title="Sổ và số"
        hint="Dãy số đi và bản sao tự mở khi cấp số đầu tiên. Tiếp sổ giấy thì mở sẵn và ghi số tiếp theo."
        action={
          <>
            <Button onClick={() => setOpened({ what: 'year' })}>Mở sổ năm mới</Button>
            <Button onClick={() => setOpened({ what: 'series' })}>Mở dãy số tiếp sổ giấy</Button>
            <Button variant="quiet" onClick={() => setOpened({ what: 'book' })}>
              Mở thêm sổ đến
            </Button>
          </>
        }
      >
        {series.error ? <Band tone="error">{errorSentence(series.error)}</Band> : null}
        <div className="table-scroll" role="region" aria-label="Sổ và dãy số" tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Sổ, dãy số</th>
                <th scope="col">Của</th>
                <th scope="col" className="is-number">
                  Số đầu
                </th>
                <th scope="col" className="is-number">
                  Số tiếp theo
                </th>
                <th scope="col">Tình trạng</th>
                <th scope="col">
                  <span className="visually-hidden">Việc</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {(series.data?.series ?? []).map((entry) => (
                <tr key={entry.id}>
                  <td>{seriesName(entry)}</td>
                  <td>{entry.bodyName ?? entry.year ?? ''}</td>
                  <td className="is-number">{entry.firstNumber}</td>
                  <td className="is-number">{entry.nextNumber}</td>
                  <td>{entry.open ? <span className="done">Đang mở</span> : <span className="quiet">Đã khóa</span>}</td>
                  <td className="is-action">
                    <SeriesActions
                      series={entry}
                      elsewhere={mayBeElsewhere(entry)}
                      onOpen={(what) => setOpened({ what, series: entry })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </SettingsPart>
      <ReservedNumbers organization={organization} series={series.data?.series ?? []} />
      <NumberingRules />
      {opened ? (
        <OpenedDialog opened={opened} organization={organization} latestYear={latestYear} onClose={close} />
      ) : null}
    </>
  );
}

function SeriesActions({
  series,
  elsewhere,
  onOpen,
}: {
  readonly series: NumberSeries;
  readonly elsewhere: boolean;
  readonly onOpen: (what: OfSeries) => void;
}) {
  const name = seriesName(series);
  const action = (what: OfSeries, label: string) => (
    <Button small variant="quiet" aria-label={`${label}: ${name}`} onClick={() => onOpen(what)}>
      {label}
    </Button>
  );
  return (
    <>
      {series.open ? action('reserve', 'Giữ số') : null}
      {series.open && elsewhere ? action('elsewhere', 'Ở sổ riêng') : null}
      {series.open && series.used === 0 ? action('first', 'Số bắt đầu') : action('check', 'Kiểm tra')}
      {series.open ? action('close', 'Khóa') : action('reopen', 'Mở lại')}
    </>
  );
}

function OpenedDialog({
  opened,
  organization,
  latestYear,
  onClose,
}: {
  readonly opened: NonNullable<Opened>;
  readonly latestYear: number;
  readonly organization: Organization;
  readonly onClose: () => void;
}) {
  if (!('series' in opened)) {
    if (opened.what === 'year') return <NewYearDialog latestYear={latestYear} onClose={onClose} />;
    if (opened.what === 'book') return <BookDialog organization={organization} onClose={onClose} />;
    return <SeriesDialog organization={organization} onClose={onClose} />;
  }
  const { what, series } = opened;
  if (what === 'reserve')
    return <ReserveDialog today={organization.today} series={[series]} initialSeriesId={series.id} onClose={onClose} />;
  const OfSeries = seriesDialogs[what];
  return <OfSeries series={series} onClose={onClose} />;
}
