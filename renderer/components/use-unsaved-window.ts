import { useEffect } from 'react';
import { findBridge } from '../platform/bridge.ts';

const unsaved = new Set<string>();

// The browser asks in its own words; the window of the desktop program keeps its text and asks nothing.
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (unsaved.size > 0) event.preventDefault();
}

/**
 * While something typed waits to be saved, a browser asks before the page is loaded anew or closed. It counts until the same
 * place says otherwise, also while another screen is open: typed text is kept there, but not over a reload, because nothing
 * that has not been looked at may be written to the disk.
 */
export function useUnsavedWindow(place: string, waits: boolean): void {
  useEffect(() => {
    if (findBridge()) return;
    if (waits) unsaved.add(place);
    else unsaved.delete(place);
    if (unsaved.size > 0) window.addEventListener('beforeunload', askBeforeLeaving);
    else window.removeEventListener('beforeunload', askBeforeLeaving);
  }, [place, waits]);
}

/** Nothing typed before counts any more: another office was opened. */
export function forgetUnsaved(): void {
  unsaved.clear();
}
