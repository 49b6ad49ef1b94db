import { type KeyboardEvent, useEffect, useRef } from 'react';
import { isBlankColumn } from '../../../electron/contract/book-kinds.ts';
import type { BookFormColumn } from '../../../electron/contract/books.schema.ts';
import { Button } from '../../components/button.tsx';
import { below, type FieldErrors } from '../../components/form-errors.ts';
import { SelectField } from '../../components/select-field.tsx';
import { WidthInput } from './width-input.tsx';

const sides = [
  { value: 'left', label: 'Trái' },
  { value: 'center', label: 'Giữa' },
  { value: 'right', label: 'Phải' },
] as const;

const oneLine = (title: string): string => title.replace(/\n/g, ' ');

/** The columns of a book in their order: titles, widths, sides; moved with Alt+↑ ↓ or the buttons. */
export function FormColumns({
  columns,
  known,
  numberColumn,
  errors,
  onChange,
}: {
  readonly columns: readonly BookFormColumn[];
  readonly known: readonly BookFormColumn[];
  /** Cannot be left out. */
  readonly numberColumn: string;
  readonly errors: FieldErrors;
  readonly onChange: (columns: readonly BookFormColumn[]) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  // The column and the control that keep the cursor after a move.
  const moved = useRef<{ readonly key: string; readonly control: string } | null>(null);
  useEffect(() => {
    const { current } = moved;
    if (!current) return;
    moved.current = null;
    const row = list.current?.querySelector(`[data-column="${current.key}"]`);
    row
      ?.querySelector<HTMLElement>(`[data-control="${current.control}"]:not(:disabled), [data-control="title"]`)
      ?.focus();
  }, [columns]);
  const used = new Set(columns.map(({ key }) => key));
  const blank = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((n) => `blank${n}`).find((key) => !used.has(key));

  const move = (index: number, step: -1 | 1, control: string): void => {
    const column = columns[index];
    const target = index + step;
    if (!column || target < 0 || target >= columns.length) return;
    moved.current = { key: column.key, control };
    onChange(columns.toSpliced(index, 1).toSpliced(target, 0, column));
  };
  const set = (index: number, part: Partial<BookFormColumn>): void =>
    onChange(columns.map((column, place) => (place === index ? { ...column, ...part } : column)));
  const remove = (index: number): void => {
    const next = columns[index + 1] ?? columns[index - 1];
    if (next) moved.current = { key: next.key, control: 'title' };
    onChange(columns.toSpliced(index, 1));
  };
  const add = (key: string): void => {
    const column =
      key === 'blank'
        ? ({ key: blank ?? '', title: 'Cột mới', widthMm: 25, align: 'left' } as const)
        : known.find((one) => one.key === key);
    if (!column || column.key === '') return;
    moved.current = { key: column.key, control: 'title' };
    onChange([...columns, column]);
  };
  return (
    <>
      <ol ref={list} className="form-columns" aria-label="Các cột">
        {columns.map((column, index) => (
          <ColumnRow
            key={column.key}
            column={column}
            index={index}
            isFirst={index === 0}
            isLast={index === columns.length - 1}
            isNeeded={column.key === numberColumn}
            errors={below(errors, String(index))}
            onChange={(part) => set(index, part)}
            onMove={(step, control) => move(index, step, control)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <SelectField
        label="Thêm cột"
        layout="stacked"
        value=""
        emptyLabel="Chọn cột cần thêm"
        options={[
          ...known.filter(({ key }) => !used.has(key)).map(({ key, title }) => ({ value: key, label: oneLine(title) })),
          ...(blank === undefined ? [] : [{ value: 'blank', label: 'Cột trống để ghi tay' }]),
        ]}
        hint="Alt+↑ ↓ chuyển cột đang ghi. Shift+Enter xuống dòng trong tiêu đề."
        error={errors['']}
        onChange={add}
      />
    </>
  );
}

function ColumnRow({
  column,
  index,
  isFirst,
  isLast,
  isNeeded,
  errors,
  onChange,
  onMove,
  onRemove,
}: {
  readonly column: BookFormColumn;
  /** From 0. */
  readonly index: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Cannot be left out. */
  readonly isNeeded: boolean;
  readonly errors: FieldErrors;
  readonly onChange: (part: Partial<BookFormColumn>) => void;
  /** `control`: where the cursor stays after the move. */
  readonly onMove: (step: -1 | 1, control: string) => void;
  readonly onRemove: () => void;
}) {
  const name = oneLine(column.title) || `Cột ${index + 1}`;
  const problem = errors['key'] ?? errors['title'] ?? errors['widthMm'] ?? errors['align'];
  const described = problem ? { 'aria-describedby': `column-${index}-error` } : {};
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const control = event.target instanceof HTMLElement ? (event.target.dataset.control ?? 'title') : 'title';
    onMove(event.key === 'ArrowUp' ? -1 : 1, control);
  };
  return (
    <li className="form-column" data-column={column.key} onKeyDown={onKeyDown}>
      <span className="form-column-number">{index + 1}</span>
      <textarea
        className="input"
        rows={Math.max(1, column.title.split('\n').length)}
        data-control="title"
        aria-label={`Tiêu đề cột ${index + 1}`}
        aria-invalid={errors['title'] ? true : undefined}
        {...described}
        value={column.title}
        spellCheck={false}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <WidthInput
        label={`Bề rộng cột ${name}, mm`}
        value={column.widthMm}
        invalid={errors['widthMm'] !== undefined}
        {...described}
        onChange={(widthMm) => onChange({ widthMm })}
      />
      <select
        className="input"
        data-control="align"
        aria-label={`Căn lề cột ${name}`}
        value={column.align}
        onChange={(event) => onChange({ align: event.target.value as BookFormColumn['align'] })}
      >
        {sides.map((side) => (
          <option key={side.value} value={side.value}>
            {side.label}
          </option>
        ))}
      </select>
      <Button
        small
        variant="quiet"
        data-control="up"
        aria-label={`Đưa cột ${name} lên trước`}
        disabled={isFirst}
        onClick={() => onMove(-1, 'up')}
      >
        ↑
      </Button>
      <Button
        small
        variant="quiet"
        data-control="down"
        aria-label={`Đưa cột ${name} ra sau`}
        disabled={isLast}
        onClick={() => onMove(1, 'down')}
      >
        ↓
      </Button>
      <Button
        small
        variant="quiet"
        aria-label={`Bỏ cột ${name}`}
        title={isNeeded ? 'Cột số phải có trong sổ' : undefined}
        disabled={isNeeded}
        onClick={onRemove}
      >
        ×
      </Button>
      {isBlankColumn(column.key) ? <span className="form-column-note quiet">để trống, ghi tay</span> : null}
      {problem ? (
        <p className="field-error form-column-note" id={`column-${index}-error`}>
          {problem}
        </p>
      ) : null}
    </li>
  );
}
