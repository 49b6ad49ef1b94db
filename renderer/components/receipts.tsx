import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { formatDate } from '../../electron/contract/calendar-date.ts';
import { deliveryChannelLabels, type DeliveryChannel } from '../../electron/contract/distribution.schema.ts';
import { foldVietnamese } from '../../electron/contract/text.ts';
import { Button } from './button.tsx';
import { CheckField } from './check-field.tsx';
import { DateField } from './date-field.tsx';
import { formatCount, formatListDate } from './format.ts';
import { TextField } from './text-field.tsx';
import './receipts.css';

export interface Receipt {
  readonly id: number;
  readonly lineIndex: number;
  readonly name: string;
  readonly channel: DeliveryChannel;
  readonly copies: number;
  readonly receivedOn: string | null;
  readonly receivedBy: string;
}

export interface ReceiptsProps {
  readonly recipients: readonly Receipt[];
  /** The lines of nơi nhận as printed; recipients stand under theirs. */
  readonly lines: readonly string[];
  readonly today: string;
  readonly busy: boolean;
  /** The number was cancelled: only to be read. */
  readonly locked: boolean;
  /** The sentence at the day when it was refused. */
  readonly dateError?: string | undefined;
  /** `receivedOn` null takes receipts back. */
  readonly onRecord: (ids: readonly number[], receivedOn: string | null, receivedBy: string, done: () => void) => void;
}

/** Who has signed for the copies: tick the names, record the day. */
export function Receipts({ recipients, lines, today, busy, locked, dateError, onRecord }: ReceiptsProps) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [text, setText] = useState('');
  const [onlyWaiting, setOnlyWaiting] = useState(false);
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const [receivedBy, setReceivedBy] = useState('');
  const signed = recipients.filter((recipient) => recipient.receivedOn !== null).length;
  const shown = useMemo(() => {
    const wanted = foldVietnamese(text.trim());
    return recipients.filter(
      (recipient) =>
        (!onlyWaiting || recipient.receivedOn === null) &&
        (wanted === '' || foldVietnamese(recipient.name).includes(wanted)),
    );
  }, [recipients, text, onlyWaiting]);
  const toggle = (id: number): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const record = (day: string | null): void =>
    onRecord([...ticked], day, day === null ? '' : receivedBy, () => setTicked(new Set()));
  const waitingShown = shown.filter((recipient) => recipient.receivedOn === null);
  return (
    <div className="receipts">
      <div className="receipts-head">
        <p className="receipts-count">
          <b>
            {formatCount(signed)}/{formatCount(recipients.length)}
          </b>{' '}
          đã ký nhận
          <progress max={Math.max(1, recipients.length)} value={signed} aria-label="Đã ký nhận" />
        </p>
        <TextField
          label="Tìm nơi nhận"
          layout="alone"
          value={text}
          onChange={setText}
          placeholder="Gõ tên, không cần dấu"
        />
        <CheckField label="Chỉ nơi chưa ký nhận" checked={onlyWaiting} onChange={setOnlyWaiting} />
      </div>
      {locked ? null : (
        <div className="receipts-bar">
          <DateField
            label="Ngày nhận"
            layout="alone"
            near={today}
            value={receivedOn}
            onChange={setReceivedOn}
            error={dateError}
          />
          <TextField
            label="Người nhận"
            layout="alone"
            value={receivedBy}
            onChange={setReceivedBy}
            placeholder="có thể để trống"
          />
          <Button
            onClick={() => setTicked(new Set(waitingShown.map(({ id }) => id)))}
            disabled={waitingShown.length === 0}
          >
            Chọn {formatCount(waitingShown.length)} nơi chưa ký
          </Button>
          <Button variant="primary" busy={busy} disabled={ticked.size === 0} onClick={() => record(receivedOn ?? '')}>
            Ghi ký nhận{ticked.size > 0 ? ` ${formatCount(ticked.size)} nơi` : ''}
          </Button>
          <Button variant="quiet" busy={busy} disabled={ticked.size === 0} onClick={() => record(null)}>
            Bỏ ký nhận
          </Button>
        </div>
      )}
      <ReceiptList shown={shown} lines={lines} today={today} ticked={ticked} locked={locked} onToggle={toggle} />
    </div>
  );
}

function ReceiptList({
  shown,
  lines,
  today,
  ticked,
  locked,
  onToggle,
}: {
  readonly shown: readonly Receipt[];
  readonly lines: readonly string[];
  readonly today: string;
  readonly ticked: ReadonlySet<number>;
  readonly locked: boolean;
  readonly onToggle: (id: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  // One stop for Tab; inside, the arrows go from name to name.
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (step === undefined || !list.current) return;
    const boxes = [...list.current.querySelectorAll<HTMLInputElement>('input')];
    const next = boxes[boxes.findIndex((box) => box === document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  if (shown.length === 0) return <p className="quiet receipts-none">Không có nơi nhận nào khớp.</p>;
  const first = shown[0]?.id;
  return (
    <div ref={list} onKeyDown={onKeyDown}>
      {lines.map((line, lineIndex) => {
        const members = shown.filter((recipient) => recipient.lineIndex === lineIndex);
        if (members.length === 0) return null;
        return (
          <fieldset key={lineIndex} className="receipts-line">
            <legend>
              {line} <span className="quiet">{formatCount(members.length)} nơi</span>
            </legend>
            <ul>
              {members.map((recipient) => (
                <li key={recipient.id}>
                  <label className="receipt">
                    <input
                      type="checkbox"
                      checked={ticked.has(recipient.id)}
                      disabled={locked}
                      tabIndex={recipient.id === first ? 0 : -1}
                      onChange={() => onToggle(recipient.id)}
                    />
                    <span className="receipt-name">
                      {recipient.name}
                      <span className="receipt-how">
                        {deliveryChannelLabels[recipient.channel]}, {recipient.copies} bản
                      </span>
                    </span>
                    <ReceiptState recipient={recipient} today={today} />
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        );
      })}
    </div>
  );
}

function ReceiptState({ recipient, today }: { readonly recipient: Receipt; readonly today: string }) {
  if (recipient.receivedOn === null) return <span className="due receipt-state">chưa ký</span>;
  const by = recipient.receivedBy === '' ? '' : `, ${recipient.receivedBy}`;
  return (
    <span className="receipt-state done" title={`${formatDate(recipient.receivedOn)}${by}`}>
      {formatListDate(recipient.receivedOn, today)}
      {by}
    </span>
  );
}
