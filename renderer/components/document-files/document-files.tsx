import { useRef, useState } from 'react';
import { type Attachment, type AttachmentOwner, largestAttachment } from '../../../electron/contract/files.schema.ts';
import { useAttachments, useRemoveAttachment } from '../../api/files.ts';
import { useAnnounce } from '../announcer.tsx';
import { Band } from '../band.tsx';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { ReasonDialog } from '../confirm-dialog.tsx';
import { errorSentence } from '../error-sentence.ts';
import { fieldsOf } from '../form-errors.ts';
import { formatDay, formatSize } from '../format.ts';
import { useHotkeys } from '../use-hotkeys.ts';
import { FileRow } from './file-row.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { type Upload, useUploads } from './use-uploads.ts';
import './document-files.css';

/** Files of a document: put in by button, key or by letting them go over the page; opened, saved, taken off with a reason. */
export function DocumentFiles({
  owner,
  numberText,
  readOnly = false,
  embedded = false,
}: {
  readonly owner: AttachmentOwner;
  readonly numberText: string;
  /** A cancelled number takes no more files. */
  readonly readOnly?: boolean;
  /** Inside another part of a page, not a part of its own. */
  readonly embedded?: boolean;
}) {
  const attachments = useAttachments(owner);
  const uploads = useUploads(owner);
  const input = useRef<HTMLInputElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const choose = (): void => input.current?.click();
  // The row with the button that was pressed is gone.
  const focusAdd = (): void => void requestAnimationFrame(() => addButton.current?.focus());
  const over = useDroppedFiles(uploads.add, !readOnly && removing === null);
  useHotkeys(readOnly ? {} : { 'Ctrl+O': choose });
  // A document's page has its title above; an entry form has only the name of the screen.
  const Heading = embedded ? 'h2' : 'h3';
  const rows = attachments.data?.attachments ?? [];
  const present = rows.filter(({ removed }) => removed === null);
  const removed = rows.filter((row) => row.removed !== null);
  if (readOnly && rows.length === 0) return null;
  return (
    <section
      className={classNames('files', embedded && 'files-embedded', over && 'files-over')}
      aria-labelledby="files-title"
    >
      <div className="files-head">
        <Heading id="files-title">Tệp đính kèm</Heading>
        {readOnly ? null : (
          <>
            <input
              ref={input}
              className="visually-hidden"
              type="file"
              multiple
              tabIndex={-1}
              aria-label={`Tệp đính kèm vào số ${numberText}`}
              onChange={(event) => {
                uploads.add([...(event.target.files ?? [])]);
                // The same file may be chosen again after it was mended.
                event.target.value = '';
              }}
            />
            <Button ref={addButton} small keyHint="Ctrl+O" onClick={choose}>
              Đính kèm tệp…
            </Button>
            <span className="files-hint">
              Chỉ đính kèm văn bản thường, mỗi tệp nhiều nhất {formatSize(largestAttachment)}; có thể kéo tệp thả vào
              trang này.
            </span>
          </>
        )}
      </div>
      {attachments.error ? <Band tone="error">{errorSentence(attachments.error)}</Band> : null}
      <ul className="files-list">
        {present.map((row) => (
          <FileRow key={row.id} row={row} onRemove={readOnly ? undefined : () => setRemoving(row)} />
        ))}
        {uploads.list.map((upload) => (
          <UploadRow
            key={upload.key}
            upload={upload}
            onDrop={() => {
              uploads.drop(upload.key);
              focusAdd();
            }}
          />
        ))}
        {removed.map((row) => (
          <li key={row.id} className="files-removed">
            Đã gỡ <span className="files-name">{row.fileName}</span>
            {row.removed ? ` ngày ${formatDay(row.removed.at)}, ${row.removed.by}: ${row.removed.reason}` : ''}
          </li>
        ))}
      </ul>
      {removing ? (
        <RemoveDialog
          row={removing}
          numberText={numberText}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            setRemoving(null);
            focusAdd();
          }}
        />
      ) : null}
    </section>
  );
}

function UploadRow({ upload, onDrop }: { readonly upload: Upload; readonly onDrop: () => void }) {
  if (upload.problem !== '')
    return (
      <li>
        <Band
          tone="error"
          actions={
            <Button small onClick={onDrop}>
              Đã rõ
            </Button>
          }
        >
          {upload.name}: {upload.problem}
        </Band>
      </li>
    );
  return (
    <li className="files-row">
      <span className="files-name">{upload.name}</span>
      <span className="files-meta">
        <progress value={upload.done} max={upload.total} aria-label={`Đang chép ${upload.name}`} />{' '}
        {describeUpload(upload)}
      </span>
      <span className="files-actions">
        <Button small onClick={onDrop} aria-label={`Thôi đính kèm ${upload.name}`}>
          Thôi
        </Button>
      </span>
    </li>
  );
}

function describeUpload({ done, total }: Upload): string {
  if (done === 0) return 'chờ chép';
  return done === total ? 'đang kiểm tra' : `${formatSize(done)} trên ${formatSize(total)}`;
}

function RemoveDialog({
  row,
  numberText,
  onClose,
  onRemoved,
}: {
  readonly row: Attachment;
  readonly numberText: string;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}) {
  const announce = useAnnounce();
  const remove = useRemoveAttachment();
  return (
    <ReasonDialog
      title={`Gỡ tệp khỏi số ${numberText}?`}
      label="Lý do gỡ"
      confirmLabel="Gỡ tệp"
      busy={remove.isPending}
      error={remove.error ? errorSentence(remove.error) : undefined}
      fieldError={fieldsOf(remove.error).reason}
      onClose={onClose}
      onConfirm={(reason) =>
        remove.mutate(
          { id: row.id, reason },
          {
            onSuccess: () => {
              announce(`Đã gỡ ${row.fileName} khỏi số ${numberText}`);
              onRemoved();
            },
          },
        )
      }
    >
      <p>
        <strong className="files-name">{row.fileName}</strong> không còn trên văn bản; lý do nằm lại trong lịch sử, và
        bản sao lưu vẫn giữ tệp.
      </p>
    </ReasonDialog>
  );
}
