import { useRef, type KeyboardEvent } from 'react';
import { useHotkeys } from './use-hotkeys.ts';
import './search-box.css';

/** The element that "type to find" in a table sends the letters to. */
export const searchBoxId = 'search-box';

/** The search box of a list: finds as one types. F3 or Ctrl+K comes here, ↓ goes to the list, Escape empties it. */
export function SearchBox({
  value,
  onChange,
  placeholder,
  onLeave,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  /** ↓ or Enter: go on in the list. */
  readonly onLeave?: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const focus = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  useHotkeys({ F3: focus, 'Ctrl+K': focus });
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      onChange('');
    } else if ((event.key === 'ArrowDown' || event.key === 'Enter') && onLeave) {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <div className="search-box" role="search">
      <SearchSign />
      <input
        ref={input}
        id={searchBoxId}
        className="search-input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={placeholder}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <kbd className="key" aria-hidden="true">
        F3
      </kbd>
    </div>
  );
}

export function SearchSign() {
  return (
    <svg className="search-sign" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="6.6" cy="6.6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m10.2 10.2 4 4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
