import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { formatDate, weekdayName, yearOf } from '../../../electron/contract/calendar-date.ts';
import type { IncomingRow } from '../../../electron/contract/incoming.schema.ts';
import { saveDocument } from '../../api/documents.ts';
import {
  incomingPagesKey,
  pageIncoming,
  useIncomingCounts,
  useIncomingDays,
  type IncomingSort,
} from '../../api/incoming.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExportButton } from '../../components/export-button.tsx';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { paths } from '../../components/paths.ts';
import { RegisterListPage } from '../../components/register-list/register-list-page.tsx';
import { useRegisterList } from '../../components/register-list/use-register-list.ts';
import type { TableBand } from '../../components/register-table/register-table.tsx';
import type { RowSource } from '../../components/register-table/use-table-rows.ts';
import { useRested } from '../../components/use-rested.ts';
import { BatchActions } from './batch-actions.tsx';
import { IncomingFilters } from './filter-bar.tsx';
import { incomingColumns } from './incoming-columns.tsx';
import { everyBook, initialChoice, readListChoice, toFilter } from './incoming-filter.ts';
import { IncomingPreview } from './incoming-preview.tsx';
import { SlipMenu } from './slip-menu.tsx';
import './incoming-list.css';

/** The register of incoming documents: the list, its filters, and the row under the cursor beside it. */
export function IncomingListScreen() {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const list = useRegisterList({
    name: 'incoming',
    initial: initialChoice,
    everything: everyBook,
    readChoice: readListChoice,
  });
  const [activeRow, setActiveRow] = useState<IncomingRow>();
  const { choice, text } = list;
  const sort = list.sort as IncomingSort | null;
  const filter = useMemo(() => toFilter(choice, text, today), [choice, text, today]);
  // The rows are asked for at every letter; what is counted over the whole register waits until the hand rests.
  const counted = useRested(filter, 200);
  const counts = useIncomingCounts(counted).data;
  // What is found by words begins with the very number and the very marks, not with the newest day: no days over it.
  const byDay = filter.text === '' && sort === null;
  const days = useIncomingDays(counted, byDay).data;
  const bands = useMemo<readonly TableBand[]>(
    () =>
      (byDay && counted === filter ? (days?.days ?? []) : []).map((day) => ({
        rows: day.total,
        title: `${weekdayName(day.date)}, ${formatDate(day.date)}`,
        note: `${formatCount(day.total)} văn bản, ${day.notRouted === 0 ? 'đã chuyển hết' : `${formatCount(day.notRouted)} chưa chuyển`}`,
      })),
    [days, counted, filter, byDay],
  );
  const source = useMemo<RowSource<IncomingRow>>(
    () => ({
      key: incomingPagesKey(filter, sort),
      load: (offset, limit, signal) => pageIncoming(filter, offset, limit, signal, sort),
    }),
    [filter, sort],
  );
  const columns = useMemo(() => incomingColumns(today), [today]);
  const open = useCallback(
    (row: Pick<IncomingRow, 'id'>): void => navigate(paths.incomingDocument(row.id)),
    [navigate],
  );
  // The list is painted first, what stands beside it a moment later.
  const previewed = useDeferredValue(activeRow);
  const slips = useMemo(
    () => <SlipMenu small offersToday ids={[...list.marked].sort((a, b) => a - b)} />,
    [list.marked],
  );
  const register = (): void => navigate(paths.incomingEntry);
  return (
    <RegisterListPage
      title="Văn bản đến"
      note={`Sổ ${yearOf(today)}`}
      label="Sổ văn bản đến"
      noun="văn bản"
      numberWord="số đến"
      list={list}
      columns={columns}
      source={source}
      total={counts?.total}
      bands={bands}
      activeRow={activeRow}
      onActiveRow={setActiveRow}
      onOpen={open}
      filters={<IncomingFilters choice={choice} onChange={list.setChoice} today={today} />}
      tools={slips}
      batch={<BatchActions marked={list.marked} onDone={list.unmark} />}
      actions={
        <>
          <ExportButton work={(format) => saveDocument('exchange.incomingList', { ...filter, sort, format })} />
          <Button variant="primary" keyHint="F2" onClick={register}>
            Đăng ký
          </Button>
        </>
      }
      hotkeys={{
        F4: () => {
          if (activeRow?.status === 'registered') navigate(paths.certify(activeRow.id));
        },
      }}
      keys={[{ keys: 'F4', does: 'Sao văn bản' }]}
      preview={<IncomingPreview document={previewed} today={today} onOpen={open} />}
      empty={
        <EmptyState
          title={`Sổ văn bản đến năm ${yearOf(today)} chưa có văn bản nào`}
          action={
            <Button variant="primary" keyHint="F2" onClick={register}>
              Đăng ký văn bản đến
            </Button>
          }
        >
          <p>Mỗi văn bản đến được ghi một dòng ở đây, theo số đến liên tục trong năm, cả giấy và qua mạng.</p>
        </EmptyState>
      }
    />
  );
}
