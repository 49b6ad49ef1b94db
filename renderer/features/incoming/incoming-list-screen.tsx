import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { formatDate, weekdayName, yearOf } from '../../../electron/contract/calendar-date.ts';
import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { incomingPagesKey, pageIncoming, useIncomingCounts, useIncomingDays } from '../../api/incoming.ts';
import { saveDocument } from '../../api/documents.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExportButton } from '../../components/export-button.tsx';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useColumnChoice } from '../../components/register-table/columns.ts';
import { focusTable, RegisterTable, type TableBand } from '../../components/register-table/register-table.tsx';
import type { RowSource } from '../../components/register-table/use-table-rows.ts';
import { SavedViews } from '../../components/saved-views.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { useRested } from '../../components/use-rested.ts';
import { incomingColumns } from './incoming-columns.tsx';
import { FilterBar } from './filter-bar.tsx';
import { initialChoice, isListChoice, isNarrowed, toFilter, type ListChoice } from './incoming-filter.ts';
import { IncomingPreview } from './incoming-preview.tsx';
import { RouteSeveralButton } from './route-several-button.tsx';
import { SlipMenu } from './slip-menu.tsx';
import './incoming-list.css';

const nothingMarked: ReadonlySet<number> = new Set();

/** The register of incoming documents: the list, its filters, and the row under the cursor beside it. */
export function IncomingListScreen() {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const [choice, setChoice] = useKeptState<ListChoice>('incoming.choice', initialChoice);
  const [text, setText] = useKeptState('incoming.search', '');
  const [active, setActive] = useKeptState('incoming.active', 0);
  const [marked, setMarked] = useKeptState('incoming.marked', nothingMarked);
  const [activeRow, setActiveRow] = useState<IncomingDocument>();
  const [columnChoice, setColumnChoice] = useColumnChoice('incoming');
  const restedText = useRested(text, 90);
  const filter = useMemo(() => toFilter(choice, restedText, today), [choice, restedText, today]);
  const counts = useIncomingCounts(filter).data;
  const days = useIncomingDays(filter).data;
  const bands = useMemo<readonly TableBand[]>(
    () =>
      (days?.days ?? []).map((day) => ({
        rows: day.total,
        title: `${weekdayName(day.date)}, ${formatDate(day.date)}`,
        note: `${formatCount(day.total)} văn bản, ${day.notRouted === 0 ? 'đã chuyển hết' : `${formatCount(day.notRouted)} chưa chuyển`}`,
      })),
    [days],
  );
  const source = useMemo<RowSource<IncomingDocument>>(
    () => ({
      key: incomingPagesKey(filter),
      load: (offset, limit, signal) => pageIncoming(filter, offset, limit, signal),
    }),
    [filter],
  );
  const columns = useMemo(() => incomingColumns(today), [today]);
  const change = (next: ListChoice): void => {
    setChoice(next);
    setActive(0);
  };
  const open = (row: IncomingDocument): void => navigate(paths.incomingDocument(row.id));
  const forgetFilters = (): void => {
    setText('');
    change({ ...initialChoice, period: 'custom' });
  };
  useHotkeys({
    'Ctrl+P': () => navigate(paths.books),
    F4: () => {
      if (activeRow?.status === 'registered') navigate(paths.certify(activeRow.id));
    },
    Escape: () => {
      if (marked.size > 0) setMarked(nothingMarked);
      else if (isNarrowed(choice, text)) forgetFilters();
      focusTable();
    },
  });
  return (
    <Page
      panes
      title="Văn bản đến"
      note={`Sổ ${yearOf(today)}`}
      search={
        <SearchBox
          value={text}
          onChange={(next) => {
            setText(next);
            setActive(0);
          }}
          placeholder="Tìm số, ký hiệu, trích yếu"
          onLeave={focusTable}
        />
      }
      actions={
        <>
          <ExportButton work={(format) => saveDocument('exchange.incomingList', { ...filter, format })} />
          <Button variant="primary" keyHint="F2" onClick={() => navigate(paths.incomingEntry)}>
            Đăng ký
          </Button>
        </>
      }
      status={
        <>
          <span>
            <b>{formatCount(counts?.total ?? 0)}</b> văn bản
          </span>
          {activeRow ? <span>Đang ở số đến {activeRow.numberText}</span> : null}
          {marked.size > 0 ? <span>{formatCount(marked.size)} đang chọn</span> : null}
        </>
      }
      statusKeys={
        <>
          <span>↑ ↓ chọn</span>
          <span>Enter mở</span>
          <span>Space đánh dấu</span>
          <span>F1 phím tắt</span>
        </>
      }
      keys={[
        { keys: '↑ ↓ PgUp PgDn', does: 'Đi trong sổ' },
        { keys: 'Home, End', does: 'Văn bản mới nhất, cũ nhất' },
        { keys: 'Enter', does: 'Mở văn bản' },
        { keys: 'Space', does: 'Đánh dấu để chuyển, in phiếu nhiều văn bản' },
        { keys: 'F4', does: 'Sao văn bản' },
        { keys: 'Gõ chữ', does: 'Tìm ngay trong sổ' },
        { keys: 'Ctrl+P', does: 'In sổ' },
        { keys: 'Esc', does: 'Bỏ lọc' },
      ]}
    >
      <div className="with-preview">
        <div className="list-pane">
          <FilterBar
            choice={choice}
            onChange={change}
            today={today}
            columns={columns}
            columnChoice={columnChoice}
            onColumnChoice={setColumnChoice}
            onPrintBook={() => navigate(paths.books)}
          >
            <SavedViews
              list="incoming"
              choice={choice}
              text={text}
              isNarrowed={isNarrowed(choice, text)}
              isChoice={isListChoice}
              onApply={(view) => {
                setText(view?.text ?? '');
                change(view?.choice ?? initialChoice);
              }}
            />
            <RouteSeveralButton marked={marked} onDone={() => setMarked(nothingMarked)} />
            <SlipMenu small offersToday ids={[...marked].sort((a, b) => a - b)} />
          </FilterBar>
          <RegisterTable
            label="Sổ văn bản đến"
            columns={columns}
            choice={columnChoice}
            onChoiceChange={setColumnChoice}
            total={counts?.total}
            source={source}
            bands={bands}
            rowId={(row) => row.id}
            rowClass={(row) => (row.status === 'void' ? 'is-void' : undefined)}
            activeIndex={active}
            onActiveChange={setActive}
            onActiveRow={setActiveRow}
            onOpen={open}
            marked={marked}
            onMarkedChange={setMarked}
            autoFocus
            empty={
              isNarrowed(choice, text) ? (
                <EmptyState
                  title="Không có văn bản nào khớp"
                  action={<Button onClick={forgetFilters}>Xem tất cả các sổ</Button>}
                >
                  <p>Bỏ bớt điều kiện lọc, hoặc tìm trong tất cả các năm.</p>
                </EmptyState>
              ) : (
                <EmptyState
                  title={`Sổ văn bản đến năm ${yearOf(today)} chưa có văn bản nào`}
                  action={
                    <Button variant="primary" keyHint="F2" onClick={() => navigate(paths.incomingEntry)}>
                      Đăng ký văn bản đến
                    </Button>
                  }
                >
                  <p>Mỗi văn bản đến được ghi một dòng ở đây, theo số đến liên tục trong năm, cả giấy và qua mạng.</p>
                </EmptyState>
              )
            }
          />
        </div>
        <IncomingPreview document={activeRow} today={today} onOpen={open} />
      </div>
    </Page>
  );
}
