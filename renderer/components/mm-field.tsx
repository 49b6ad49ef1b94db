import { useState } from 'react';
import { Field, useFieldControl, type FieldProps } from './field.tsx';

export type MmFieldProps = FieldProps & {
  /** null when empty or not a number. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

/** Millimetres with at most two decimals after a comma; a full stop is taken for one. */
export function MmField({ label, hint, error, layout, value, onChange }: MmFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(layout ? { layout } : {})}>
      <MmInput value={value} onChange={onChange} />
    </Field>
  );
}

function MmInput({ value, onChange }: Pick<MmFieldProps, 'value' | 'onChange'>) {
  const control = useFieldControl();
  // "63," is on its way to "63,5": what is typed stays as it is typed.
  const [typed, setTyped] = useState(() => formatMm(value));
  const shown = readMm(typed) === value ? typed : formatMm(value);
  return (
    <div className="field-suffix">
      <input
        autoComplete="off"
        inputMode="decimal"
        {...control}
        className="input"
        value={shown}
        onChange={(event) => {
          const text = event.target.value.replaceAll('.', ',').replace(/[^\d,]/g, '');
          setTyped(text);
          onChange(readMm(text));
        }}
      />
      <span className="suffix" aria-hidden="true">
        mm
      </span>
    </div>
  );
}

/** "63,5" → 63.5; null for anything that is not a number of millimetres. */
export function readMm(text: string): number | null {
  return /^\d{1,3}(?:,\d{0,2})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** 63.5 → "63,5". */
export function formatMm(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 100) / 100).replace('.', ',');
}
