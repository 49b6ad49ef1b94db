import { z } from 'zod';
import { copyFilter } from '../../../electron/contract/certified-copy.schema.ts';
import { copyKindLabels, type CopyKind } from '../../../electron/contract/labels.vi.ts';
import type { CopyFilter, pageCopies } from '../../api/certified-copy.ts';
import { DoneSign } from '../../components/backup-line.tsx';
import { formatCount, formatListDate, formatReach } from '../../components/format.ts';
import { periodChoiceFields, spanOf, type PeriodChoice } from '../../components/period-bar.tsx';
import type { ReceiptStatus } from '../../components/register-list/issued-filters.tsx';
import { filesColumn } from '../../components/register-list/files-column.tsx';
import type { Column } from '../../components/register-table/columns.ts';

export type CopyRow = Awaited<ReturnType<typeof pageCopies>>['rows'][number];

export interface CopiesChoice extends PeriodChoice {
  readonly kind: CopyKind | null;
  readonly bodyId: number | null;
  readonly termId: number | null;
  readonly status: ReceiptStatus | null;
  readonly recipient: string | null;
  readonly fileId: number | null;
}

export const initialChoice: CopiesChoice = {
  period: 'all',
  from: null,
  to: null,
  kind: null,
  bodyId: null,
  termId: null,
  status: null,
  recipient: null,
  fileId: null,
};

const { kind, bodyId, termId, status, recipient, fileId } = copyFilter.shape;
const copiesChoice = z.object({ ...periodChoiceFields, kind, bodyId, termId, status, recipient, fileId });

/** A remembered choice, also of an older version; null when it is none. */
export function readCopiesChoice(value: unknown): CopiesChoice | null {
  return copiesChoice.safeParse(value).data ?? null;
}

/** The filter that the core is asked with. */
export function toFilter(choice: CopiesChoice, text: string, today: string): CopyFilter {
  const { period: _period, from: _from, to: _to, ...rest } = choice;
  return { ...rest, text: text.trim(), ...spanOf(choice, today), waiting: false };
}

/** "128/131" over a thin bar; green words when all have signed. */
function SignedBar({ done, total }: { readonly done: number; readonly total: number }) {
  if (total === 0) return null;
  if (done >= total) {
    return (
      <span className="done">
        <DoneSign /> đủ {formatCount(total)}
      </span>
    );
  }
  return (
    <span className="signed">
      {formatCount(done)}/{formatCount(total)}
      <progress max={total} value={done} aria-label="Đã ký nhận" />
    </span>
  );
}

/** The columns of the register of copies on screen. */
export function copiesColumns(today: string): readonly Column<CopyRow>[] {
  return [
    {
      key: 'number',
      sort: 'number',
      header: 'Số bản sao',
      width: 112,
      fixed: true,
      cell: (row) => <span className="number">{row.numberText}</span>,
    },
    {
      key: 'date',
      sort: 'date',
      header: 'Ngày sao',
      width: 78,
      align: 'right',
      cell: (row) => formatListDate(row.copyDate, today),
    },
    { key: 'kind', header: 'Hình thức', width: 112, hiddenBelow: 800, cell: (row) => copyKindLabels[row.kind] },
    {
      key: 'original',
      header: 'Văn bản được sao',
      width: 'rest',
      fixed: true,
      cell: (row) => (
        <>
          <b>{row.originalTitle}</b> {row.subject}
        </>
      ),
    },
    filesColumn,
    {
      key: 'arrival',
      header: 'Số đến',
      width: 56,
      align: 'right',
      cell: (row) => <span className="number">{row.arrivalNumberText}</span>,
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
      width: 92,
      cell: (row) =>
        row.status === 'void' ? (
          <span className="quiet">Đã hủy</span>
        ) : (
          <SignedBar done={row.acknowledged} total={row.recipients} />
        ),
    },
  ];
}
