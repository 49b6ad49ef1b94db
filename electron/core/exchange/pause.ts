/** Long work in slices: after each the rest of the program has its turn. */
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface Pause {
  /** True when this slice has lasted long enough. */
  isDue(): boolean;
  /** Lets the others go first. @throws the reason of the signal when the work was stopped meanwhile */
  take(signal: AbortSignal): Promise<void>;
}

/** In milliseconds: nobody at the screen notices it. */
const sliceMs = 12;

export function createPause(): Pause {
  let started = performance.now();
  return {
    isDue: () => performance.now() - started > sliceMs,
    async take(signal) {
      await nextTurn();
      signal.throwIfAborted();
      started = performance.now();
    },
  };
}
