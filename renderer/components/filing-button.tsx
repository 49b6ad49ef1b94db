import { useState } from 'react';
import { Link } from 'wouter';
import type { FiledReference } from '../../electron/contract/filing.schema.ts';
import { useFileDocuments, useFilesOfDocument, useUnfileDocument } from '../api/filing.ts';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { OpenFileField, useOpenFile } from './open-file-field.tsx';
import { paths } from './paths.ts';
import { SaveDialog } from './save-dialog.tsx';
import { savingOf } from './use-saving.ts';

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
    <SaveDialog
      wide
      title={`Hồ sơ của số ${numberText}`}
      unsaved={chosen.text !== ''}
      saving={savingOf({ isPending: add.isPending, error: add.error ?? remove.error })}
      saveLabel="Đưa vào hồ sơ"
      onSave={confirm}
      onClose={onClose}
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
    </SaveDialog>
  );
}
