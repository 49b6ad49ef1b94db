/** The one way in which an outgoing document takes its number: written here or entered, the same checks and the same freezing. */
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { ChosenNumber } from '../../contract/numbering.schema.ts';
import type { OutgoingContent } from '../../contract/outgoing.schema.ts';
import type { CommandContext } from '../context.ts';
import { readDirectory } from '../directory/directory-snapshot.ts';
import { linesToSend } from '../distribution/addressees.rules.ts';
import { countListUse, insertDistribution } from '../distribution/distribution.repository.ts';
import { expandLines } from '../distribution/expansion.rules.ts';
import type { Connection } from '../db/connection.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { assertAnswersLater } from '../links/answers.ts';
import { openDocumentSeries } from '../numbering/document-series.ts';
import { findNumberNeighbours } from '../numbering/numbering.repository.ts';
import { formatNumberText, typeSymbolOn } from '../numbering/numbering.rules.ts';
import { assertInOrder, takeNumber } from '../numbering/take-number.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { getIssuingBody, getSigner } from '../organization/organization.repository.ts';
import { assertMaySign, assertSignsFor } from '../organization/signature.rules.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { insertOutgoing } from './outgoing.repository.ts';
import { refuseSecrets } from './outgoing-secrets.rules.ts';
import { organSymbols } from './outgoing.rules.ts';

export type SignedContent = OutgoingContent & { readonly signerId: number };

/**
 * Takes the number and writes the row with letterhead, signature and recipients as they are on the day. Inside the
 * transaction of the command, which says what was done.
 *
 * @throws DomainError secret_content, signer_of_other_body, signer_not_valid, draft_incomplete, no_term, year_not_open,
 * number_taken, number_not_available, number_needs_reason, issue_before_last, back_dating_off
 */
export function issueDocument(
  context: CommandContext,
  content: SignedContent,
  chosenNumber: ChosenNumber | null | undefined,
  backDatingReason: string,
): { readonly id: number; readonly numberText: string; readonly reason: string } {
  const { db } = context;
  const { documentDate, typeCode } = content;
  refuseSecrets(content);
  const body = getIssuingBody(db, content.bodyId);
  const signer = getSigner(db, content.signerId);
  assertSignsFor(signer, body);
  assertMaySign(signer, documentDate);
  if (documentDate > context.today) {
    throw new DomainError(
      'draft_incomplete',
      { what: `ngày ${formatDate(documentDate)} chưa tới; số chỉ cấp sau khi ký` },
      { documentDate: 'Ngày này chưa tới.' },
    );
  }
  if (content.implementsIncomingId !== null)
    assertAnswersLater('documentDate', documentDate, getIncoming(db, content.implementsIncomingId));
  const series = openDocumentSeries(db, body, typeCode, documentDate);
  const taken = takeNumber(db, series, chosenNumber);
  const reason = backDatingReason || chosenNumber?.reason || '';
  assertNotSecret({ reason });
  const neighbours = findNumberNeighbours(db, series.id, taken);
  assertInOrder(db, 'documentDate', documentDate, neighbours, reason || content.note);
  const numberText = formatNumberText(
    taken.number,
    taken.suffix,
    typeSymbolOn(typeCode, documentDate),
    organSymbols(body.symbol, content).join('-'),
  );
  const id = insertOutgoing(db, content, { seriesId: series.id, ...taken, numberText }, freezePrinted(body, signer), {
    at: context.at,
    by: context.actor,
  });
  const { lines, expansion } = expandContent(db, content);
  insertDistribution(db, { kind: 'outgoing', id }, lines, expansion);
  if (content.listId !== null) countListUse(db, content.listId);
  return { id, numberText, reason };
}

/** Whom a document goes to on its day; a count made by hand stands in place of the sum. */
export function expandContent(db: Connection, content: OutgoingContent) {
  const { addressees, reserveCopies, documentDate, copiesGiven } = content;
  const lines = linesToSend(content.lines, addressees);
  const expansion = expandLines(readDirectory(db), lines, reserveCopies, documentDate, addressees);
  const totals = copiesGiven === null ? expansion.totals : { ...expansion.totals, copies: copiesGiven };
  return { lines, expansion: { ...expansion, totals } };
}
