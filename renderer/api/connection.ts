/** Whether the program behind the window answers. Told by every call; asked again and again while it does not. */
import { useSyncExternalStore } from 'react';

/**
 * lost: nothing answers, the program was closed or is being opened again; ended: it answers, but this window belongs to an
 * earlier start of it.
 */
export type Connection = 'open' | 'lost' | 'ended';

let current: Connection = 'open';
const listeners = new Set<() => void>();

/** Said by the door after every call. */
export function noteConnection(next: Connection): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the connection now. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => current);
}
