/** Dates as old registers write them: real dates of a spreadsheet, 18/01/2022, 18.1.22, 2022-01-18 08:00, "ngày 18 tháng 01 năm 2022". */
import { isIsoDate, parseTypedDate } from '../../contract/calendar-date.ts';
import { dateOfSerial } from '../spreadsheet/excel-date.ts';
import type { TableCell } from '../spreadsheet/spreadsheet.types.ts';

export interface ImportedDate {
  readonly date: string;
  /** The year was written with two digits, or not at all. */
  readonly shortYear: boolean;
}

const isoMoment = /^(\d{4}-\d{2}-\d{2})[T\s]\d{1,2}:\d{2}/;
const timeAfter = /\s+\d{1,2}[:hg]\d{0,2}(?::\d{2})?(?:\s*[AP]M)?$/i;
const inWords = /^(?:.*?,\s*)?ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu;

/** Reads a date; a year that is not written lies nearest to `near`. Null for what is no date of the calendar. */
export function readImportedDate(cell: TableCell, near: string): ImportedDate | null {
  if (cell.date !== undefined) return isIsoDate(cell.date) ? { date: cell.date, shortYear: false } : null;
  const text = cell.text.trim().replace(/^["']|["']$/g, '');
  // Days of a spreadsheet that lost their form: 44569 is 08/01/2022. Shown to the person like a short year.
  if (/^[3-6]\d{4}(?:\.0+)?$/.test(text)) {
    const date = dateOfSerial(Number(text), false);
    return date === null ? null : { date, shortYear: true };
  }
  const moment = isoMoment.exec(text);
  if (moment) return isIsoDate(moment[1] ?? '') ? { date: moment[1] ?? '', shortYear: false } : null;
  const words = inWords.exec(text);
  // A slash with blanks around it, "18 / 01 / 2022", is a slash.
  const typed = words
    ? `${words[1]}/${words[2]}/${words[3]}`
    : text.replace(timeAfter, '').replace(/\s*([/.-])\s*/g, '$1');
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(typed);
  const date = parseTypedDate(yearFirst ? `${yearFirst[3]}/${yearFirst[2]}/${yearFirst[1]}` : typed, near);
  if (date === null) return null;
  // Six digits in a row may as well be a number; in a register they are day, month and year.
  return { date, shortYear: !/\d{4}/.test(typed) || /^\d{6}$/.test(typed) };
}
