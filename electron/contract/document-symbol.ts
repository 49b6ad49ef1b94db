/**
 * What a typed symbol tells: "12-ct/tw" is the twelfth Chỉ thị of Trung ương. Read on screen while it is typed and once more
 * when it is registered. (05-HD/VPTW, II.I.3; NĐ 30/2020, Phụ lục I and III for documents of the State)
 */
import { arrivalTypes, documentTypes } from './document-types.ts';
import { findStateOrgan, stateOrganSymbols } from './state-organs.ts';
import { foldVietnamese, normalizeLine } from './text.ts';

export interface SymbolParts {
  /** As on paper: "12-CT/TW". The text unchanged when it cannot be read. */
  readonly symbol: string;
  readonly typeCode: string | null;
  readonly organSymbol: string | null;
  /** The types among which the symbol does not decide: a number of the Quốc hội is a Luật or a Nghị quyết. */
  readonly typeChoices: readonly string[];
}

// "12-CT/TW", "12*-CT/TU", with what a few offices put behind: "3294-CV/VPTW/nb".
const partyForm = /^(\d{1,6}[a-zđ*]{0,3})\s*-\s*(\p{L}{1,6})\s*\/\s*([\p{L}\d\-.]{1,30})(?:\s*\/\s*(\p{L}{1,4}))?$/iu;
// State documents put the year and slashes in between: "15/2026/NĐ-CP", "123/UBND-VX", "45/QĐ-UBND".
const stateForm =
  /^(\d{1,6}[a-zđ*]{0,3})\s*\/\s*(?:(\d{4})\s*\/\s*)?(\p{L}[\p{L}\d]{0,11})\s*-\s*([\p{L}\d\-.]{1,30})$/iu;
// The letter of an organ that names no unit: "567/UBND".
const organForm = /^(\d{1,6}[a-zđ*]{0,3})\s*\/\s*(\p{L}[\p{L}\d]{1,11})$/iu;
// The Quốc hội and its standing committee: "117/2025/QH15", "04/2025/UBTVQH15".
const assemblyForm = /^(\d{1,4})\s*\/\s*(\d{4})\s*\/\s*(qh|ubtvqh)(\d{1,2})$/i;

const foldMap = (entries: Iterable<readonly [spelling: string, value: string]>): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const [spelling, value] of entries) {
    const key = foldVietnamese(spelling);
    // Typed without marks, QD is Quyết định: by far the more frequent of the two types that share the symbol.
    if (!map.has(key)) map.set(key, value);
  }
  return map;
};

// Joint documents carry a letter more; NĐ 30/2020 writes Quy định QyĐ.
const variants: readonly (readonly [string, string])[] = [
  ['QyĐ', 'QĐi'],
  ['CTPH', 'CTr'],
  ['CTrPH', 'CTr'],
  ['QCPH', 'QC'],
  ['KHPH', 'KH'],
  ['KHLT', 'KH'],
  ['HDLT', 'HD'],
  ['HDLN', 'HD'],
  ['QĐLT', 'QĐ'],
];
const spellings = arrivalTypes.flatMap(({ symbol, code }) =>
  symbol === '' ? [] : [[symbol, code] as const, [code, code] as const],
);
const typeByFold = foldMap([...spellings, ...variants]);
// With its đ a symbol is what it says: HĐ is Hợp đồng, HD Hướng dẫn.
const typeBySymbol = new Map(
  [...variants, ...[...spellings].reverse()].map(([spelling, code]) => [spelling.toLocaleUpperCase('vi'), code]),
);
const symbolOfType = new Map(arrivalTypes.map(({ code, symbol }) => [code, symbol]));
const partyTypes = new Set([...documentTypes.map(({ code }) => code), 'BS']);

const ministry = /^(?:B(?!CH|CĐ|TT$)\p{L}+|NHNN|TTCP|TANDTC|VKSNDTC|KTNN)$/u;

/** Reads a symbol as typed: in any case, without marks, with "Số" before it and whatever dashes a pasted text has. */
export function readSymbol(typed: string): SymbolParts {
  const text = normalizeLine(typed);
  const plain = text
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[∕⁄／]/g, '/')
    .replace(/^số\s*:?\s*(?=\d)/iu, '');
  return readAssembly(plain) ?? readParty(plain) ?? readState(plain) ?? readOrgan(plain) ?? unread(text);
}

/** "30/2020/NĐ-CP" → Chính phủ; null when the symbol is not one of the State's central organs. */
export function nameOfStateOrgan(symbol: string): string | null {
  const { organSymbol, symbol: written } = readSymbol(symbol);
  // In a symbol of the Party BTC may be anything: there the dash comes first.
  return organSymbol !== null && /^[^-/]*\//.test(written) ? findStateOrgan(organSymbol) : null;
}

/** The year that a symbol of the State names: "30/2020/NĐ-CP" → 2020; null when it names none. */
export function yearInSymbol(symbol: string): number | null {
  const match = /^\d{1,6}[a-zđ*]{0,3}\/((?:19|20)\d{2})\//iu.exec(readSymbol(symbol).symbol);
  return match ? Number(match[1]) : null;
}

