import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { type DocumentStatsFilter, pageDocumentStats, useDocumentStats } from '../../api/distribution.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatCount, formatListDate } from '../../components/format.ts';
import { useColumnChoice, type Column } from '../../components/register-table/columns.ts';
import { RegisterTable } from '../../components/register-table/register-table.tsx';
import type { RowSource } from '../../components/register-table/use-table-rows.ts';
import { SegmentedBar } from '../../components/segmented.tsx';
import { useKeptState } from '../../components/use-kept-state.ts';
import { documentAddress } from './document-address.ts';

type Row = Awaited<ReturnType<typeof pageDocumentStats>>[number];
type State = DocumentStatsFilter['state'];

const states = [
  { value: 'all', label: 'Tất cả' },
  { value: 'waiting', label: 'Chưa ký nhận đủ' },
  { value: 'not_returned', label: 'Chưa thu hồi đủ' },
  { value: 'complete', label: 'Đã đủ' },
] as const;

/** Per document: is it complete, and what is missing; Enter opens its page. */
export function DocumentFigures({
  span,
  today,
}: {
  readonly span: { readonly from: string; readonly to: string };
  readonly today: string;
}) {
  const [, navigate] = useLocation();
  const [state, setState] = useKeptState<State>('delivery.documentState', 'all');
  const [active, setActive] = useState(0);
  const [choice, setChoice] = useColumnChoice('delivery-documents');
  const { from, to } = span;
  const filter = useMemo<DocumentStatsFilter>(() => ({ from, to, state }), [from, to, state]);
  const total = useDocumentStats({ ...filter, offset: 0, limit: 1 }).data?.total;
  const source = useMemo<RowSource<Row>>(
    () => ({
      key: ['distribution', 'distribution.statsByDocument', filter],
      load: (offset, limit, signal) => pageDocumentStats(filter, offset, limit, signal),
    }),
    [filter],
  );
  const columns = useMemo(() => documentColumns(today), [today]);
  return (
    <>
      <div className="figures-line">
        <SegmentedBar
          label="Tình trạng"
          value={state}
          options={states}
          onChange={(value) => {
            setState(value as State);
            setActive(0);
          }}
        />
        <p>
          <b>{formatCount(total ?? 0)}</b> văn bản
        </p>
      </div>
      <div className="list-pane figures-table">
        <RegisterTable
          label="Số liệu theo văn bản"
          columns={columns}
          choice={choice}
          onChoiceChange={setChoice}
          total={total}
          source={source}
          rowId={(row) => row.ownerId}
          activeIndex={active}
          onActiveChange={setActive}
          onOpen={(row) => navigate(documentAddress(row))}
          empty={
            <EmptyState title="Không có văn bản nào">
              <p>Trong những ngày này không có văn bản nào như vậy.</p>
            </EmptyState>
          }
        />
      </div>
    </>
  );
}

function documentColumns(today: string): readonly Column<Row>[] {
  return [
    {
      key: 'number',
      header: 'Số, ký hiệu',
      width: 126,
      fixed: true,
      cell: (row) => <span className="number">{row.numberText}</span>,
    },
    { key: 'date', header: 'Ngày', width: 72, align: 'right', cell: (row) => formatListDate(row.date, today) },
    { key: 'subject', header: 'Trích yếu', width: 'rest', fixed: true, cell: (row) => row.subject },
    {
      key: 'copies',
      header: 'Nơi, bản',
      width: 118,
      hiddenBelow: 1000,
      cell: (row) => `${formatCount(row.recipients)} nơi, ${formatCount(row.copies)} bản`,
    },
    {
      key: 'sent',
      header: 'Đã gửi',
      width: 78,
      align: 'right',
      hiddenBelow: 900,
      cell: (row) => `${formatCount(row.sent)}/${formatCount(row.recipients)}`,
    },
    {
      key: 'received',
      header: 'Ký nhận',
      width: 84,
      align: 'right',
      cell: (row) => <Part done={row.received} total={row.recipients} />,
    },
    {
      key: 'returned',
      header: 'Trả lại',
      width: 84,
      align: 'right',
      hiddenBelow: 760,
      cell: (row) => (row.returnable ? <Part done={row.returned} total={row.recipients} /> : ''),
    },
    {
      key: 'complete',
      header: 'Đủ',
      width: 60,
      fixed: true,
      cell: (row) => (row.complete ? <span className="done">đủ</span> : <span className="due">còn nợ</span>),
    },
  ];
}

function Part({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <span className={done < total ? 'due' : undefined}>
      {formatCount(done)}/{formatCount(total)}
    </span>
  );
}
