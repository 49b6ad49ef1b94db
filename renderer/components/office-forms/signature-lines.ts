import type { Authority } from '../../../electron/contract/labels.vi.ts';

/** What decides the lines above a name. */
export interface SignatureParts {
  readonly fullName: string;
  readonly position: string;
  readonly authority: Authority;
  readonly authorityOf: string;
}

/** The lines above the name as they print, in capitals. "Q." stands before the title itself. (05-HD/VPTW, II.I.7) */
export function signatureLines({
  position,
  authority,
  authorityOf,
}: Omit<SignatureParts, 'fullName'>): readonly string[] {
  const upper = (text: string): string => text.trim().toLocaleUpperCase('vi');
  if (authority === 'none') return [upper(position)].filter((line) => line !== '');
  if (authority === 'Q.') return [`Q. ${upper(position)}`];
  return [`${authority} ${upper(authorityOf)}`, upper(position)].filter((line) => line !== '');
}

/** What each authority means, in one line of advice. (05-HD/VPTW, II.I.7.1) */
export const authorityHints: Readonly<Record<Authority, string>> = {
  none: 'Cấp trưởng ký: chỉ ghi chức vụ.',
  'T/M': 'Thay mặt tập thể: T/M BAN THƯỜNG VỤ, rồi đến chức vụ.',
  'K/T': 'Cấp phó ký thay cấp trưởng: K/T CHÁNH VĂN PHÒNG, rồi đến chức vụ của cấp phó.',
  'T/L': 'Được giao ký thừa lệnh: T/L BAN THƯỜNG VỤ, rồi đến chức vụ.',
  'Q.': 'Quyền cấp trưởng: Q. CHÁNH VĂN PHÒNG.',
};
