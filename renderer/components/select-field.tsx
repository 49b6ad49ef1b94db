import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, useFieldControl, type FieldProps } from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

type SelectProps = Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'id'>;

export interface SelectFieldProps extends FieldProps, Omit<SelectProps, keyof FieldProps> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  /** Shown for the empty value; without it there is no empty choice. */
  readonly emptyLabel?: string;
  /** A quiet note inside the field, at its right: "đọc từ ký hiệu". */
  readonly note?: string | undefined;
}

/** A choice from a short list: the system's own list, opened by Space or Alt+↓, chosen by typing its first letters. */
export function SelectField({ label, hint, error, layout, ...rest }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(layout ? { layout } : {})}>
      <SelectInput {...rest} />
    </Field>
  );
}

function SelectInput({
  value,
  onChange,
  options,
  emptyLabel,
  note,
  className,
  ...rest
}: Omit<SelectFieldProps, keyof FieldProps>) {
  const control = useFieldControl();
  return (
    <div className="field-suffix">
      <select
        {...control}
        {...rest}
        className={classNames('input', className)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {note ? <span className="suffix">{note}</span> : null}
    </div>
  );
}
