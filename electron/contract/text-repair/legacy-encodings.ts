/**
 * The two encodings in which Vietnamese was written before Unicode, as they look when their bytes are read as Windows-1252:
 * `TØnh ñy` (TCVN3, the "ABC" fonts .VnTime) and `Tænh uûy` (VNI). Each table gives the Unicode letter.
 */

// TCVN 5712:1993, VN3, from A1 to FE. A dot stands for a code the ABC fonts leave empty: they have no capital letters with
// tones, capitals come from a second font.
const tcvn3Codes = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const tcvn3First = 0xa1;

const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  [...tcvn3Codes].flatMap((letter, index) =>
    letter === '.' ? [] : [[String.fromCharCode(tcvn3First + index), letter] as const],
  ),
);

/** Letters of TCVN3 that are signs in Unicode: inside a word they give it away. The soft hyphen, which nobody sees, is ư. */
export const tcvn3Signs = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾×';

// VNI writes the vowel, then a letter that stands for all its marks. Rows: the vowel, the marks, what they make.
const vniMarks: readonly (readonly [vowel: string, marks: string, letters: string])[] = [
  ['a', 'ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];
const vniSingle: ReadonlyMap<string, string> = new Map(
  [...'ôöæóòîñ'].map((letter, index) => [letter, [...'ơưỉĩịỵđ'][index] ?? '']),
);

const vniPairs: ReadonlyMap<string, string> = new Map(
  vniMarks.flatMap(([vowel, marks, letters]) => {
    const made = [...letters];
    return [...marks].map((mark, index) => [vowel + mark, made[index] ?? ''] as const);
  }),
);
const vniPiece = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöæóòîñ]/gi;

// A capital with its tone may have been written as the plain capital and the small letter with the tone.
const doubledCapital = /([AĂÂEÊIOÔƠUƯY])([àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ])/g;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** TCVN3 text, read as Windows-1252, in Unicode. Codes the ABC fonts leave empty stay as they are. */
export function fromTcvn3(text: string): string {
  const letters = text.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3Letters.get(sign) ?? sign);
  const merged = letters.replace(doubledCapital, (pair, capital: string, small: string) =>
    withoutTone(small).toUpperCase() === capital ? small.toUpperCase() : pair,
  );
  return raiseCapitals(text, merged);
}

/** VNI text, read as Windows-1252, in Unicode. */
export function fromVni(text: string): string {
  return text.replace(vniPiece, (piece) => {
    const small = piece.toLowerCase();
    const letter = vniPairs.get(small) ?? vniSingle.get(small) ?? convertEach(piece);
    return piece[0] === small[0] ? letter : letter.toUpperCase();
  });
}

/** A vowel with a letter that is no mark of it: each stands for itself. */
function convertEach(piece: string): string {
  return [...piece.toLowerCase()].map((letter) => vniSingle.get(letter) ?? letter).join('');
}

/**
 * Capital fonts (.VnTimeH) show the codes of small letters as capitals. Where every ASCII letter of the text is a capital,
 * or a capital follows a small letter inside a word, the letters with marks were capitals too.
 */
function raiseCapitals(original: string, letters: string): string {
  const capitals = original.match(/[A-Z]/g)?.length ?? 0;
  if (capitals >= 2 && !/[a-z]/.test(original)) return letters.toUpperCase();
  return letters.replace(/\p{L}+/gu, (word) =>
    /\p{L}[A-Z]/u.test(word) && /[^\p{ASCII}]/u.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word,
  );
}

function withoutTone(letter: string): string {
  return letter.normalize('NFD').replace(toneMarks, '').normalize('NFC');
}
