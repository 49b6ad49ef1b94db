import { useState } from 'react';

const write = (width: number): string => String(width).replace('.', ',');

/** A width in millimetres, with a comma: "21,5". What is no number stays as it was typed until the field is left. */
export function WidthInput({
  label,
  value,
  invalid,
  onChange,
  ...described
}: {
  readonly label: string;
  readonly value: number;
  readonly invalid: boolean;
  readonly 'aria-describedby'?: string;
  readonly onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className="input form-column-width"
      data-control="width"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={invalid || undefined}
      {...described}
      value={typed ?? write(value)}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const text = event.target.value.replace(/[^\d.,]/g, '').slice(0, 6);
        setTyped(text);
        const width = Number(text.replace(',', '.'));
        if (text !== '' && Number.isFinite(width)) onChange(width);
      }}
    />
  );
}
