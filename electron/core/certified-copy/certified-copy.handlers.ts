import type { CertifiedCopy, IssueCopyInput } from '../../contract/certified-copy.schema.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import { copyKindLabels } from '../../contract/labels.vi.ts';
import type { IssuingBody, Signer } from '../../contract/organization.schema.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory/directory-snapshot.ts';
import {
  countListUse,
  findLists,
  getDistribution,
  insertDistribution,
} from '../distribution/distribution.repository.ts';
import { expandLines } from '../distribution/expansion.rules.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { formatCitation } from '../incoming/incoming.rules.ts';
import { openTermSeries } from '../numbering/numbering.handlers.ts';
import { findTermSeries, peekNextNumber, takeNextNumber, voidNumber } from '../numbering/numbering.repository.ts';
import { formatArrivalNumber, formatNumberText } from '../numbering/numbering.rules.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import {
  findIssuingBodies,
  findSigners,
  getIssuingBody,
  getOffice,
  getSigner,
  getTermOn,
} from '../organization/organization.repository.ts';
import { assertMayCertify, assertMaySign } from '../organization/signature.rules.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { findCopies, findLastNumberText, getCopy, insertCopy, setCopyVoid } from './certified-copy.repository.ts';
import { adviseForm, adviseKind, assertCopyDate, copyFormOn } from './certified-copy.rules.ts';

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
    const term = getTermOn(db, copyDate);
    const series = findTermSeries(db, 'copy', body.id, null, term.id);
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
      nextNumberText: formatNumberText(series ? peekNextNumber(db, series) : 1, '', 'BS', body.symbol),
      lastNumberText: series ? (findLastNumberText(db, series.id) ?? null) : null,
      termName: term.name,
      signerId: signer?.id ?? null,
      listId: findLists(db)[0]?.id ?? null,
    };
  },

  'copy.issue': (context, input) => {
    const { db, record } = context;
    const { body, signer, original, expansion } = prepareCopy(context, input);
    const term = getTermOn(db, input.copyDate);
    const series = openTermSeries(context, 'copy', body.id, null, term);
    const taken = takeNextNumber(db, series.id);
    const numberText = formatNumberText(taken.number, taken.suffix, 'BS', body.symbol);
    const search = `${numberText} ${copyKindLabels[input.kind]} ${original.numberText} ${original.symbol} ${original.issuerName} ${original.subject} ${signer.fullName}`;
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
    const copy = describeCopy(context, id);
    record({ subjectKind: 'copy', subjectId: id, action: `Cấp bản sao ${numberText}`, state: copy });
    return copy;
  },

  'copy.void': (context, { id, version, reason }) => {
    const copy = getCopy(context.db, id);
    if (copy.status === 'void') throw new DomainError('already_void', { number: copy.numberText });
    if (copy.version !== version) throw new DomainError('changed_meanwhile');
    assertNotSecret({ reason });
    voidNumber(context.db, copy.seriesId, copy.number, copy.suffix, reason);
    setCopyVoid(context.db, copy, reason);
    const after = describeCopy(context, id);
    context.record({
      subjectKind: 'copy',
      subjectId: id,
      action: `Hủy bản sao ${copy.numberText}`,
      reason,
      state: after,
    });
    return after;
  },

  'copy.page': ({ db }, { offset, limit, ...filter }) => {
    const { rows, total } = findCopies(db, filter, offset, limit);
    return {
      total,
      rows: rows.map(
        ({ arrivalNumber, arrivalSuffix, typeCode, symbol, documentDate, issuerName, subject, ...summary }) => ({
          ...summary,
          arrivalNumberText: formatArrivalNumber(arrivalNumber, arrivalSuffix),
          originalTitle: `${formatCitation({ typeCode, symbol, documentDate })}, ${issuerName}`,
          subject,
        }),
      ),
    };
  },

  'copy.get': (context, { id }) => describeCopy(context, id),
};

/** Everything a copy needs, checked: original, body, signer, recipients. Used for issuing and for the preview. */
export function prepareCopy(context: QueryContext, input: IssueCopyInput) {
  const { db } = context;
  const original = getIncoming(db, input.incomingId);
  if (original.status === 'void') throw new DomainError('void_document', { number: original.numberText });
  const body = getIssuingBody(db, input.bodyId);
  const signer = getSigner(db, input.signerId);
  assertMayCopy(body, signer, input.copyDate);
  assertCopyDate(input.copyDate, original.arrivalDate);
  assertNotSecret({ note: input.note, excerpt: input.excerpt });
  if (input.kind === 'extract' && input.excerpt === '')
    throw new DomainError('extract_needs_text', {}, { excerpt: 'Ghi phần được trích.' });
  const expansion = expandLines(readDirectory(db), input.lines, input.reserveCopies, input.copyDate);
  return { original, body, signer, expansion };
}

function assertMayCopy(body: IssuingBody, signer: Signer, date: string): void {
  if (!body.certifiesCopies)
    throw new DomainError('body_cannot_certify', { name: body.name }, { bodyId: 'Cơ quan này không sao văn bản.' });
  assertMayCertify(signer);
  assertMaySign(signer, date);
}

/** An issued copy with its original and its frozen recipients. */
export function describeCopy({ db }: Pick<QueryContext, 'db'>, id: number): CertifiedCopy {
  const { seriesId: _series, number: _number, suffix: _suffix, printed: _printed, ...copy } = getCopy(db, id);
  const original = getIncoming(db, copy.incomingId);
  const distribution = getDistribution(db, 'copy', id);
  const { numberText, arrivalDate, symbol, documentDate, issuerName, subject } = original;
  return {
    ...copy,
    lines: distribution.lines,
    totals: distribution.totals,
    original: {
      numberText,
      arrivalDate,
      typeName: documentTypeName(original.typeCode),
      symbol,
      documentDate,
      issuerName,
      subject,
    },
  };
}

function isNowValid(signer: Signer, date: string): boolean {
  return (signer.validFrom === null || signer.validFrom <= date) && (signer.validTo === null || signer.validTo >= date);
}
