import { Link } from 'wouter';
import { Band } from './band.tsx';
import { paths } from './paths.ts';

/** Says that only the number of a document is left; it stands in the place of everything that could be done. (practice.md 5.6) */
export function ErasedBand({
  numberText,
  status,
}: {
  readonly numberText: string;
  readonly status: 'registered' | 'issued' | 'void';
}) {
  return (
    <Band tone="quiet">
      {status === 'void' ? `Số ${numberText} đã hủy; nội dung` : `Nội dung số ${numberText}`} đã xóa hẳn, trong sổ chỉ
      còn lại con số. <Link href={paths.erasures}>Xem ở Cài đặt, mục Xóa nội dung mật</Link>
    </Band>
  );
}
