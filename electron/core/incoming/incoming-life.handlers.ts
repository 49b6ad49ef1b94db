/** An arrival after it was registered: second route, return, recall, progress, ký nhận. (practice.md 1.6, 1.7) */
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IncomingDocument } from '../../contract/incoming.schema.ts';
import { channelLabels } from '../../contract/labels.vi.ts';
import { lifeEventLabels } from '../../contract/document-life.schema.ts';
import type { CommandContext } from '../context.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { describeLife } from '../links/document-life.ts';
import { insertEvent, type NewEvent, setRoutingReceipt } from '../links/document-life.repository.ts';
import { restoreNumber, voidNumber } from '../numbering/numbering.repository.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { findDuplicates } from './find-duplicates.ts';
import { getIncoming, setIncomingRestored, setIncomingVoid } from './incoming.repository.ts';
import { assertLaterDay } from './incoming.rules.ts';

type IncomingLifeMethods = Pick<
  RegisterHandlers<'incoming'>,
  | 'incoming.receivedAgain'
  | 'incoming.restore'
  | 'incoming.returnToSender'
  | 'incoming.recordRecall'
  | 'incoming.reinstate'
  | 'incoming.addProgress'
  | 'incoming.recordReceipts'
>;

export const incomingLifeHandlers: IncomingLifeMethods = {
  'incoming.receivedAgain': (context, { id, receivedOn, channel, detail }) => {
    const by = channelLabels[channel].toLocaleLowerCase('vi');
    return happen(context, id, 'receivedOn', {
      kind: 'received_again',
      happenedOn: receivedOn,
      detail: detail || `đến ${by}`,
      channel,
    });
  },

  // A row cancelled by mistake stands again under its own number, which nobody else has had. (practice.md 1.7)
  'incoming.restore': (context, { id, version, reason }) => {
    const { db } = context;
    const document = getIncoming(db, id);
    const { numberText } = document;
    if (document.status !== 'void') throw new DomainError('not_void', { number: numberText });
    if (document.version !== version) throw new DomainError('changed_meanwhile');
    assertNotErased(db, 'incoming', document);
    assertNotSecret({ reason });
    const again = findDuplicates(db, { ...document, excludeId: id }).find(({ certain }) => certain);
    if (again) throw new DomainError('restore_registered_again', { number: numberText, other: again.numberText });
    restoreNumber(db, document.bookId, document.number, document.suffix, reason);
    setIncomingRestored(db, document);
    const { standing } = describeLife(db, { kind: 'incoming', id }, document);
    if (standing.kind === 'returned')
      addEvent(context, id, { kind: 'reinstated', happenedOn: context.today, detail: reason });
    const after = getIncoming(db, id);
    context.record({
      subjectKind: 'incoming',
      subjectId: id,
      action: `Khôi phục số đến ${numberText}`,
      reason,
      state: after,
    });
    return after;
  },

  // The number stays in the book, void with the reason. (practice.md 1.7)
  'incoming.returnToSender': (context, { id, version, returnedOn, reason }) => {
    const { db } = context;
    const document = requireLive(context, id);
    if (document.version !== version) throw new DomainError('changed_meanwhile');
    assertNotSecret({ reason });
    assertLaterDay('returnedOn', returnedOn, document.arrivalDate, context.today);
    const explained = `Trả lại nơi gửi ngày ${formatDate(returnedOn)}: ${reason}`;
    voidNumber(db, document.bookId, document.number, document.suffix, explained);
    setIncomingVoid(db, document, explained);
    addEvent(context, id, { kind: 'returned', happenedOn: returnedOn, detail: reason });
    const after = getIncoming(db, id);
    context.record({
      subjectKind: 'incoming',
      subjectId: id,
      action: `Trả lại nơi gửi, hủy số đến ${document.numberText}`,
      reason,
      state: after,
    });
    return after;
  },

  'incoming.recordRecall': (context, { id, recalledOn, reason }) =>
    happen(context, id, 'recalledOn', { kind: 'recalled', happenedOn: recalledOn, detail: reason }),

  'incoming.reinstate': (context, { id, on, reason }) => {
    const { db } = context;
    const document = requireLive(context, id);
    const { standing } = describeLife(db, { kind: 'incoming', id }, document);
    if (standing.kind !== 'recalled') throw new DomainError('not_recalled', { number: document.numberText });
    return happen(context, id, 'on', { kind: 'reinstated', happenedOn: on, detail: reason });
  },

  'incoming.addProgress': (context, { id, on, detail }) =>
    happen(context, id, 'on', { kind: 'progress', happenedOn: on, detail }),

  'incoming.recordReceipts': (context, { id, recipients, receivedOn, receivedBy }) => {
    const { db } = context;
    const document = requireLive(context, id);
    assertNotSecret({ receivedBy });
    if (receivedOn !== null) assertLaterDay('receivedOn', receivedOn, document.arrivalDate, context.today);
    const known = new Set(document.routing.map(({ recipient }) => recipient));
    for (const [index, recipient] of recipients.entries()) {
      if (!known.has(recipient))
        throw new DomainError(
          'not_found',
          { what: `nơi được chuyển “${recipient}”` },
          { [`recipients.${index}`]: 'Chưa chuyển nơi này.' },
        );
      setRoutingReceipt(db, id, recipient, receivedOn === null ? null : { receivedOn, receivedBy });
    }
    const who = recipients.join('; ');
    context.record({
      subjectKind: 'incoming',
      subjectId: id,
      action: receivedOn === null ? `Bỏ ký nhận: ${who}` : `Ký nhận ngày ${formatDate(receivedOn)}: ${who}`,
      state: document,
    });
    return describeLife(db, { kind: 'incoming', id }, document);
  },
};

function requireLive({ db }: CommandContext, id: number): IncomingDocument {
  const document = getIncoming(db, id);
  if (document.status === 'void') throw new DomainError('void_document', { number: document.numberText });
  assertNotErased(db, 'incoming', document);
  return document;
}

/** Something happened that leaves the row as it is. */
function happen(context: CommandContext, id: number, field: string, event: NewEvent) {
  const { db } = context;
  const document = requireLive(context, id);
  assertNotSecret({ detail: event.detail });
  assertLaterDay(field, event.happenedOn, document.arrivalDate, context.today);
  addEvent(context, id, event);
  context.record({
    subjectKind: 'incoming',
    subjectId: id,
    action: `${lifeEventLabels[event.kind]} ngày ${formatDate(event.happenedOn)}`,
    reason: event.detail,
    state: document,
  });
  return describeLife(db, { kind: 'incoming', id }, document);
}

function addEvent(context: CommandContext, id: number, event: NewEvent): void {
  insertEvent(context.db, { kind: 'incoming', id }, event, { at: context.at, by: context.actor });
}
