import { useId } from 'react';
import { classNames } from './class-names.ts';
import { Field, useFieldGroup, type FieldProps } from './field.tsx';
import type { Option } from './select-field.tsx';

interface SegmentsProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (Option & { readonly disabled?: boolean })[];
}

/** A few choices side by side under one label; arrows change the choice. */
export function SegmentedField({ label, hint, error, layout, ...rest }: FieldProps & SegmentsProps) {
  return (
    <Field group label={label} hint={hint} error={error} {...(layout ? { layout } : {})}>
      <LabelledSegments {...rest} />
    </Field>
  );
}

function LabelledSegments(props: SegmentsProps) {
  const group = useFieldGroup();
  return <Segments {...props} group={group} />;
}

/** The same in a bar, named by `label` for those who hear the screen. */
export function SegmentedBar({ label, ...rest }: SegmentsProps & { readonly label: string }) {
  return <Segments {...rest} small group={{ 'aria-label': label }} />;
}

function Segments({
  value,
  onChange,
  options,
  group,
  small,
}: SegmentsProps & {
  readonly group: Readonly<Record<string, string | undefined>>;
  readonly small?: boolean;
}) {
  const name = useId();
  return (
    <div className={classNames('segmented', small && 'segmented-small')} role="radiogroup" {...group}>
      {options.map((option) => (
        <label key={option.value} className="segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled ?? false}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
