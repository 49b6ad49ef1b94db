import { useState } from 'react';
import type { FiledReference } from '../../../electron/contract/filing.schema.ts';
import { useFileBatch } from '../../api/batch.ts';
import { Button } from '../button.tsx';
import { formatCount } from '../format.ts';
import { OpenFileField, useOpenFile } from '../open-file-field.tsx';
import { SaveDialog } from '../save-dialog.tsx';
import { savingOf } from '../use-saving.ts';
import { useLastBatch } from './undo-band.tsx';

/** "Đưa vào hồ sơ…" for the marked rows of a register. */
export function FileBatchButton({
  kind,
  marked,
  onDone,
}: {
  readonly kind: FiledReference['kind'];
  readonly marked: ReadonlySet<number>;
  readonly onDone: () => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        Đưa vào hồ sơ…
      </Button>
      {open ? (
        <FileDialog
          documents={[...marked].map((id) => ({ kind, id }))}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      ) : null}
    </>
  );
}

function FileDialog({
  documents,
  onDone,
  onClose,
}: {
  readonly documents: readonly FiledReference[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const chosen = useOpenFile();
  const file = useFileBatch();
  const [, setLast] = useLastBatch();
  const confirm = (): void => {
    const fileId = chosen.confirm();
    if (fileId === undefined) return;
    file.mutate(
      { fileId, documents: [...documents] },
      {
        onSuccess: (result) => {
          setLast(result);
          onDone();
        },
      },
    );
  };
  return (
    <SaveDialog
      wide
      title={`Đưa ${formatCount(documents.length)} văn bản vào hồ sơ`}
      unsaved={chosen.text !== ''}
      saving={savingOf(file)}
      saveLabel="Đưa vào hồ sơ"
      onSave={confirm}
      onClose={onClose}
    >
      <OpenFileField chosen={chosen} />
    </SaveDialog>
  );
}
