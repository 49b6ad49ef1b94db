import type { ReactNode } from 'react';
import { useState } from 'react';
import { recall, remember } from '../../platform/remember.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** px; exactly one column has 'rest' and takes what is left. */
  readonly width: number | 'rest';
  /** px in a window of 1700 px and more. */
  readonly wideWidth?: number;
  readonly align?: 'left' | 'right';
  readonly cell: (row: Row) => ReactNode;
  /** Cannot be left out by choice: number and subject. */
  readonly fixed?: boolean;
  /** Shown only from this width of the window on, unless chosen. */
  readonly fromWidth?: number;
  /** The order that the core knows this column by; without it the list cannot be put in order by it. */
  readonly sort?: string;
  /** Left out below this width of the window, where another cell says it. */
  readonly hiddenBelow?: number;
  /** Gives way, the lowest first, when the columns are wider than the list; not when it was chosen. */
  readonly yields?: number;
}

/** What a list is put in order by; null is the usual order, newest first. */
export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

/** What the person chose: shown or not, how wide, in which order. Missing keys follow the design. */
export interface ColumnChoice {
  readonly shown: Readonly<Record<string, boolean>>;
  readonly widths: Readonly<Record<string, number>>;
  /** Keys from left to right; columns that are not named keep their place behind the named ones. */
  readonly order?: readonly string[];
}

export const widthLimits = { min: 36, max: 480 } as const;
const noChoice: ColumnChoice = { shown: {}, widths: {} };

/** Keeps of a remembered value only what can be used: it may come from an older version or a damaged store. */
export function readColumnChoice(value: unknown): ColumnChoice {
  if (typeof value !== 'object' || value === null) return noChoice;
  const { shown, widths, order } = value as { shown?: unknown; widths?: unknown; order?: unknown };
  return {
    ...(Array.isArray(order) ? { order: order.filter((key) => typeof key === 'string') } : {}),
    shown: pick(shown, (entry) => typeof entry === 'boolean'),
    widths: pick(widths, (entry) => typeof entry === 'number' && entry >= widthLimits.min && entry <= widthLimits.max),
  };
}

function pick<Value>(source: unknown, fits: (value: unknown) => boolean): Readonly<Record<string, Value>> {
  if (typeof source !== 'object' || source === null) return {};
  return Object.fromEntries(Object.entries(source).filter(([, value]) => fits(value))) as Record<string, Value>;
}

/** The columns to show in a window of this width. */
export function chooseColumns<Row>(
  columns: readonly Column<Row>[],
  choice: ColumnChoice,
  windowWidth: number,
): readonly Column<Row>[] {
  return orderColumns(columns, choice).filter((column) => {
    if (column.fixed) return true;
    if (column.hiddenBelow !== undefined && windowWidth < column.hiddenBelow) return false;
    return choice.shown[column.key] ?? (column.fromWidth === undefined || windowWidth >= column.fromWidth);
  });
}

/** All columns from left to right, as the person put them. */
export function orderColumns<Row>(columns: readonly Column<Row>[], { order }: ColumnChoice): readonly Column<Row>[] {
  if (order === undefined) return columns;
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return columns.toSorted((a, b) => place(a.key) - place(b.key));
}

/** The choice with one column a place further to the left (-1) or right (1). */
export function moveColumn<Row>(
  columns: readonly Column<Row>[],
  choice: ColumnChoice,
  key: string,
  step: -1 | 1,
): ColumnChoice {
  const order = orderColumns(columns, choice).map((column) => column.key);
  const from = order.indexOf(key);
  const other = order[from + step];
  if (other === undefined) return choice;
  return { ...choice, order: order.with(from, other).with(from + step, key) };
}

/** The order after the head of a column was pressed: upwards, downwards, as usual. */
export function nextSort(by: string, sort: Sort | null): Sort | null {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
}

/** Keeps of a remembered order only what can be used. */
export function readSort(value: unknown): Sort | null {
  if (typeof value !== 'object' || value === null) return null;
  const { by, descending } = value as { by?: unknown; descending?: unknown };
  return typeof by === 'string' && typeof descending === 'boolean' ? { by, descending } : null;
}

function widthOf<Row>(column: Column<Row>, width: number, choice: ColumnChoice, windowWidth: number): number {
  return choice.widths[column.key] ?? (windowWidth >= 1700 ? (column.wideWidth ?? width) : width);
}

/** What the column that takes the rest needs at least. */
const leastRest = 160;
/** Between two columns, as in register-table.css. */
const columnGap = 11;

/** The columns that fit into a list whose rows have this much room (px): those that yield are left out until they do. */
export function fitColumns<Row>(
  columns: readonly Column<Row>[],
  choice: ColumnChoice,
  windowWidth: number,
  room: number,
): readonly Column<Row>[] {
  const needed = columns.reduce(
    (sum, column) =>
      sum + (column.width === 'rest' ? leastRest : widthOf(column, column.width, choice, windowWidth)) + columnGap,
    -columnGap,
  );
  if (needed <= room) return columns;
  const [first] = columns
    .filter(({ key, yields }) => yields !== undefined && choice.shown[key] !== true)
    .toSorted((a, b) => (a.yields ?? 0) - (b.yields ?? 0));
  if (!first) return columns;
  return fitColumns(
    columns.filter((column) => column !== first),
    choice,
    windowWidth,
    room,
  );
}

/** CSS grid columns. */
export function gridTemplate<Row>(columns: readonly Column<Row>[], choice: ColumnChoice, windowWidth: number): string {
  return columns
    .map((column) =>
      column.width === 'rest'
        ? `minmax(${leastRest}px, 1fr)`
        : `${widthOf(column, column.width, choice, windowWidth)}px`,
    )
    .join(' ');
}

/** The choice of columns of one table, remembered on this machine. */
export function useColumnChoice(table: string): readonly [ColumnChoice, (choice: ColumnChoice) => void] {
  const [choice, setChoice] = useState(() => readColumnChoice(recall(`columns.${table}`)));
  const change = (next: ColumnChoice): void => {
    setChoice(next);
    remember(`columns.${table}`, next);
  };
  return [choice, change];
}
