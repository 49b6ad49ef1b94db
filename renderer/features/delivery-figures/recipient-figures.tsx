import { useMemo, useState } from 'react';
import { pageRecipientStats, type RecipientStatsFilter, useRecipientStats } from '../../api/distribution.ts';
import { CheckField } from '../../components/check-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatCount, formatListDate } from '../../components/format.ts';
import { useColumnChoice, type Column } from '../../components/register-table/columns.ts';
import { RegisterTable } from '../../components/register-table/register-table.tsx';
import type { RowSource } from '../../components/register-table/use-table-rows.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { useRested } from '../../components/use-rested.ts';
import { RecipientDocumentsDialog } from './recipient-documents-dialog.tsx';

type Row = Awaited<ReturnType<typeof pageRecipientStats>>[number];

/** Per recipient: how much was sent, what is not signed for; Enter shows the documents. */
export function RecipientFigures({
  span,
  text,
  today,
}: {
  readonly span: { readonly from: string; readonly to: string };
  readonly text: string;
  readonly today: string;
}) {
  const [waitingOnly, setWaitingOnly] = useKeptState('delivery.waitingOnly', false);
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<Row | null>(null);
  const [choice, setChoice] = useColumnChoice('delivery-recipients');
  const words = text.trim();
  const { from, to } = span;
  const filter = useMemo<RecipientStatsFilter>(
    () => ({ from, to, text: words, waitingOnly }),
    [from, to, words, waitingOnly],
  );
  // The rows are asked for at every letter, so that Enter never opens one of an earlier text; the count waits.
  const total = useRecipientStats({ ...useRested(filter, 120), offset: 0, limit: 1 }).data?.total;
  const source = useMemo<RowSource<Row>>(
    () => ({
      key: ['distribution', 'distribution.statsByRecipient', filter],
      load: (offset, limit, signal) => pageRecipientStats(filter, offset, limit, signal),
    }),
    [filter],
  );
  const columns = useMemo(() => recipientColumns(today), [today]);
  return (
    <>
      <div className="figures-line">
        <p>
          <b>{formatCount(total ?? 0)}</b> nơi nhận
        </p>
        <CheckField label="Chỉ nơi còn chưa ký nhận" checked={waitingOnly} onChange={setWaitingOnly} />
      </div>
      <div className="list-pane figures-table">
        <RegisterTable
          label="Số liệu theo nơi nhận"
          columns={columns}
          choice={choice}
          onChoiceChange={setChoice}
          total={total}
          source={source}
          rowId={() => 0}
          activeIndex={active}
          onActiveChange={setActive}
          onOpen={setOpened}
          autoFocus
          empty={
            <EmptyState title="Không có nơi nhận nào">
              <p>Trong những ngày này chưa phát hành văn bản nào, hoặc mọi nơi đã ký nhận.</p>
            </EmptyState>
          }
        />
      </div>
      {opened ? (
        <RecipientDocumentsDialog
          span={span}
          recipientKey={opened.key}
          name={opened.name}
          today={today}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}

function recipientColumns(today: string): readonly Column<Row>[] {
  return [
    { key: 'name', header: 'Nơi nhận', width: 'rest', fixed: true, cell: (row) => row.name },
    { key: 'documents', header: 'Văn bản', width: 84, align: 'right', cell: (row) => formatCount(row.documents) },
    { key: 'copies', header: 'Bản', width: 74, align: 'right', cell: (row) => formatCount(row.copies) },
    {
      key: 'waiting',
      header: 'Chưa ký nhận',
      width: 112,
      align: 'right',
      cell: (row) =>
        row.waiting === 0 ? <span className="done">đủ</span> : <span className="due">{formatCount(row.waiting)}</span>,
    },
    {
      key: 'last',
      header: 'Gần nhất',
      width: 96,
      align: 'right',
      cell: (row) => formatListDate(row.lastOn, today),
    },
  ];
}
