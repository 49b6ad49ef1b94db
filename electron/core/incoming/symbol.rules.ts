/** What a typed symbol tells: "12-ct/tw" is the twelfth Chỉ thị of Trung ương. (05-HD/VPTW, II.I.3) */
import { documentTypes } from '../../contract/document-types.ts';
import { foldVietnamese, normalizeLine } from '../../contract/text.ts';

export interface SymbolParts {
  /** As on paper: "12-CT/TW". The text unchanged when it cannot be read. */
  readonly symbol: string;
  readonly typeCode: string | null;
  readonly organSymbol: string | null;
}

// State documents put the year and slashes in between: "15/2026/NĐ-CP", "123/UBND-VX", "45/QĐ-UBND".
const partyForm = /^(\d{1,6}[a-zđ*]{0,3})\s*[-–]\s*([\p{L}]{1,6})\s*\/\s*([\p{L}\d\-.]{1,30})$/iu;
const stateForm = /^(\d{1,6}[a-zđ*]{0,3})\s*\/\s*(?:(\d{4})\s*\/\s*)?([\p{L}]{1,6})\s*[-–]\s*([\p{L}\d\-.]{1,30})$/iu;
// Laws and resolutions of the National Assembly: "24/2025/QH15".
const assemblyForm = /^(\d{1,4})\s*\/\s*(\d{4})\s*\/\s*(qh\d{1,2})$/i;

// Typed without marks, QD is Quyết định: by far the more frequent of the two types that share the symbol.
const typeByFold = new Map<string, string>();
for (const type of documentTypes) {
  if (type.symbol === '') continue;
  for (const spelling of [type.symbol, type.code]) {
    const key = foldVietnamese(spelling);
    if (!typeByFold.has(key)) typeByFold.set(key, type.code);
  }
}

/** Reads a symbol as typed, in any case and without marks. */
export function readSymbol(typed: string): SymbolParts {
  const text = normalizeLine(typed);
  const party = partyForm.exec(text);
  if (party) {
    const [, number = '', type = '', organ = ''] = party;
    const typeCode = typeByFold.get(foldVietnamese(type)) ?? null;
    return {
      symbol: `${padNumber(number)}-${spellType(typeCode, type)}/${spellOrgan(organ)}`,
      typeCode,
      organSymbol: spellOrgan(organ),
    };
  }
  const state = stateForm.exec(text);
  if (state) {
    const [, number = '', year, type = '', organ = ''] = state;
    const partyType = typeByFold.get(foldVietnamese(type)) ?? null;
    // TT is the Party's Thông tri; between a year and a ministry, "01/2026/TT-BNV", it is a Thông tư, which is no Party type.
    const typeCode = year !== undefined && partyType === 'TT' ? null : partyType;
    // "123/UBND-VX": what stands first is the organ, the letter is a công văn. With a year it is a type that only the
    // State knows: "15/2026/NĐ-CP".
    if (typeCode === null && year === undefined)
      return {
        symbol: `${padNumber(number)}/${type.toLocaleUpperCase('vi')}-${spellOrgan(organ)}`,
        typeCode: 'CV',
        organSymbol: type.toLocaleUpperCase('vi'),
      };
    const middle = year === undefined ? '' : `${year}/`;
    return {
      symbol: `${padNumber(number)}/${middle}${spellType(typeCode, type)}-${spellOrgan(organ)}`,
      typeCode,
      organSymbol: spellOrgan(organ),
    };
  }
  const assembly = assemblyForm.exec(text);
  if (assembly) {
    const [, number = '', year = '', organ = ''] = assembly;
    return { symbol: `${number}/${year}/${organ.toUpperCase()}`, typeCode: null, organSymbol: organ.toUpperCase() };
  }
  return { symbol: text, typeCode: null, organSymbol: null };
}

const padNumber = (number: string): string => number.toLocaleLowerCase('vi').replace(/^(\d)(?=\D|$)/, '0$1');

function spellType(typeCode: string | null, typed: string): string {
  return documentTypes.find((type) => type.code === typeCode)?.symbol || typed.toLocaleUpperCase('vi');
}

// ĐU, ĐUQS, BCĐ … typed without marks: the đ of organ symbols is restored where the symbol is known.
const knownOrgans = new Map(
  [
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
  ].map((symbol) => [foldVietnamese(symbol), symbol]),
);

function spellOrgan(typed: string): string {
  return knownOrgans.get(foldVietnamese(typed)) ?? typed.toLocaleUpperCase('vi');
}

/** The key under which two symbols count as the same: folded, leading zeros and separators aside; "" for none. */
export function symbolKey(symbol: string): string {
  return foldVietnamese(readSymbol(symbol).symbol)
    .split(/[^a-z0-9*]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join(' ');
}
