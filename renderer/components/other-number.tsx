import { useState } from 'react';
import { formatDate } from '../../electron/contract/calendar-date.ts';
import { chosenNumber, type ChosenNumber, type ReservedNumber } from '../../electron/contract/numbering.schema.ts';
import { useReservedNumbers } from '../api/numbering.ts';
import { Button } from './button.tsx';
import { checkFields, type FieldErrors } from './form-errors.ts';
import { focusFirstErrorSoon } from './form-navigation.ts';
import { NumberField } from './number-field.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { TextField } from './text-field.tsx';
import { useHotkeys } from './use-hotkeys.ts';
import './other-number.css';

export interface OtherNumberProps {
  /** null: the next number, as foreseen. */
  readonly value: ChosenNumber | null;
  readonly onChange: (value: ChosenNumber | null) => void;
  /** Which of the kept numbers belong to the series at hand. */
  readonly belongs: (reserved: ReservedNumber) => boolean;
  /** The sentence of the core about the choice. */
  readonly error?: string | undefined;
  /** The key that opens the choice: "F8". */
  readonly hotkey?: string;
}

/** "Số khác…" beside the number foreseen: a kept number, one inserted (12a), one out of turn. (practice.md 2.4) */
export function OtherNumber({ value, onChange, belongs, error, hotkey }: OtherNumberProps) {
  const [open, setOpen] = useState(false);
  useHotkeys(hotkey === undefined ? {} : { [hotkey]: () => setOpen(true) });
  return (
    <div className="other-number">
      {value === null ? (
        <Button small variant="quiet" keyHint={hotkey} onClick={() => setOpen(true)}>
          Số khác…
        </Button>
      ) : (
        <>
          <Button small variant="quiet" keyHint={hotkey} onClick={() => setOpen(true)}>
            Chọn lại…
          </Button>
          <Button small variant="quiet" onClick={() => onChange(null)}>
            Lấy số tiếp theo
          </Button>
        </>
      )}
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      {open ? (
        <NumberDialog
          value={value}
          belongs={belongs}
          onClose={() => setOpen(false)}
          onChoose={(chosen) => {
            onChange(chosen);
            setOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}

/** "12a" of a chosen number. */
export function chosenNumberText({ number, suffix }: ChosenNumber): string {
  return `${number}${suffix}`;
}

/** The number foreseen with the chosen one in its place: "13-TB/VPTU" → "12a-TB/VPTU". */
export function withChosenNumber(foreseen: string, chosen: ChosenNumber | null): string {
  if (chosen === null || foreseen === '') return foreseen;
  return foreseen.replace(/^\d+[a-zđ*]*/, `${String(chosen.number).padStart(2, '0')}${chosen.suffix}`);
}

/** Whether a kept number is of the series of this foreseen number: "12-TB/VPTU" and "13-TB/VPTU" are. */
export function belongsToSeriesOf(foreseen: string): (reserved: ReservedNumber) => boolean {
  const tail = (text: string): string => text.replace(/^\d+[a-zđ*]*/, '');
  return ({ numberText }) => foreseen !== '' && tail(numberText) === tail(foreseen);
}

function NumberDialog({
  value,
  belongs,
  onChoose,
  onClose,
}: {
  readonly value: ChosenNumber | null;
  readonly belongs: OtherNumberProps['belongs'];
  readonly onChoose: (chosen: ChosenNumber) => void;
  readonly onClose: () => void;
}) {
  const kept = (useReservedNumbers().data?.reserved ?? []).filter(belongs);
  const [number, setNumber] = useState<number | null>(value?.number ?? null);
  const [suffix, setSuffix] = useState(value?.suffix ?? '');
  const [reason, setReason] = useState(value?.reason ?? '');
  const [errors, setErrors] = useState<FieldErrors>({});
  const confirm = (): void => {
    const chosen = { number: number ?? 0, suffix: suffix.trim(), reason: reason.trim() };
    const found = checkFields(chosenNumber, chosen);
    setErrors(found);
    if (Object.keys(found).length === 0) onChoose(chosen);
    else focusFirstErrorSoon();
  };
  return (
    <SaveDialog
      title="Số khác"
      unsaved={
        number !== (value?.number ?? null) || suffix !== (value?.suffix ?? '') || reason !== (value?.reason ?? '')
      }
      saveLabel="Dùng số này"
      onSave={confirm}
      onClose={onClose}
    >
      {kept.length > 0 ? (
        <section aria-labelledby="kept-numbers">
          <h2 id="kept-numbers" className="section-title">
            Số đang giữ
          </h2>
          <ul className="kept-numbers">
            {kept.map((reserved) => (
              <li key={reserved.numberText}>
                <Button
                  onClick={() => onChoose({ number: reserved.number, suffix: reserved.suffix, reason: reserved.note })}
                >
                  {reserved.numberText}
                </Button>
                <span>
                  {reserved.holder}
                  {reserved.until === null ? '' : `, đến ${formatDate(reserved.until)}`}
                  {reserved.overdue ? <span className="overdue"> quá hạn giữ</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <NumberField
        label="Số"
        layout="alone"
        value={number}
        error={errors.number}
        hint="Số đã trả, số còn trống, hoặc số đã cấp để chèn thêm chữ."
        onChange={setNumber}
        data-autofocus
      />
      <TextField
        label="Chữ sau số"
        layout="alone"
        value={suffix}
        error={errors.suffix}
        hint="Ví dụ a trong 12a, chèn sau số 12."
        onChange={setSuffix}
      />
      <TextField
        label="Lý do"
        layout="alone"
        value={reason}
        error={errors.reason}
        hint="Cần khi không phải số đang giữ; in ở sổ và nhật ký."
        onChange={setReason}
      />
    </SaveDialog>
  );
}
