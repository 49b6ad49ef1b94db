import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react';
import { useState } from 'react';
import {
  registerSlips,
  type RegisterSlip,
  type SlipKind,
  slipKindLabels,
  slipKinds,
} from '../../../electron/contract/slip.schema.ts';
import { openDocument } from '../../api/documents.ts';
import { findLeftOut, useLeftOut, useUnstamped } from '../../api/stamps.ts';
import { classNames } from '../../components/class-names.ts';
import { useFileWork } from '../../components/file-button.tsx';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useRemembered } from '../../components/use-remembered.ts';
import { useStamping } from './use-stamping.tsx';
import { SubmissionDialog } from './submission-dialog.tsx';
import '../../components/filter-menu.css';
import './slip-menu.css';

const order = ['handling', 'resolution', 'submission', 'transfer', 'stamp'] as const satisfies readonly SlipKind[];
const isKind = (value: unknown): value is SlipKind => (slipKinds as readonly unknown[]).includes(value);
const isRegisterSlip = (kind: SlipKind): kind is RegisterSlip => (registerSlips as readonly string[]).includes(kind);

/**
 * "In phiếu": every slip of one document or of several, and their stamps. What was printed last is what the key prints next.
 */
export function SlipMenu({
  ids: chosen,
  numberText = '',
  small,
  keys,
  offersToday,
}: {
  readonly ids: readonly number[];
  /** Of the only document. */
  readonly numberText?: string;
  readonly small?: boolean;
  /** Ctrl+P prints the last kind again, F9 the stamp. */
  readonly keys?: boolean;
  /** Offers the stamps of today's documents too. */
  readonly offersToday?: boolean;
}) {
  const { today } = useFrame();
  const { busy, start } = useFileWork();
  const [last, setLast] = useRemembered<SlipKind>('slip.kind', 'handling', isKind);
  const [submitting, setSubmitting] = useState(false);
  const leftOut = useLeftOut(chosen).data?.documents ?? [];
  const isLeftOut = new Set(leftOut.map(({ id }) => id));
  // Where all are cancelled the answer of the print says so.
  const ids = leftOut.length === chosen.length ? chosen : chosen.filter((id) => !isLeftOut.has(id));
  const notice = describeLeftOut(leftOut);
  const only = ids.length === 1 ? numberText : '';
  const stamping = useStamping(ids, only);
  const waiting = useUnstamped(today, offersToday ?? false).data?.documents.length ?? 0;
  const print = (kind: SlipKind): void => {
    if (ids.length === 0) return;
    setLast(kind);
    if (isRegisterSlip(kind))
      start(async () => {
        // Asked anew: a number may have been cancelled since, also in another window.
        const gone = chosen.length > 1 ? describeLeftOut((await findLeftOut(chosen)).documents) : '';
        const sentence = await openDocument('incoming.slips', { kind, ids: [...chosen] });
        return sentence === null || gone === '' ? sentence : `${gone} ${sentence}`;
      });
    else if (kind === 'stamp') stamping.ask('chosen');
    else setSubmitting(true);
  };
  useHotkeys(keys ? { 'Ctrl+P': () => print(last), F9: stamping.now } : {});
  const several = ids.length > 1 ? ` ${formatCount(ids.length)} văn bản` : '';
  return (
    <>
      <MenuProvider placement="bottom-start">
        <MenuButton
          className={classNames('button', small && 'button-small')}
          aria-busy={busy || stamping.busy || undefined}
        >
          In phiếu{several}
          <span className="filter-arrow" aria-hidden="true" />
        </MenuButton>
        <Menu className="menu" portal gutter={4} aria-label="In phiếu">
          {ids.length === 0
            ? null
            : order.map((kind) => (
                <MenuItem key={kind} className="menu-item slip-item" onClick={() => print(kind)}>
                  {slipKindLabels[kind]}
                  {isRegisterSlip(kind) ? '' : '…'}
                  {keys ? <kbd aria-hidden="true">{keyOf(kind, last)}</kbd> : null}
                </MenuItem>
              ))}
          {notice === '' ? null : <p className="slip-left-out">{notice}</p>}
          {offersToday ? (
            <>
              {ids.length === 0 ? null : <MenuSeparator className="menu-rule" />}
              <MenuItem className="menu-item" onClick={() => stamping.ask('today')}>
                Dấu đến cho {formatCount(waiting)} văn bản vào sổ hôm nay, chưa in dấu…
              </MenuItem>
            </>
          ) : null}
        </Menu>
      </MenuProvider>
      {submitting ? <SubmissionDialog ids={ids} numberText={only} onClose={() => setSubmitting(false)} /> : null}
      {stamping.dialog}
    </>
  );
}

const mostNamed = 10;

/** "Không in 2 số đến đã hủy: 12, 15." */
function describeLeftOut(documents: readonly { readonly numberText: string }[]): string {
  if (documents.length === 0) return '';
  const rest = documents.length - mostNamed;
  const numbers = documents.slice(0, mostNamed).map(({ numberText }) => numberText);
  const named = numbers.join(', ') + (rest > 0 ? ` và ${formatCount(rest)} số khác` : '');
  return `Không in ${formatCount(documents.length)} số đến đã hủy: ${named}.`;
}

function keyOf(kind: SlipKind, last: SlipKind): string {
  if (kind === last) return kind === 'stamp' ? 'Ctrl+P, F9' : 'Ctrl+P';
  return kind === 'stamp' ? 'F9' : '';
}
