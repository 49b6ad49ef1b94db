import { useState } from 'react';
import { Link } from 'wouter';
import type { FiledReference } from '../../electron/contract/filing.schema.ts';
import { useFileDocuments, useFilesOfDocument, useUnfileDocument } from '../api/filing.ts';
import { useAnnounce } from './announcer.tsx';
import { Band } from './band.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { errorSentence } from './error-sentence.ts';
import { OpenFileField, useOpenFile } from './open-file-field.tsx';
import { paths } from './paths.ts';

interface FilingProps {
  readonly reference: FiledReference;
  readonly numberText: string;
}

/** "Hồ sơ…": which files a document lies in, and putting it into another one. (practice.md 6) */
export function FilingButton({ reference, numberText }: FilingProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Hồ sơ…</Button>
      {open ? <FilingDialog reference={reference} numberText={numberText} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function FilingDialog({ reference, numberText, onClose }: FilingProps & { readonly onClose: () => void }) {
  const announce = useAnnounce();
  const files = useFilesOfDocument(reference).data?.files ?? [];
  const add = useFileDocuments();
  const remove = useUnfileDocument();
  const chosen = useOpenFile();
  const error = add.error ?? remove.error;
  const confirm = (): void => {
    const fileId = chosen.confirm();
    if (fileId === undefined) return;
    add.mutate(
      { fileId, documents: [reference] },
      {
        onSuccess: ({ file }) => {
          announce(`Đã đưa số ${numberText} vào hồ sơ ${file.code}`);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      wide
      title={`Hồ sơ của số ${numberText}`}
      onClose={onClose}
      unsaved={chosen.text !== ''}
      hotkeys={{ 'Ctrl+S': confirm }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={add.isPending} onClick={confirm} data-submit>
            Đưa vào hồ sơ
          </Button>
        </>
      }
    >
      {files.map((file) => (
        <p key={file.id}>
          Đang ở hồ sơ{' '}
          <Link href={paths.caseFile(file.id)}>
            {file.code}, {file.title}
          </Link>{' '}
          {file.closed ? (
            <span className="quiet">(đã kết thúc)</span>
          ) : (
            <Button
              small
              variant="quiet"
              aria-label={`Lấy ra khỏi hồ sơ ${file.code}`}
              busy={remove.isPending}
              onClick={() => remove.mutate({ fileId: file.id, document: reference })}
            >
              Lấy ra
            </Button>
          )}
        </p>
      ))}
      <OpenFileField chosen={chosen} />
      {error ? <Band tone="error">{errorSentence(error)}</Band> : null}
    </Dialog>
  );
}
