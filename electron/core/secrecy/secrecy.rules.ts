/**
 * State secrets never enter this register: the machine is on a network (Law 117/2025/QH15, art. 5.2; practice.md 5).
 * The mark is looked for, not the topic: "bảo vệ bí mật nhà nước" and "mật độ dân số" are ordinary words.
 */
import { DomainError } from '../../contract/errors.ts';
import { normalizeLine } from '../../contract/text.ts';

// Each pattern is one way in which the mark is written.
const marks: readonly RegExp[] = [
  /(?<!\p{L})(?:tuyệt|tối)\s+mật(?!\p{L})/iu, // Tuyệt mật, TỐI MẬT anywhere
  /[([{]\s*mật\s*[)\]}]/iu, // (Mật)
  /(?<!\p{L})độ\s+mật\s*[:\-–]?\s*[ABCabc]?\s*mật(?!\p{L})/iu, // Độ mật: Mật
  /^\s*mật\s*(?:[:\-–,.;]|$)/iu, // Mật: … · Mật
  /[-–,;]\s*mật\s*\.?\s*$/iu, // … - Mật
  /(?<!(?:BÍ|BẢO|CƠ)\s+)(?<!\p{L})MẬT(?!\p{L})(?!\s+(?:MÃ|ĐỘ|KHẨU|ONG|VỤ|THIẾT|NGHỊ|THƯ))/u, // MẬT in capitals
];

/** True when the text carries a mark of secrecy. */
export function looksSecret(text: string): boolean {
  const line = normalizeLine(text);
  return marks.some((mark) => mark.test(line));
}

/** Refuses the whole entry when any of its texts carries a mark. @throws DomainError secret_content, naming the fields */
export function assertNotSecret(texts: Readonly<Record<string, string>>): void {
  const found = Object.entries(texts).filter(([, text]) => looksSecret(text));
  if (found.length === 0) return;
  const sentence = 'Ở đây có dấu hiệu độ mật; văn bản mật không ghi vào sổ này.';
  throw new DomainError('secret_content', {}, Object.fromEntries(found.map(([field]) => [field, sentence])));
}
