/**
 * Who works when: calls on the open register run side by side; a change of register waits for those asked before it and holds
 * back those asked after it. So a call meant for the practice register never reaches the office because of a change that was
 * asked for later.
 */
export interface Turns {
  /** Runs beside others of its kind. */
  share<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Runs alone. Must not be called from within `work`, nor `share`: it would wait for itself. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function createTurns(): Turns {
  const shared = new Set<Promise<unknown>>();
  let lastChange: Promise<unknown> = Promise.resolve();

  return {
    share(work) {
      const job = lastChange.then(work);
      const settled = job.catch(() => undefined).finally(() => shared.delete(settled));
      shared.add(settled);
      return job;
    },
    alone(work) {
      const before = [lastChange, ...shared];
      const job = Promise.all(before).then(work);
      lastChange = job.catch(() => undefined);
      return job;
    },
  };
}
