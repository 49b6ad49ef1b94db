/** What the pages of a document and of a certified copy that the office issues have in common. */
import type { DistributionLine, DistributionTotals } from '../../../electron/contract/distribution.schema.ts';
import { DeliveryDesk } from '../delivery-desk/delivery-desk.tsx';
import { formatCount, formatMoment } from '../format.ts';
import type { KeyHelp } from '../key-help.tsx';
import type { LedgerEntry } from '../ledger.tsx';
import { DetailSection } from './detail-page.tsx';

/** The keys under the one that prints. */
export const issuedKeys: readonly KeyHelp[] = [
  { keys: 'Ctrl+O', does: 'Đính kèm tệp' },
  { keys: '↑ ↓ PgUp PgDn', does: 'Đi giữa các nơi nhận' },
  { keys: 'Space', does: 'Chọn nơi nhận' },
  { keys: 'Enter', does: 'Sửa kênh gửi, ghi chú của nơi nhận' },
  { keys: 'Chữ số', does: 'Vào ô quét mã phiếu gửi' },
  { keys: 'Esc', does: 'Trở về sổ' },
];

interface Issued {
  readonly numberText: string;
  readonly status: 'issued' | 'void';
  readonly voidReason: string;
  /** The file of the old register that it came in with. */
  readonly importedFrom: string | null;
  readonly erased: boolean;
  readonly totals: DistributionTotals;
  readonly issuedBy: string;
  readonly issuedAt: string;
}

/** Who gets it and who has signed; behind the lines of an old register, and behind an erased number, stands nobody who could. */
export function ReceiptsSection({
  kind,
  id,
  issued,
}: {
  readonly kind: 'outgoing' | 'copy';
  readonly id: number;
  readonly issued: Issued;
}) {
  if (issued.importedFrom !== null || issued.erased) return null;
  return (
    <DetailSection name="receipts" title="Nơi nhận và ký nhận">
      <DeliveryDesk
        owner={{ ownerKind: kind, ownerId: id }}
        numberText={issued.numberText}
        locked={issued.status === 'void'}
        voidReason={issued.voidReason}
      />
    </DetailSection>
  );
}

/** How many copies, and of a line of an old register the nơi nhận as they stood there. */
export function copiesEntries(
  { importedFrom, totals }: Issued,
  lines: readonly DistributionLine[],
): readonly LedgerEntry[] {
  const copies = `${formatCount(totals.copies)} bản`;
  if (importedFrom !== null)
    return [
      { label: 'Số bản', value: totals.copies === 0 ? '' : copies },
      { label: 'Nơi nhận', value: lines.map(({ text }) => text).join('\n') },
    ];
  return [
    {
      label: 'Số bản',
      value: `${copies}: ${formatCount(totals.recipients)} nơi, lưu ${formatCount(totals.fileCopies)}, dự phòng ${formatCount(totals.reserve)}`,
    },
    { label: 'In giấy', value: `${formatCount(totals.printed)} bản` },
  ];
}

/** Who gave the number, or brought in the line of the old register, and when. */
export function numberedEntry({ importedFrom, issuedBy, issuedAt }: Issued): LedgerEntry {
  return {
    label: importedFrom === null ? 'Cấp số' : 'Nhập vào máy',
    value: `${issuedBy}, ${formatMoment(issuedAt)}`,
  };
}
