import { documentTypeName } from '../../contract/document-types.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IncomingDocument } from '../../contract/incoming.schema.ts';
import { nameKey } from '../../contract/text.ts';
import { vietnamTime } from '../clock.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { findCopiesOfIncoming } from '../certified-copy/certified-copy.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { describeLife } from '../links/document-life.ts';
import { buildChain } from './incoming-chain.ts';
import { incomingLifeHandlers } from './incoming-life.handlers.ts';
import { findHistory } from '../audit/history.ts';
import { findIncomingBooks, getSeries, peekNextNumber, voidNumber } from '../numbering/numbering.repository.ts';
import { readNumberingSettings } from '../numbering/numbering-settings.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import { assertInOrder, takeNumber } from '../numbering/take-number.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { countIncoming, countIncomingByDay, findIncomingIds } from './incoming-search.repository.ts';
import {
  countUsedWords,
  findArrivalNeighbours,
  findIncomingByIds,
  findIssuersBySymbol,
  findLatestIncoming,
  findNeighbours,
  findSameDocuments,
  findSuggestions,
  getIncoming,
  type IncomingFields,
  insertIncoming,
  setIncomingVoid,
  updateIncoming,
} from './incoming.repository.ts';
import { assertDates, assertLaterDay, assertOrderExplained, compareDocuments } from './incoming.rules.ts';
import { readSymbol, symbolKey } from './symbol.rules.ts';

export const incomingHandlers: RegisterHandlers<'incoming'> = {
  'incoming.getEntryDefaults': ({ db, now, today }) => {
    const books = findIncomingBooks(db).map((book) => ({
      id: book.id,
      title: book.title,
      year: book.year ?? 0,
      nextNumber: peekNextNumber(db, book),
      open: book.open === 1,
    }));
    // The newest open book; which year is open is what a person decided, never the clock.
    const book = books.find(({ open }) => open);
    return {
      books,
      bookId: book?.id ?? null,
      today,
      now: vietnamTime(now),
      latest: book ? findLatestIncoming(db, book.id, 5) : [],
    };
  },

  'incoming.readSymbol': ({ db }, { symbol }) => {
    const parts = readSymbol(symbol);
    const issuers = parts.organSymbol === null ? [] : findIssuersBySymbol(db, parts.organSymbol);
    return {
      ...parts,
      typeName: parts.typeCode === null ? null : documentTypeName(parts.typeCode),
      issuers: [...issuers],
    };
  },

  'incoming.findDuplicates': ({ db }, input) => ({ duplicates: findDuplicates(db, input) }),

  'incoming.suggest': ({ db }, { field, text, limit }) => ({
    suggestions: [...findSuggestions(db, field, text, limit)],
  }),

  'incoming.register': (context, { bookId, acceptDuplicate, chosenNumber, ...typed }) => {
    const { db, record } = context;
    const book = getSeries(db, bookId);
    if (book.kind !== 'incoming') throw new DomainError('not_found', { what: 'sổ văn bản đến này' });
    const fields = prepare(context, typed, book);
    if (!acceptDuplicate) assertNotRegistered(db, fields, null);
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
  },

  'incoming.correct': (context, { id, version, reason, ...typed }) => {
    const before = getForChange(context, id, version);
    assertNotSecret({ reason });
    const fields = prepare(
      context,
      { ...typed, paperReceivedOn: before.paperReceivedOn, finishedOn: before.finishedOn, result: before.result },
      getSeries(context.db, before.bookId),
    );
    return change(context, before, fields, 'Sửa', reason);
  },

  'incoming.route': (context, { id, version, routing, direction, deadline }) => {
    const before = getForChange(context, id, version);
    const fields = prepare(context, { ...before, routing, direction, deadline }, getSeries(context.db, before.bookId));
    countUsedWords(context.db, { ...fields, issuerName: '', signer: '', addressee: '', fileNote: '' }, null);
    return change(context, before, fields, routing.length === 0 ? 'Ghi ý kiến chỉ đạo' : 'Chuyển', '');
  },

  'incoming.finish': (context, { id, version, finishedOn, result }) => {
    const before = getForChange(context, id, version);
    assertNotSecret({ result });
    if (finishedOn !== null) assertLaterDay('finishedOn', finishedOn, before.arrivalDate, context.today);
    return change(
      context,
      before,
      { ...before, finishedOn, result },
      finishedOn === null ? 'Mở lại việc' : 'Giải quyết xong',
      '',
    );
  },

  // The original that follows a network copy keeps the same number and arrival date (practice.md 1.7).
  'incoming.recordPaperOriginal': (context, { id, receivedOn, copies }) => {
    const before = getForChange(context, id, null);
    if (before.paperReceivedOn !== null) {
      throw new DomainError('paper_already_received', {
        number: before.numberText,
        date: formatDate(before.paperReceivedOn),
      });
    }
    assertLaterDay('receivedOn', receivedOn, before.arrivalDate, context.today);
    return change(context, before, { ...before, paperReceivedOn: receivedOn, copies }, 'Ghi nhận bản giấy', '');
  },

  'incoming.void': (context, { id, version, reason }) => {
    const document = getForChange(context, id, version);
    assertNotSecret({ reason });
    voidNumber(context.db, document.bookId, document.number, document.suffix, reason);
    setIncomingVoid(context.db, document, reason);
    const after = getIncoming(context.db, id);
    context.record({
      subjectKind: 'incoming',
      subjectId: id,
      action: `Hủy số đến ${document.numberText}`,
      reason,
      state: after,
    });
    return after;
  },

  'incoming.page': ({ db, today }, { offset, limit, ...filter }) => ({
    rows: findIncomingByIds(db, findIncomingIds(db, filter, today, offset, limit)),
  }),

  'incoming.count': ({ db, today }, filter) => countIncoming(db, filter, today),

  'incoming.countByDay': ({ db, today }, filter) => ({ days: countIncomingByDay(db, filter, today) }),

  'incoming.get': ({ db }, { id }) => {
    const document = getIncoming(db, id);
    const copies = findCopiesOfIncoming(db, id);
    const life = describeLife(db, { kind: 'incoming', id }, document);
    return {
      document,
      life,
      typeName: documentTypeName(document.typeCode),
      copies,
      chain: buildChain(db, document, copies, life),
      history: findHistory(db, 'incoming', id),
      ...findNeighbours(db, document),
    };
  },

  ...incomingLifeHandlers,
};

