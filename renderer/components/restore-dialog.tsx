import { useState } from 'react';
import type { BackupSummary } from '../../electron/contract/workspace.schema.ts';
import { CheckField } from './check-field.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { formatMoment } from './format.ts';

/**
 * Asks before the registers are put back to a backup. What was done after it is done again from the log, so that no number is
 * lost; leaving it out is a choice of its own, in plain words.
 */
export function RestoreDialog({
  backup,
  busy,
  problem,
  onRestore,
  onClose,
}: {
  readonly backup: BackupSummary;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly onRestore: (dropLater: boolean) => void;
  readonly onClose: () => void;
}) {
  const [dropLater, setDropLater] = useState(false);
  return (
    <ConfirmDialog
      title="Khôi phục sổ"
      confirmLabel={dropLater ? 'Khôi phục và bỏ phần ghi sau' : 'Khôi phục'}
      busy={busy}
      error={problem}
      onClose={onClose}
      onConfirm={() => onRestore(dropLater)}
    >
      <p>
        Lấy lại sổ từ bản lúc {formatMoment(backup.at)}, rồi ghi tiếp theo nhật ký những việc làm sau lúc đó, để không
        mất và không trùng số nào. Sổ hiện nay được giữ lại một bản.
      </p>
      <CheckField label="Bỏ hẳn những việc ghi sau lúc đó" checked={dropLater} onChange={setDropLater} />
      {dropLater ? (
        <p className="due">
          Số đã cấp sau lúc đó sẽ được cấp lại cho văn bản khác. Chỉ chọn khi Chánh Văn phòng đồng ý.
        </p>
      ) : null}
      {busy ? <p role="status">Đang khôi phục. Sổ lớn thì mất một lúc.</p> : null}
    </ConfirmDialog>
  );
}

/** What came of a restore, for the status line. */
export function restoreWords(
  result:
    | { readonly replayedEvents: number; readonly droppedEvents: number; readonly missingFiles?: number | undefined }
    | undefined,
): string {
  if (!result) return 'Đã khôi phục sổ';
  const parts = [
    'Đã khôi phục sổ',
    result.replayedEvents > 0 ? `ghi tiếp ${result.replayedEvents} việc theo nhật ký` : '',
    result.droppedEvents > 0 ? `còn thiếu ${result.droppedEvents} việc` : '',
    result.missingFiles ? `thiếu ${result.missingFiles} tệp đính kèm` : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
