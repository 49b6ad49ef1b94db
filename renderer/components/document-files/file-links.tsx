import {
  type Attachment,
  type AttachmentOwner,
  fileStateLabels,
  isOpenableName,
  viewableType,
} from '../../../electron/contract/files.schema.ts';
import { openAttachment, opensInPrograms, saveStream, useAttachments } from '../../api/files.ts';
import { useFileWork } from '../file-button.tsx';
import { formatSize } from '../format.ts';
import './document-files.css';

/** The files of a document as links beside a list: a press opens one, or saves what only its own program can open. */
export function FileLinks({ owner }: { readonly owner: AttachmentOwner }) {
  const { data } = useAttachments(owner);
  const present = (data?.attachments ?? []).filter(({ removed }) => removed === null);
  if (present.length === 0) return null;
  return (
    <section className="files-links">
      <h2 className="section-title">Tệp đính kèm</h2>
      <ul>
        {present.map((row) => (
          <li key={row.id}>
            <FileLink row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileLink({ row }: { readonly row: Attachment }) {
  const { busy, start } = useFileWork();
  const { id, fileName, state } = row;
  const opens = opensInPrograms() ? isOpenableName(fileName) : viewableType(fileName) !== null;
  const act = (): void => start(() => (opens ? openAttachment(id) : saveStream({ file: 'attachment', id })));
  return (
    <>
      <button type="button" className="link-button" disabled={busy || state === 'missing'} onClick={act}>
        {fileName}
      </button>{' '}
      <span className="files-meta">{formatSize(row.sizeBytes)}</span>
      {state === 'sound' ? null : <span className="overdue files-state">{fileStateLabels[state]}</span>}
    </>
  );
}
