import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { ReorganizationReport } from '../../../electron/contract/reorganization.schema.ts';
import { formatCount } from '../../components/format.ts';
import { Ledger } from '../../components/ledger.tsx';

const shownAtOnce = 30;

/** What a merger or a split touches: groups follow by themselves, lists and drafts need a look. */
export function ReorganizationSummary({
  report,
  effectiveOn,
}: {
  readonly report: ReorganizationReport;
  readonly effectiveOn: string;
}) {
  const { ended, successors, groups, lists, drafts, persons } = report;
  return (
    <>
      <Ledger
        entries={[
          { label: 'Từ ngày', value: formatDate(effectiveOn) },
          { label: 'Thôi hoạt động', value: ended.length === 0 ? 'không cơ quan nào' : names(ended) },
          {
            label: 'Thay bằng',
            value: successors.map(({ name, isNew }) => (isNew ? `${name} (thêm vào danh bạ)` : name)).join('\n'),
          },
          { label: 'Nhóm tự đổi theo', value: names(groups) },
          { label: 'Danh sách cần xem', value: names(lists) },
          { label: 'Dự thảo cần xem', value: names(drafts) },
          { label: 'Đồng chí cần xem', value: names(persons) },
        ]}
      />
      <p className="quiet">
        Văn bản đã phát hành giữ tên cơ quan như đã in. Danh sách và dự thảo không bị sửa; dòng có tên cơ quan cũ sẽ
        được nhắc khi mở.
      </p>
    </>
  );
}

function names(rows: readonly { readonly name: string }[]): string {
  const shown = rows.slice(0, shownAtOnce).map(({ name }) => name);
  const more = rows.length - shown.length;
  return [...shown, ...(more > 0 ? [`và ${formatCount(more)} nữa`] : [])].join('\n');
}
