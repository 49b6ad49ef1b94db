/** Which types a body usually issues: advice that the office can change, never a bar. (399-QĐ/TW, Điều 8–13) */
import { documentTypes } from '../../contract/document-types.ts';
import type { IssuingBody } from '../../contract/organization.schema.ts';

const papers = documentTypes.filter(({ form }) => form === 'paper').map(({ code }) => code);
const all = documentTypes.map(({ code }) => code);

// By the symbol of the body. What is not known for a kind of body is not restricted.
const usual: ReadonlyMap<string, readonly string[]> = new Map([
  // Tỉnh ủy, thành ủy and its standing committee together. (66-QĐ/TW, Điều 7)
  ['TU', 'NQ QĐ CT KL QC QĐi TT HD TB TC BC KH QH CTr ĐA PA DA TTr CV BB'.split(' ')],
  // A congress and its organs. (66-QĐ/TW, Điều 7)
  ['ĐH', 'NQ QC TB TC BC CTr CV BB'.split(' ')],
  // A cell issues no Quy định and no Hướng dẫn. (399-QĐ/TW, Điều 11)
  ['CB', 'NQ QĐ KL QC TB BC KH QH CTr ĐA PA DA TTr CV BB'.split(' ')],
]);

/** Codes of the types, in the order of 399-QĐ/TW; every body issues administrative papers. */
export function usualTypes({ symbol }: Pick<IssuingBody, 'symbol'>): readonly string[] {
  const types = usual.get(symbol);
  return types ? [...types, ...papers] : all;
}
