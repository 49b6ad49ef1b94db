import { formatDate } from '../../contract/calendar-date.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import type { OutgoingContent, OutgoingDetail } from '../../contract/outgoing.schema.ts';
import { findHistory } from '../audit/history.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory/directory-snapshot.ts';
import { countListUse, getDistribution, insertDistribution } from '../distribution/distribution.repository.ts';
import { expandLines } from '../distribution/expansion.rules.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { checkLayout } from '../layout-check/layout-check.rules.ts';
import { openTermSeries } from '../numbering/numbering.handlers.ts';
import { findTermSeries, peekNextNumber, takeNextNumber, voidNumber } from '../numbering/numbering.repository.ts';
import { formatNumberText, seriesTypeCode, typeSymbolOn } from '../numbering/numbering.rules.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { findIssuingBodies, getIssuingBody, getSigner, getTermOn } from '../organization/organization.repository.ts';
import { assertMaySign } from '../organization/signature.rules.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import {
  deleteDraft,
  findDrafts,
  findLastOutgoing,
  findOutgoing,
  getDraft,
  getOutgoing,
  insertOutgoing,
  saveDraft,
  setOutgoingVoid,
} from './outgoing.repository.ts';
import { assertComplete } from './outgoing.rules.ts';

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

  'outgoing.getNextNumber': ({ db }, { bodyId, typeCode, documentDate }) => {
    const body = getIssuingBody(db, bodyId);
    const term = getTermOn(db, documentDate);
    const series = findTermSeries(db, 'outgoing', bodyId, seriesTypeCode(typeCode, documentDate), term.id);
    const last = series ? findLastOutgoing(db, series.id) : undefined;
    return {
      numberText: formatNumberText(
        series ? peekNextNumber(db, series) : 1,
        '',
        typeSymbolOn(typeCode, documentDate),
        body.symbol,
      ),
      termName: term.name,
      lastNumberText: last?.numberText ?? null,
      lastDate: last?.documentDate ?? null,
    };
  },

  'outgoing.checkLayout': (context, { content }) => ({ findings: [...checkLayout(content, context.today)] }),

  'outgoing.issue': (context, { draftId }) => {
    const { db, record } = context;
    const { content } = getDraft(db, draftId);
    refuseSecrets(content);
    const complete = assertComplete(content);
    const body = getIssuingBody(db, content.bodyId);
    const signer = getSigner(db, complete.signerId);
    assertMaySign(signer, content.documentDate);
    if (content.implementsIncomingId !== null) getIncoming(db, content.implementsIncomingId);
    if (content.documentDate > context.today) {
      throw new DomainError(
        'draft_incomplete',
        { what: `ngày ${formatDate(content.documentDate)} chưa tới; số chỉ cấp sau khi ký` },
        { documentDate: 'Ngày này chưa tới.' },
      );
    }
    const term = getTermOn(db, content.documentDate);
    const series = openTermSeries(
      context,
      'outgoing',
      body.id,
      seriesTypeCode(content.typeCode, content.documentDate),
      term,
    );
    const taken = takeNextNumber(db, series.id);
    const numberText = formatNumberText(
      taken.number,
      taken.suffix,
      typeSymbolOn(content.typeCode, content.documentDate),
      body.symbol,
    );
    const id = insertOutgoing(
      db,
      complete,
      { seriesId: series.id, ...taken, numberText },
      freezePrinted(body, signer),
      { at: context.at, by: context.actor },
    );
    insertDistribution(
      db,
      { kind: 'outgoing', id },
      content.lines,
      expandLines(readDirectory(db), content.lines, content.reserveCopies, content.documentDate),
    );
    if (content.listId !== null) countListUse(db, content.listId);
    deleteDraft(db, draftId);
    const document = describeOutgoing(context, id);
    const { history: _, ...state } = document;
    record({ subjectKind: 'outgoing', subjectId: id, action: `Cấp số ${numberText}`, state });
    return document;
  },

  'outgoing.void': (context, { id, version, reason }) => {
    const document = getOutgoing(context.db, id);
    if (document.status === 'void') throw new DomainError('already_void', { number: document.numberText });
    if (document.version !== version) throw new DomainError('changed_meanwhile');
    assertNotSecret({ reason });
    voidNumber(context.db, document.seriesId, document.number, document.suffix, reason);
    setOutgoingVoid(context.db, document, reason);
    const after = describeOutgoing(context, id);
    const { history: _, ...state } = after;
    context.record({ subjectKind: 'outgoing', subjectId: id, action: `Hủy số ${document.numberText}`, reason, state });
    return after;
  },

  'outgoing.page': ({ db }, { offset, limit, ...filter }) => findOutgoing(db, filter, offset, limit),

  'outgoing.get': (context, { id }) => describeOutgoing(context, id),
};

/** An issued document with what was printed and where it went. */
export function describeOutgoing({ db }: Pick<QueryContext, 'db'>, id: number): OutgoingDetail {
  const { seriesId: _series, number: _number, suffix: _suffix, printed: _printed, ...document } = getOutgoing(db, id);
  const { implementsIncomingId } = document.content;
  return {
    ...document,
    totals: getDistribution(db, 'outgoing', id).totals,
    implementsNumberText: implementsIncomingId === null ? null : getIncoming(db, implementsIncomingId).numberText,
    history: findHistory(db, 'outgoing', id),
  };
}

function refuseSecrets(content: OutgoingContent): void {
  const { subject, authorLine, dissemination, note, drafterCode } = content;
  assertNotSecret({ subject, authorLine, dissemination, note, drafterCode });
}
