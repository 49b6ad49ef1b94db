import { useCallback, useState } from 'react';
import { useColumnChoice, type ColumnChoice, type Sort } from '../register-table/columns.ts';
import { readViews, type ListView } from '../saved-views.tsx';
import { useKeptState } from '../use-kept-state.ts';

const nothingMarked: ReadonlySet<number> = new Set();

/** What a register list keeps while the program is open: filters, words, order, the row under the cursor, marked rows. */
export interface RegisterList<Choice> {
  readonly name: string;
  readonly choice: Choice;
  readonly text: string;
  readonly sort: Sort | null;
  readonly active: number;
  readonly marked: ReadonlySet<number>;
  readonly columnChoice: ColumnChoice;
  readonly view: ListView<Choice>;
  /** True when filters or words narrow the list, so that an empty list need not mean an empty register. */
  readonly isNarrowed: boolean;
  readonly readChoice: (value: unknown) => Choice | null;
  setChoice(choice: Choice): void;
  setText(text: string): void;
  setSort(sort: Sort | null): void;
  setActive(index: number): void;
  setMarked(marked: ReadonlySet<number>): void;
  setColumnChoice(choice: ColumnChoice): void;
  unmark(): void;
  /** A saved view, or null: the list as it is usually. */
  apply(view: ListView<Choice> | null): void;
  /** No filter and no words. */
  forgetFilters(): void;
}

/** The state of a register list under a name; a default view, if there is one, is how it opens. */
export function useRegisterList<Choice extends object>({
  name,
  initial,
  everything = initial,
  readChoice,
}: {
  readonly name: string;
  /** How the list stands when it is opened. */
  readonly initial: Choice;
  /** The widest choice, for "Xóa lọc"; the initial one when that is it. */
  readonly everything?: Choice;
  readonly readChoice: (value: unknown) => Choice | null;
}): RegisterList<Choice> {
  const [opened] = useState(() => readViews(name, readChoice).find(({ isDefault }) => isDefault));
  const [choice, setChoice] = useKeptState<Choice>(`${name}.choice`, opened?.choice ?? initial);
  const [text, setText] = useKeptState(`${name}.search`, opened?.text ?? '');
  const [sort, setSort] = useKeptState<Sort | null>(`${name}.sort`, opened?.sort ?? null);
  const [active, setActive] = useKeptState(`${name}.active`, 0);
  const [marked, setMarked] = useKeptState(`${name}.marked`, nothingMarked);
  const [columnChoice, setColumnChoice] = useColumnChoice(name);
  const chooseFromTop = useFromTop(setChoice, setActive);
  const findFromTop = useFromTop(setText, setActive);
  const sortFromTop = useFromTop(setSort, setActive);
  const same = (a: Choice, b: Choice): boolean => JSON.stringify(a) === JSON.stringify(b);
  return {
    name,
    choice,
    text,
    sort,
    active,
    marked,
    columnChoice,
    view: { choice, text, sort, columns: columnChoice },
    isNarrowed: text.trim() !== '' || !(same(choice, initial) || same(choice, everything)),
    readChoice,
    setChoice: chooseFromTop,
    setText: findFromTop,
    setSort: sortFromTop,
    setActive,
    setMarked,
    setColumnChoice,
    unmark: () => setMarked(nothingMarked),
    apply: (view) => {
      setText(view?.text ?? '');
      setChoice(view?.choice ?? initial);
      setSort(view?.sort ?? null);
      if (view) setColumnChoice(view.columns);
      setActive(0);
    },
    forgetFilters: () => {
      setText('');
      setChoice(everything);
      setActive(0);
    },
  };
}

/** Sets, and puts the cursor on the first row; always the same function, so that what only sets is not drawn again. */
const useFromTop = <Value>(set: (value: Value) => void, setActive: (index: number) => void) =>
  useCallback(
    (value: Value): void => {
      set(value);
      setActive(0);
    },
    [set, setActive],
  );
