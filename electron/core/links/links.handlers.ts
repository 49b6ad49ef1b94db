import { DomainError } from '../../contract/errors.ts';
import { type DocumentReference, linkRelationLabels } from '../../contract/document-life.schema.ts';
import type { CommandContext } from '../context.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { auditedOutgoing } from '../outgoing/audited-outgoing.ts';
import { getOutgoing } from '../outgoing/outgoing.repository.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { assertAnswersLater, isAnswer } from './answers.ts';
import { describeLife, describeLinks } from './document-life.ts';
import { getDocumentTitle, getLink, insertLink, removeLink } from './document-life.repository.ts';

export const linksHandlers: RegisterHandlers<'links'> = {
  'links.getLife': ({ db }, reference) => {
    const { status, voidReason } =
      reference.kind === 'incoming' ? getIncoming(db, reference.id) : getOutgoing(db, reference.id);
    return describeLife(db, reference, { status, voidReason });
  },

  'links.add': (context, { from, relation, to, note }) => {
    const { db } = context;
    assertNotSecret({ note });
    if (from.kind === to.kind && from.id === to.id)
      throw new DomainError(
        'link_to_itself',
        { number: getDocumentTitle(db, from).numberText },
        { to: 'Chọn văn bản khác.' },
      );
    const target = getDocumentTitle(db, to);
    const { numberText, date } = getDocumentTitle(db, from);
    assertNotErased(db, from.kind, { id: from.id, numberText });
    assertNotErased(db, to.kind, { id: to.id, numberText: target.numberText });
    if (from.kind === 'outgoing' && to.kind === 'incoming' && isAnswer(relation))
      assertAnswersLater('to', date, getIncoming(db, to.id));
    insertLink(
      db,
      { fromKind: from.kind, fromId: from.id, relation, toKind: to.kind, toId: to.id, note },
      { at: context.at, by: context.actor },
    );
    recordOn(context, from, `Liên kết: ${numberText} ${linkRelationLabels[relation]} ${target.numberText}`, note);
    return { links: describeLinks(db, from) };
  },

  'links.remove': (context, { id, reason }) => {
    const { db } = context;
    assertNotSecret({ reason });
    const link = getLink(db, id);
    const from: DocumentReference = { kind: link.fromKind, id: link.fromId };
    const { numberText } = getDocumentTitle(db, { kind: link.toKind, id: link.toId });
    removeLink(db, id);
    recordOn(context, from, `Bỏ liên kết ${linkRelationLabels[link.relation]} ${numberText}`, reason);
    return { links: describeLinks(db, from) };
  },
};

/** The audit entry of something that happened beside the row of a document; the row itself is as it was. */
export function recordOn(context: CommandContext, reference: DocumentReference, action: string, reason: string): void {
  const { db, record } = context;
  const state = reference.kind === 'incoming' ? getIncoming(db, reference.id) : auditedOutgoing(db, reference.id);
  record({ subjectKind: reference.kind, subjectId: reference.id, action, reason, state });
}
