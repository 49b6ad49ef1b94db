import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { Signer } from '../../contract/organization.schema.ts';
import {
  countListUse,
  findLists,
  insertDistribution,
  isSentToAnyone,
} from '../distribution/distribution.repository.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import { withFiles } from '../files/attachments.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { formatCitation } from '../incoming/incoming.rules.ts';
import { findDocumentSeries, openDocumentSeries } from '../numbering/document-series.ts';
import {
  findLastDocument,
  findNumberNeighbours,
  restoreNumber,
  voidNumber,
} from '../numbering/numbering.repository.ts';
import { formatArrivalNumber, formatNumberText } from '../numbering/numbering.rules.ts';
import { assertInOrder, takeNumber } from '../numbering/take-number.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { findIssuingBodies, findSigners, getOffice } from '../organization/organization.repository.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { findCopiesByIds, getCopy, insertCopy, setCopyRestored, setCopyVoid } from './certified-copy.repository.ts';
import { copyCorrectHandlers } from './copy-correct.handlers.ts';
import { countCopies, findCopyWindow } from './copy-search.repository.ts';
import { describeCopy } from './describe-copy.ts';
import { recordCopy } from './record-copy.ts';
import { prepareCopy } from './prepare-copy.ts';
import { adviseForm, adviseKind, copyFormOn, copySearchText } from './certified-copy.rules.ts';

export const certifiedCopyHandlers: RegisterHandlers<'copy'> = {
  'copy.getDefaults': (context, input) => {
    const { db, today } = context;
    const original = getIncoming(db, input.incomingId);
    const bodies = findIssuingBodies(db).filter(({ active, certifiesCopies }) => active && certifiesCopies);
    const body = bodies.find(({ id }) => id === input.bodyId) ?? bodies[0];
    if (!body) throw new DomainError('no_open_book', { what: 'bản sao' });
    const copyDate = input.copyDate ?? (today < original.arrivalDate ? original.arrivalDate : today);
    const form = copyFormOn(copyDate);
    const { kind, hint } = adviseKind(original, body, getOffice(db).parentName);
    const { series, nextNumber, periodName } = findDocumentSeries(db, body, null, copyDate);
    const signer = findSigners(db).find(
      (candidate) => candidate.bodyId === body.id && candidate.certifiesCopies && isNowValid(candidate, copyDate),
    );
    return {
      bodyId: body.id,
      kind,
      kindHint: hint,
      form,
      formHint: adviseForm(form, copyDate),
      copyDate,
      nextNumberText: formatNumberText(nextNumber, '', 'BS', body.symbol),
      lastNumberText: series ? (findLastDocument(db, series.id)?.numberText ?? null) : null,
      termName: periodName,
      signerId: signer?.id ?? null,
      listId: findLists(db)[0]?.id ?? null,
    };
  },

  'copy.issue': (context, input) => {
    const { db } = context;
    const { body, signer, original, expansion } = prepareCopy(context, input);
    if (input.copyDate > context.today)
      throw new DomainError(
        'date_in_future',
        { date: formatDate(input.copyDate) },
        { copyDate: 'Ngày này chưa tới; số chỉ cấp khi ký.' },
      );
    const series = openDocumentSeries(db, body, null, input.copyDate);
    const taken = takeNumber(db, series, input.chosenNumber);
    const reason = input.chosenNumber?.reason ?? '';
    assertNotSecret({ reason });
    assertInOrder(db, 'copyDate', input.copyDate, findNumberNeighbours(db, series.id, taken), reason || input.note);
    const numberText = formatNumberText(taken.number, taken.suffix, 'BS', body.symbol);
    const search = copySearchText(numberText, input.kind, original, signer.fullName);
    const id = insertCopy(
      db,
      input,
      { seriesId: series.id, ...taken, numberText },
      freezePrinted(body, signer),
      search,
      { at: context.at, by: context.actor },
    );
    insertDistribution(db, { kind: 'copy', id }, input.lines, expansion);
    if (input.listId !== null) countListUse(db, input.listId);
    return recordCopy(context, id, `Cấp bản sao ${numberText}`, reason);
  },

  'copy.void': (context, { id, version, reason }) => {
    const copy = getCopy(context.db, id);
    if (copy.status === 'void') throw new DomainError('already_void', { number: copy.numberText });
    if (copy.version !== version) throw new DomainError('changed_meanwhile');
    assertNotErased(context.db, 'copy', copy);
    assertNotSecret({ reason });
    voidNumber(context.db, copy.seriesId, copy.number, copy.suffix, reason);
    setCopyVoid(context.db, copy, reason);
    return recordCopy(context, id, `Hủy bản sao ${copy.numberText}`, reason);
  },

  // Nobody may hold a copy that was cancelled once and stands again: only before anything was sent.
  'copy.restore': (context, { id, version, reason }) => {
    const copy = getCopy(context.db, id);
    if (copy.status !== 'void') throw new DomainError('not_void', { number: copy.numberText });
    if (copy.version !== version) throw new DomainError('changed_meanwhile');
    if (isSentToAnyone(context.db, 'copy', id)) throw new DomainError('restore_sent', { number: copy.numberText });
    assertNotErased(context.db, 'copy', copy);
    assertNotSecret({ reason });
    restoreNumber(context.db, copy.seriesId, copy.number, copy.suffix, reason);
    setCopyRestored(context.db, copy);
    return recordCopy(context, id, `Khôi phục bản sao ${copy.numberText}`, reason);
  },

  'copy.page': ({ db }, { offset, limit, sort, ...filter }) => {
    const { ids, sorted } = findCopyWindow(db, filter, sort, offset, limit);
    return {
      sorted,
      rows: withFiles(db, 'copy', findCopiesByIds(db, ids)).map(
        ({ arrivalNumber, arrivalSuffix, typeCode, symbol, documentDate, issuerName, subject, ...summary }) => ({
          ...summary,
          arrivalNumberText: formatArrivalNumber(arrivalNumber, arrivalSuffix),
          originalTitle: `${formatCitation({ typeCode, symbol, documentDate })}, ${issuerName}`,
          subject,
        }),
      ),
    };
  },

  'copy.count': ({ db }, filter) => ({ total: countCopies(db, filter) }),

  'copy.get': (context, { id }) => describeCopy(context, id),

  ...copyCorrectHandlers,
};

function isNowValid(signer: Signer, date: string): boolean {
  return (signer.validFrom === null || signer.validFrom <= date) && (signer.validTo === null || signer.validTo >= date);
}
