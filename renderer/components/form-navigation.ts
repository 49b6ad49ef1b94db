/** Enter goes to the next field, as on a form filled in by hand; Ctrl+Enter and Ctrl+S belong to the screen. */
import type { KeyboardEvent } from 'react';

const stops =
  'input:not([type=hidden]):not(:disabled):not([readonly]), select:not(:disabled), textarea:not(:disabled):not([readonly])';

/** The fields of a form in the order in which Enter visits them; of a group of choices only the chosen one. */
function fieldsOf(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(stops)].filter((field) => {
    if (field.offsetParent === null || field.tabIndex < 0) return false;
    return !(field instanceof HTMLInputElement && field.type === 'radio' && !field.checked);
  });
}

/** Moves to the field after `from`; after the last one to the first button marked data-submit. */
export function focusNextField(from: HTMLElement): void {
  const root = from.closest<HTMLElement>('form');
  if (!root) return;
  const fields = fieldsOf(root);
  const next = fields[fields.indexOf(from) + 1] ?? root.querySelector<HTMLElement>('[data-submit]');
  if (next) focusField(next);
}

/** Puts the cursor into a field; what stands in a short one is selected, so that typing replaces it. */
export function focusField(field: HTMLElement): void {
  field.focus();
  if (field instanceof HTMLInputElement && field.type !== 'radio' && field.type !== 'checkbox') field.select();
}

/** Puts the cursor into the first field that was refused; false when none is. */
export function focusFirstError(root: HTMLElement | null): boolean {
  const refused = root?.querySelector<HTMLElement>('[aria-invalid=true]');
  refused?.focus();
  return refused !== null && refused !== undefined;
}

/** A second: on a busy machine the refusal is painted some frames after it is known. */
const mostFrames = 60;

/**
 * The same as soon as the refusal stands on the screen, unless the hands have gone elsewhere meanwhile: in the open dialog, else
 * on the page.
 */
export function focusFirstErrorSoon(): void {
  const from = document.activeElement;
  const look = (frames: number): void => {
    const isStill = document.activeElement === from || document.activeElement === document.body;
    if (!isStill || focusFirstError(document.querySelector<HTMLElement>('[role=dialog]') ?? document.body)) return;
    if (frames > 1) requestAnimationFrame(() => look(frames - 1));
  };
  requestAnimationFrame(() => look(mostFrames));
}

/** For onKeyDown of a form. In a text of several lines Shift+Enter makes a new line. */
export function goOnWithEnter(event: KeyboardEvent<HTMLElement>): void {
  const plainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (!plainEnter || event.defaultPrevented || event.nativeEvent.isComposing) return;
  const target = event.target;
  if (!(target instanceof HTMLElement) || !target.matches('input, select, textarea')) return;
  event.preventDefault();
  focusNextField(target);
}