type Typed = Omit<IncomingFields, 'paperReceivedOn' | 'finishedOn' | 'result'> &
  Partial<Pick<IncomingFields, 'paperReceivedOn' | 'finishedOn' | 'result'>>;

/** Spells the symbol as on paper, and refuses secrets and dates that contradict each other. */
function prepare(
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

function getForChange({ db }: CommandContext, id: number, version: number | null): IncomingDocument {
  const document = getIncoming(db, id);
  if (document.status === 'void') throw new DomainError('void_document', { number: document.numberText });
  if (version !== null && document.version !== version) throw new DomainError('changed_meanwhile');
  return document;
}

function change(
  context: CommandContext,
  before: IncomingDocument,
  fields: IncomingFields,
  action: string,
  reason: string,
): IncomingDocument {
  updateIncoming(context.db, before, fields, context.today);
  const after = getIncoming(context.db, before.id);
  context.record({
    subjectKind: 'incoming',
    subjectId: before.id,
    action,
    reason,
    changes: compareDocuments(before, after),
    state: after,
  });
  return after;
}

interface Wanted {
  readonly symbol: string;
  readonly issuerName: string;
  readonly documentDate: string | null;
  readonly excludeId: number | null;
}

// A document is the same when symbol, organ and date agree; while one of them is still empty it is only likely.
function findDuplicates(db: QueryContext['db'], wanted: Wanted) {
  const key = symbolKey(wanted.symbol);
  if (key === '') return [];
  const issuerKey = nameKey(wanted.issuerName);
  const central = isCentralSymbol(wanted.symbol);
  return findSameDocuments(db, { symbolKey: key, issuerKey, documentDate: wanted.documentDate })
    .filter(
      (found) =>
        found.id !== wanted.excludeId && (central || issuerKey === '' || sameIssuer(issuerKey, found.issuerKey)),
    )
    .map(({ issuerKey: foundKey, number, suffix, ...found }) => ({
      ...found,
      numberText: formatArrivalNumber(number, suffix),
      certain:
        wanted.documentDate !== null &&
        found.documentDate === wanted.documentDate &&
        (central || issuerKey === foundKey),
    }));
}

// A symbol of the centre ("/TW", "/VPTW") belongs to one organ; "/TU" or "/ĐU" is every province's or commune's own.
function isCentralSymbol(symbol: string): boolean {
  return readSymbol(symbol).organSymbol?.endsWith('TW') ?? false;
}

// "Ban Bí thư" and "Ban Bí thư Trung ương" are one organ to the clerk: the shorter name begins the longer one.
function sameIssuer(a: string, b: string): boolean {
  return a === b || `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `);
}

function assertNotRegistered(db: QueryContext['db'], fields: IncomingFields, excludeId: number | null): void {
  const [found] = findDuplicates(db, { ...fields, excludeId }).filter(
    (candidate) => candidate.certain || (candidate.documentDate === fields.documentDate && fields.symbol !== ''),
  );
  if (found)
    throw new DomainError(
      'duplicate_document',
      { number: found.numberText, date: formatDate(found.arrivalDate) },
      { symbol: `Đã vào sổ: số đến ${found.numberText}.` },
    );
}
