import { useState } from 'react';
import { useRestoreNumber, type RestoredKind } from '../api/restore.ts';
import { useAnnounce } from './announcer.tsx';
import { Band } from './band.tsx';
import { Button } from './button.tsx';
import { ReasonDialog } from './confirm-dialog.tsx';
import { EraseMenu } from './erase-menu.tsx';
import { errorSentence } from './error-sentence.ts';
import { fieldsOf } from './form-errors.ts';

interface CancelledProps {
  readonly kind: RestoredKind;
  readonly id: number;
  readonly version: number;
  /** "790", "126-BS/VPTU" */
  readonly numberText: string;
}

/** A cancelled number on its page: why, and the way back when it was cancelled by mistake. (practice.md 1.7) */
export function CancelledBand({ voidReason, ...document }: CancelledProps & { readonly voidReason: string }) {
  const { kind, id, numberText } = document;
  const [restoring, setRestoring] = useState(false);
  return (
    <Band
      actions={
        <>
          <Button small onClick={() => setRestoring(true)}>
            Khôi phục…
          </Button>
          <EraseMenu kind={kind} id={id} numberText={numberText} />
        </>
      }
    >
      {nameOf(kind, numberText)} đã hủy. Lý do: {voidReason}
      {restoring ? <RestoreNumberDialog {...document} onClose={() => setRestoring(false)} /> : null}
    </Band>
  );
}

const nameOf = (kind: RestoredKind, numberText: string): string =>
  kind === 'incoming' ? `Số đến ${numberText}` : `Số ${numberText}`;

function RestoreNumberDialog({
  kind,
  id,
  version,
  numberText,
  onClose,
}: CancelledProps & { readonly onClose: () => void }) {
  const announce = useAnnounce();
  const restore = useRestoreNumber(kind);
  const name = nameOf(kind, numberText).toLocaleLowerCase('vi').replace(numberText.toLocaleLowerCase('vi'), numberText);
  return (
    <ReasonDialog
      title={`Khôi phục ${name}?`}
      label="Lý do khôi phục"
      confirmLabel={`Khôi phục ${name}`}
      busy={restore.isPending}
      error={restore.error ? errorSentence(restore.error) : undefined}
      fieldError={fieldsOf(restore.error).reason}
      onClose={onClose}
      onConfirm={(reason) =>
        restore.mutate(
          { id, version, reason },
          {
            onSuccess: () => {
              announce(`Đã khôi phục ${name}`);
              onClose();
            },
          },
        )
      }
    >
      <p>Văn bản trở lại trong sổ với đúng số của nó. Lịch sử ghi cả việc hủy và việc khôi phục.</p>
    </ReasonDialog>
  );
}
