/** An issued document afterwards: delivered, recalled. Cancelling is outgoing.void. (practice.md 2.5) */
import { formatDate } from '../../contract/calendar-date.ts';
import { lifeEventLabels } from '../../contract/document-life.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { CommandContext } from '../context.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { describeLife } from '../links/document-life.ts';
import { insertEvent, type NewEvent } from '../links/document-life.repository.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { auditedOutgoing } from './audited-outgoing.ts';
import { getOutgoing, type OutgoingRow } from './outgoing.repository.ts';

type OutgoingLifeMethods = Pick<
  RegisterHandlers<'outgoing'>,
  'outgoing.recordDelivered' | 'outgoing.recordRecall' | 'outgoing.reinstate'
>;

export const outgoingLifeHandlers: OutgoingLifeMethods = {
  'outgoing.recordDelivered': (context, { id, on, detail }) =>
    happen(context, requireLive(context, id), 'on', { kind: 'delivered', happenedOn: on, detail }),

  'outgoing.recordRecall': (context, { id, recalledOn, reason }) =>
    happen(context, requireLive(context, id), 'recalledOn', {
      kind: 'recalled',
      happenedOn: recalledOn,
      detail: reason,
    }),

  'outgoing.reinstate': (context, { id, on, reason }) => {
    const document = requireLive(context, id);
    const { standing } = describeLife(context.db, { kind: 'outgoing', id }, document);
    if (standing.kind !== 'recalled') throw new DomainError('not_recalled', { number: document.numberText });
    return happen(context, document, 'on', { kind: 'reinstated', happenedOn: on, detail: reason });
  },
};

function requireLive({ db }: CommandContext, id: number): OutgoingRow {
  const document = getOutgoing(db, id);
  if (document.status === 'void') throw new DomainError('void_document', { number: document.numberText });
  assertNotErased(db, 'outgoing', document);
  return document;
}

function happen(context: CommandContext, document: OutgoingRow, field: string, event: NewEvent) {
  const { db, today } = context;
  const { id, documentDate } = document;
  assertNotSecret({ detail: event.detail });
  if (event.happenedOn > today)
    throw new DomainError('date_in_future', { date: formatDate(event.happenedOn) }, { [field]: 'Ngày này chưa tới.' });
  if (event.happenedOn < documentDate)
    throw new DomainError(
      'dates_reversed',
      { from: formatDate(documentDate), to: formatDate(event.happenedOn) },
      { [field]: 'Trước ngày văn bản.' },
    );
  insertEvent(db, { kind: 'outgoing', id }, event, { at: context.at, by: context.actor });
  context.record({
    subjectKind: 'outgoing',
    subjectId: id,
    action: `${lifeEventLabels[event.kind]} ngày ${formatDate(event.happenedOn)}`,
    reason: event.detail,
    state: auditedOutgoing(db, id),
  });
  return describeLife(db, { kind: 'outgoing', id }, document);
}
