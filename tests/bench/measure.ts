/** One line of the bench: a figure of ours, the figure beside it in the same run, their ratio and the highest ratio allowed. */
export type BenchFigure = {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  readonly bar: number;
};

/** Median time in ms of each task; the tasks take turns, so that a machine that slows down slows all of them alike. */
export async function medianTimes(
  tasks: readonly (() => Promise<unknown>)[],
  samples: number,
): Promise<readonly number[]> {
  const times = tasks.map((): number[] => []);
  for (let sample = 0; sample < samples; sample += 1) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Highest growth of the memory of the process while the task runs, in MB, looked at every 5 ms. */
export async function peakMemory(task: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5);
  await task();
  clearInterval(timer);
  return Math.max(peak, process.memoryUsage.rss()) / 1e6 - before / 1e6;
}
