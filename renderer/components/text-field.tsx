import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, useFieldControl, type FieldProps } from './field.tsx';

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id'>;

export interface TextFieldProps extends FieldProps, Omit<InputProps, keyof FieldProps> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text with its label. Further attributes go to the input. */
export function TextField({ label, hint, error, layout, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(layout ? { layout } : {})}>
      <TextInput {...rest} />
    </Field>
  );
}

/** The input alone, inside a Field that holds more than one control. */
export function TextInput({
  value,
  onChange,
  className,
  ...rest
}: InputProps & { readonly value: string; readonly onChange: (value: string) => void }) {
  const control = useFieldControl();
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...control}
      {...rest}
      className={classNames('input', className)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
