/**
 * Small choices of the person at this machine (columns, widths). Never anything of the registers: losing all of it must
 * cost nobody more than choosing again.
 */
const prefix = 'so-van-thu.';

/** The remembered value, or null when there is none or it cannot be read. */
export function recall(key: string): unknown {
  try {
    const text = window.localStorage.getItem(prefix + key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Remembers a plain value; silently keeps nothing where the browser forbids it. */
export function remember(key: string, value: unknown): void {
  try {
    window.localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // A full or forbidden store only means that the choice is made again next time.
  }
}
