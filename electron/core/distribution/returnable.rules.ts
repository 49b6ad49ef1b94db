/** Documents that must come back, and the numbers of their copies. Pure. (practice.md 4.3) */
import { nameKey } from '../../contract/text.ts';

/** "TÀI LIỆU THU HỒI", "XEM XONG TRẢ LẠI", "xong hội nghị trả lại": the mark asks for the copies back. (05-HD/VPTW, II.II.4.1) */
export function asksForReturn(disseminationMark: string): boolean {
  return /(?:^| )(?:thu hoi|tra lai)(?: |$)/.test(nameKey(disseminationMark));
}

/** "7", "12–14"; '' without numbers. */
export function formatCopyNumbers(from: number | null, to: number | null): string {
  if (from === null || to === null) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  return from === to ? two(from) : `${two(from)}–${two(to)}`;
}
