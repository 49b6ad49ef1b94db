import { useState } from 'react';
import { useLocation } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import { useFrame } from '../../components/frame-context.ts';
import { paths } from '../../components/paths.ts';
import type { BatchRow } from './batch-rows.ts';
import { DuplicateBand, type Duplicate } from './duplicate-band.tsx';
import { changeDraft, noteOfType } from './entry-draft.ts';
import { IncomingFields } from './incoming-fields.tsx';
import type { BatchForm } from './use-batch.ts';
import { withoutFields } from './use-entry-form.ts';
import { useReadings } from './use-readings.ts';

/** One letter of the list, all its fields. What is changed stands at once; nothing has to be saved here. */
export function BatchRowDialog({
  row,
  position,
  count,
  duplicates,
  form,
  refused,
  onGo,
  onClose,
}: {
  readonly row: BatchRow;
  /** From 0. */
  readonly position: number;
  readonly count: number;
  readonly duplicates: readonly Duplicate[];
  readonly form: BatchForm;
  readonly refused: FieldErrors;
  readonly onGo: (position: number) => void;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const [errors, setErrors] = useState(refused);
  const { values, acceptDuplicate } = row.draft;
  const readings = useReadings(values, (make) => form.change(row.key, make));
  const next = (): void => (position + 1 < count ? onGo(position + 1) : onClose());
  const drop = (): void => {
    form.drop(row.key);
    onClose();
  };
  return (
    <Dialog
      widest
      title={`Dòng ${position + 1} trên ${count}`}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': onClose, 'Ctrl+Enter': next }}
      footer={
        <>
          <Button variant="quiet" onClick={drop}>
            Bỏ dòng này
          </Button>
          <Button keyHint="Ctrl+S" onClick={onClose}>
            Xong
          </Button>
          <Button variant="primary" keyHint="Ctrl+Enter" onClick={next} data-submit>
            {position + 1 < count ? 'Dòng tiếp' : 'Về bảng'}
          </Button>
        </>
      }
    >
      <div className="correct-body">
        <IncomingFields
          {...readings}
          values={values}
          onChange={(part) => {
            form.change(row.key, (draft) => changeDraft(draft, part));
            setErrors((current) => withoutFields(current, part));
          }}
          errors={errors}
          today={today}
          now=""
          typeNote={noteOfType(row.draft)}
          warning={
            <DuplicateBand
              duplicates={duplicates}
              settled
              values={values}
              arrivalDate={values.arrivalDate ?? today}
              copies={values.copies ?? 1}
              accepted={acceptDuplicate}
              onOpen={(found) => navigate(paths.incomingDocument(found.id))}
              onAccept={() => form.change(row.key, (draft) => ({ ...draft, acceptDuplicate: true }))}
              onPaperRecorded={(found) => {
                const day = formatDate(values.arrivalDate ?? today);
                announce(`Đã ghi nhận bản giấy của số đến ${found.numberText}, ngày ${day}`);
                drop();
              }}
            />
          }
        />
      </div>
    </Dialog>
  );
}
