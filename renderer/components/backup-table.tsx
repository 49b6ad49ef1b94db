import type { BackupSummary } from '../../electron/contract/workspace.schema.ts';
import { Button } from './button.tsx';
import { formatCount, formatMoment, formatSize } from './format.ts';
import './plain-table.css';

const reasons: Readonly<Record<BackupSummary['reason'], string>> = {
  manual: 'Sao lưu tay',
  closing: 'Khi đóng chương trình',
  hourly: 'Trong giờ làm việc',
  before_upgrade: 'Trước khi nâng cấp sổ',
  before_restore: 'Trước khi khôi phục',
  before_import: 'Trước khi nhập từ tệp',
  after_erasure: 'Sau khi xóa nội dung mật',
};

function FilesOf({ files: { count, missing } }: { readonly files: NonNullable<BackupSummary['files']> }) {
  return missing === 0 ? (
    <span className="quiet">, kèm {formatCount(count)} tệp</span>
  ) : (
    <span className="due">
      , thiếu {formatCount(missing)} trên {formatCount(count)} tệp đính kèm
    </span>
  );
}

/** The copies of the registers, newest first, each with the way back to it. */
export function BackupTable({
  backups,
  problem,
  onRestore,
}: {
  readonly backups: readonly BackupSummary[];
  readonly problem: string;
  readonly onRestore: (backup: BackupSummary) => void;
}) {
  if (problem !== '') return <p className="due">{problem}</p>;
  if (backups.length === 0) return <p className="quiet">Chưa có bản sao lưu nào.</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Lý do</th>
          <th scope="col" className="is-number">
            Dung lượng
          </th>
          <th scope="col">Kiểm tra</th>
          <th scope="col">
            <span className="visually-hidden">Việc</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <td>{formatMoment(backup.at)}</td>
            <td>{reasons[backup.reason]}</td>
            <td className="is-number">{formatSize(backup.sizeBytes)}</td>
            <td className={backup.verified ? 'done' : 'due'}>
              {backup.verified ? 'Đã đọc lại' : 'Chưa kiểm tra'}
              {backup.files && backup.files.count > 0 ? <FilesOf files={backup.files} /> : null}
            </td>
            <td className="is-action">
              <Button small onClick={() => onRestore(backup)} aria-label={`Khôi phục bản ${formatMoment(backup.at)}`}>
                Khôi phục
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
