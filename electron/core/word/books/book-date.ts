import { formatPartyDate, isIsoDate } from '../../../contract/calendar-date.ts';

/**
 * A date as it stands in a cell of a book: `05/01/2022`, `24/3/2022`; blank for none. Text that is no date, such as
 * `không ngày`, is left as it is. (05-HD/VPTW, II.I.4: zeros for days below 10 and months 1 and 2)
 */
export function bookDate(iso: string | null | undefined): string {
  if (iso === null || iso === undefined) return '';
  return isIsoDate(iso) ? formatPartyDate(iso) : iso;
}
