import {
  Combobox,
  ComboboxItem,
  ComboboxList,
  ComboboxProvider,
  Popover,
  PopoverDisclosure,
  PopoverProvider,
} from '@ariakit/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { foldedWords } from '../../electron/contract/text.ts';
import { classNames } from './class-names.ts';
import { MatchedText } from './matched-text.tsx';
import type { Option } from './select-field.tsx';
import { useOnceSettled } from './use-once-settled.ts';
import './filter-bar.css';
import './filter-menu.css';

const shownAtOnce = 60;

/** A filter of a list: its name, or the value chosen; opened it filters its own choices as one types. */
export function FilterMenu({
  label,
  value,
  options,
  onChange,
  onSearch,
  answered = true,
}: {
  readonly label: string;
  /** null: everything. */
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onChange: (value: string | null) => void;
  /** For choices that come from the core: hears what is typed. */
  readonly onSearch?: (text: string) => void;
  /** False while the choices for what was typed are still on their way: Enter takes none of an earlier text. */
  readonly answered?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const words = foldedWords(typed);
  const found = options.filter((option) => {
    const parts = foldedWords(option.label);
    return onSearch !== undefined || words.every((word) => parts.some((part) => part.startsWith(word)));
  });
  const chosen = options.find((option) => option.value === value)?.label ?? value;
  // Marked with an arrow or the mouse since the last letter: that one is meant.
  const pointed = useRef(false);
  const search = (text: string): void => {
    pointed.current = false;
    setTyped(text);
    onSearch?.(text);
  };
  const choose = (next: string | null): void => {
    onChange(next);
    setOpen(false);
  };
  const takeFirst = useOnceSettled(answered, typed, () => {
    const [first] = found;
    if (open && first) choose(first.value);
  });
  // Heard before the list hears it: the list would take what it has marked.
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') pointed.current = true;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || answered || pointed.current) return;
    event.preventDefault();
    event.stopPropagation();
    if (typed.trim() !== '') takeFirst();
  };
  return (
    <PopoverProvider
      open={open}
      setOpen={(next) => {
        setOpen(next);
        if (next) search('');
      }}
      placement="bottom-start"
    >
      <PopoverDisclosure
        className={classNames('filter-button', value !== null && 'is-set')}
        aria-label={value === null ? undefined : `${label}: ${chosen}`}
      >
        {value === null ? label : <span className="filter-value">{chosen}</span>}
        <span className="filter-arrow" aria-hidden="true" />
      </PopoverDisclosure>
      {value === null ? null : (
        <button
          type="button"
          className="filter-clear"
          aria-label={`Bỏ lọc ${label}: ${chosen}`}
          onClick={() => onChange(null)}
        >
          ×
        </button>
      )}
      <Popover
        className="filter-popover"
        fixed
        portal={false}
        gutter={4}
        unmountOnHide
        aria-label={`Lọc theo ${label}`}
      >
        <ComboboxProvider value={typed} setValue={search} open>
          <Combobox
            className="input"
            autoSelect
            aria-label={`Tìm trong ${label}`}
            placeholder="Gõ để tìm"
            autoFocus
            onKeyDownCapture={handleKeyDown}
          />
          <ComboboxList className="filter-list" alwaysVisible onMouseMove={() => (pointed.current = true)}>
            {value === null ? null : (
              <ComboboxItem className="completion-item" setValueOnClick={false} onClick={() => choose(null)}>
                Tất cả
              </ComboboxItem>
            )}
            {found.slice(0, shownAtOnce).map((option) => (
              <ComboboxItem
                key={option.value}
                value={option.value}
                className="completion-item"
                focusOnHover
                setValueOnClick={false}
                onClick={() => choose(option.value)}
              >
                <MatchedText value={option.label} typed={typed} />
              </ComboboxItem>
            ))}
          </ComboboxList>
          {found.length === 0 && answered ? <p className="filter-none">Không có mục nào khớp.</p> : null}
        </ComboboxProvider>
      </Popover>
    </PopoverProvider>
  );
}
