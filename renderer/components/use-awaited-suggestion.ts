/** Enter pressed before the suggestions for the typed text are there: a slow machine gives the same entry as a fast one. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
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
 * Looks up the best suggestion for a text whose answer is still on its way. Until it is there nothing is saved.
 */
export function useAwaitedSuggestion(
  source: SuggestionSource,
  /** What was found for the field as it stood then; undefined: nothing, or no answer came. */
  settle: (best: Suggestion | undefined, asked: string) => void,
): (value: string, typed: string) => void {
  const client = useQueryClient();
  const [awaited, setAwaited] = useState(0);
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useHeldSaving(awaited > 0);
  return (value, typed) => {
    setAwaited((count) => count + 1);
    void client
      .fetchQuery(suggestionQuery(source, typed))
      // Suggestions are a help only; without them what was typed stands.
      .catch(() => [])
      .then(([best]) => latest.current(best, value))
      .finally(() => setAwaited((count) => count - 1));
  };
}
