/**
 * Who works when: calls on the open register run side by side; a change of register waits until they are done and holds the
 * next ones back until it is through.
 */
export interface Turns {
  /** Runs with others of its kind, after any change that is under way. */
  share<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Runs alone. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function createTurns(): Turns {
  const running = new Set<Promise<unknown>>();
  let lastChange: Promise<unknown> = Promise.resolve();

  return {
    async share(work) {
      // A change may have been asked for while this call waited for the one before.
      for (let seen: unknown; seen !== lastChange;) {
        seen = lastChange;
        await lastChange;
      }
      const job = work();
      running.add(job);
      try {
        return await job;
      } finally {
        running.delete(job);
      }
    },
    alone(work) {
      const job = lastChange.then(async () => {
        await Promise.allSettled(running);
        return work();
      });
      lastChange = job.catch(() => undefined);
      return job;
    },
  };
}
