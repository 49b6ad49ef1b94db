import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { useRecordScan } from '../../api/distribution.ts';
import { errorSentence } from '../error-sentence.ts';
import { Field, useFieldControl } from '../field.tsx';
import { formatListDate } from '../format.ts';
import { paths } from '../paths.ts';
import { actLabels, type DeliveryAct, type DeliveryOwner } from './delivery-types.ts';
import type { ActDetails } from './use-recording.ts';

interface Scan {
  readonly key: number;
  readonly code: string;
  readonly state: 'under way' | 'done' | 'refused';
  readonly sentence: string;
  /** The slip belongs to another document. */
  readonly elsewhere: { readonly to: string; readonly label: string } | null;
}

const shownScans = 4;

/**
 * A scanner is a keyboard: it types the code of a phiếu gửi and Enter. Slips may follow each other faster than they are
 * recorded, so the box is empty again at once and each code waits for its own answer.
 */
export function ScanBox({
  owner,
  act,
  details,
  today,
}: {
  readonly owner: DeliveryOwner;
  readonly act: DeliveryAct;
  readonly details: ActDetails;
  readonly today: string;
}) {
  const command = useRecordScan();
  const [code, setCode] = useState('');
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const count = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const settle = (key: number, change: Partial<Scan>): void =>
    setScans((list) => list.map((scan) => (scan.key === key ? { ...scan, ...change } : scan)));
  const send = async (key: number, scanned: string): Promise<void> => {
    try {
      const slip = await command.mutateAsync({
        code: scanned,
        what: act,
        on: details.on ?? '',
        receivedBy: act === 'received' ? details.receivedBy : '',
      });
      const here = slip.ownerKind === owner.ownerKind && slip.ownerId === owner.ownerId;
      settle(key, {
        state: 'done',
        sentence: `${actLabels[act]} ${formatListDate(details.on ?? today, today)}: ${slip.recipient}`,
        elsewhere: here
          ? null
          : {
              to: slip.ownerKind === 'copy' ? paths.copy(slip.ownerId) : paths.outgoingDocument(slip.ownerId),
              label: slip.numberText,
            },
      });
    } catch (error) {
      settle(key, { state: 'refused', sentence: errorSentence(error) });
    }
  };
  const take = (): void => {
    const scanned = code.trim();
    if (scanned === '') return;
    count.current += 1;
    const key = count.current;
    setCode('');
    setScans((list) => [
      { key, code: scanned, state: 'under way' as const, sentence: 'đang ghi', elsewhere: null },
      ...list.slice(0, shownScans - 1),
    ]);
    queue.current = queue.current.then(() => send(key, scanned));
  };
  return (
    <div className="scan">
      <Field label="Quét mã phiếu gửi" layout="alone">
        <ScanInput value={code} onChange={setCode} onEnter={take} />
      </Field>
      <ul className="scan-list" aria-live="polite">
        {scans.map((scan) => (
          <li key={scan.key} className={scan.state === 'refused' ? 'due' : scan.state === 'done' ? undefined : 'quiet'}>
            {scan.state === 'done' ? null : <>{scan.code}: </>}
            {scan.sentence}
            {scan.elsewhere ? (
              <>
                , văn bản khác: <Link href={scan.elsewhere.to}>{scan.elsewhere.label}</Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ScanInput({
  value,
  onChange,
  onEnter,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}) {
  const control = useFieldControl();
  return (
    <input
      {...control}
      className="input"
      autoComplete="off"
      inputMode="numeric"
      spellCheck={false}
      placeholder="10 chữ số dưới vạch"
      data-scan
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}
