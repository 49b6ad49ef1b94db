import { arrivalTypes } from '../../electron/contract/document-types.ts';
import { foldVietnamese, normalizeLine } from '../../electron/contract/text.ts';

const longestFirst = [...arrivalTypes].sort((a, b) => b.name.length - a.name.length);

/** "Chỉ thị về tăng cường …" → CT and "về tăng cường …"; without a known type the text stays whole. */
export function splitTypeAndSubject(text: string): { readonly typeCode: string; readonly subject: string } {
  const line = normalizeLine(text);
  const folded = foldVietnamese(line);
  const type = longestFirst.find(({ name }) => {
    const start = foldVietnamese(name);
    return folded.startsWith(start) && !/\p{L}/u.test(folded.charAt(start.length));
  });
  if (!type) return { typeCode: '', subject: line };
  const subject = line.slice(type.name.length).replace(/^[\s:,.-]+/, '');
  return subject === '' ? { typeCode: '', subject: line } : { typeCode: type.code, subject };
}
