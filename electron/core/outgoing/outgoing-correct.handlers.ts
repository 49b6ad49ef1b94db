/** Correcting a row of the outgoing register: everything but its number and its body. (practice.md 2.4, 2.5) */
import { formatDate } from '../../contract/calendar-date.ts';
import type { DistributionLine, DistributionTotals } from '../../contract/distribution.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IncomingDocument } from '../../contract/incoming.schema.ts';
import { findImportSource } from '../audit/history.ts';
import type { CommandContext } from '../context.ts';
import { findFirstUse, isInUse, replaceRecipients, setFrozen } from '../distribution/correct-distribution.ts';
import { type Distribution, getDistribution } from '../distribution/distribution.repository.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { assertAnswersLater, isAnswer } from '../links/answers.ts';
import { findLinks } from '../links/document-life.repository.ts';
import { findDocumentSeries } from '../numbering/document-series.ts';
import { findNumberNeighbours, getSeries } from '../numbering/numbering.repository.ts';
import { typeSymbolOn } from '../numbering/numbering.rules.ts';
import { assertInOrder } from '../numbering/take-number.ts';
import { getIssuingBody, getSigner } from '../organization/organization.repository.ts';
import { assertMaySign, assertSignsFor, formatSignature } from '../organization/signature.rules.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { expandContent, type SignedContent } from './issue-document.ts';
import { compareOutgoing } from './outgoing-changes.rules.ts';
import { getOutgoing, type OutgoingRow, updateOutgoing } from './outgoing.repository.ts';
import { refuseSecrets } from './outgoing-secrets.rules.ts';
import { recordOutgoing } from './record-outgoing.ts';

export const outgoingCorrectHandlers: Pick<RegisterHandlers<'outgoing'>, 'outgoing.correct'> = {
  'outgoing.correct': (context, { id, version, reason, ...fields }) => {
    const { db } = context;
    const before = getOutgoing(db, id);
    if (before.status === 'void') throw new DomainError('void_document', { number: before.numberText });
    if (before.version !== version) throw new DomainError('changed_meanwhile');
    assertNotErased(db, 'outgoing', before);
    const addressees = fields.addressees.filter((addressee) => addressee !== '');
    const content: SignedContent = { ...before.content, ...fields, addressees };
    assertNotSecret({ reason });
    refuseSecrets(content);
    assertSameSeries(context, before, content);
    assertDate(context, before, content, reason);
    const signer = getSigner(db, content.signerId);
    const isSameSigner = content.signerId === before.content.signerId;
    if (!isSameSigner) assertSignsFor(signer, getIssuingBody(db, content.bodyId));
    assertMaySign(signer, content.documentDate);
    // The letterhead stays as printed; of another signer his own lines are printed.
    const printed = isSameSigner ? before.printed : { ...before.printed, signature: formatSignature(signer) };
    correctDistribution(context, before, content);
    updateOutgoing(db, before, content, printed);
    const changes = compareOutgoing(before, getOutgoing(db, id));
    return recordOutgoing(context, id, 'Sửa', reason, changes);
  },
};

/** A number stands in one series and says its type: neither may become another. @throws DomainError correction_leaves_series */
function assertSameSeries({ db }: CommandContext, before: OutgoingRow, content: SignedContent): void {
  const { typeCode, documentDate } = content;
  if (typeCode === before.typeCode && documentDate === before.documentDate) return;
  const body = getIssuingBody(db, content.bodyId);
  const { series } = findDocumentSeries(db, body, typeCode, documentDate);
  const sameSymbol = typeSymbolOn(typeCode, documentDate) === typeSymbolOn(before.typeCode, before.documentDate);
  if (series?.id === before.seriesId && sameSymbol) return;
  throw new DomainError(
    'correction_leaves_series',
    { number: before.numberText, book: getSeries(db, before.seriesId).title },
    typeCode === before.typeCode
      ? { documentDate: 'Ngày này thuộc dãy số khác.' }
      : { typeCode: 'Loại này thuộc dãy số khác.' },
  );
}

