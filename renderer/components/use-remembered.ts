import { useCallback, useState } from 'react';
import { recall, remember } from '../platform/remember.ts';
import { useKeptState } from './use-kept-state.ts';

/**
 * A small choice that this machine keeps when the program is closed: how the last one was printed. `fits` says whether what
 * was kept can still be used. Everything on screen that asks for the same key sees the same value.
 */
export function useRemembered<Value>(
  key: string,
  initial: Value,
  fits: (value: unknown) => value is Value,
): readonly [Value, (value: Value) => void] {
  const [first] = useState(() => {
    const kept = recall(key);
    return fits(kept) ? kept : initial;
  });
  const [value, keep] = useKeptState<Value>(`remembered.${key}`, first);
  const set = useCallback(
    (next: Value) => {
      keep(() => next);
      remember(key, next);
    },
    [key, keep],
  );
  return [value, set];
}

export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
export const isText = (value: unknown): value is string => typeof value === 'string';
