/** The kinds of field that every schema is made of: each normalises what was typed and speaks Vietnamese when it refuses. */
import { z } from 'zod';
import { isIsoDate } from './calendar-date.ts';
import { normalizeLine, normalizeMultiline } from './text.ts';

/** A row's identity: a positive whole number. */
export const rowId = z
  .int('Không rõ dòng nào trong sổ.')
  .min(1, 'Không rõ dòng nào trong sổ.')
  .max(Number.MAX_SAFE_INTEGER, 'Không rõ dòng nào trong sổ.');

/** A calendar date `2026-11-22`. An empty field is told from a day that does not exist. */
export const isoDate = z.string('Ghi ngày dạng 22/11/2026, 221126 hoặc 22/11.').refine(isIsoDate, {
  error: ({ input }) =>
    input === ''
      ? 'Chưa ghi ngày. Ghi dạng 22/11/2026, 221126 hoặc 22/11.'
      : 'Ngày không có trong lịch. Ghi dạng 22/11/2026, 221126 hoặc 22/11.',
});

/** A time of day `08:20`. */
export const timeOfDay = z.string('Ghi giờ dạng 08:20.').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Ghi giờ dạng 08:20.');

/** A moment, as stored: ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** A required line of text, at most `max` characters. */
export function requiredLine(label: string, max: number) {
  return z
    .string(`${label}: chưa ghi.`)
    .max(max * 4, `${label}: quá dài, nhiều nhất ${max} chữ.`)
    .transform(normalizeLine)
    .pipe(z.string().min(1, `${label}: chưa ghi.`).max(max, `${label}: quá dài, nhiều nhất ${max} chữ.`));
}

/** A line of text that may be empty. */
export function optionalLine(label: string, max: number) {
  return z
    .string(`${label}: phải là chữ.`)
    .max(max * 4, `${label}: quá dài, nhiều nhất ${max} chữ.`)
    .transform(normalizeLine)
    .pipe(z.string().max(max, `${label}: quá dài, nhiều nhất ${max} chữ.`));
}

/** Text of several lines that must not be empty. */
export function requiredText(label: string, max: number) {
  return z
    .string(`${label}: chưa ghi.`)
    .max(max * 4, `${label}: quá dài, nhiều nhất ${max} chữ.`)
    .transform(normalizeMultiline)
    .pipe(z.string().min(1, `${label}: chưa ghi.`).max(max, `${label}: quá dài, nhiều nhất ${max} chữ.`));
}

/** Text of several lines that may be empty. */
export function optionalText(label: string, max: number) {
  return z
    .string(`${label}: phải là chữ.`)
    .max(max * 4, `${label}: quá dài, nhiều nhất ${max} chữ.`)
    .transform(normalizeMultiline)
    .pipe(z.string().max(max, `${label}: quá dài, nhiều nhất ${max} chữ.`));
}

/** A whole number in a range. */
export function wholeNumber(label: string, min: number, max: number) {
  return z
    .int(`${label}: ghi bằng số.`)
    .min(min, `${label}: từ ${min} đến ${max}.`)
    .max(max, `${label}: từ ${min} đến ${max}.`);
}

/** One of a list of words; `label` names the field in the refusal. */
export function choice<const Values extends readonly [string, ...string[]]>(label: string, values: Values) {
  return z.enum(values, `${label}: chọn một mục trong danh sách.`);
}

/** Yes or no. */
export const flag = z.boolean('Chọn có hoặc không.');

/** The first number of a series that continues a paper book. */
export const firstNumber = wholeNumber('Số bắt đầu', 1, 999_999);

/** A page of a list: how many rows to skip, how many to give (1 to 200). */
export const pageWindow = { offset: z.int().min(0).max(100_000_000), limit: z.int().min(1).max(200) };

/** An order of a list by one of its columns; null is the usual one, newest first. */
export function sortOf<const Columns extends readonly [string, ...string[]]>(columns: Columns) {
  return z
    .strictObject({ by: z.enum(columns), descending: flag })
    .nullable()
    .default(null);
}

/** In a page: false when there were too many hits for the order asked for, and the rows are newest first. */
export const sortedFlag = { sorted: flag };

/** Whether an issued document or copy still waits for signatures, has them all, or was cancelled. */
export const receiptStatus = z.enum(['waiting', 'received', 'void']).nullable().default(null);
