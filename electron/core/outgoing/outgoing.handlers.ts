import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import { readDirectory } from '../directory/directory-snapshot.ts';
import { isSentToAnyone } from '../distribution/distribution.repository.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import { withFiles } from '../files/attachments.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { checkAbolishedNames } from '../layout-check/abolished-names.rules.ts';
import { checkLayout } from '../layout-check/layout-check.rules.ts';
import { findDocumentSeries } from '../numbering/document-series.ts';
import { findLastDocument, restoreNumber, voidNumber } from '../numbering/numbering.repository.ts';
import { formatNumberText, typeSymbolOn } from '../numbering/numbering.rules.ts';
import { findIssuingBodies, getIssuingBody } from '../organization/organization.repository.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import {
  deleteDraft,
  findDrafts,
  findOutgoingByIds,
  getDraft,
  getOutgoing,
  saveDraft,
  setOutgoingRestored,
  setOutgoingVoid,
} from './outgoing.repository.ts';
import { describeOutgoing } from './audited-outgoing.ts';
import { issueDocument } from './issue-document.ts';
import { outgoingCorrectHandlers } from './outgoing-correct.handlers.ts';
import { outgoingEntryHandlers } from './outgoing-entry.handlers.ts';
import { countOutgoing, findOutgoingWindow } from './outgoing-search.repository.ts';
import { outgoingLifeHandlers } from './outgoing-life.handlers.ts';
import { refuseSecrets } from './outgoing-secrets.rules.ts';
import { assertComplete } from './outgoing.rules.ts';
import { recordOutgoing } from './record-outgoing.ts';
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
      seriesId: series?.id ?? null,
    };
  },

  'outgoing.checkLayout': ({ db, today }, { content }) => ({
    findings: [
      ...checkLayout(content, today, typesIssuedBy(db, content.bodyId)),
      ...checkAbolishedNames(readDirectory(db), content),
    ],
  }),

  'outgoing.issue': (context, { draftId, chosenNumber, backDatingReason = '' }) => {
    const { content } = getDraft(context.db, draftId);
    const issued = issueDocument(context, assertComplete(content), chosenNumber, backDatingReason);
    deleteDraft(context.db, draftId);
    return recordOutgoing(context, issued.id, `Cấp số ${issued.numberText}`, issued.reason);
  },

  'outgoing.void': (context, { id, version, reason }) => {
    const document = getOutgoing(context.db, id);
    if (document.status === 'void') throw new DomainError('already_void', { number: document.numberText });
    if (document.version !== version) throw new DomainError('changed_meanwhile');
    assertNotErased(context.db, 'outgoing', document);
    assertNotSecret({ reason });
    voidNumber(context.db, document.seriesId, document.number, document.suffix, reason);
    setOutgoingVoid(context.db, document, reason);
    return recordOutgoing(context, id, `Hủy số ${document.numberText}`, reason);
  },

  // Nobody may hold a document that was cancelled once and stands again: only before anything was sent.
  'outgoing.restore': (context, { id, version, reason }) => {
    const document = getOutgoing(context.db, id);
    const { numberText } = document;
    if (document.status !== 'void') throw new DomainError('not_void', { number: numberText });
    if (document.version !== version) throw new DomainError('changed_meanwhile');
    if (isSentToAnyone(context.db, 'outgoing', id)) throw new DomainError('restore_sent', { number: numberText });
    assertNotErased(context.db, 'outgoing', document);
    assertNotSecret({ reason });
    restoreNumber(context.db, document.seriesId, document.number, document.suffix, reason);
    setOutgoingRestored(context.db, document);
    return recordOutgoing(context, id, `Khôi phục số ${numberText}`, reason);
  },

  'outgoing.page': ({ db }, { offset, limit, sort, ...filter }) => {
    const { ids, sorted } = findOutgoingWindow(db, filter, sort, offset, limit);
    return { rows: withFiles(db, 'outgoing', findOutgoingByIds(db, ids)), sorted };
  },

  'outgoing.count': ({ db }, filter) => ({ total: countOutgoing(db, filter) }),

  'outgoing.get': (context, { id }) => describeOutgoing(context, id),

  ...outgoingEntryHandlers,
  ...outgoingCorrectHandlers,
  ...outgoingLifeHandlers,
  ...writingSettingsHandlers,
};
