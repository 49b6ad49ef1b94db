import { useState } from 'react';
import type { BookKind } from '../../../electron/contract/book-kinds.ts';
import type { BookPart, BookPreview } from '../../../electron/contract/books.schema.ts';
import { useRecordBookPrint } from '../../api/books.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { fieldsOf } from '../../components/form-errors.ts';
import { NumberField } from '../../components/number-field.tsx';
import { askPrinted } from './book-choice.ts';

/** A print whose file has just been made. */
export interface MadePrint {
  readonly kind: BookKind;
  readonly seriesId: number | null;
  readonly part: BookPart;
  readonly volume: string;
  readonly firstPage: number;
  readonly preview: BookPreview;
}

/** Asks whether the paper came out, so that the next print begins where it ends. Escape leaves it unrecorded. */
export function RecordPrintDialog({ made, onClose }: { readonly made: MadePrint; readonly onClose: () => void }) {
  const announce = useAnnounce();
  const record = useRecordBookPrint();
  const [lastPage, setLastPage] = useState<number | null>(null);
  const { kind, seriesId, part, volume, firstPage, preview } = made;
  const late = part === 'late';
  const missing = !late && lastPage === null;
  const [asked, setAsked] = useState(false);
  const save = (): void => {
    setAsked(true);
    if (missing) return;
    const { scope, lastEvent } = preview;
    record.mutate(
      { kind, seriesId, part, scope, lastEvent, volume, firstPage, lastPage: lastPage ?? firstPage },
      {
        onSuccess: () => {
          announce('Đã ghi lần in');
          onClose();
        },
      },
    );
  };
  const fields = fieldsOf(record.error);
  return (
    <Dialog
      title={late ? 'Đã in trang bổ sung?' : askPrinted(preview)}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': save }}
      footer={
        <>
          <Button onClick={onClose}>Chưa in</Button>
          <Button variant="primary" busy={record.isPending} onClick={save} data-submit>
            Ghi là đã in
          </Button>
        </>
      }
    >
      {late ? (
        <p>Các dòng vào sổ sau khi in sẽ không báo nữa.</p>
      ) : (
        <NumberField
          label="Trang cuối"
          layout="alone"
          hint="Số ở chân trang cuối cùng vừa in. Lần sau in tiếp từ trang kế."
          value={lastPage}
          error={asked && missing ? 'Ghi số trang cuối.' : fields.lastPage}
          onChange={setLastPage}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            save();
          }}
        />
      )}
      {record.error && Object.keys(fields).length === 0 ? (
        <Band tone="error">{errorSentence(record.error)}</Band>
      ) : null}
    </Dialog>
  );
}
