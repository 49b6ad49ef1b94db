import { z } from 'zod';
import { outgoingFilter } from '../../../electron/contract/outgoing.schema.ts';
import type { OutgoingFilter, pageOutgoing } from '../../api/outgoing.ts';
import { DoneSign } from '../../components/backup-line.tsx';
import { formatCount, formatListDate, formatReach } from '../../components/format.ts';
import { keepTogether } from '../../../electron/contract/keep-together.ts';
import { periodChoiceFields, spanOf, type PeriodChoice } from '../../components/period-bar.tsx';
import type { ReceiptStatus } from '../../components/register-list/issued-filters.tsx';
import { filesColumn } from '../../components/register-list/files-column.tsx';
import type { Column } from '../../components/register-table/columns.ts';

export type OutgoingRow = Awaited<ReturnType<typeof pageOutgoing>>['rows'][number];

export interface OutgoingChoice extends PeriodChoice {
  readonly typeCode: string | null;
  readonly bodyId: number | null;
  readonly termId: number | null;
  readonly seriesId: number | null;
  readonly status: ReceiptStatus | null;
  readonly recipient: string | null;
  readonly fileId: number | null;
}

export const initialChoice: OutgoingChoice = {
  period: 'all',
  from: null,
  to: null,
  typeCode: null,
  bodyId: null,
  termId: null,
  seriesId: null,
  status: null,
  recipient: null,
  fileId: null,
};

const { typeCode, bodyId, termId, seriesId, status, recipient, fileId } = outgoingFilter.shape;
const outgoingChoice = z.object({
  ...periodChoiceFields,
  typeCode,
  bodyId,
  termId,
  seriesId,
  status,
  recipient,
  fileId,
});

/** A remembered choice, also of an older version; null when it is none. */
export function readOutgoingChoice(value: unknown): OutgoingChoice | null {
  return outgoingChoice.safeParse(value).data ?? null;
}

/** The filter that the core is asked with. */
export function toFilter(choice: OutgoingChoice, text: string, today: string): OutgoingFilter {
  const { period: _period, from: _from, to: _to, ...rest } = choice;
  return { ...rest, text: text.trim(), ...spanOf(choice, today) };
}

/** How far it has got: numbered only, "128/131", or that all have signed. */
function SignedMark({ row }: { readonly row: Pick<OutgoingRow, 'recipients' | 'acknowledged' | 'sentOn'> }) {
  if (row.recipients === 0) return null;
  if (row.acknowledged === 0 && row.sentOn === null) return <span className="quiet">chưa gửi</span>;
  if (row.acknowledged >= row.recipients) {
    return (
      <span className="done">
        <DoneSign /> đủ
      </span>
    );
  }
  return (
    <span>
      {formatCount(row.acknowledged)}/{formatCount(row.recipients)}
    </span>
  );
}

/** The columns of the outgoing register on screen. */
export function outgoingColumns(today: string): readonly Column<OutgoingRow>[] {
  return [
    {
      key: 'number',
      sort: 'number',
      header: 'Số, ký hiệu',
      width: 132,
      fixed: true,
      cell: (row) => <span className="number">{row.numberText}</span>,
    },
    {
      key: 'date',
      sort: 'date',
      header: 'Ngày',
      width: 78,
      align: 'right',
      cell: (row) => formatListDate(row.documentDate, today),
    },
    {
      key: 'subject',
      header: 'Tên loại và trích yếu',
      width: 'rest',
      fixed: true,
      cell: (row) => (
        <>
          <b>{row.typeName}</b> {row.subject}
        </>
      ),
    },
    filesColumn,
    {
      key: 'body',
      sort: 'body',
      header: 'Cơ quan ban hành',
      width: 150,
      hiddenBelow: 900,
      cell: (row) => <span className="rt-names">{keepTogether(row.bodyName)}</span>,
    },
    { key: 'signer', header: 'Người ký', width: 140, hiddenBelow: 1100, yields: 2, cell: (row) => row.signerName },
    {
      key: 'copies',
      header: 'Nơi nhận, bản',
      width: 104,
      hiddenBelow: 1100,
      cell: formatReach,
    },
    {
      key: 'signed',
      header: 'Ký nhận',
      width: 78,
      align: 'right',
      cell: (row) => (row.status === 'void' ? <span className="quiet">Đã hủy</span> : <SignedMark row={row} />),
    },
  ];
}
