import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, useFieldControl, type FieldProps } from './field.tsx';

type AreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id'>;

export interface TextAreaProps extends FieldProps, Omit<AreaProps, keyof FieldProps> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Text of several lines that grows with what is written. */
export function TextArea({ label, hint, error, layout, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(layout ? { layout } : {})}>
      <GrowingArea {...rest} />
    </Field>
  );
}

function GrowingArea({
  value,
  onChange,
  className,
  ...rest
}: AreaProps & { readonly value: string; readonly onChange: (value: string) => void }) {
  const control = useFieldControl();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  return (
    <textarea
      rows={1}
      spellCheck={false}
      {...control}
      {...rest}
      ref={area}
      className={classNames('input', className)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
