import { memo, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { copyKindLabels, copyKinds } from '../../../electron/contract/labels.vi.ts';
import { copyPagesKey, pageCopies, useCopyTotal, type CopySort } from '../../api/certified-copy.ts';
import { saveDocument } from '../../api/documents.ts';
import { FileBatchButton } from '../../components/batch/file-batch-button.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExportButton } from '../../components/export-button.tsx';
import { FilterMenu } from '../../components/filter-menu.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { paths } from '../../components/paths.ts';
import { PeriodBar } from '../../components/period-bar.tsx';
import { IssuedFilters } from '../../components/register-list/issued-filters.tsx';
import { RegisterListPage } from '../../components/register-list/register-list-page.tsx';
import { useRegisterList } from '../../components/register-list/use-register-list.ts';
import type { RowSource } from '../../components/register-table/use-table-rows.ts';
import { useRested } from '../../components/use-rested.ts';
import {
  copiesColumns,
  initialChoice,
  readCopiesChoice,
  toFilter,
  type CopiesChoice,
  type CopyRow,
} from './copies-columns.tsx';
import './copies.css';

const kindOptions = copyKinds.map((value) => ({ value, label: copyKindLabels[value] }));

/** The register of certified copies. */
export function CopiesListScreen() {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const list = useRegisterList({ name: 'copies', initial: initialChoice, readChoice: readCopiesChoice });
  const [activeRow, setActiveRow] = useState<CopyRow>();
  const { choice, text, setChoice } = list;
  const sort = list.sort as CopySort | null;
  const filter = useMemo(() => toFilter(choice, text, today), [choice, text, today]);
  const total = useCopyTotal(useRested(filter, 200));
  const source = useMemo<RowSource<CopyRow>>(
    () => ({
      key: copyPagesKey(filter, sort),
      load: (offset, limit, signal) => pageCopies(filter, offset, limit, signal, sort),
    }),
    [filter, sort],
  );
  const columns = useMemo(() => copiesColumns(today), [today]);
  return (
    <RegisterListPage
      title="Bản sao"
      label="Sổ bản sao"
      noun="bản sao"
      numberWord="số"
      list={list}
      columns={columns}
      source={source}
      total={total}
      activeRow={activeRow}
      onActiveRow={setActiveRow}
      onOpen={(row) => navigate(paths.copy(row.id))}
      filters={<CopyFilters choice={choice} onChange={setChoice} today={today} />}
      batch={<FileBatchButton kind="copy" marked={list.marked} onDone={list.unmark} />}
      actions={<ExportButton work={(format) => saveDocument('exchange.copyList', { ...filter, sort, format })} />}
      keys={[]}
      empty={
        <EmptyState
          title="Sổ bản sao chưa có bản nào"
          action={<Button onClick={() => navigate(paths.incoming)}>Mở sổ văn bản đến</Button>}
        >
          <p>Mở một văn bản đến rồi bấm F4 để sao. Mỗi bản sao lấy một số BS, liên tục trong nhiệm kỳ.</p>
        </EmptyState>
      }
    />
  );
}

/** Left alone while words are typed. */
const CopyFilters = memo(function CopyFilters({
  choice,
  onChange,
  today,
}: {
  readonly choice: CopiesChoice;
  readonly onChange: (choice: CopiesChoice) => void;
  readonly today: string;
}) {
  return (
    <>
      <PeriodBar
        value={choice}
        periods={['week', 'month', 'year', 'all', 'custom']}
        today={today}
        onChange={(period) => onChange({ ...choice, ...period })}
      />
      <FilterMenu
        label="Hình thức"
        value={choice.kind}
        options={kindOptions}
        onChange={(value) =>
          onChange({ ...choice, kind: kindOptions.find((option) => option.value === value)?.value ?? null })
        }
      />
      <IssuedFilters bodyLabel="Cơ quan sao" choice={choice} onChange={onChange} />
    </>
  );
});
