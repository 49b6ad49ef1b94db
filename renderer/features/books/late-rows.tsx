import type { BookPrints } from '../../../electron/contract/books.schema.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { formatCount } from '../../components/format.ts';

/** Rows that were entered among numbers already on paper: they go on a page of their own. */
export function LateRows({
  prints,
  hasNumbers,
  onPrint,
}: {
  readonly prints: BookPrints | undefined;
  /** False for a book kept by day: its days are printed again instead. */
  readonly hasNumbers: boolean;
  readonly onPrint: () => void;
}) {
  if (!prints || prints.lateCount === 0) return null;
  const { lateCount, lateNumbers } = prints;
  if (!hasNumbers)
    return <Band>{formatCount(lateCount)} dòng thêm vào những ngày đã in. Dùng “In lại đúng phần này”.</Band>;
  const rest = lateCount - lateNumbers.length;
  return (
    <Band
      actions={
        <Button small onClick={onPrint}>
          In trang bổ sung
        </Button>
      }
    >
      {formatCount(lateCount)} dòng vào sổ sau khi in: {lateNumbers.join(', ')}
      {rest > 0 ? ` và ${formatCount(rest)} số khác` : ''}.
    </Band>
  );
}
