import {
  Combobox,
  ComboboxItem,
  ComboboxPopover,
  ComboboxProvider,
  useComboboxStore,
  useStoreState,
} from '@ariakit/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useLayoutEffect, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react';
import { nameKey } from '../../electron/contract/text.ts';
import { classNames } from './class-names.ts';
import { Field, useFieldControl, type FieldProps } from './field.tsx';
import { focusNextField } from './form-navigation.ts';
import { MatchedText } from './matched-text.tsx';
import './combobox.css';

export interface Suggestion {
  readonly value: string;
  /** A quiet word behind it that tells two of the same name apart. */
  readonly hint: string;
  /** How often it was used; explains the order. 0 shows nothing. */
  readonly uses: number;
  /** Only another way to write what was typed: nothing known, so keeping the typed text stays a choice. */
  readonly proposed?: boolean;
}

/** Where suggestions come from: found without accents, best first. */
export interface SuggestionSource {
  /** Keeps the answers of one source apart from those of another. */
  readonly key: string;
  load(text: string): Promise<readonly Suggestion[]>;
}

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id'>;

interface ComboboxInputProps extends Omit<InputProps, 'list' | 'autoFocus' | 'disabled' | 'onKeyDownCapture'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly source: SuggestionSource;
  /** A suggestion was taken (not merely typed). */
  readonly onTake?: (suggestion: Suggestion) => void;
  /** Completes the part after the last separator: ";" for several names in one field. */
  readonly separator?: string;
  /** Opens at once on an empty field: the first suggestion is likely. */
  readonly openOnFocus?: boolean;
  /** The last choice of the list, which keeps what was typed: "Cơ quan mới". */
  readonly keepLabel?: string;
}

export interface ComboboxFieldProps extends FieldProps, Omit<ComboboxInputProps, keyof FieldProps> {}

/**
 * Free text with completion by typing, without accents, most used first. Enter takes the marked suggestion and goes to
 * the next field; Tab keeps what was typed; Escape closes the list.
 */
export function ComboboxField({ label, hint, error, layout, ...rest }: ComboboxFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(layout ? { layout } : {})}>
      <ComboboxInput {...rest} />
    </Field>
  );
}

function useSuggestions(source: SuggestionSource, text: string, enabled: boolean): readonly Suggestion[] {
  const answer = useQuery({
    queryKey: ['suggestions', source.key, text],
    queryFn: () => source.load(text),
    enabled,
    placeholderData: keepPreviousData,
  });
  return enabled ? (answer.data ?? []) : [];
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
  const [open, setOpen] = useState(false);
  const [before, typed] = splitTyped(value, separator);
  const suggestions = useSuggestions(source, typed, open);
  const exact = suggestions.some((suggestion) => !suggestion.proposed && nameKey(suggestion.value) === nameKey(typed));
  const keeps = keepLabel !== undefined && typed.trim() !== '' && !exact;
  const store = useComboboxStore({
    open: open && suggestions.length > 0,
    setOpen,
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
    put(separator === undefined ? suggestion.value : `${before}${suggestion.value}`);
    onTake?.(suggestion);
    setOpen(false);
  };
  // Heard before the list hears it: the list would take Enter for a click and keep the cursor in the field.
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const listed = open && suggestions.length > 0;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && listed) {
      const withModifier = event.ctrlKey || event.metaKey || event.altKey;
      store.setActiveId(null);
      setOpen(false);
      if (withModifier) return;
      event.preventDefault();
      event.stopPropagation();
      const suggestion = suggestions[Number(activeId?.split('-').at(-1) ?? '-1')];
      if (suggestion) take(suggestion);
      focusNextField(event.currentTarget);
    } else if (event.key === 'Escape' && listed) {
      // The list closes; the page does not.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Tab') {
      setOpen(false);
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
          setOpen(true);
        }}
        onKeyDownCapture={handleKeyDown}
        onFocus={() => {
          // A sentence of refusal below the field must not be covered.
          if (openOnFocus && value === '' && !control['aria-invalid']) setOpen(true);
        }}
        onBlur={(event) => {
          setOpen(false);
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
            onClick={() => setOpen(false)}
          >
            {keepLabel} “{typed.trim()}”
          </ComboboxItem>
        ) : null}
      </ComboboxPopover>
    </ComboboxProvider>
  );
}
