import { useState, type ReactNode } from 'react';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { ReasonDialog } from './confirm-dialog.tsx';
import { errorSentence } from './error-sentence.ts';
import { fieldsOf } from './form-errors.ts';

/** "Hủy số…": asks for the reason; the number stays in its book. */
export function CancelNumberButton({
  what,
  numberText,
  cancel,
  onCancel,
  children,
}: {
  /** What carries the number, in the title and in what is announced: "số", "bản sao". */
  readonly what: string;
  readonly numberText: string;
  readonly cancel: { readonly isPending: boolean; readonly error: Error | null };
  readonly onCancel: (reason: string, onSuccess: () => void) => void;
  readonly children: ReactNode;
}) {
  const [asking, setAsking] = useState(false);
  const announce = useAnnounce();
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        Hủy số…
      </Button>
      {asking ? (
        <ReasonDialog
          title={`Hủy ${what} ${numberText}?`}
          label="Lý do hủy"
          confirmLabel={`Hủy số ${numberText}`}
          busy={cancel.isPending}
          error={cancel.error ? errorSentence(cancel.error) : undefined}
          fieldError={fieldsOf(cancel.error).reason}
          onClose={() => setAsking(false)}
          onConfirm={(reason) =>
            onCancel(reason, () => {
              announce(`Đã hủy ${what} ${numberText}`);
              setAsking(false);
            })
          }
        >
          {children}
        </ReasonDialog>
      ) : null}
    </>
  );
}
