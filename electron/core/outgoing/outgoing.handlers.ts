import { formatDate } from '../../contract/calendar-date.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import type { OutgoingDetail } from '../../contract/outgoing.schema.ts';
import type { CommandContext } from '../context.ts';
import { readDirectory } from '../directory/directory-snapshot.ts';
import { linesToSend } from '../distribution/addressees.rules.ts';
import { countListUse, insertDistribution } from '../distribution/distribution.repository.ts';
import { expandLines } from '../distribution/expansion.rules.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { checkAbolishedNames } from '../layout-check/abolished-names.rules.ts';
import { checkLayout } from '../layout-check/layout-check.rules.ts';
import { findDocumentSeries, openDocumentSeries } from '../numbering/document-series.ts';
import { findLastDocument, findNumberNeighbours, voidNumber } from '../numbering/numbering.repository.ts';
import { formatNumberText, typeSymbolOn } from '../numbering/numbering.rules.ts';
import { assertInOrder, takeNumber } from '../numbering/take-number.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { findIssuingBodies, getIssuingBody, getSigner } from '../organization/organization.repository.ts';
import { assertMaySign, assertSignsFor } from '../organization/signature.rules.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import {
  deleteDraft,
  findDrafts,
  findOutgoingByIds,
  getDraft,
  getOutgoing,
  insertOutgoing,
  saveDraft,
  setOutgoingVoid,
} from './outgoing.repository.ts';
import { auditedOutgoing, describeOutgoing } from './audited-outgoing.ts';
import { countOutgoing, findOutgoingWindow } from './outgoing-search.repository.ts';
import { outgoingLifeHandlers } from './outgoing-life.handlers.ts';
import { refuseSecrets } from './outgoing-secrets.rules.ts';
import { assertComplete, organSymbols } from './outgoing.rules.ts';
import { typesIssuedBy, writingSettingsHandlers } from './writing-settings.handlers.ts';

