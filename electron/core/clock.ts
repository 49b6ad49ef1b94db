/** Where the core takes the time from. Tests fix it; the practice office lives on a day of its own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

// Vietnam has had one offset since 1975 and no summer time; the time zone of the PC is not to be trusted for a date in a register.
const vietnamOffsetMs = 7 * 60 * 60_000;

/** The calendar day in Vietnam at this moment, `2026-11-22`. */
export function vietnamDate(moment: Date): string {
  return new Date(moment.getTime() + vietnamOffsetMs).toISOString().slice(0, 10);
}

/** The time of day in Vietnam at this moment, `08:20`. */
export function vietnamTime(moment: Date): string {
  return new Date(moment.getTime() + vietnamOffsetMs).toISOString().slice(11, 16);
}
