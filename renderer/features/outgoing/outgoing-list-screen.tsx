import { memo, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { documentTypes } from '../../../electron/contract/document-types.ts';
import { saveDocument } from '../../api/documents.ts';
import { useSeries } from '../../api/numbering.ts';
import { outgoingPagesKey, pageOutgoing, useOutgoingTotal, type OutgoingSort } from '../../api/outgoing.ts';
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
import { seriesName } from '../../components/series-name.ts';
import { useRested } from '../../components/use-rested.ts';
import {
  initialChoice,
  outgoingColumns,
  readOutgoingChoice,
  toFilter,
  type OutgoingChoice,
  type OutgoingRow,
} from './outgoing-columns.tsx';

const typeOptions = documentTypes.map(({ code, name }) => ({ value: code, label: name }));

/** The register of outgoing documents. */
export function OutgoingListScreen() {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const list = useRegisterList({ name: 'outgoing', initial: initialChoice, readChoice: readOutgoingChoice });
  const [activeRow, setActiveRow] = useState<OutgoingRow>();
  const { choice, text } = list;
  const sort = list.sort as OutgoingSort | null;
  const filter = useMemo(() => toFilter(choice, text, today), [choice, text, today]);
  const total = useOutgoingTotal(useRested(filter, 200));
  const source = useMemo<RowSource<OutgoingRow>>(
    () => ({
      key: outgoingPagesKey(filter, sort),
      load: (offset, limit, signal) => pageOutgoing(filter, offset, limit, signal, sort),
    }),
    [filter, sort],
  );
  const columns = useMemo(() => outgoingColumns(today), [today]);
  const enter = (): void => navigate(paths.outgoingEntry);
  const write = (): void => navigate(paths.writing);
  return (
    <RegisterListPage
      title="Văn bản đi"
      label="Sổ văn bản đi"
      noun="văn bản"
      numberWord="số"
      list={list}
      columns={columns}
      source={source}
      total={total}
      activeRow={activeRow}
      onActiveRow={setActiveRow}
      onOpen={(row) => navigate(paths.outgoingDocument(row.id))}
      filters={<OutgoingFilters choice={choice} onChange={list.setChoice} today={today} />}
      batch={<FileBatchButton kind="outgoing" marked={list.marked} onDone={list.unmark} />}
      actions={
        <>
          <ExportButton work={(format) => saveDocument('exchange.outgoingList', { ...filter, sort, format })} />
          <Button keyHint="F9" onClick={write}>
            Soạn văn bản
          </Button>
          <Button variant="primary" keyHint="F2" onClick={enter}>
            Vào sổ
          </Button>
        </>
      }
      hotkeys={{ F2: enter, F9: write }}
      keys={[
        { keys: 'F2', does: 'Vào sổ văn bản đi' },
        { keys: 'F9', does: 'Soạn văn bản' },
      ]}
      empty={
        <EmptyState
          title="Sổ văn bản đi chưa có văn bản nào"
          action={
            <Button variant="primary" keyHint="F2" onClick={enter}>
              Vào sổ
            </Button>
          }
        >
          <p>Mỗi văn bản cấp số được ghi một dòng ở đây, theo từng loại, từng cơ quan ban hành và nhiệm kỳ.</p>
        </EmptyState>
      }
    />
  );
}

/** Left alone while words are typed. */
const OutgoingFilters = memo(function OutgoingFilters({
  choice,
  onChange,
  today,
}: {
  readonly choice: OutgoingChoice;
  readonly onChange: (choice: OutgoingChoice) => void;
  readonly today: string;
}) {
  const series = (useSeries().data?.series ?? []).filter(({ kind }) => kind === 'outgoing');
  return (
    <>
      <PeriodBar
        value={choice}
        periods={['week', 'month', 'year', 'all', 'custom']}
        today={today}
        onChange={(period) => onChange({ ...choice, ...period })}
      />
      <FilterMenu
        label="Sổ"
        value={choice.seriesId === null ? null : String(choice.seriesId)}
        options={series.map((one) => ({ value: String(one.id), label: seriesName(one) }))}
        onChange={(value) => onChange({ ...choice, seriesId: value === null ? null : Number(value) })}
      />
      <FilterMenu
        label="Loại"
        value={choice.typeCode}
        options={typeOptions}
        onChange={(typeCode) => onChange({ ...choice, typeCode })}
      />
      <IssuedFilters bodyLabel="Cơ quan ban hành" choice={choice} onChange={onChange} />
    </>
  );
});
