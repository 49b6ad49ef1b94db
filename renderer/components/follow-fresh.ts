/**
 * What a form shows of a row while the row itself may still change under it: the page came from the memory of the window and
 * the fresh answer is on its way, or another window saves. Pure.
 */

/** Values with what they were begun from. */
export interface Followed<Source, Values> {
  /** The row as the values know it; its version belongs to the order that saves them. */
  readonly source: Source;
  /** How the row reads without anything typed. */
  readonly begun: Values;
  readonly values: Values;
}

/** True when both say the same, field by field. */
export const sameValues = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The row that was chosen as it stands now; a row that is no longer there stays as it was chosen. */
export function newestOf<Row extends { readonly id: number }>(rows: readonly Row[], chosen: Row): Row {
  return rows.find(({ id }) => id === chosen.id) ?? chosen;
}

/**
 * Takes a newer row over: fields that nobody touched become those of the row, what was typed stays. Where the same field was
 * typed here and changed there, everything stays with the former row: the core then refuses its version with a sentence
 * instead of one silently replacing the other.
 */
export function followFresh<Source, Values>(
  followed: Followed<Source, Values>,
  source: Source,
  fresh: Values,
): Followed<Source, Values> {
  const merged = mergeValues(followed.begun, followed.values, fresh);
  return merged === conflict ? followed : { source, begun: fresh, values: merged as Values };
}

const conflict = Symbol('changed here and there');

/** Objects field by field, everything else (lists too) as a whole. */
function mergeValues(begun: unknown, typed: unknown, fresh: unknown): unknown {
  if (sameValues(begun, typed)) return fresh;
  if (sameValues(begun, fresh) || sameValues(typed, fresh)) return typed;
  if (!isRecord(begun) || !isRecord(typed) || !isRecord(fresh)) return conflict;
  const merged: Record<string, unknown> = {};
  for (const key of Object.keys({ ...fresh, ...typed })) {
    const value = mergeValues(begun[key], typed[key], fresh[key]);
    if (value === conflict) return conflict;
    merged[key] = value;
  }
  return merged;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
