import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import {
  caseFilePagesKey,
  findCaseFileIds,
  pageCaseFiles,
  useCaseFileTotal,
  type CaseFileFilter,
} from '../../api/filing.ts';
import type { CaseFile } from '../../../electron/contract/filing.schema.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatCount } from '../../components/format.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useColumnChoice } from '../../components/register-table/columns.ts';
import { focusTable, RegisterTable } from '../../components/register-table/register-table.tsx';
import type { RowSource } from '../../components/register-table/use-table-rows.ts';
import { ReportPlaces } from '../../components/report-places.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { useRested } from '../../components/use-rested.ts';
import { caseFileColumns } from './case-file-columns.tsx';
import { CaseFileDialog } from './case-file-dialog.tsx';
import { CaseFileFilterBar } from './case-file-filter-bar.tsx';
import { FilePlanDialog } from './file-plan-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import './filing.css';

/** Hồ sơ: the files of the office's file plan, year by year. (practice.md 6) */
export function CaseFileListScreen() {
  const [, navigate] = useLocation();
  const [state, setState] = useKeptState<CaseFileFilter['state']>('filing.state', 'all');
  const [year, setYear] = useKeptState<number | null>('filing.year', null);
  const [text, setText] = useKeptState('filing.search', '');
  const [active, setActive] = useKeptState('filing.active', 0);
  const [dialog, setDialog] = useState<'new' | 'plan' | 'hand-over' | null>(null);
  const [columnChoice, setColumnChoice] = useColumnChoice('filing');
  const words = text.trim();
  const filter = useMemo<CaseFileFilter>(() => ({ text: words, year, state }), [words, year, state]);
  // The rows are asked for at every letter, so that Enter never opens one of an earlier text; the count waits.
  const total = useCaseFileTotal(useRested(filter, 90));
  const source = useMemo<RowSource<CaseFile>>(
    () => ({
      key: caseFilePagesKey(filter),
      load: (offset, limit, signal) => pageCaseFiles(filter, offset, limit, signal),
    }),
    [filter],
  );
  const narrowed = text.trim() !== '' || year !== null || state !== 'all';
  const forgetFilters = (): void => {
    setText('');
    setYear(null);
    setState('all');
    setActive(0);
  };
  const openNew = (): void => setDialog('new');
  useHotkeys({
    F2: openNew,
    Escape: () => {
      forgetFilters();
      focusTable();
    },
  });
  const close = (): void => setDialog(null);
  return (
    <Page
      panes
      title="Hồ sơ"
      note={<ReportPlaces />}
      search={
        <SearchBox
          value={text}
          onChange={(next) => {
            setText(next);
            setActive(0);
          }}
          placeholder="Tìm ký hiệu, tiêu đề hồ sơ"
          onLeave={focusTable}
        />
      }
      actions={
        <Button variant="primary" keyHint="F2" onClick={openNew}>
          Lập hồ sơ
        </Button>
      }
      status={
        <span>
          <b>{formatCount(total ?? 0)}</b> hồ sơ
        </span>
      }
      statusKeys={
        <>
          <span>↑ ↓ chọn</span>
          <span>Enter mở</span>
        </>
      }
      keys={[
        { keys: 'F2', does: 'Lập hồ sơ' },
        { keys: '↑ ↓ PgUp PgDn', does: 'Đi trong danh sách' },
        { keys: 'Enter', does: 'Mở hồ sơ' },
        { keys: 'F3', does: 'Tìm hồ sơ' },
        { keys: 'Esc', does: 'Bỏ lọc' },
      ]}
    >
      <div className="list-pane">
        <ReportPlaces narrow />
        <CaseFileFilterBar
          filter={filter}
          total={total}
          onState={(next) => {
            setState(next);
            setActive(0);
          }}
          onYear={(next) => {
            setYear(next);
            setActive(0);
          }}
          onHandOver={() => setDialog('hand-over')}
          onPaste={() => setDialog('plan')}
        />
        <RegisterTable
          label="Danh sách hồ sơ"
          columns={caseFileColumns}
          choice={columnChoice}
          onChoiceChange={setColumnChoice}
          total={total}
          source={source}
          rowId={(row) => row.id}
          activeIndex={active}
          onActiveChange={setActive}
          onOpen={(row) => navigate(paths.caseFile(row.id))}
          autoFocus
          empty={
            narrowed ? (
              <EmptyState title="Không có hồ sơ nào khớp" action={<Button onClick={forgetFilters}>Bỏ lọc</Button>} />
            ) : (
              <EmptyState
                title="Chưa có hồ sơ nào"
                action={<Button onClick={() => setDialog('plan')}>Dán danh mục hồ sơ…</Button>}
              >
                <p>Dán danh mục hồ sơ của cơ quan từ Word hoặc Excel, hoặc bấm F2 để lập từng hồ sơ.</p>
              </EmptyState>
            )
          }
        />
      </div>
      {dialog === 'new' ? (
        <CaseFileDialog file={null} onClose={close} onSaved={({ id }) => navigate(paths.caseFile(id))} />
      ) : null}
      {dialog === 'plan' ? <FilePlanDialog onClose={close} /> : null}
      {dialog === 'hand-over' ? (
        <HandOverDialog count={total ?? 0} findIds={() => findCaseFileIds(filter)} onClose={close} />
      ) : null}
    </Page>
  );
}