function assertDate({ db, today }: CommandContext, before: OutgoingRow, content: SignedContent, reason: string): void {
  const { documentDate } = content;
  if (documentDate === before.documentDate) return;
  if (documentDate > today)
    throw new DomainError('date_in_future', { date: formatDate(documentDate) }, { documentDate: 'Ngày này chưa tới.' });
  const used = findFirstUse(db, { kind: 'outgoing', id: before.id });
  if (used !== null && used < documentDate)
    throw new DomainError(
      'date_before_document',
      { date: formatDate(used), documentDate: formatDate(documentDate) },
      { documentDate: `Đã gửi hoặc ký nhận từ ngày ${formatDate(used)}.` },
    );
  for (const arrival of findAnswered(db, before)) assertAnswersLater('documentDate', documentDate, arrival);
  const neighbours = findNumberNeighbours(db, before.seriesId, before);
  assertInOrder(db, 'documentDate', documentDate, neighbours, reason || content.note);
}

/** The arrivals that a document replies to or carries out. */
function findAnswered(db: CommandContext['db'], { id, content }: OutgoingRow): IncomingDocument[] {
  const linked = findLinks(db, { kind: 'outgoing', id }).filter(
    (link) =>
      link.fromKind === 'outgoing' && link.fromId === id && link.toKind === 'incoming' && isAnswer(link.relation),
  );
  const ids = [content.implementsIncomingId, ...linked.map(({ toId }) => toId)].filter((one) => one !== null);
  return ids.map((one) => getIncoming(db, one));
}

/**
 * Other recipients take the place of the former ones while none was sent his copy; the words of "Lưu", the counts and the day
 * are corrected at any time. @throws DomainError recipients_in_use
 */
function correctDistribution({ db }: CommandContext, before: OutgoingRow, content: SignedContent): void {
  const frozen = getDistribution(db, 'outgoing', before.id);
  if (findImportSource(db, 'outgoing', before.id) !== null) {
    // Lines of an old register stay words: nobody stands behind them, and the copies are those that it names.
    const totals = { ...frozen.totals, copies: content.copiesGiven ?? frozen.totals.copies };
    setFrozen(db, frozen.id, { asOf: content.documentDate, lines: content.lines, totals });
    return;
  }
  if (reaches(before.content) === reaches(content)) {
    // "Như trên" may stand before the lines that were entered.
    const added = frozen.lines.slice(0, frozen.lines.length - before.content.lines.length);
    const lines = [...added, ...content.lines];
    setFrozen(db, frozen.id, { asOf: content.documentDate, lines, totals: countAgain(frozen, content) });
    return;
  }
  if (isInUse(db, frozen.id))
    throw new DomainError(
      'recipients_in_use',
      { number: before.numberText },
      { lines: 'Đã có nơi được gửi hoặc ký nhận.' },
    );
  const { lines, expansion } = expandContent(db, content);
  replaceRecipients(db, frozen.id, lines, expansion);
}

const isFileCopy = ({ target }: DistributionLine): boolean => target.kind === 'file_copy';

/** Whom a document goes to, as text to be compared: file copies keep their place and nothing more. */
function reaches({ lines, addressees }: Pick<SignedContent, 'lines' | 'addressees'>): string {
  const last = lines.findLastIndex((line) => !isFileCopy(line));
  const shown = lines.slice(0, last + 1).map((line) => (isFileCopy(line) ? null : line));
  return JSON.stringify([shown, addressees.filter((addressee) => addressee !== '')]);
}

function countAgain(
  { totals }: Distribution,
  { lines, reserveCopies: reserve, copiesGiven }: SignedContent,
): DistributionTotals {
  const fileCopies = lines.filter(isFileCopy).reduce((sum, line) => sum + line.copiesPerMember, 0);
  const sent = totals.byChannel.reduce((sum, channel) => sum + channel.copies, 0);
  const printed = totals.printed - totals.fileCopies - totals.reserve + fileCopies + reserve;
  return { ...totals, fileCopies, reserve, printed, copies: copiesGiven ?? sent + fileCopies + reserve };
}
