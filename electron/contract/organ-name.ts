/**
 * The proper way to write the name of an organ that was typed in small letters or in capitals only: "sở tài chính tỉnh" →
 * "Sở Tài chính tỉnh". Offered, never forced. (NĐ 30/2020, Phụ lục II; the Party writes the same)
 */
import { accentedWords } from './search-text.ts';
import { foldVietnamese } from './text.ts';

const keyOf = (text: string): string => accentedWords(text).join(' ');

const phrases = [
  'Ban Bí thư',
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Ban Thường trực',
  'Bảo hiểm xã hội',
  'Bộ Chính trị',
  'Bộ Chỉ huy Quân sự',
  'Bộ Chỉ huy Bộ đội Biên phòng',
  'Chi bộ',
  'Chính phủ',
  'Chủ tịch nước',
  'Công an',
  'Cơ quan Ủy ban Kiểm tra',
  'Đảng',
  'Đảng bộ',
  'Đảng đoàn',
  'Đảng ủy',
  'Đoàn đại biểu Quốc hội',
  'Đoàn Thanh niên',
  'Hội đồng nhân dân',
  'Kho bạc Nhà nước',
  'Kiểm toán nhà nước',
  'Liên đoàn Lao động',
  'Liên hiệp các tổ chức Hữu nghị',
  'Mặt trận Tổ quốc',
  'Ngân hàng Nhà nước',
  'Phụ nữ',
  'Quân sự',
  'Quân ủy Trung ương',
  'Quốc hội',
  'Thanh tra',
  'Thủ tướng Chính phủ',
  'Thường trực',
  'Tòa án nhân dân',
  'Trung ương',
  'Ủy ban Kiểm tra',
  'Ủy ban Mặt trận Tổ quốc',
  'Ủy ban nhân dân',
  'Văn phòng',
  'Viện kiểm sát nhân dân',
  'Việt Nam',
];
// A place follows: "Tỉnh ủy Bắc Ninh".
const committees = ['Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Quận ủy', 'Thị ủy', 'Tỉnh đoàn', 'Thành đoàn'];
const places = ['tỉnh', 'thành phố', 'quận', 'huyện', 'thị xã', 'thị trấn', 'xã', 'phường', 'đặc khu'];
// A field of work follows, its first letter large: "Sở Tài chính", "Trung tâm Phục vụ hành chính công".
const heads =
  'Ban|Báo|Bệnh viện|Bộ|Chi cục|Công ty|Cục|Đài|Học viện|Hội|Hội đồng|Liên hiệp|Liên minh|Ngân hàng|Phòng|Sở|Tập đoàn|Tổng cục|Tổng công ty|Trung tâm|Trường|Viện|Vụ'.split(
    '|',
  );

type Follow = 'small' | 'large' | 'name';
interface Known {
  readonly written: string;
  /** How the words behind it are written, up to the next known one. */
  readonly follow: Follow;
  /** Part of other words elsewhere ("nội vụ", "môi trường"): only at the very beginning. */
  readonly onlyFirst: boolean;
}

const known = new Map<string, Known>([
  ...phrases.map((written) => [keyOf(written), { written, follow: 'small', onlyFirst: false }] as const),
  ...committees.map((written) => [keyOf(written), { written, follow: 'name', onlyFirst: false }] as const),
  ...places.map((written) => [keyOf(written), { written, follow: 'name', onlyFirst: false }] as const),
  ...heads.map(
    (written) => [keyOf(written), { written, follow: 'large', onlyFirst: written !== 'Liên hiệp' }] as const,
  ),
  // Not the commune.
  [keyOf('xã hội'), { written: 'xã hội', follow: 'small', onlyFirst: false }],
]);
const longest = Math.max(...[...known.keys()].map((key) => key.split(' ').length));

const large = (word: string): string => word.replace(/^\P{L}*\p{L}/u, (start) => start.toLocaleUpperCase('vi'));

/** True for a name in small letters only, or in capitals only: its writer did not mean the letters. */
export function isCarelessName(text: string): boolean {
  const letters = text.normalize('NFC').replace(/\P{L}/gu, '');
  return (
    letters === letters.toLocaleLowerCase('vi') ||
    (text.trim().includes(' ') && letters === letters.toLocaleUpperCase('vi'))
  );
}

/** The name as it should be written; null when there is nothing to propose. */
export function properOrganName(typed: string): string | null {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!text.includes(' ') || !isCarelessName(text)) return null;
  const words = text.toLocaleLowerCase('vi').split(' ');
  const written: string[] = [];
  let follow: Follow = 'small';
  let ofWork = false;
  for (let at = 0; at < words.length;) {
    const found = findKnown(words, at);
    if (found) {
      const own = words.slice(at, at + found.length);
      const [head = '', ...tail] = spellAs(found.known.written, own);
      // "Phòng Văn hóa - Xã hội".
      written.push(follow === 'large' && found.known.follow === 'small' ? large(head) : head, ...tail);
      ofWork ||= found.known.follow === 'large';
      follow = found.known.follow;
      at += found.length;
      continue;
    }
    const word = words[at] ?? '';
    written.push(follow === 'small' ? word : large(word));
    // "Văn hóa, Thể thao và Du lịch": each field begins large.
    const begins = ofWork && (/^(?:và|[-–])$/u.test(word) || word.endsWith(','));
    follow = follow === 'name' ? 'name' : begins ? 'large' : 'small';
    at += 1;
  }
  const [first = '', ...rest] = written;
  const name = [large(first), ...rest].join(' ');
  return name === text ? null : name;
}

/** True for what reads like the whole name of an organ, not like a part of one that is being looked for: "công an tỉnh". */
export function readsLikeOrgan(typed: string): boolean {
  const words = typed.normalize('NFC').toLocaleLowerCase('vi').trim().split(/\s+/);
  const found = findKnown(words, 0);
  const isPlace = places.includes(found?.known.written ?? '');
  return found !== null && !isPlace && words.length > found.length && foldVietnamese(typed) !== typed.toLowerCase();
}

function findKnown(words: readonly string[], at: number): { readonly known: Known; readonly length: number } | null {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const own = words.slice(at, at + length);
    const entry = own.every((word) => /\p{L}/u.test(word)) ? known.get(keyOf(own.join(' '))) : undefined;
    if (entry && (at === 0 || !entry.onlyFirst)) return { known: entry, length };
  }
  return null;
}

/** Large letters from the list, the spelling (ủy or uỷ) and marks behind a word as typed. */
function spellAs(written: string, own: readonly string[]): readonly string[] {
  const model = written.split(' ');
  return own.map((word, index) => (/^\p{Lu}/u.test(model[index] ?? '') ? large(word) : word));
}
