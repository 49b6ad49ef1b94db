import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, useFieldControl, type FieldProps } from './field.tsx';

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id'>;

interface NumberInputProps extends InputProps {
  /** null when empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

export type NumberFieldProps = FieldProps & Omit<NumberInputProps, keyof FieldProps>;

/** A whole number; other characters are not taken. */
export function NumberField({ label, hint, error, layout, ...rest }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(layout ? { layout } : {})}>
      <NumberInput {...rest} />
    </Field>
  );
}

/** The input alone, inside a Field that holds more than one control. */
export function NumberInput({ value, onChange, className, ...rest }: NumberInputProps) {
  const control = useFieldControl();
  return (
    <input
      autoComplete="off"
      inputMode="numeric"
      {...control}
      {...rest}
      className={classNames('input', className)}
      value={value === null ? '' : String(value)}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '').slice(0, 9);
        onChange(digits === '' ? null : Number(digits));
      }}
    />
  );
}
