import { useCallback, useState } from 'react';
import { followFresh, sameValues, type Followed } from './follow-fresh.ts';

/**
 * The fields of a form over a row that may become newer while the form is open: untouched ones follow it, typed ones stay.
 * `read` turns the row into the fields. An order that carries a version takes that of `source`, never that of the newest row:
 * only so can the core tell that somebody else changed the same field.
 */
export function useFollowing<Source, Values>(source: Source, read: (source: Source) => Values) {
  const [state, setState] = useState<Followed<Source, Values>>(() => {
    const values = read(source);
    return { source, begun: values, values };
  });
  const setValues = useCallback(
    (next: (current: Values) => Values): void => setState((current) => ({ ...current, values: next(current.values) })),
    [],
  );
  const change = useCallback(
    (part: Partial<Values>): void => setValues((current) => ({ ...current, ...part })),
    [setValues],
  );
  let now = state;
  if (source !== state.source && !sameValues(source, state.source)) {
    now = followFresh(state, source, read(source));
    // Before anything is painted: nobody sees, or types over, what is no longer so.
    if (now !== state) setState(now);
  }
  return {
    values: now.values,
    source: now.source,
    /** Something was typed that differs from the row. */
    changed: !sameValues(now.values, now.begun),
    setValues,
    change,
  } as const;
}
