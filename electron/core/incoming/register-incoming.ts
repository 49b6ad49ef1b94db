/** Registering one arrival: what is typed becomes a row with its number, or is refused with a sentence. */
import { readSymbol } from '../../contract/document-symbol.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IncomingDocument, RegisterIncomingInput } from '../../contract/incoming.schema.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { getSeries } from '../numbering/numbering.repository.ts';
import { readNumberingSettings } from '../numbering/numbering-settings.ts';
import { assertInOrder, takeNumber } from '../numbering/take-number.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { assertNotRegistered } from './find-duplicates.ts';
import {
  countUsedWords,
  findArrivalNeighbours,
  getIncoming,
  type IncomingFields,
  insertIncoming,
} from './incoming.repository.ts';
import { assertDates, assertOrderExplained } from './incoming.rules.ts';
import { settleIssuerName } from './issuer-name.repository.ts';

/** @throws DomainError when book, dates or number refuse it, or when it already stands in the book */
export function registerDocument(
  context: CommandContext,
  { bookId, acceptDuplicate, chosenNumber, ...typed }: RegisterIncomingInput,
): IncomingDocument {
  const { db, record } = context;
  const book = getSeries(db, bookId);
  if (book.kind !== 'incoming') throw new DomainError('not_found', { what: 'sổ văn bản đến này' });
  const fields = prepareFields(context, { ...typed, issuerName: settleIssuerName(db, typed.issuerName) }, book);
  if (!acceptDuplicate) assertNotRegistered(db, fields);
  const taken = takeNumber(db, book, chosenNumber);
  const reason = chosenNumber?.reason ?? '';
  assertNotSecret({ 'chosenNumber.reason': reason });
  assertArrivalInOrder(db, bookId, taken, fields.arrivalDate, fields.note || reason);
  const id = insertIncoming(db, bookId, taken, fields, { at: context.at, by: context.actor });
  countUsedWords(db, fields, readSymbol(fields.symbol).organSymbol);
  const document = getIncoming(db, id);
  record({
    subjectKind: 'incoming',
    subjectId: id,
    action: `Vào sổ số đến ${document.numberText}`,
    reason,
    state: document,
  });
  return document;
}

type Typed = Omit<IncomingFields, 'paperReceivedOn' | 'finishedOn' | 'result'> &
  Partial<Pick<IncomingFields, 'paperReceivedOn' | 'finishedOn' | 'result'>>;

/** Spells the symbol as on paper. @throws DomainError secret_refused, and what assertDates throws */
export function prepareFields(
  { today }: QueryContext,
  typed: Typed,
  book: { readonly title: string; readonly year: number | null },
): IncomingFields {
  assertNotSecret({
    subject: typed.subject,
    symbol: typed.symbol,
    issuerName: typed.issuerName,
    signer: typed.signer,
    addressee: typed.addressee,
    ...Object.fromEntries(typed.routing.map(({ recipient }, index) => [`routing.${index}.recipient`, recipient])),
    direction: typed.direction,
    fileNote: typed.fileNote,
    note: typed.note,
  });
  assertDates(typed, book, today);
  const {
    arrivalDate,
    arrivalTime,
    channel,
    documentDate,
    issuerName,
    subject,
    signer,
    pages,
    copies,
    urgency,
    addressee,
    routing,
    direction,
    deadline,
    fileNote,
    note,
  } = typed;
  const symbol = readSymbol(typed.symbol).symbol;
  const typeCode = typed.typeCode === '' ? null : typed.typeCode;
  const { paperReceivedOn = null, finishedOn = null, result = '' } = typed;
  return {
    arrivalDate,
    arrivalTime,
    channel,
    symbol,
    documentDate,
    issuerName,
    typeCode,
    subject,
    signer,
    pages,
    copies,
    urgency,
    addressee,
    routing,
    direction,
    deadline,
    fileNote,
    note,
    paperReceivedOn,
    finishedOn,
    result,
  };
}

/** The date of an arrival beside those with the numbers around it. @throws DomainError as assertOrderExplained, assertInOrder */
function assertArrivalInOrder(
  db: QueryContext['db'],
  bookId: number,
  taken: { readonly number: number; readonly suffix: string },
  arrivalDate: string,
  reason: string,
): void {
  const { before, after } = findArrivalNeighbours(db, bookId, taken);
  const forbidden = readNumberingSettings(db).backDating === 'never';
  if (!forbidden) assertOrderExplained(arrivalDate, before, reason);
  assertInOrder(db, 'arrivalDate', arrivalDate, { before, after }, reason);
}
