import { useRef } from 'react';
import { saveDocument } from '../api/documents.ts';
import { receiveFile } from '../api/exchange.ts';
import { Button } from './button.tsx';
import { useFileWork } from './file-button.tsx';

/**
 * Asks for the Word file of the original and saves it with the copy's block or stamp at its end; the file that was chosen
 * stays as it is. (05-HD/VPTW, Phần II, mục III)
 */
export function AppendCopyButton({
  copyId,
  stamp = 'filled',
}: {
  readonly copyId: number;
  readonly stamp?: 'filled' | 'blank';
}) {
  const input = useRef<HTMLInputElement>(null);
  const { busy, start } = useFileWork();
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
      <Button busy={busy} onClick={() => input.current?.click()}>
        Gắn vào cuối tệp Word…
      </Button>
    </>
  );
}
