/** The practice office lives on one day of its own, so that its sample documents are always "today's". */
import type { Clock } from '../clock.ts';

/** Midnight of 18/01/2022 in Vietnam. */
const practiceMidnight = Date.UTC(2022, 0, 17, 17);
const vietnamOffset = 7 * 3_600_000;
const day = 86_400_000;

/** A clock that shows 18/01/2022 and the real time of day in Vietnam. */
export function practiceClock(clock: Clock): Clock {
  return {
    now: () => {
      const sinceMidnight = (((clock.now().getTime() + vietnamOffset) % day) + day) % day;
      return new Date(practiceMidnight + sinceMidnight);
    },
  };
}
