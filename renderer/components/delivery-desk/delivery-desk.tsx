import { useCallback, useMemo, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { useDistributionOf } from '../../api/distribution.ts';
import { saveDocument } from '../../api/documents.ts';
import { Band } from '../band.tsx';
import { Button } from '../button.tsx';
import { CheckField } from '../check-field.tsx';
import { errorSentence } from '../error-sentence.ts';
import { ExportButton } from '../export-button.tsx';
import { formatCount } from '../format.ts';
import { useFrame } from '../frame-context.ts';
import { useColumnChoice } from '../register-table/columns.ts';
import { RegisterTable } from '../register-table/register-table.tsx';
import { bandHeight, rowHeight } from '../register-table/table-geometry.ts';
import { TextField } from '../text-field.tsx';
import { useKeptState } from '../use-kept-state.ts';
import { deliveryColumns } from './delivery-columns.tsx';
import { dayOf, type Delivery, type DeliveryAct, type DeliveryOwner, type DeliveryRow } from './delivery-types.ts';
import { HandlingDialog, NumberCopiesDialog } from './handling-dialogs.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { PrintMenu } from './print-menu.tsx';
import { RecipientDialog } from './recipient-dialog.tsx';
import { RecordingBar } from './recording-bar.tsx';
import { ScanBox } from './scan-box.tsx';
import { useDeliveryTable } from './use-delivery-table.ts';
import type { ActDetails } from './use-recording.ts';
import './delivery-desk.css';

interface DeskProps {
  readonly owner: DeliveryOwner;
  /** "126-BS/VPTU" */
  readonly numberText: string;
  /** The number was cancelled: only to be read and printed, and to be told about. */
  readonly locked: boolean;
  /** Why it was cancelled; proposed for the letter. */
  readonly voidReason: string;
}

/** Who receives an issued document: sent, signed for, returned; everything that is printed for the way. (practice.md 4.3) */
export function DeliveryDesk(props: DeskProps) {
  const answer = useDistributionOf(props.owner);
  if (answer.error) return <Band tone="error">{errorSentence(answer.error)}</Band>;
  if (!answer.data) return null;
  if (answer.data.recipients.length === 0) return <p className="quiet">Văn bản này không gửi nơi nào.</p>;
  return <Desk {...props} delivery={answer.data} answeredAt={answer.dataUpdatedAt} />;
}

type Open = { readonly kind: 'handling' | 'numbers' | 'notice' } | { readonly kind: 'row'; readonly id: number };

function Desk({
  owner,
  numberText,
  locked,
  voidReason,
  delivery,
  answeredAt,
}: DeskProps & { readonly delivery: Delivery; readonly answeredAt: number }) {
  const { today } = useFrame();
  const [chosenAct, setAct] = useState<DeliveryAct>('received');
  const act = chosenAct === 'returned' && !delivery.returnable ? 'received' : chosenAct;
  const [details, setDetails] = useKeptState<ActDetails>(`delivery.details.${today}`, {
    on: today,
    receivedBy: '',
    copies: null,
  });
  const [open, setOpen] = useState<Open | null>(null);
  const table = useDeliveryTable(owner, delivery, act, answeredAt);
  const [columnChoice, setColumnChoice] = useColumnChoice('delivery');
  const { ticked, tick } = table;
  const numbered = delivery.recipients.some(({ copyNumbers }) => copyNumbers !== '');
  const columns = useMemo(
    () =>
      deliveryColumns({
        today,
        returnable: delivery.returnable,
        numbered,
        ticked: locked ? null : ticked,
        onTick: tick,
      }),
    [today, delivery.returnable, numbered, locked, ticked, tick],
  );
  const openRow = useCallback((row: DeliveryRow): void => setOpen({ kind: 'row', id: row.id }), []);
  const close = (): void => setOpen(null);
  // By its id: a signature that comes in meanwhile shows in the open dialog.
  const openedRow = open?.kind === 'row' ? delivery.recipients.find(({ id }) => id === open.id) : undefined;
  const height = table.shown.length * rowHeight + table.bands.length * bandHeight + 32;
  return (
    <div className="delivery" onKeyDownCapture={typeToDesk}>
      <DeskHead delivery={delivery} today={today}>
        {locked ? null : (
          <>
            <Button onClick={() => setOpen({ kind: 'numbers' })}>Số bản…</Button>
            <Button onClick={() => setOpen({ kind: 'handling' })}>Theo dõi…</Button>
          </>
        )}
        <Button onClick={() => setOpen({ kind: 'notice' })}>
          {locked ? 'Danh sách cần báo và công văn…' : 'Báo thu hồi, thay thế…'}
        </Button>
        <ExportButton work={(format) => saveDocument('exchange.recipientList', { ...owner, format })} />
        <PrintMenu owner={owner} delivery={delivery} ticked={ticked} today={today} />
      </DeskHead>
      {locked ? null : (
        <RecordingBar
          today={today}
          act={act}
          acts={delivery.returnable ? ['sent', 'received', 'returned'] : ['sent', 'received']}
          onAct={setAct}
          details={details}
          onDetails={setDetails}
          rows={delivery.recipients}
          shown={table.shown}
          ticked={ticked}
          onTicked={table.setTicked}
        />
      )}
      <div className="delivery-find">
        <TextField
          label="Tìm nơi nhận"
          layout="alone"
          value={table.text}
          onChange={table.setText}
          placeholder="Gõ tên, không cần dấu"
          data-find
        />
        <CheckField
          label={{ sent: 'Chỉ nơi chưa gửi', received: 'Chỉ nơi chưa ký nhận', returned: 'Chỉ nơi chưa trả' }[act]}
          checked={table.onlyWaiting}
          onChange={table.setOnlyWaiting}
        />
        {locked ? null : <ScanBox owner={owner} act={act} details={details} today={today} />}
      </div>
      <div className="delivery-table" style={{ '--delivery-height': `${height}px` } as CSSProperties}>
        <RegisterTable
          label="Nơi nhận và ký nhận"
          columns={columns}
          choice={columnChoice}
          onChoiceChange={setColumnChoice}
          total={table.shown.length}
          source={table.source}
          bands={table.bands}
          rowId={(row) => row.id}
          activeIndex={table.active}
          onActiveChange={table.setActive}
          onOpen={openRow}
          {...(locked ? {} : { marked: ticked, onMarkedChange: table.setTicked })}
          empty={<p className="quiet delivery-none">Không có nơi nhận nào khớp.</p>}
        />
      </div>
      {open?.kind === 'handling' ? (
        <HandlingDialog owner={owner} delivery={delivery} today={today} onClose={close} />
      ) : null}
      {open?.kind === 'numbers' ? <NumberCopiesDialog owner={owner} delivery={delivery} onClose={close} /> : null}
      {open?.kind === 'notice' ? (
        <NoticeDialog
          owner={owner}
          numberText={numberText}
          initial={locked ? 'cancel' : 'recall'}
          reason={voidReason}
          today={today}
          onClose={close}
        />
      ) : null}
      {openedRow ? (
        <RecipientDialog
          row={openedRow}
          line={delivery.lines[openedRow.lineIndex]?.text ?? ''}
          locked={locked}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

/** Out of the table, digits go to the box of the scanner and letters to the search of names, not to that of the registers. */
function typeToDesk(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !target.classList.contains('rt')) return;
  if (key.length !== 1 || key === ' ' || event.ctrlKey || event.altKey || event.metaKey) return;
  currentTarget.querySelector<HTMLElement>(/\d/.test(key) ? '[data-scan]' : '[data-find]')?.focus();
  event.stopPropagation();
}

function DeskHead({
  delivery,
  today,
  children,
}: {
  readonly delivery: Delivery;
  readonly today: string;
  readonly children: ReactNode;
}) {
  const { recipients, returnable, returnBy } = delivery;
  const count = (act: DeliveryAct): number => recipients.filter((row) => dayOf[act](row) !== null).length;
  const late = returnable && returnBy !== null && returnBy < today && count('returned') < recipients.length;
  return (
    <div className="delivery-head">
      <DeskCount label="đã gửi" done={count('sent')} total={recipients.length} />
      <DeskCount label="đã ký nhận" done={count('received')} total={recipients.length} />
      {returnable ? <DeskCount label="đã trả lại" done={count('returned')} total={recipients.length} /> : null}
      {returnable ? (
        <p className="delivery-recall">
          <span className="overdue">TÀI LIỆU THU HỒI</span>
          {returnBy === null ? null : (
            <span className={late ? 'due' : 'quiet'}>
              {late ? 'quá hạn trả ' : 'trả trước ngày '}
              {formatDate(returnBy)}
            </span>
          )}
        </p>
      ) : null}
      <div className="delivery-actions">{children}</div>
    </div>
  );
}

function DeskCount({ label, done, total }: { readonly label: string; readonly done: number; readonly total: number }) {
  return (
    <p className="delivery-count">
      <b>
        {formatCount(done)}/{formatCount(total)}
      </b>{' '}
      {label}
      <progress max={Math.max(1, total)} value={done} aria-label={label} />
    </p>
  );
}
