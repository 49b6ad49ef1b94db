import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/**
 * A letter was refused while the next one was already being typed: it is in the fields again. Said over the page, so that no
 * key meant for the next letter falls into it.
 */
export function RefusedLetterDialog({
  sentence,
  onClose,
}: {
  /** Why it was refused. */
  readonly sentence: string;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title="Văn bản trước chưa vào sổ"
      onClose={onClose}
      footer={
        <Button variant="primary" keyHint="Esc" onClick={onClose}>
          Sửa văn bản ấy
        </Button>
      }
    >
      {/* Not the button: Enter and Space are still keys of the letter being typed. */}
      <p tabIndex={-1} data-autofocus>
        {sentence}
      </p>
      <p>Văn bản ấy trở lại trong các ô. Phần đã gõ của văn bản sau được giữ, vào sổ xong văn bản này thì hiện lại.</p>
    </Dialog>
  );
}
