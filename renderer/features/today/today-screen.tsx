import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { formatDate, weekdayName } from '../../../electron/contract/calendar-date.ts';
import type { Today } from '../../../electron/contract/books.schema.ts';
import { useToday } from '../../api/books.ts';
import { saveDocument } from '../../api/documents.ts';
import { useOrganization } from '../../api/organization.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount, formatTime } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { printPage } from '../../platform/print-page.ts';
import { TodayAside } from './today-aside.tsx';
import { TodaySection } from './today-section.tsx';
import { sectionsOf } from './today-words.ts';
import './today.css';

/** One sheet with what waits today; it prints as it stands. */
export function TodayScreen() {
  const { today, officeName } = useFrame();
  const [, navigate] = useLocation();
  const answer = useToday();
  const term = useOrganization().data?.terms.find(({ endsOn }) => endsOn === null);
  useHotkeys({ 'Ctrl+P': printPage });
  const data = answer.data;
  return (
    <Page
      title="Hôm nay"
      actions={
        <Button variant="primary" keyHint="F2" onClick={() => navigate(paths.incomingEntry)}>
          Đăng ký
        </Button>
      }
      status={data ? <span>Cập nhật lúc {formatTime(data.updatedAt)}</span> : null}
      statusKeys={
        <>
          <span>↑ ↓ chọn</span>
          <span>Enter mở</span>
          <span>F1 phím tắt</span>
        </>
      }
      keys={[
        { keys: '↑ ↓', does: 'Đi giữa các việc' },
        { keys: 'Enter', does: 'Mở văn bản' },
        { keys: 'Ctrl+P', does: 'In trang này' },
      ]}
    >
      <div className="today">
        <div className="today-head">
          <div>
            <h2 className="today-date">
              {weekdayName(today)}, {formatDate(today)}
            </h2>
            <p className="today-line">{[waitingLine(data), officeName, term?.name].filter(Boolean).join('. ')}</p>
          </div>
          <div className="today-prints no-print">
            <SheetButton />
            <Button keyHint="Ctrl+P" onClick={printPage}>
              In trang này
            </Button>
          </div>
        </div>
        {answer.error ? <Band tone="error">{errorSentence(answer.error)}</Band> : null}
        <div className="today-panes">
          <Waiting data={data} />
          {data ? <TodayAside data={data} /> : <aside className="today-aside" />}
        </div>
      </div>
    </Page>
  );
}

/** The sheet for the chief as a Word file. */
function SheetButton() {
  const announce = useAnnounce();
  const save = (): void => {
    saveDocument('today.sheet', {}).catch((error: unknown) => announce(errorSentence(error), 'problem'));
  };
  return <Button onClick={save}>Lưu tệp Word</Button>;
}

function waitingLine(data: Today | undefined): string {
  if (!data) return '';
  const { overdue, dueToday, notRouted, notSent, awaitingReceipt } = data.counts;
  const waiting = overdue + dueToday + notRouted + notSent + awaitingReceipt;
  return waiting === 0 ? 'Không có việc nào đang chờ' : `${formatCount(waiting)} việc đang chờ`;
}

function Waiting({ data }: { readonly data: Today | undefined }) {
  const list = useRef<HTMLDivElement>(null);
  const [, navigate] = useLocation();
  // The arrows go from row to row over all sections, as down a sheet of paper.
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !list.current) return;
    const rows = [...list.current.querySelectorAll<HTMLElement>('a.today-row')];
    const next = rows[rows.findIndex((row) => row === document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  // The first thing that waits is under the hand at once, unless the person is already elsewhere.
  const known = data !== undefined;
  useEffect(() => {
    if (known && document.activeElement === document.body) list.current?.querySelector<HTMLElement>('a')?.focus();
  }, [known]);
  if (!data) return <div />;
  const sections = sectionsOf(data);
  if (sections.length === 0) {
    return (
      <EmptyState
        title="Hôm nay chưa có việc nào chờ"
        action={<Button onClick={() => navigate(paths.incomingEntry)}>Đăng ký văn bản đến</Button>}
      >
        <p>Văn bản quá hạn, đến hạn, chưa chuyển và bản sao chờ ký nhận sẽ hiện ở đây.</p>
      </EmptyState>
    );
  }
  return (
    <div ref={list} className="today-sections" onKeyDown={onKeyDown}>
      {sections.map((section) => (
        <TodaySection key={section.key} section={section} />
      ))}
    </div>
  );
}
