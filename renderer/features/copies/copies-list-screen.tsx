import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { copyPagesKey, pageCopies, useCopyTotal } from '../../api/certified-copy.ts';
import { saveDocument } from '../../api/documents.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExportButton } from '../../components/export-button.tsx';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { PeriodBar } from '../../components/period-bar.tsx';
import { ColumnButton } from '../../components/register-table/column-dialog.tsx';
import { useColumnChoice } from '../../components/register-table/columns.ts';
import { focusTable, RegisterTable } from '../../components/register-table/register-table.tsx';
import type { RowSource } from '../../components/register-table/use-table-rows.ts';
import { SearchBox } from '../../components/search-box.tsx';
import { SegmentedBar } from '../../components/segmented.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { useRested } from '../../components/use-rested.ts';
import { copiesColumns, initialChoice, toFilter, type CopiesChoice, type CopyRow } from './copies-columns.tsx';
import './copies.css';

const waitingOptions = [
  { value: 'all', label: 'Mọi bản sao' },
  { value: 'waiting', label: 'Chờ ký nhận' },
] as const;

/** The register of certified copies. */
export function CopiesListScreen() {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const [choice, setChoice] = useKeptState<CopiesChoice>('copies.choice', initialChoice);
  const [text, setText] = useKeptState('copies.search', '');
  const [active, setActive] = useKeptState('copies.active', 0);
  const [activeRow, setActiveRow] = useState<CopyRow>();
  const [columnChoice, setColumnChoice] = useColumnChoice('copies');
  const restedText = useRested(text, 90);
  const filter = useMemo(() => toFilter(choice, restedText, today), [choice, restedText, today]);
  const total = useCopyTotal(filter);
  const source = useMemo<RowSource<CopyRow>>(
    () => ({ key: copyPagesKey(filter), load: (offset, limit, signal) => pageCopies(filter, offset, limit, signal) }),
    [filter],
  );
  const columns = useMemo(() => copiesColumns(today), [today]);
  const narrowed = text.trim() !== '' || JSON.stringify(choice) !== JSON.stringify(initialChoice);
  const change = (next: CopiesChoice): void => {
    setChoice(next);
    setActive(0);
  };
  const forgetFilters = (): void => {
    setText('');
    change(initialChoice);
  };
  useHotkeys({
    'Ctrl+P': () => navigate(paths.books),
    Escape: () => {
      forgetFilters();
      focusTable();
    },
  });
  return (
    <Page
      panes
      title="Bản sao"
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
      actions={<ExportButton work={(format) => saveDocument('exchange.copyList', { ...filter, format })} />}
      status={
        <>
          <span>
            <b>{formatCount(total ?? 0)}</b> bản sao
          </span>
          {activeRow ? <span>Đang ở số {activeRow.numberText}</span> : null}
        </>
      }
      statusKeys={
        <>
          <span>↑ ↓ chọn</span>
          <span>Enter mở</span>
          <span>F1 phím tắt</span>
        </>
      }
      keys={[
        { keys: '↑ ↓ PgUp PgDn', does: 'Đi trong sổ' },
        { keys: 'Enter', does: 'Mở bản sao, ghi ký nhận' },
        { keys: 'Ctrl+P', does: 'In sổ' },
        { keys: 'Esc', does: 'Bỏ lọc' },
      ]}
    >
      <div className="list-pane">
        <div className="filter-bar" role="group" aria-label="Lọc sổ">
          <PeriodBar
            value={choice}
            periods={['week', 'month', 'year', 'all', 'custom']}
            today={today}
            onChange={(period) => change({ ...choice, ...period })}
          />
          <SegmentedBar
            label="Ký nhận"
            value={choice.waiting ? 'waiting' : 'all'}
            options={waitingOptions}
            onChange={(value) => change({ ...choice, waiting: value === 'waiting' })}
          />
          <span className="filter-bar-space" />
          <ColumnButton columns={columns} choice={columnChoice} onChoiceChange={setColumnChoice} />
          <Button variant="quiet" small onClick={() => navigate(paths.books)}>
            In sổ
          </Button>
        </div>
        <RegisterTable
          label="Sổ bản sao"
          columns={columns}
          choice={columnChoice}
          onChoiceChange={setColumnChoice}
          total={total}
          source={source}
          rowId={(row) => row.id}
          rowClass={(row) => (row.status === 'void' ? 'is-void' : undefined)}
          activeIndex={active}
          onActiveChange={setActive}
          onActiveRow={setActiveRow}
          onOpen={(row) => navigate(paths.copy(row.id))}
          autoFocus
          empty={
            narrowed ? (
              <EmptyState title="Không có bản sao nào khớp" action={<Button onClick={forgetFilters}>Bỏ lọc</Button>} />
            ) : (
              <EmptyState
                title="Sổ bản sao chưa có bản nào"
                action={<Button onClick={() => navigate(paths.incoming)}>Mở sổ văn bản đến</Button>}
              >
                <p>Mở một văn bản đến rồi bấm F4 để sao. Mỗi bản sao lấy một số BS, liên tục trong nhiệm kỳ.</p>
              </EmptyState>
            )
          }
        />
      </div>
    </Page>
  );
}
