import { documentTypeName } from '../../contract/document-types.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IncomingDocument } from '../../contract/incoming.schema.ts';
import { findHistory } from '../audit/history.ts';
import { findCopiesOfIncoming } from '../certified-copy/certified-copy.repository.ts';
import { assertCopyDate } from '../certified-copy/certified-copy.rules.ts';
import type { CommandContext } from '../context.ts';
import { assertNotErased, isErased } from '../erasure/erasure.repository.ts';
import { withFiles } from '../files/attachments.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { assertArrivesFirst, findAnswers } from '../links/answers.ts';
import { describeLife } from '../links/document-life.ts';
import { getSeries, voidNumber } from '../numbering/numbering.repository.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { buildChain } from './incoming-chain.ts';
import { incomingEntryHandlers } from './incoming-entry.handlers.ts';
import { incomingLifeHandlers } from './incoming-life.handlers.ts';
import { countIncoming, countIncomingByDay, findIncomingWindow } from './incoming-search.repository.ts';
import {
  countUsedWords,
  findIncomingByIds,
  findNeighbours,
  getIncoming,
  type IncomingFields,
  setIncomingVoid,
  updateIncoming,
} from './incoming.repository.ts';
import { assertLaterDay, compareDocuments } from './incoming.rules.ts';
import { prepareFields } from './register-incoming.ts';

export const incomingHandlers: RegisterHandlers<'incoming'> = {
  ...incomingEntryHandlers,

  'incoming.correct': (context, { id, version, reason, ...typed }) => {
    const before = getForChange(context, id, version);
    assertNotSecret({ reason });
    const fields = prepareFields(
      context,
      { ...typed, paperReceivedOn: before.paperReceivedOn, finishedOn: before.finishedOn, result: before.result },
      getSeries(context.db, before.bookId),
    );
    if (fields.arrivalDate !== before.arrivalDate) assertNothingBefore(context, before, fields.arrivalDate);
    return change(context, before, fields, 'Sửa', reason);
  },

  'incoming.route': (context, { id, version, routing, direction, deadline }) => {
    const before = getForChange(context, id, version);
    const fields = prepareFields(
      context,
      { ...before, routing, direction, deadline },
      getSeries(context.db, before.bookId),
    );
    countUsedWords(context.db, { ...fields, issuerName: '', signer: '', addressee: '', fileNote: '' }, null);
    return change(context, before, fields, routing.length === 0 ? 'Ghi ý kiến chỉ đạo' : 'Chuyển', '');
  },

  'incoming.finish': (context, { id, version, finishedOn, result }) => {
    const before = getForChange(context, id, version);
    assertNotSecret({ result });
    if (finishedOn !== null) assertLaterDay('finishedOn', finishedOn, before.arrivalDate, context.today);
    return change(
      context,
      before,
      { ...before, finishedOn, result },
      finishedOn === null ? 'Mở lại việc' : 'Giải quyết xong',
      '',
    );
  },

  // The original that follows a network copy keeps the same number and arrival date (practice.md 1.7).
  'incoming.recordPaperOriginal': (context, { id, receivedOn, copies }) => {
    const before = getForChange(context, id, null);
    if (before.paperReceivedOn !== null) {
      throw new DomainError('paper_already_received', {
        number: before.numberText,
        date: formatDate(before.paperReceivedOn),
      });
    }
    assertLaterDay('receivedOn', receivedOn, before.arrivalDate, context.today);
    return change(context, before, { ...before, paperReceivedOn: receivedOn, copies }, 'Ghi nhận bản giấy', '');
  },

  'incoming.void': (context, { id, version, reason }) => {
    const document = getForChange(context, id, version);
    assertNotSecret({ reason });
    voidNumber(context.db, document.bookId, document.number, document.suffix, reason);
    setIncomingVoid(context.db, document, reason);
    const after = getIncoming(context.db, id);
    context.record({
      subjectKind: 'incoming',
      subjectId: id,
      action: `Hủy số đến ${document.numberText}`,
      reason,
      state: after,
    });
    return after;
  },

  'incoming.page': ({ db, today }, { offset, limit, sort, ...filter }) => {
    const { ids, sorted } = findIncomingWindow(db, filter, sort, today, offset, limit);
    return { rows: withFiles(db, 'incoming', findIncomingByIds(db, ids)), sorted };
  },

  'incoming.count': ({ db, today }, filter) => countIncoming(db, filter, today),

  'incoming.countByDay': ({ db, today }, filter) => ({ days: countIncomingByDay(db, filter, today) }),

  'incoming.get': ({ db }, { id }) => {
    const document = getIncoming(db, id);
    const copies = findCopiesOfIncoming(db, id);
    const life = describeLife(db, { kind: 'incoming', id }, document);
    return {
      document,
      erased: isErased(db, 'incoming', id),
      life,
      typeName: documentTypeName(document.typeCode),
      copies,
      chain: buildChain(db, document, copies, life),
      answers: findAnswers(db, id),
      history: findHistory(db, 'incoming', id),
      ...findNeighbours(db, document),
    };
  },

  ...incomingLifeHandlers,
};

/** A corrected day of arrival lies before everything that was done with the letter. */
function assertNothingBefore({ db, today }: CommandContext, before: IncomingDocument, arrivalDate: string): void {
  if (before.finishedOn !== null) assertLaterDay('arrivalDate', before.finishedOn, arrivalDate, today);
  for (const { copyDate, status } of findCopiesOfIncoming(db, before.id))
    if (status !== 'void') assertCopyDate(copyDate, arrivalDate);
  assertArrivesFirst(db, before.id, arrivalDate);
}

function getForChange({ db }: CommandContext, id: number, version: number | null): IncomingDocument {
  const document = getIncoming(db, id);
  if (document.status === 'void') throw new DomainError('void_document', { number: document.numberText });
  if (version !== null && document.version !== version) throw new DomainError('changed_meanwhile');
  assertNotErased(db, 'incoming', document);
  return document;
}

function change(
  context: CommandContext,
  before: IncomingDocument,
  fields: IncomingFields,
  action: string,
  reason: string,
): IncomingDocument {
  updateIncoming(context.db, before, fields, context.today);
  const after = getIncoming(context.db, before.id);
  context.record({
    subjectKind: 'incoming',
    subjectId: before.id,
    action,
    reason,
    changes: compareDocuments(before, after),
    state: after,
  });
  return after;
}
