/**
 * State secrets never enter this register: the machine is on a network (Law 117/2025/QH15, art. 5.2; practice.md 5).
 * The mark is looked for, not the topic: "bảo vệ bí mật nhà nước" and "mật độ dân số" are ordinary words.
 */
import { DomainError } from '../../contract/errors.ts';
import { foldVietnamese, normalizeLine } from '../../contract/text.ts';

// Each pattern is one way in which the mark is written.
const marks: readonly RegExp[] = [
  /(?<!\p{L})(?:tuyệt|tối)[\s\-–_.]+mật(?!\p{L})/iu, // Tuyệt mật, TỐI MẬT anywhere
  /[([{]\s*mật\s*[)\]}]/iu, // (Mật)
  /(?<!\p{L})độ\s+mật\s*[:\-–]?\s*[ABCabc]?\s*mật(?!\p{L})/iu, // Độ mật: Mật
  /(?<!\p{L})(?:[Đđ]ộ\s+mật|ĐỘ\s+MẬT)\s*[:\-–]?\s*[ABC](?![\p{L}\d])/u, // Độ mật A
  /(?<!\p{L})dấu\s+mật(?!\p{L})/iu, // đóng dấu mật
  /^\s*mật\s*(?:[:\-–,.;]|$)/iu, // Mật: … · Mật
  /[-–,;]\s*mật\s*\.?\s*$/iu, // … - Mật
  /(?<!(?:BÍ|BẢO|CƠ)\s+)(?<!\p{L})MẬT(?!\p{L})(?!\s+(?:MÃ|ĐỘ|KHẨU|ONG|VỤ|THIẾT|NGHỊ|THƯ|BÁO)(?!\p{L}))/u, // MẬT in capitals
  // "Báo cáo mật về …": the mark stands with the type at the head of the subject; further on it is a topic.
  /^\s*(?:công\s+văn|báo\s+cáo|văn\s+bản|tài\s+liệu|kế\s+hoạch|thông\s+báo|tờ\s+trình|công\s+điện|điện|hồ\s+sơ)\s+mật(?!\p{L})(?!\s+(?:mã|độ|khẩu|ong|vụ|thiết|nghị|thư|báo)(?!\p{L}))/iu,
  // "678-QĐ/TU (M)", "12-BC/TU(TM)": the letters of the mark in brackets behind a number and symbol.
  /^(?:[Ss]ố\s*:?\s*)?\d+\S*\s*[-–/]\s*[^()]{1,30}[([]\s*(?:M|TM|TuM|TUM)\s*[)\]]$/u,
];

// The same typed without marks; in a text that has marks elsewhere "toi mat" would be other words.
const unmarked: readonly RegExp[] = [
  /(?<!\w)(?:tuyet|toi)[\s\-_]+mat(?!\w)/i,
  /[([{]\s*mat\s*[)\]}]/i,
  /^\s*(?:do\s+)?mat\s*(?::|$)/i,
];

// A text that is nothing but a number and symbol: "12-QĐ/TU", "05/2026/QĐ-UBND".
const symbolShape = /^(?:số\s*:?\s*)?\d{1,6}[a-zđ*]{0,3}((?:\s*[-–/]\s*[\p{L}\d.]{1,30}){2,})$/iu;
// Organs of the Party, which issue no document whose type is written TM; others write "thư mời" so.
const partyOrgan = /^(?:VP|UBKT|B\p{L}{1,6})?(?:TW|TU|ĐU\p{L}{0,8}|DU\p{L}{0,8}|HU|QU)$/iu;

/**
 * True when a part of a symbol is the mark. M is neither a type nor an organ, TuM neither. TM is Bộ Tổng Tham mưu ("05/QĐ-TM",
 * "1501/TM-QL"), a unit for trade ("123/UBND-TM"), a thư mời ("15/TM-SXD"): it is the mark only before the organ of a document
 * of the Party, behind the year, and in front of type and organ both.
 */
function marksSymbol(line: string): boolean {
  const tail = symbolShape.exec(line)?.[1];
  if (tail === undefined) return false;
  const parts = [...tail.matchAll(/([-–/])\s*([\p{L}\d.]+)/gu)].map(([, sign = '', text = '']) => ({
    dash: sign !== '/',
    text: text.toLowerCase(),
  }));
  if (parts.some(({ text }) => text === 'm' || text === 'tum')) return true;
  const [first, second, third] = parts;
  const organ = parts.findIndex(({ dash }) => !dash);
  if (first?.dash && partyOrgan.test(parts[organ]?.text ?? ''))
    return parts.slice(0, organ).some(({ text }) => text === 'tm');
  if (/^\d{4}$/.test(first?.text ?? '')) return second?.text === 'tm';
  return first?.text === 'tm' && !first.dash && second?.dash === false && third?.dash === true;
}

/** True when the text carries a mark of secrecy. */
export function looksSecret(text: string): boolean {
  const line = normalizeLine(text);
  if (marks.some((mark) => mark.test(line)) || marksSymbol(line)) return true;
  return foldVietnamese(line) === line.toLowerCase() && unmarked.some((mark) => mark.test(line));
}

/** Refuses the whole entry when any of its texts carries a mark. @throws DomainError secret_content, naming the fields */
export function assertNotSecret(texts: Readonly<Record<string, string>>): void {
  const found = Object.entries(texts).filter(([, text]) => looksSecret(text));
  if (found.length === 0) return;
  const sentence = 'Ở đây có dấu hiệu độ mật; văn bản mật không ghi vào sổ này.';
  throw new DomainError('secret_content', {}, Object.fromEntries(found.map(([field]) => [field, sentence])));
}

// The stamp stands alone in its line or box, often with its letters apart: "T Ố I  M Ậ T". In a sentence the same words are a
// topic: a regulation on the protection of secrets names all three.
const stamps = new Set(['mật', 'tốimật', 'tuyệtmật', 'độmậtmật', 'độmậttốimật', 'độmậttuyệtmật']);

/** Refuses a file whose first page carries a stamp of secrecy. @throws DomainError secret_content */
export function assertNotStamped(lines: readonly string[]): void {
  const isStamp = (line: string): boolean =>
    line.length <= 60 &&
    stamps.has(
      line
        .normalize('NFC')
        .replace(/[^\p{L}]/gu, '')
        .toLowerCase(),
    );
  if (lines.some(isStamp)) throw new DomainError('secret_content');
}
