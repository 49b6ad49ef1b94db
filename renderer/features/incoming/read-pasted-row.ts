import { parseTypedDate } from '../../../electron/contract/calendar-date.ts';
import { splitTypeAndSubject } from '../../components/type-and-subject.ts';
import type { EntryValues } from './entry-values.ts';

const symbolPattern = /^(?:số\s*:?\s*)?\d{1,6}\s*[*a-zđ]?\s*[-/].*\p{L}/iu;
const organPattern =
  /^(ban|bộ|bo chinh|đảng|dang|đoàn|doan|huyện|huyen|hội|hoi|mặt trận|mat tran|sở|so|thành|thanh|thường|thuong|tỉnh|tinh|trung|trường|truong|ubnd|ủy|uy|uỷ|văn phòng|van phong|vp|xã|xa|phường|phuong|công an|cong an|chi bộ|chi bo)\b/iu;

/**
 * Reads one row copied from a spreadsheet of the register, in whatever order its columns stand: dates (arrival before
 * document), symbol, organ, and the longest text as type and subject. Returns null for anything that is not such a row.
 */
export function readCells(row: readonly string[], today: string): Partial<EntryValues> | null {
  const cells = row.filter((cell) => cell !== '' && !/^(?:k|không)\s*(?:số|ngày|có)$/iu.test(cell));
  const dates: string[] = [];
  const texts: string[] = [];
  let symbol = '';
  for (const cell of cells) {
    const date = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(cell) ? parseTypedDate(cell, today) : null;
    if (date !== null) dates.push(date);
    else if (symbol === '' && symbolPattern.test(cell) && cell.length <= 40) symbol = cell;
    else if (/\p{L}/u.test(cell)) texts.push(cell);
  }
  const longest = [...texts].sort((a, b) => b.length - a.length)[0];
  if (longest === undefined || (symbol === '' && dates.length === 0)) return null;
  const others = texts.filter((cell) => cell !== longest);
  const issuer = others.find((cell) => organPattern.test(cell)) ?? others[0];
  const [first, second] = dates;
  const { typeCode, subject } = splitTypeAndSubject(longest);
  return {
    subject,
    ...(typeCode === '' ? {} : { typeCode }),
    ...(symbol === '' ? {} : { symbol }),
    ...(issuer === undefined ? {} : { issuerName: issuer }),
    ...(second === undefined ? (first === undefined ? {} : { documentDate: first }) : {}),
    ...(first !== undefined && second !== undefined ? { arrivalDate: first, documentDate: second } : {}),
  };
}
