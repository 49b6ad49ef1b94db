import { useRef } from 'react';
import { endingOf } from '../../electron/contract/files.schema.ts';
import { saveDocument } from '../api/documents.ts';
import { receiveFile } from '../api/exchange.ts';
import { useAttachments } from '../api/files.ts';
import { Button } from './button.tsx';
import { useFileWork } from './file-button.tsx';

/** Longer names are cut in the middle, so that the kind of file stays in sight. */
const longestName = 34;
const mostOffered = 3;

/**
 * Saves the Word file of the original with the copy's block or stamp at its end: the one attached to the arrival, or one that
 * is asked for. That file stays as it is. (05-HD/VPTW, Phần II, mục III)
 */
export function AppendCopyButton({
  copyId,
  incomingId,
  stamp = 'filled',
}: {
  readonly copyId: number;
  /** The arrival that was copied. */
  readonly incomingId: number;
  readonly stamp?: 'filled' | 'blank';
}) {
  const input = useRef<HTMLInputElement>(null);
  const { busy, start } = useFileWork();
  const attached = (useAttachments({ kind: 'incoming', id: incomingId }).data?.attachments ?? []).filter(
    ({ fileName, removed, state }) => endingOf(fileName) === 'docx' && removed === null && state === 'sound',
  );
  const append = async (file: File): Promise<string | null> => {
    const { fileId } = await receiveFile(file);
    return saveDocument('copy.appended', { id: copyId, fileId, stamp });
  };
  return (
    <>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label="Tệp Word (.docx) của bản gốc"
        accept=".docx"
        disabled={busy}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) start(() => append(file));
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      {attached.slice(0, mostOffered).map(({ id, fileName }) => (
        <Button
          key={id}
          busy={busy}
          title={fileName}
          onClick={() => start(() => saveDocument('copy.appended', { id: copyId, attachmentId: id, stamp }))}
        >
          Gắn vào cuối “{shorten(fileName)}”
        </Button>
      ))}
      <Button busy={busy} onClick={() => input.current?.click()}>
        {attached.length === 0 ? 'Gắn vào cuối tệp Word…' : 'Gắn vào cuối tệp khác…'}
      </Button>
    </>
  );
}

function shorten(name: string): string {
  if (name.length <= longestName) return name;
  return `${name.slice(0, longestName - 14)}…${name.slice(-12)}`;
}
