import { createContext, use, useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './field.css';

export interface FieldProps {
  /** The words at the left. */
  readonly label: string;
  /** A line of advice below; never blocks. */
  readonly hint?: ReactNode;
  /** The sentence of the refusal, shown below the control and read out with it. */
  readonly error?: string | undefined;
  /** How many columns of a `.form-grid` it takes (label included); `alone` outside a grid, `stacked`: label above. */
  readonly layout?: 'span-2' | 'span-4' | 'span-6' | 'alone' | 'stacked';
}

interface FieldIds {
  /** None in a group: each of its controls has a name of its own. */
  readonly controlId: string | undefined;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

const FieldContext = createContext<FieldIds | null>(null);

/** For a control inside a Field: the attributes that tie it to its label, hint and error. */
export function useFieldControl() {
  const ids = use(FieldContext);
  if (!ids) throw new Error('A control must stand inside a Field');
  return {
    id: ids.controlId,
    'aria-describedby': ids.describedBy,
    'aria-invalid': ids.invalid || undefined,
  } as const;
}

/** For a group of controls inside a Field. */
export function useFieldGroup() {
  const ids = use(FieldContext);
  if (!ids) throw new Error('A group must stand inside a Field');
  return { 'aria-labelledby': ids.labelId, 'aria-describedby': ids.describedBy } as const;
}

/** Label at the left, control, then hint and error beneath it. `group` is for several controls under one label. */
export function Field({
  label,
  hint,
  error,
  layout = 'span-2',
  group,
  children,
}: FieldProps & { readonly group?: boolean; readonly children: ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((part) => part !== '').join(' ');
  const Label = group ? 'span' : 'label';
  return (
    <div className={classNames('field', `field-${layout}`)}>
      <Label className="field-label" id={`${id}-label`} {...(group ? {} : { htmlFor: `${id}-control` })}>
        {label}
      </Label>
      <div className="field-control">
        <FieldContext
          value={{
            controlId: group ? undefined : `${id}-control`,
            labelId: `${id}-label`,
            describedBy: described === '' ? undefined : described,
            invalid: error !== undefined && error !== '',
          }}
        >
          {children}
        </FieldContext>
        {hint ? (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
        {error ? (
          <p className="field-error" id={`${id}-error`}>
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** A control in a cell of a table: named by its own aria-label, its refusal stands in the cell. */
export function CellField({ error, children }: { readonly error?: string | undefined; readonly children: ReactNode }) {
  const id = useId();
  const invalid = error !== undefined && error !== '';
  const describedBy = invalid ? `${id}-error` : undefined;
  return (
    <>
      <FieldContext value={{ controlId: `${id}-control`, labelId: `${id}-control`, describedBy, invalid }}>
        {children}
      </FieldContext>
      {invalid ? (
        <p className="field-error" id={describedBy}>
          {error}
        </p>
      ) : null}
    </>
  );
}
