import { useState } from 'react';
import { useUnstamped } from '../../api/stamps.ts';
import { CheckField } from '../../components/check-field.tsx';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { LabelFields } from '../../components/label-sheets/label-fields.tsx';
import { MmField } from '../../components/mm-field.tsx';
import { PrintDialog } from '../../components/printing/print-dialog.tsx';
import { SegmentedField } from '../../components/segmented.tsx';
import { StampPicture } from './stamp-picture.tsx';
import { type StampWay, useStampPrinting } from './use-stamp-printing.ts';

/** Which documents: those handed over, or all of today that have no stamp yet. */
export type StampScope = 'chosen' | 'today';

/** Dấu đến: for the chosen documents or for all of today that have none yet; over the document or on labels. */
export function StampDialog({
  ids,
  numberText,
  first = 'chosen',
  onClose,
}: {
  readonly ids: readonly number[];
  /** Of the only document; '' for several. */
  readonly numberText: string;
  readonly first?: StampScope;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const waiting = useUnstamped(today).data?.documents.map(({ id }) => id) ?? [];
  const [wanted, setScope] = useState<StampScope>(ids.length === 0 ? 'today' : first);
  const printing = useStampPrinting();
  const scopes = [
    {
      value: 'chosen',
      label: numberText === '' ? `${formatCount(ids.length)} văn bản đang chọn` : `Số đến ${numberText}`,
      ids,
    },
    { value: 'today', label: `Hôm nay chưa in dấu: ${formatCount(waiting.length)}`, ids: waiting },
  ].filter((scope) => scope.ids.length > 0);
  const scope = scopes.find(({ value }) => value === wanted) ?? scopes[0];
  const chosen = scope?.ids ?? [];
  const way = printing.way ?? 'overprint';
  return (
    <PrintDialog
      title="In dấu đến"
      what={`dấu đến cho ${formatCount(chosen.length)} văn bản`}
      disabled={chosen.length === 0 || printing.problem !== ''}
      onClose={onClose}
      make={(signal) => printing.make(chosen, signal)}
    >
      {scopes.length === 0 ? <p>Mọi văn bản vào sổ hôm nay đã in dấu.</p> : null}
      {scopes.length < 2 ? (
        scopes.map(({ value, label }) => <p key={value}>{label}.</p>)
      ) : (
        <SegmentedField
          label="Cho"
          layout="alone"
          value={scope?.value ?? ''}
          options={scopes}
          onChange={(value) => setScope(value as StampScope)}
        />
      )}
      <SegmentedField
        label="In lên"
        layout="alone"
        value={way}
        options={[
          { value: 'overprint', label: 'Trang đầu văn bản' },
          { value: 'labels', label: 'Tờ nhãn' },
        ]}
        onChange={(value) => printing.setWay(value as StampWay)}
      />
      {way === 'labels' ? <LabelFields choice={printing.labels} count={chosen.length} /> : <SpotFields {...printing} />}
      <CheckField label="In khung và chữ màu đỏ" checked={printing.red} onChange={printing.setRed} />
      <p className="quiet">
        Dấu rộng 50 mm, cao 35 mm. Khi in chọn khổ thực (100%), không chọn “vừa trang giấy”. Chữ trên dấu sửa ở Cài đặt,
        mục Dấu đến và nhãn.
      </p>
    </PrintDialog>
  );
}

function SpotFields({
  spot,
  setSpot,
  problem,
}: Pick<ReturnType<typeof useStampPrinting>, 'spot' | 'setSpot' | 'problem'>) {
  const error = (value: number | null): string | undefined => (value === null ? 'Ghi số mi-li-mét.' : undefined);
  return (
    <>
      <MmField
        label="Cách mép trái"
        layout="alone"
        value={spot.left}
        error={error(spot.left)}
        onChange={(left) => setSpot({ ...spot, left })}
      />
      <MmField
        label="Cách mép trên"
        layout="alone"
        value={spot.top}
        error={error(spot.top)}
        hint="Nạp lại trang đầu văn bản vào máy in rồi in đè lên: dấu nằm dưới số, ký hiệu."
        onChange={(top) => setSpot({ ...spot, top })}
      />
      <MmField
        label="Công văn thấp thêm"
        layout="alone"
        value={spot.letterLower}
        error={error(spot.letterLower)}
        hint="Công văn có trích yếu dưới số, nên dấu nằm thấp hơn."
        onChange={(letterLower) => setSpot({ ...spot, letterLower })}
      />
      {problem === '' ? <StampPicture left={spot.left ?? 0} top={spot.top ?? 0} /> : null}
    </>
  );
}
