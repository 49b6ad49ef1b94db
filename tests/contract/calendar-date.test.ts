/** A day typed without its year: which year the clerk means. */
import { describe, expect, it } from 'vitest';
import { parseTypedDate } from '../../electron/contract/calendar-date.ts';

const november = '2026-11-22';

describe('a date typed without a year', () => {
  it('of a letter is behind today, though the next such day may be nearer', () => {
    expect(parseTypedDate('24/3', november, 'behind')).toBe('2026-03-24');
    expect(parseTypedDate('10/01', november, 'behind')).toBe('2026-01-10');
    expect(parseTypedDate('31/12', '2027-01-05', 'behind')).toBe('2026-12-31');
  });

  it('of a letter that lies a few days ahead keeps its year, to be refused and not moved to last year', () => {
    expect(parseTypedDate('23/11', november, 'behind')).toBe('2026-11-23');
    expect(parseTypedDate('02/01', '2026-12-30', 'behind')).toBe('2027-01-02');
  });

  it('of a deadline is ahead', () => {
    expect(parseTypedDate('30/6', november, 'ahead')).toBe('2027-06-30');
    expect(parseTypedDate('15/01', november, 'ahead')).toBe('2027-01-15');
    expect(parseTypedDate('20/11', november, 'ahead')).toBe('2026-11-20');
  });

  it('is the nearest one where either side is meant, and a written year is never changed', () => {
    expect(parseTypedDate('24/3', november)).toBe('2027-03-24');
    expect(parseTypedDate('24/3/2027', november, 'behind')).toBe('2027-03-24');
  });
});
