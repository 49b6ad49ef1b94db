/** How numbers are written, which series a document belongs to, and what a sound book looks like. */
import { documentTypes, findDocumentType } from '../../contract/document-types.ts';
import type { Series } from './numbering.repository.ts';

/** "05", "126", "12a": below ten with a leading zero. (05-HD/VPTW, II.I.3) */
export function formatNumber(number: number, suffix = ''): string {
  return `${String(number).padStart(2, '0')}${suffix}`;
}

/** Arrival numbers are written as they are counted: "7", "790", "12a". */
export function formatArrivalNumber(number: number, suffix: string): string {
  return `${number}${suffix}`;
}

/** "126-BS/VPTU", "05-QĐ/TU"; a paper without a symbol of its own gives "05/VPTU". */
export function formatNumberText(number: number, suffix: string, typeSymbol: string, bodySymbol: string): string {
  const type = typeSymbol === '' ? '' : `-${typeSymbol}`;
  return `${formatNumber(number, suffix)}${type}/${bodySymbol}`;
}

/** From this day 05-HD/VPTW is in force; before it 36-HD/VPTW. */
export const hd05InForceFrom = '2026-05-27';

/** The symbol of a type on a day: Quy định was QĐi until 36-HD ended, and is QĐ since. (layout.md 5.2) */
export function typeSymbolOn(typeCode: string, date: string): string {
  const type = findDocumentType(typeCode);
  if (type?.code === 'QĐi' && date < hd05InForceFrom) return 'QĐi';
  return type?.symbol ?? typeCode;
}

/**
 * The type under which a document is counted: types that share a symbol share one series, so that "Số 01-QĐ/TU" exists once.
 * Quyết định and Quy định do since 27/5/2026 unless the office keeps them apart (layout.md 2.4, an open question); before they
 * had a series each. Thông báo and Tuyên bố are both TB. Types without a symbol are counted together under ''.
 */
export function seriesTypeCode(typeCode: string, date: string, separateRegulations = false): string {
  if (typeCode === 'QĐi' && separateRegulations) return typeCode;
  const symbol = typeSymbolOn(typeCode, date);
  if (symbol === '') return '';
  return documentTypes.find((type) => typeSymbolOn(type.code, date) === symbol)?.code ?? typeCode;
}

/** What makes a series the same one in a copy of the register: kept with every numbered document in the audit. */
export function describeSeriesKey(series: Series): Omit<Series, 'nextNumber' | 'open'> {
  const { id, kind, title, bodyId, typeCode, termId, year, firstNumber } = series;
  return { id, kind, title, bodyId, typeCode, termId, year, firstNumber };
}

/**
 * A series as it is shown: "Công văn VPTU, Nhiệm kỳ 2025 - 2030". Its title is kept as it was opened, because the audit knows it
 * so; a name of the term that was corrected since stands in its place.
 */
export function titleInTerm(title: string, termName: string | null): string {
  const [counted] = title.split(', ');
  return termName === null || counted === undefined ? title : `${counted}, ${termName}`;
}

/** "Văn bản đến 2026" → "Văn bản đến 2027"; a title without its year gets the new one at its end. */
export function renameForYear(title: string, from: number, to: number): string {
  const old = String(from);
  return title.includes(old) ? title.replace(old, String(to)) : `${title} ${to}`;
}
