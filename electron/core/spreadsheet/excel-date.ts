/** Spreadsheets count days: 1 is 1 January 1900, and they believe that 29 February 1900 was a day. */

const dayMs = 86_400_000;
const firstOfMarch1900 = 61;
const epochFromMarch1900 = Date.UTC(1899, 11, 30);
const epochBefore = Date.UTC(1899, 11, 31);
const offset1904 = 1462;
const lastSerial = 2_958_465; // 31/12/9999

/** ISO date → day number; null for a date a spreadsheet cannot hold (before 1 March 1900), which is written as text. */
export function serialOfDate(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  // Date.UTC rolls 31/02 over to March; such a text is no date.
  if (new Date(time).toISOString().slice(0, 10) !== iso) return null;
  const serial = (time - epochFromMarch1900) / dayMs;
  return serial >= firstOfMarch1900 ? serial : null;
}

/** Day number → ISO date; the time of day is dropped. Null for numbers that are no date. */
export function dateOfSerial(serial: number, is1904: boolean): string | null {
  const days = Math.floor(is1904 ? serial + offset1904 : serial);
  if (!(days >= 1 && days <= lastSerial)) return null;
  const epoch = days >= firstOfMarch1900 ? epochFromMarch1900 : epochBefore;
  return new Date(epoch + days * dayMs).toISOString().slice(0, 10);
}

const builtInDateFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** True when a number format shows a day or a year: the built-in ones by id, the office's own by their code. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDateFormats.has(id);
  const bare = code
    .replace(/"[^"]*"/g, '') // fixed text
    .replace(/\\./g, '') // one escaped sign
    .replace(/[_*]./g, '') // padding
    .replace(/\[[^\]]*\]/g, ''); // colours, conditions, languages
  return /[dy]/i.test(bare) && !/general/i.test(bare);
}
