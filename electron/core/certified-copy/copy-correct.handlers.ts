/** Correcting a row of the register of copies: its day, its signer, its note; never its number. (practice.md 2.4) */
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { CommandContext } from '../context.ts';
import { findFirstUse, setFrozen } from '../distribution/correct-distribution.ts';
import { getDistribution } from '../distribution/distribution.repository.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { findDocumentSeries } from '../numbering/document-series.ts';
import { findNumberNeighbours, getSeries } from '../numbering/numbering.repository.ts';
import { assertInOrder } from '../numbering/take-number.ts';
import { getIssuingBody, getSigner } from '../organization/organization.repository.ts';
import { assertMayCertify, assertMaySign, assertSignsFor, formatSignature } from '../organization/signature.rules.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { type CopyRow, getCopy, updateCopy } from './certified-copy.repository.ts';
import { assertCopyDate, copySearchText } from './certified-copy.rules.ts';
import { recordCopy } from './record-copy.ts';

export const copyCorrectHandlers: Pick<RegisterHandlers<'copy'>, 'copy.correct'> = {
  'copy.correct': (context, { id, version, reason, ...fields }) => {
    const { db } = context;
    const before = getCopy(db, id);
    if (before.status === 'void') throw new DomainError('void_document', { number: before.numberText });
    if (before.version !== version) throw new DomainError('changed_meanwhile');
    assertNotErased(db, 'copy', before);
    assertNotSecret({ note: fields.note, reason });
    const original = getIncoming(db, before.incomingId);
    if (fields.copyDate !== before.copyDate)
      assertDate(context, before, fields.copyDate, original.arrivalDate, reason || fields.note);
    const signer = getSigner(db, fields.signerId);
    const isSameSigner = fields.signerId === before.signerId;
    if (!isSameSigner) {
      assertSignsFor(signer, getIssuingBody(db, before.bodyId));
      assertMayCertify(signer);
    }
    assertMaySign(signer, fields.copyDate);
    // The letterhead stays as printed; of another signer his own lines are printed.
    const printed = isSameSigner ? before.printed : { ...before.printed, signature: formatSignature(signer) };
    const search = copySearchText(before.numberText, before.kind, original, signer.fullName);
    updateCopy(db, before, fields, printed, search);
    const frozen = getDistribution(db, 'copy', id);
    setFrozen(db, frozen.id, { ...frozen, asOf: fields.copyDate });
    return recordCopy(context, id, 'Sửa', reason, compareCopies(before, getCopy(db, id)));
  },
};

/** @throws DomainError date_in_future, copy_date_before_arrival, correction_leaves_series, date_before_document, issue_before_last */
function assertDate(
  { db, today }: CommandContext,
  before: CopyRow,
  copyDate: string,
  arrivalDate: string,
  reason: string,
): void {
  if (copyDate > today)
    throw new DomainError('date_in_future', { date: formatDate(copyDate) }, { copyDate: 'Ngày này chưa tới.' });
  assertCopyDate(copyDate, arrivalDate);
  const { series } = findDocumentSeries(db, getIssuingBody(db, before.bodyId), null, copyDate);
  if (series?.id !== before.seriesId)
    throw new DomainError(
      'correction_leaves_series',
      { number: before.numberText, book: getSeries(db, before.seriesId).title },
      { copyDate: 'Ngày này thuộc dãy số khác.' },
    );
  const used = findFirstUse(db, { kind: 'copy', id: before.id });
  if (used !== null && used < copyDate)
    throw new DomainError(
      'date_before_document',
      { date: formatDate(used), documentDate: formatDate(copyDate) },
      { copyDate: `Đã gửi hoặc ký nhận từ ngày ${formatDate(used)}.` },
    );
  assertInOrder(db, 'copyDate', copyDate, findNumberNeighbours(db, before.seriesId, before), reason);
}

function compareCopies(before: CopyRow, after: CopyRow) {
  const shown = [
    ['Ngày sao', formatDate(before.copyDate), formatDate(after.copyDate)],
    ['Người ký', before.signerName, after.signerName],
    ['Ghi chú', before.note, after.note],
  ] as const;
  return shown
    .map(([label, was, is]) => ({ label, before: was, after: is }))
    .filter((change) => change.before !== change.after);
}
