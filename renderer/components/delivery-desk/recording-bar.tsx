import { useEffect, useRef, useState } from 'react';
import { Band } from '../band.tsx';
import { Button } from '../button.tsx';
import { DateField } from '../date-field.tsx';
import { formatCount } from '../format.ts';
import { NumberField } from '../number-field.tsx';
import { SegmentedField } from '../segmented.tsx';
import { TextField } from '../text-field.tsx';
import { actLabels, dayOf, type DeliveryAct, type DeliveryRow } from './delivery-types.ts';
import { readOrdinals } from './ordinals.ts';
import { type ActDetails, useRecording } from './use-recording.ts';

const waitingWords: Readonly<Record<DeliveryAct, string>> = {
  sent: 'chưa gửi',
  received: 'chưa ký',
  returned: 'chưa trả',
};
const takeBack: Readonly<Record<DeliveryAct, string>> = {
  sent: 'Bỏ ngày gửi',
  received: 'Bỏ ký nhận',
  returned: 'Bỏ trả lại',
};
const recordWords: Readonly<Record<DeliveryAct, string>> = {
  sent: 'Ghi đã gửi',
  received: 'Ghi ký nhận',
  returned: 'Ghi trả lại',
};

/** Choose by tick, by ordinals or all that wait; say the day; record. */
export function RecordingBar({
  today,
  act,
  acts,
  onAct,
  details,
  onDetails,
  rows,
  shown,
  ticked,
  onTicked,
}: {
  readonly today: string;
  readonly act: DeliveryAct;
  readonly acts: readonly DeliveryAct[];
  readonly onAct: (act: DeliveryAct) => void;
  readonly details: ActDetails;
  readonly onDetails: (details: ActDetails) => void;
  /** All recipients in the order of the printed list. */
  readonly rows: readonly DeliveryRow[];
  /** Those the filter lets through. */
  readonly shown: readonly DeliveryRow[];
  readonly ticked: ReadonlySet<number>;
  readonly onTicked: (ticked: ReadonlySet<number>) => void;
}) {
  const recording = useRecording(act);
  const [ordinals, setOrdinals] = useState('');
  const [ordinalsError, setOrdinalsError] = useState<string>();
  const bar = useRef<HTMLDivElement>(null);
  const waiting = shown.filter((row) => dayOf[act](row) === null);
  const record = (taken: ActDetails | null): void => recording.record([...ticked], taken, () => onTicked(new Set()));
  const tickOrdinals = (): void => {
    const found = readOrdinals(ordinals, rows.length);
    if (found === null) {
      setOrdinalsError(`Ghi số thứ tự từ 1 đến ${formatCount(rows.length)}: 1-20, 25.`);
      return;
    }
    const chosen = new Set(found);
    onTicked(new Set([...ticked, ...rows.filter(({ ordinal }) => chosen.has(ordinal)).map(({ id }) => id)]));
    setOrdinals('');
    goesOn.current = true;
  };
  // The button can be pressed only once something is ticked: the cursor goes on to it after that.
  const goesOn = useRef(false);
  useEffect(() => {
    if (!goesOn.current) return;
    goesOn.current = false;
    bar.current?.querySelector<HTMLElement>('[data-record]')?.focus();
  }, [ticked]);
  return (
    <div className="delivery-bar" ref={bar} role="group" aria-label="Ghi gửi, ký nhận, trả lại">
      <SegmentedField
        label="Việc"
        layout="stacked"
        value={act}
        options={acts.map((value) => ({ value, label: actLabels[value] }))}
        onChange={(value) => {
          recording.forget();
          onAct(value as DeliveryAct);
        }}
      />
      <DateField
        label="Ngày"
        layout="stacked"
        near={today}
        value={details.on}
        onChange={(on) => onDetails({ ...details, on })}
        error={recording.dateError}
      />
      {act === 'received' ? (
        <TextField
          label="Người nhận"
          layout="stacked"
          value={details.receivedBy}
          onChange={(receivedBy) => onDetails({ ...details, receivedBy })}
          error={recording.byError}
          placeholder="có thể để trống"
        />
      ) : null}
      {act === 'returned' ? (
        <NumberField
          label="Số bản mỗi nơi"
          layout="stacked"
          value={details.copies}
          onChange={(copies) => onDetails({ ...details, copies })}
          error={recording.copiesError}
          placeholder="đủ số đã nhận"
        />
      ) : null}
      <TextField
        label="Chọn theo STT"
        layout="stacked"
        value={ordinals}
        onChange={(text) => {
          setOrdinals(text);
          setOrdinalsError(undefined);
        }}
        error={ordinalsError}
        placeholder="1-20, 25 rồi Enter"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          tickOrdinals();
        }}
      />
      <div className="delivery-bar-buttons">
        <Button
          onClick={() => onTicked(new Set(waiting.map(({ id }) => id)))}
          disabled={waiting.length === 0}
        >{`Chọn ${formatCount(waiting.length)} nơi ${waitingWords[act]}`}</Button>
        <Button
          variant="primary"
          busy={recording.busy}
          disabled={ticked.size === 0}
          onClick={() => record(details)}
          data-record
        >
          {recordWords[act]}
          {ticked.size > 0 ? ` ${formatCount(ticked.size)} nơi` : ''}
        </Button>
        <Button variant="quiet" busy={recording.busy} disabled={ticked.size === 0} onClick={() => record(null)}>
          {takeBack[act]}
        </Button>
        {ticked.size > 0 ? (
          <Button variant="quiet" onClick={() => onTicked(new Set())}>
            Bỏ chọn
          </Button>
        ) : null}
      </div>
      {recording.problem === '' ? null : (
        <div className="delivery-bar-problem">
          <Band tone="error">{recording.problem}</Band>
        </div>
      )}
    </div>
  );
}
