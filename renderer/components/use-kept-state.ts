import { useCallback, useState, useSyncExternalStore } from 'react';

const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Writes a kept state from outside its screen, e.g. the search text of a list that is about to be opened. */
export function keepState(key: string, value: unknown): void {
  kept.set(key, value);
  for (const listener of listeners) listener();
}

/**
 * State that outlives its screen until the program is closed: filters, the row under the cursor, what was being typed.
 * Coming back finds everything as it was left. One key holds one type of value.
 */
export function useKeptState<Value>(
  key: string,
  initial: Value,
): readonly [Value, (next: Value | ((current: Value) => Value)) => void] {
  // The first value counts, as with useState; a new object on every render would never settle.
  const [first] = useState(initial);
  const value = useSyncExternalStore(subscribe, () => (kept.has(key) ? (kept.get(key) as Value) : first));
  const set = useCallback(
    (next: Value | ((current: Value) => Value)) => {
      const current = kept.has(key) ? (kept.get(key) as Value) : first;
      keepState(key, typeof next === 'function' ? (next as (current: Value) => Value)(current) : next);
    },
    [key, first],
  );
  return [value, set];
}

/** Forgets every kept state: another office was opened. */
export function forgetKeptStates(): void {
  kept.clear();
  for (const listener of listeners) listener();
}