const unread = (symbol: string): SymbolParts => ({ symbol, typeCode: null, organSymbol: null, typeChoices: [] });

function readAssembly(text: string): SymbolParts | null {
  const match = assemblyForm.exec(text);
  if (!match) return null;
  const [, number = '', year = '', typedOrgan = '', term = ''] = match;
  const organSymbol = typedOrgan.toUpperCase();
  const typeChoices = organSymbol === 'QH' ? ['LUAT', 'NQ'] : ['PL', 'NQ'];
  return { symbol: `${number}/${year}/${organSymbol}${term}`, typeCode: null, organSymbol, typeChoices };
}

function readParty(text: string): SymbolParts | null {
  const match = partyForm.exec(text);
  if (!match) return null;
  const [, number = '', type = '', typedOrgan = '', after] = match;
  const found = findType(type);
  const typeCode = found === 'TTư' ? 'TT' : found !== null && partyTypes.has(found) ? found : null;
  const organSymbol = spellOrgan(typedOrgan);
  const tail = after === undefined ? '' : `/${after}`;
  return {
    symbol: `${padNumber(number)}-${spellType(found, type)}/${organSymbol}${tail}`,
    typeCode,
    organSymbol,
    typeChoices: typeCode === 'QĐ' ? ['QĐ', 'QĐi'] : [],
  };
}

function readState(text: string): SymbolParts | null {
  const match = stateForm.exec(text);
  if (!match) return null;
  const [, number = '', year, type = '', rest = ''] = match;
  const found = findType(type);
  // "123/UBND-VX": what stands first is the organ, the letter is a công văn.
  if (found === null && year === undefined) {
    const organSymbol = spellOrgan(type);
    const symbol = `${padNumber(number)}/${organSymbol}-${spellOrgan(rest)}`;
    return { symbol, typeCode: 'CV', organSymbol, typeChoices: [] };
  }
  const organ = spellOrgan(rest);
  const middle = year === undefined ? '' : `${year}/`;
  return {
    symbol: `${padNumber(number)}/${middle}${spellType(found, type)}-${organ}`,
    typeCode: stateType(found, year !== undefined, organ),
    organSymbol: organ.replace(/^((?:UBTV)?QH)\d{1,2}$/, '$1'),
    typeChoices: [],
  };
}

// "567/UBND"; a type without an organ, "12/SL", tells its type alone.
function readOrgan(text: string): SymbolParts | null {
  const match = organForm.exec(text);
  if (!match) return null;
  const [, number = '', letters = ''] = match;
  const typeCode = findType(letters);
  if (typeCode !== null)
    return {
      symbol: `${padNumber(number)}/${spellType(typeCode, letters)}`,
      typeCode,
      organSymbol: null,
      typeChoices: [],
    };
  const organSymbol = spellOrgan(letters);
  return { symbol: `${padNumber(number)}/${organSymbol}`, typeCode: 'CV', organSymbol, typeChoices: [] };
}

// No Thông tri has a symbol of the State. "12/TT-HĐND" without a year may be a letter of the Thường trực: not guessed.
function stateType(found: string | null, hasYear: boolean, organ: string): string | null {
  if (found !== 'TT' && found !== 'TTư') return found;
  return hasYear || ministry.test(organ) ? 'TTư' : null;
}

function findType(typed: string): string | null {
  const upper = typed.toLocaleUpperCase('vi');
  const exact = upper.includes('Đ') ? typeBySymbol.get(upper) : undefined;
  return exact ?? typeByFold.get(foldVietnamese(typed)) ?? null;
}

const padNumber = (number: string): string => number.toLocaleLowerCase('vi').replace(/^(\d)(?=\D|$)/, '0$1');

function spellType(typeCode: string | null, typed: string): string {
  const upper = typed.toLocaleUpperCase('vi');
  const symbol = symbolOfType.get(typeCode ?? '');
  const variant = variants.find(([spelling]) => foldVietnamese(spelling) === foldVietnamese(typed))?.[0];
  return variant ?? (symbol || upper);
}

// ĐU, ĐUQS, BCĐ, TTg … typed without marks or in one case: restored where the symbol is known.
const knownOrgans = foldMap(
  [
    ...stateOrganSymbols,
    'ĐU',
    'ĐUQS',
    'ĐUCA',
    'ĐUBP',
    'ĐUK',
    'BCĐ',
    'HĐ',
    'ĐH',
    'VPĐU',
    'UBKTĐU',
    'BXDĐ',
    'BXDĐĐU',
    'BTGDVĐU',
    'BTCĐU',
    'ĐTN',
    'LĐLĐ',
    'HĐND',
    'ĐUUBND',
    'ĐUCCQĐ',
    'ĐUCQ',
    'SGDĐT',
  ].map((symbol) => [symbol, symbol]),
);

// "KGVXnn", "TTr": letters of both sizes were typed so on purpose.
function spellOrgan(typed: string): string {
  const upper = typed.toLocaleUpperCase('vi');
  const mixed = typed !== upper && typed !== typed.toLocaleLowerCase('vi');
  return knownOrgans.get(foldVietnamese(typed)) ?? (mixed ? typed : upper);
}
