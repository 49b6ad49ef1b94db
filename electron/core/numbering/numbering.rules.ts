/** How numbers are written, which series a document belongs to, and what a sound book looks like. */
import { documentTypes, findDocumentType } from '../../contract/document-types.ts';
import type { NumberState } from './numbering.repository.ts';

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
 * Quyết định and Quy định do since 27/5/2026 (layout.md 2.4, default of an open question); before they had a series each.
 * Thông báo and Tuyên bố are both TB. Types without a symbol are counted together under ''.
 */
export function seriesTypeCode(typeCode: string, date: string): string {
  const symbol = typeSymbolOn(typeCode, date);
  if (symbol === '') return '';
  return documentTypes.find((type) => typeSymbolOn(type.code, date) === symbol)?.code ?? typeCode;
}

export interface SeriesCheck {
  readonly lastNumber: number | null;
  readonly issued: number;
  readonly void: readonly { readonly numberText: string; readonly reason: string }[];
  readonly missing: readonly number[];
  readonly duplicates: readonly string[];
}

/** Explains every number from the first to the last of a series. `counterAt` is the next number to be given. */
export function checkSeries(firstNumber: number, counterAt: number, states: readonly NumberState[]): SeriesCheck {
  const seen = new Map<string, number>();
  for (const state of states) {
    const text = formatArrivalNumber(state.number, state.suffix);
    seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const last = Math.max(counterAt - 1, ...states.map(({ number }) => number));
  const missing: number[] = [];
  // An inserted 12a does not stand in for a missing 12.
  const present = new Set(states.filter(({ suffix }) => suffix === '').map(({ number }) => number));
  for (let number = firstNumber; number <= last; number += 1) if (!present.has(number)) missing.push(number);
  return {
    lastNumber: last >= firstNumber ? last : null,
    issued: states.filter(({ state }) => state === 'issued').length,
    void: states
      .filter(({ state }) => state === 'void')
      .map((state) => ({ numberText: formatArrivalNumber(state.number, state.suffix), reason: state.note })),
    missing,
    duplicates: [...seen].filter(([, count]) => count > 1).map(([text]) => text),
  };
}
