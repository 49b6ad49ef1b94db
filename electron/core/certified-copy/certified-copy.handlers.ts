import { formatDate } from '../../contract/calendar-date.ts';
import type { CertifiedCopy, IssueCopyInput } from '../../contract/certified-copy.schema.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import { copyKindLabels } from '../../contract/labels.vi.ts';
import type { IssuingBody, Signer } from '../../contract/organization.schema.ts';
import type { QueryContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
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
import { findDocumentSeries, openDocumentSeries } from '../numbering/document-series.ts';
import { findLastDocument, findNumberNeighbours, getSeries, voidNumber } from '../numbering/numbering.repository.ts';
import { describeSeriesKey, formatArrivalNumber, formatNumberText } from '../numbering/numbering.rules.ts';
import { assertInOrder, takeNumber } from '../numbering/take-number.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import {
  findIssuingBodies,
  findSigners,
  getIssuingBody,
  getOffice,
  getSigner,
} from '../organization/organization.repository.ts';
import { assertMayCertify, assertMaySign, assertSignsFor } from '../organization/signature.rules.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { findCopies, getCopy, insertCopy, setCopyVoid } from './certified-copy.repository.ts';
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
    const { db, record } = context;
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
    record({
      subjectKind: 'copy',
      subjectId: id,
      action: `Cấp bản sao ${numberText}`,
      reason,
      state: auditedCopy(db, id),
    });
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
      state: auditedCopy(context.db, id),
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
  assertNotSecret({
    note: input.note,
    excerpt: input.excerpt,
    ...Object.fromEntries(input.lines.map(({ text, purpose }, index) => [`lines.${index}`, `${text} ${purpose}`])),
  });
  if (input.kind === 'extract' && input.excerpt === '')
    throw new DomainError('extract_needs_text', {}, { excerpt: 'Ghi phần được trích.' });
  const expansion = expandLines(readDirectory(db), input.lines, input.reserveCopies, input.copyDate);
  return { original, body, signer, expansion };
}

function assertMayCopy(body: IssuingBody, signer: Signer, date: string): void {
  if (!body.certifiesCopies)
    throw new DomainError('body_cannot_certify', { name: body.name }, { bodyId: 'Cơ quan này không sao văn bản.' });
  assertSignsFor(signer, body);
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

/** Everything of a copy that must never change unseen: what is shown, and what was printed under which number. */
export function auditedCopy(db: Connection, id: number): unknown {
  const { seriesId, number, suffix, printed } = getCopy(db, id);
  return { ...describeCopy({ db }, id), series: describeSeriesKey(getSeries(db, seriesId)), number, suffix, printed };
}

function isNowValid(signer: Signer, date: string): boolean {
  return (signer.validFrom === null || signer.validFrom <= date) && (signer.validTo === null || signer.validTo >= date);
}
