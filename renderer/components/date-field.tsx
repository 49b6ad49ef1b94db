import { useState, type ComponentProps } from 'react';
import { formatDate, isIsoDate, parseTypedDate, type DateLean } from '../../electron/contract/calendar-date.ts';
import { classNames } from './class-names.ts';
import { Field, useFieldControl, type FieldProps } from './field.tsx';

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id'>;

interface DateInputProps extends InputProps {
  /** ISO `2026-11-22`; null when empty; anything else is what was typed and is no date, for the schema to refuse. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** The day near which `22/11` lies: usually today. */
  readonly near: string;
  /** The side of `near` where a date without a year lies when it is far away. */
  readonly lean?: DateLean;
}

export type DateFieldProps = FieldProps & Omit<DateInputProps, keyof FieldProps>;

/** A calendar date as clerks type it: `22/11/2026`, `221126` or `22/11`; written out in full on leaving the field. */
export function DateField({ label, hint, error, layout, ...rest }: DateFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(layout ? { layout } : {})}>
      <DateInput {...rest} />
    </Field>
  );
}

const show = (value: string | null): string => (value !== null && isIsoDate(value) ? formatDate(value) : (value ?? ''));

/** The input alone, inside a Field that holds more than one control. */
export function DateInput({ value, onChange, near, lean = 'none', className, onBlur, ...rest }: DateInputProps) {
  const control = useFieldControl();
  // While typing, the typed text stands; it is dropped on leaving, and when the value is changed from elsewhere.
  const [typing, setTyping] = useState<{ readonly text: string; readonly value: string | null } | null>(null);
  const text = typing && typing.value === value ? typing.text : show(value);
  const read = (typed: string): string | null => {
    const trimmed = typed.trim();
    return trimmed === '' ? null : (parseTypedDate(trimmed, near, lean) ?? trimmed);
  };
  return (
    <input
      autoComplete="off"
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      {...control}
      {...rest}
      className={classNames('input', className)}
      value={text}
      onChange={(event) => {
        const next = read(event.target.value);
        setTyping({ text: event.target.value, value: next });
        onChange(next);
      }}
      onBlur={(event) => {
        setTyping(null);
        onBlur?.(event);
      }}
    />
  );
}
