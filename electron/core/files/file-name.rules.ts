/** Names of files from outside: kept as people know them, harmless as names on a disk. (reliability.md 3.B, F29) */
import { endingOf } from '../../contract/files.schema.ts';
import { normalizeLine } from '../../contract/text.ts';

const longest = 120;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** What runs when it is opened, or leads somewhere else: no document of an office is one of these. */
const programs =
  /^(?:exe|com|scr|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|msi|msp|msc|cpl|dll|sys|jar|lnk|url|reg|inf|scf|sh|app|apk|iso|img|vhd|chm|docm|dotm|xlsm|xltm|xlam|pptm|html?|xhtml|svg|mht|mhtml)$/;

/**
 * A name as it is kept and shown: NFC, without signs that hide or that a system forbids, at most 120 characters, its ending in
 * small letters. "Công văn 12-CV/TU.PDF" of a system that allows the stroke becomes "Công văn 12-CV-TU.pdf".
 */
export function tidyFileName(typed: string): string {
  const plain = normalizeLine(typed.split('\\').at(-1) ?? '')
    .replace(/[<>:"/|?*]/g, '-')
    .replace(/^[.\s-]+|[.\s]+$/g, '');
  const ending = endingOf(plain);
  const stem = (ending === '' ? plain : plain.slice(0, -ending.length - 1)).replace(/[.\s]+$/, '') || 'tep';
  const short = [...stem].slice(0, longest - ending.length - 1).join('');
  const name = ending === '' ? short : `${short}.${ending}`;
  return reserved.test(name) ? `_${name}` : name;
}

/** True for a program, a link or a page with scripts. */
export const isProgram = (fileName: string): boolean => programs.test(endingOf(fileName));

/** The words of a name as the search for marks of secrecy reads them: "CV_12.MAT.pdf" → "CV 12 MAT". */
export function wordsOfName(fileName: string): string {
  const ending = endingOf(fileName);
  const stem = ending === '' ? fileName : fileName.slice(0, -ending.length - 1);
  return stem.replace(/[_.]+/g, ' ').trim();
}
