import { useState } from 'react';
import { Link, Redirect } from 'wouter';
import { periodAround } from '../../../electron/contract/calendar-date.ts';
import { classNames } from '../../components/class-names.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { ReportPlaces } from '../../components/report-places.tsx';
import { focusTable } from '../../components/register-table/register-table.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useKeptState } from '../../components/use-kept-state.ts';
import { DocumentFigures } from './document-figures.tsx';
import { type FiguresSpan, FiguresSpanFields, soundSpan } from './figures-span.tsx';
import { OverdueReceipts } from './overdue-receipts.tsx';
import { PeriodFigures } from './period-figures.tsx';
import { RecipientFigures } from './recipient-figures.tsx';
import '../../components/filter-bar.css';
import '../../components/plain-table.css';
import './delivery-figures.css';

const views = [
  { view: 'noi-nhan', label: 'Theo nơi nhận' },
  { view: 'van-ban', label: 'Theo văn bản' },
  { view: 'ky', label: 'Theo kỳ' },
  { view: 'qua-han', label: 'Quá hạn ký nhận' },
] as const;

/** Phát hành: what every recipient was sent and still owes, which documents are complete, what it costs. (practice.md 7) */
export function DeliveryFiguresScreen({ view }: { readonly view: string | undefined }) {
  const { today } = useFrame();
  const [span, setSpan] = useKeptState<FiguresSpan>(`delivery.span.${today}`, {
    from: periodAround(today, 'year').from,
    to: today,
  });
  const [text, setText] = useState('');
  if (!views.some((known) => known.view === view)) return <Redirect to={paths.deliveryView('noi-nhan')} replace />;
  const sound = soundSpan(span);
  return (
    <Page
      panes
      title="Phát hành"
      note={<ReportPlaces />}
      search={
        view === 'noi-nhan' ? (
          <SearchBox value={text} onChange={setText} placeholder="Tìm nơi nhận" onLeave={focusTable} />
        ) : null
      }
      statusKeys={
        <>
          <span>↑ ↓ chọn</span>
          <span>Enter mở</span>
        </>
      }
      keys={[
        { keys: '↑ ↓ PgUp PgDn', does: 'Đi trong bảng' },
        { keys: 'Enter', does: 'Mở văn bản đã gửi nơi nhận, hoặc mở văn bản' },
        { keys: 'F3', does: 'Tìm nơi nhận' },
      ]}
    >
      <div className="figures">
        <ReportPlaces narrow />
        <div className="filter-bar figures-bar">
          <nav className="figures-views" aria-label="Cách tính">
            {views.map((known) => (
              <Link
                key={known.view}
                href={paths.deliveryView(known.view)}
                className={classNames('figures-view', known.view === view && 'is-here')}
                aria-current={known.view === view ? 'page' : undefined}
              >
                {known.label}
              </Link>
            ))}
          </nav>
          {view === 'qua-han' ? null : <FiguresSpanFields span={span} today={today} onChange={setSpan} />}
        </div>
        {view === 'qua-han' ? <OverdueReceipts /> : null}
        {view === 'noi-nhan' && sound ? <RecipientFigures span={sound} text={text} today={today} /> : null}
        {view === 'van-ban' && sound ? <DocumentFigures span={sound} today={today} /> : null}
        {view === 'ky' && sound ? <PeriodFigures span={sound} /> : null}
      </div>
    </Page>
  );
}
