/** Enter pressed before the suggestions for the typed text are there: a slow machine gives the same entry as a fast one. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { nameKey } from '../../electron/contract/text.ts';
import { suggestionQuery, type Suggestion, type SuggestionSource } from './suggestions.ts';

/** Ctrl+Enter, Ctrl+S, or Enter on a button: what would save a field that is not settled yet. */
function saves(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return event.key === 'Enter' || event.key.toLowerCase() === 's';
  return event.key === 'Enter' && event.target instanceof HTMLButtonElement;
}

/** While waiting, keys that save are held back; they are given once more when the field is settled. */
function useHeldSaving(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return;
    let held: KeyboardEvent | null = null;
    const hold = (event: KeyboardEvent): void => {
      if (!saves(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held = event;
    };
    window.addEventListener('keydown', hold, true);
    return () => {
      window.removeEventListener('keydown', hold, true);
      const key = held;
      if (key === null) return;
      // After this render: what saves then reads the settled field.
      setTimeout(() => {
        const { target } = key;
        if (target instanceof HTMLButtonElement && !key.ctrlKey && !key.metaKey) target.click();
        else (target ?? window).dispatchEvent(new KeyboardEvent('keydown', key));
      });
    };
  }, [waiting]);
}

/**
 * Takes the best suggestion for a text whose answer is still on its way, as soon as it is there, unless the field says
 * something else by then. Until then nothing is saved.
 */
export function useAwaitedSuggestion(
  source: SuggestionSource,
  /** The field's value at this moment. */
  current: () => string,
  take: (suggestion: Suggestion) => void,
): (value: string, typed: string) => void {
  const client = useQueryClient();
  const [awaited, setAwaited] = useState(0);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useHeldSaving(awaited > 0);
  return (value, typed) => {
    setAwaited((count) => count + 1);
    void client
      .fetchQuery(suggestionQuery(source, typed))
      .then(([best]) => {
        if (best && nameKey(current()) === nameKey(value)) latest.current(best);
      })
      .catch(() => {
        // Suggestions are a help only; without them what was typed stands.
      })
      .finally(() => setAwaited((count) => count - 1));
  };
}
