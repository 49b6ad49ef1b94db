import {
  type Attachment,
  fileStateLabels,
  isOpenableName,
  viewableType,
} from '../../../electron/contract/files.schema.ts';
import { openAttachment, opensInPrograms, saveStream } from '../../api/files.ts';
import { Button } from '../button.tsx';
import { useFileWork } from '../file-button.tsx';
import { formatDay, formatSize } from '../format.ts';

/** One attached file: what it is, who put it there, and what can be done with it. */
export function FileRow({ row, onRemove }: { readonly row: Attachment; readonly onRemove?: (() => void) | undefined }) {
  const { busy, start } = useFileWork();
  const { id, fileName, state } = row;
  const canOpen = opensInPrograms() ? isOpenableName(fileName) : viewableType(fileName) !== null;
  return (
    <li className="files-row">
      <span className="files-name">{fileName}</span>
      <span className="files-meta">
        {formatSize(row.sizeBytes)}, {formatDay(row.addedAt)}, {row.addedBy}
        {state === 'sound' ? null : <span className="overdue files-state">{fileStateLabels[state]}</span>}
      </span>
      <span className="files-actions">
        {canOpen && state !== 'missing' ? (
          <Button small busy={busy} aria-label={`Mở ${fileName}`} onClick={() => start(() => openAttachment(id))}>
            Mở
          </Button>
        ) : null}
        {state === 'missing' ? null : (
          <Button
            small
            busy={busy}
            aria-label={`Lưu thành ${fileName}`}
            onClick={() => start(() => saveStream({ file: 'attachment', id }))}
          >
            Lưu thành…
          </Button>
        )}
        {onRemove ? (
          <Button small variant="quiet" aria-label={`Gỡ ${fileName}`} onClick={onRemove}>
            Gỡ…
          </Button>
        ) : null}
      </span>
    </li>
  );
}