export const outgoingHandlers: RegisterHandlers<'outgoing'> = {
  'outgoing.listDrafts': ({ db }) => {
    const bodies = new Map(findIssuingBodies(db).map(({ id, name }) => [id, name]));
    return {
      drafts: findDrafts(db).map(({ id, content, savedAt, savedBy }) => ({
        id,
        typeName: documentTypeName(content.typeCode),
        bodyName: bodies.get(content.bodyId) ?? '',
        subject: content.subject,
        savedAt,
        savedBy,
      })),
    };
  },

  'outgoing.getDraft': ({ db }, { id }) => getDraft(db, id),

  'outgoing.saveDraft': (context, { id, content }) => {
    refuseSecrets(content);
    getIssuingBody(context.db, content.bodyId);
    const draft = saveDraft(context.db, id, content, { at: context.at, by: context.actor });
    // A draft is not official: the audit says that it was kept, not what it says.
    context.record({ subjectKind: 'draft', subjectId: draft.id, action: 'Giữ nháp', state: { id: draft.id } });
    return draft;
  },

  'outgoing.discardDraft': (context, { id }) => {
    getDraft(context.db, id);
    deleteDraft(context.db, id);
    context.record({ subjectKind: 'draft', subjectId: id, action: 'Bỏ nháp', state: { id } });
    return { done: true };
  },

  'outgoing.getNextNumber': ({ db }, { bodyId, typeCode, documentDate, jointSymbols }) => {
    const body = getIssuingBody(db, bodyId);
    const { series, nextNumber, periodName } = findDocumentSeries(db, body, typeCode, documentDate);
    const last = series ? findLastDocument(db, series.id) : undefined;
    return {
      numberText: formatNumberText(
        nextNumber,
        '',
        typeSymbolOn(typeCode, documentDate),
        [body.symbol, ...jointSymbols.filter((symbol) => symbol !== '')].join('-'),
      ),
      termName: periodName,
      lastNumberText: last?.numberText ?? null,
      lastDate: last?.date ?? null,
    };
  },

  'outgoing.checkLayout': ({ db, today }, { content }) => ({
    findings: [
      ...checkLayout(content, today, typesIssuedBy(db, content.bodyId)),
      ...checkAbolishedNames(readDirectory(db), content),
    ],
  }),

  'outgoing.issue': (context, { draftId, chosenNumber, backDatingReason = '' }) => {
    const { db } = context;
    const { content } = getDraft(db, draftId);
    refuseSecrets(content);
    const complete = assertComplete(content);
    const body = getIssuingBody(db, content.bodyId);
    const signer = getSigner(db, complete.signerId);
    assertSignsFor(signer, body);
    assertMaySign(signer, content.documentDate);
    if (content.implementsIncomingId !== null) getIncoming(db, content.implementsIncomingId);
    if (content.documentDate > context.today) {
      throw new DomainError(
        'draft_incomplete',
        { what: `ngày ${formatDate(content.documentDate)} chưa tới; số chỉ cấp sau khi ký` },
        { documentDate: 'Ngày này chưa tới.' },
      );
    }
    const series = openDocumentSeries(db, body, content.typeCode, content.documentDate);
    const taken = takeNumber(db, series, chosenNumber);
    const reason = backDatingReason || chosenNumber?.reason || '';
    assertNotSecret({ reason });
    const neighbours = findNumberNeighbours(db, series.id, taken);
    assertInOrder(db, 'documentDate', content.documentDate, neighbours, reason || content.note);
    const numberText = formatNumberText(
      taken.number,
      taken.suffix,
      typeSymbolOn(content.typeCode, content.documentDate),
      organSymbols(body.symbol, content).join('-'),
    );
    const id = insertOutgoing(
      db,
      complete,
      { seriesId: series.id, ...taken, numberText },
      freezePrinted(body, signer),
      { at: context.at, by: context.actor },
    );
    const { addressees, reserveCopies, documentDate } = content;
    const lines = linesToSend(content.lines, addressees);
    const expansion = expandLines(readDirectory(db), lines, reserveCopies, documentDate, addressees);
    insertDistribution(db, { kind: 'outgoing', id }, lines, expansion);
    if (content.listId !== null) countListUse(db, content.listId);
    deleteDraft(db, draftId);
    return recordOutgoing(context, id, `Cấp số ${numberText}`, reason);
  },

  'outgoing.void': (context, { id, version, reason }) => {
    const document = getOutgoing(context.db, id);
    if (document.status === 'void') throw new DomainError('already_void', { number: document.numberText });
    if (document.version !== version) throw new DomainError('changed_meanwhile');
    assertNotSecret({ reason });
    voidNumber(context.db, document.seriesId, document.number, document.suffix, reason);
    setOutgoingVoid(context.db, document, reason);
    return recordOutgoing(context, id, `Hủy số ${document.numberText}`, reason);
  },

  'outgoing.page': ({ db }, { offset, limit, sort, ...filter }) => {
    const { ids, sorted } = findOutgoingWindow(db, filter, sort, offset, limit);
    return { rows: findOutgoingByIds(db, ids), sorted };
  },

  'outgoing.count': ({ db }, filter) => ({ total: countOutgoing(db, filter) }),

  'outgoing.get': (context, { id }) => describeOutgoing(context, id),

  ...outgoingLifeHandlers,
  ...writingSettingsHandlers,
};

/** Writes the audit entry of a change; its own event heads the history that goes back to the screen. */
function recordOutgoing(context: CommandContext, id: number, action: string, reason: string): OutgoingDetail {
  const after = describeOutgoing(context, id);
  context.record({ subjectKind: 'outgoing', subjectId: id, action, reason, state: auditedOutgoing(context.db, id) });
  return {
    ...after,
    history: [{ at: context.at, actor: context.actor, action, reason, changes: [] }, ...after.history],
  };
}
