import { useState } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import {
  lifeEventLabels,
  standingLabels,
  type DocumentLife,
  type DocumentLink,
  type DocumentReference,
} from '../../../electron/contract/document-life.schema.ts';
import { useRemoveLink } from '../../api/life.ts';
import { useAnnounce } from '../announcer.tsx';
import { Band } from '../band.tsx';
import { Button } from '../button.tsx';
import { ReasonDialog } from '../confirm-dialog.tsx';
import { errorSentence } from '../error-sentence.ts';
import { fieldsOf } from '../form-errors.ts';
import { paths } from '../paths.ts';
import { EventDialog } from './event-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { RoutingReceipts } from './routing-receipts.tsx';
import './document-life.css';

/** Says in a band that a document no longer stands as it was issued: recalled, replaced, corrected. */
export function StandingBand({ life }: { readonly life: DocumentLife }) {
  const { kind, on, detail } = life.standing;
  if (kind === 'in_force' || kind === 'void' || kind === 'returned') return null;
  return (
    <Band>
      {standingLabels[kind]}
      {on === null ? '' : ` ngày ${formatDate(on)}`}
      {detail === '' ? '' : `: ${detail}`}
    </Band>
  );
}

/** The part of a document's page about what happened since, what it is linked with, and who signed for it. */
export function DocumentLifeSection({
  reference,
  version,
  numberText,
  life,
  recipients = [],
  showEvents = false,
  readOnly,
}: {
  readonly reference: DocumentReference;
  readonly version: number;
  readonly numberText: string;
  readonly life: DocumentLife;
  /** Those an arrival was passed on to. */
  readonly recipients?: readonly string[];
  /** Where no timetable beside it tells them already. */
  readonly showEvents?: boolean;
  /** A cancelled number: nothing more happens to it. */
  readonly readOnly: boolean;
}) {
  const [dialog, setDialog] = useState<'event' | 'link' | null>(null);
  const [removing, setRemoving] = useState<DocumentLink | null>(null);
  const close = (): void => setDialog(null);
  const events = showEvents ? life.events : [];
  const isEmpty = life.links.length === 0 && events.length === 0;
  if (readOnly && isEmpty && recipients.length === 0) return null;
  return (
    <section className="life" aria-labelledby="life-title">
      <div className="life-head">
        <h3 id="life-title">Diễn biến và liên kết</h3>
        {readOnly ? null : (
          <>
            <Button small onClick={() => setDialog('event')}>
              Ghi diễn biến…
            </Button>
            <Button small onClick={() => setDialog('link')}>
              Liên kết…
            </Button>
          </>
        )}
      </div>
      <ul className="life-list">
        {events.map((event) => (
          <li key={event.id}>
            <span className="life-text">
              {formatDate(event.happenedOn)} {lifeEventLabels[event.kind]}
              {event.detail === '' ? '' : `: ${event.detail}`}
            </span>
          </li>
        ))}
        {life.links.map((link) => (
          <li key={link.id}>
            <span className="life-text">
              {link.label}{' '}
              <Link
                className="number"
                href={
                  link.other.kind === 'incoming'
                    ? paths.incomingDocument(link.other.id)
                    : paths.outgoingDocument(link.other.id)
                }
              >
                {link.other.kind === 'incoming' ? `số đến ${link.numberText}` : link.numberText}
              </Link>{' '}
              {link.title}
              {link.note === '' ? '' : ` (${link.note})`}
            </span>
            {readOnly ? null : (
              <Button
                small
                variant="quiet"
                aria-label={`Bỏ liên kết với ${link.numberText}`}
                onClick={() => setRemoving(link)}
              >
                Bỏ
              </Button>
            )}
          </li>
        ))}
      </ul>
      {recipients.length > 0 && !readOnly ? (
        <RoutingReceipts id={reference.id} recipients={recipients} life={life} />
      ) : null}
      {dialog === 'event' ? (
        <EventDialog reference={reference} version={version} numberText={numberText} life={life} onClose={close} />
      ) : null}
      {dialog === 'link' ? <LinkDialog from={reference} numberText={numberText} onClose={close} /> : null}
      {removing ? <RemoveLinkDialog link={removing} onClose={() => setRemoving(null)} /> : null}
    </section>
  );
}

function RemoveLinkDialog({ link, onClose }: { readonly link: DocumentLink; readonly onClose: () => void }) {
  const announce = useAnnounce();
  const remove = useRemoveLink();
  return (
    <ReasonDialog
      title={`Bỏ liên kết với ${link.numberText}?`}
      label="Lý do"
      confirmLabel="Bỏ liên kết"
      busy={remove.isPending}
      error={remove.error ? errorSentence(remove.error) : undefined}
      fieldError={fieldsOf(remove.error).reason}
      onClose={onClose}
      onConfirm={(reason) =>
        remove.mutate(
          { id: link.id, reason },
          {
            onSuccess: () => {
              announce('Đã bỏ liên kết');
              onClose();
            },
          },
        )
      }
    >
      <p>Việc bỏ liên kết được ghi vào lịch sử với lý do.</p>
    </ReasonDialog>
  );
}
