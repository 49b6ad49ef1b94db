import {
  Combobox,
  ComboboxItem,
  ComboboxPopover,
  ComboboxProvider,
  useComboboxStore,
  useStoreState,
} from '@ariakit/react';
import { useId, useLayoutEffect, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react';
import { nameKey } from '../../electron/contract/text.ts';
import { classNames } from './class-names.ts';
import { Field, useFieldControl, type FieldProps } from './field.tsx';
import { focusNextField } from './form-navigation.ts';
import { MatchedText } from './matched-text.tsx';
import { useSuggestions, type Suggestion, type SuggestionSource } from './suggestions.ts';
import { useAwaitedSuggestion } from './use-awaited-suggestion.ts';
import './combobox.css';

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id'>;

interface ComboboxInputProps extends Omit<InputProps, 'list' | 'autoFocus' | 'disabled' | 'onKeyDownCapture'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly source: SuggestionSource;
  /** The field gathers names: a suggestion that is taken leaves it, and the next one may be typed at once. */
  readonly onTake?: (suggestion: Suggestion) => void;
  /** Completes the part after the last separator: ";" for several names in one field. */
  readonly separator?: string;
  /** Opens on an empty field, at once or when this becomes true: the first suggestion is likely. */
  readonly openOnFocus?: boolean;
  /** The last choice of the list, which keeps what was typed: "Cơ quan mới". */
  readonly keepLabel?: string;
}

export interface ComboboxFieldProps extends FieldProps, Omit<ComboboxInputProps, keyof FieldProps> {}

/**
 * Free text with completion by typing, without accents, most used first. Enter takes the marked suggestion and goes to
 * the next field, also when the suggestions for the typed text are still on their way; Tab keeps what was typed; Escape
 * closes the list.
 */
export function ComboboxField({ label, hint, error, layout, ...rest }: ComboboxFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(layout ? { layout } : {})}>
      <ComboboxInput {...rest} />
    </Field>
  );
}

/** The part being completed and what stands before it. */
function splitTyped(value: string, separator: string | undefined): readonly [before: string, typed: string] {
  if (separator === undefined) return ['', value];
  const cut = value.lastIndexOf(separator) + 1;
  const rest = value.slice(cut);
  const lead = rest.length - rest.trimStart().length;
  return [value.slice(0, cut + lead), rest.trimStart()];
}

/** The input alone, inside a Field. */
export function ComboboxInput({
  value,
  onChange,
  source,
  onTake,
  separator,
  openOnFocus,
  keepLabel,
  className,
  onBlur,
  ...rest
}: ComboboxInputProps) {
  const control = useFieldControl();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<'by-typing' | 'by-focus' | null>(null);
  const open = opened === 'by-typing' || (opened === 'by-focus' && value === '' && openOnFocus === true);
  // Marked with an arrow or the mouse since the last letter: that one is meant, whatever else comes.
  const pointed = useRef(false);
  const [before, typed] = splitTyped(value, separator);
  const { suggestions, settled } = useSuggestions(source, typed, open);
  const exact = suggestions.some((suggestion) => !suggestion.proposed && nameKey(suggestion.value) === nameKey(typed));
  const keeps = keepLabel !== undefined && typed.trim() !== '' && !exact;
  const store = useComboboxStore({
    open: open && suggestions.length > 0,
    setOpen: (next) => setOpened((now) => (next ? (now ?? 'by-typing') : null)),
    value: typed,
    placement: 'bottom-start',
  });
  const activeId = useStoreState(store, 'activeId');
  // What is filled in while the cursor already stands here is typed over, as it would be had the cursor come later.
  const known = useRef(value);
  useLayoutEffect(() => {
    if (value !== known.current && document.activeElement === input.current) input.current?.select();
    known.current = value;
  }, [value]);
  const put = (text: string): void => {
    known.current = text;
    onChange(text);
  };
  const take = (suggestion: Suggestion): void => {
    put(onTake ? '' : `${before}${suggestion.value}`);
    onTake?.(suggestion);
    setOpened(null);
  };
  const lookUp = useAwaitedSuggestion(source, (best, asked) => {
    if (onTake) {
      if (best) onTake(best);
      else if (known.current === '') put(asked);
    } else if (best && nameKey(known.current) === nameKey(asked)) {
      take(best);
    }
  });
  const takeMarked = (): void => {
    const marked = pointed.current ? Number(activeId?.split('-').at(-1) ?? '-1') : 0;
    const suggestion = suggestions[marked];
    if (pointed.current || settled) {
      if (suggestion) take(suggestion);
    } else if (typed.trim() !== '') {
      lookUp(value, typed);
      if (onTake) put('');
    }
  };
  // Heard before the list hears it: the list would take Enter for a click and keep the cursor in the field.
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      // Of a list that has just gone an item may still be marked; Enter is not for it.
      store.setActiveId(null);
      setOpened(null);
      const offers = open && (suggestions.length > 0 || (!settled && typed.trim() !== ''));
      if (!offers || event.ctrlKey || event.metaKey || event.altKey) return;
      takeMarked();
      event.preventDefault();
      event.stopPropagation();
      focusNextField(event.currentTarget);
    } else if (event.key === 'Escape' && open && suggestions.length > 0) {
      // The list closes; the page does not.
      event.preventDefault();
      event.stopPropagation();
      setOpened(null);
    } else if (event.key === 'Tab') {
      setOpened(null);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      pointed.current = true;
    }
  };
  return (
    <ComboboxProvider store={store}>
      <Combobox
        store={store}
        ref={input}
        autoSelect="always"
        autoComplete="list"
        spellCheck={false}
        {...control}
        {...rest}
        className={classNames('input', className)}
        value={value}
        setValueOnChange={false}
        setValueOnClick={false}
        onChange={(event) => {
          put(event.target.value);
          setOpened('by-typing');
          pointed.current = false;
        }}
        onKeyDownCapture={handleKeyDown}
        onFocus={() => {
          // A sentence of refusal below the field must not be covered.
          if (value === '' && !control['aria-invalid']) setOpened('by-focus');
        }}
        onBlur={(event) => {
          setOpened(null);
          onBlur?.(event);
        }}
      />
      <ComboboxPopover
        store={store}
        portal={false}
        fixed
        gutter={4}
        sameWidth
        fitViewport
        unmountOnHide
        hideOnEscape={false}
        autoFocusOnHide={false}
        aria-label="Gợi ý"
        onMouseMove={({ movementX, movementY }) => {
          // A list that opens under a resting mouse is not pointed at.
          if (movementX !== 0 || movementY !== 0) pointed.current = true;
        }}
        className="completion"
      >
        {suggestions.map((suggestion, index) => (
          <ComboboxItem
            key={`${suggestion.value} ${suggestion.hint}`}
            id={`${id}-item-${index}`}
            className="completion-item"
            focusOnHover
            hideOnClick
            setValueOnClick={false}
            onClick={() => {
              take(suggestion);
              input.current?.focus();
            }}
          >
            <MatchedText value={suggestion.value} typed={typed} />
            <span className="hint">{suggestion.hint}</span>
            {suggestion.uses > 0 ? <span className="uses">{suggestion.uses.toLocaleString('vi')} lần</span> : null}
          </ComboboxItem>
        ))}
        {keeps ? (
          <ComboboxItem
            id={`${id}-keep-${suggestions.length}`}
            className="completion-item keep"
            focusOnHover
            hideOnClick
            setValueOnClick={false}
            onClick={() => setOpened(null)}
          >
            {keepLabel} “{typed.trim()}”
          </ComboboxItem>
        ) : null}
      </ComboboxPopover>
    </ComboboxProvider>
  );
}
