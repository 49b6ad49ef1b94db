import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { formatRetention, type CaseFile } from '../../../electron/contract/filing.schema.ts';
import { formatCount } from '../../components/format.ts';
import type { Column } from '../../components/register-table/columns.ts';

/** Where a file stands: "Đang mở", "Kết thúc 20/11/2026", "Nộp lưu 21/11/2026". */
export function describeState({ closedOn, handedOverOn }: CaseFile): string {
  if (handedOverOn !== null) return `Nộp lưu ${formatDate(handedOverOn)}`;
  return closedOn === null ? 'Đang mở' : `Kết thúc ${formatDate(closedOn)}`;
}

/** The columns of the list of hồ sơ. */
export const caseFileColumns: readonly Column<CaseFile>[] = [
  {
    key: 'code',
    header: 'Số, ký hiệu',
    width: 112,
    fixed: true,
    cell: ({ code }) => <span className="number">{code}</span>,
  },
  { key: 'year', header: 'Năm', width: 56, hiddenBelow: 800, cell: ({ year }) => year },
  { key: 'title', header: 'Tiêu đề hồ sơ', width: 'rest', fixed: true, cell: ({ title }) => title },
  {
    key: 'retention',
    header: 'Thời hạn bảo quản',
    width: 190,
    hiddenBelow: 1000,
    cell: ({ retention, retentionYears }) => formatRetention(retention, retentionYears),
  },
  { key: 'owner', header: 'Người lập', width: 150, hiddenBelow: 1200, cell: ({ owner }) => owner },
  {
    key: 'documents',
    header: 'Văn bản',
    width: 72,
    align: 'right',
    cell: ({ documents }) => formatCount(documents),
  },
  { key: 'state', header: 'Tình trạng', width: 158, hiddenBelow: 800, cell: describeState },
];
