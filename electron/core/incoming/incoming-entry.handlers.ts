/** What the entry form asks and orders. */
import { nameOfStateOrgan, readSymbol } from '../../contract/document-symbol.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import { spellLike } from '../../contract/uy-spelling.ts';
import { vietnamTime } from '../clock.ts';
import type { Connection } from '../db/connection.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { findIncomingBooks, peekNextNumber } from '../numbering/numbering.repository.ts';
import { getOffice } from '../organization/organization.repository.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findIssuersBySymbol, findLatestIncoming, findSuggestions } from './incoming.repository.ts';
import { settleIssuerName } from './issuer-name.repository.ts';
import { registerDocument } from './register-incoming.ts';

type IncomingEntryMethods = Pick<
  RegisterHandlers<'incoming'>,
  | 'incoming.getEntryDefaults'
  | 'incoming.readSymbol'
  | 'incoming.findDuplicates'
  | 'incoming.suggest'
  | 'incoming.settleIssuer'
  | 'incoming.register'
  | 'incoming.registerMany'
>;

export const incomingEntryHandlers: IncomingEntryMethods = {
  'incoming.getEntryDefaults': ({ db, now, today }, { bookId }) => {
    const books = findIncomingBooks(db).map((book) => ({
      id: book.id,
      title: book.title,
      year: book.year ?? 0,
      nextNumber: peekNextNumber(db, book),
      open: book.open === 1,
    }));
    // The newest open book; which year is open is what a person decided, never the clock.
    const book = books.find(({ open }) => open);
    const shown = books.find(({ id }) => id === bookId) ?? book;
    return {
      books,
      bookId: book?.id ?? null,
      today,
      now: vietnamTime(now),
      latest: shown ? findLatestIncoming(db, shown.id, 5) : [],
    };
  },

  'incoming.readSymbol': ({ db }, { symbol }) => {
    const parts = readSymbol(symbol);
    const used = parts.organSymbol === null ? [] : findIssuersBySymbol(db, parts.organSymbol);
    const central = nameOfStateOrgan(parts.symbol);
    const issuers =
      used.length > 0 || central === null ? used : [{ name: spellLike(readSpelling(db), central), uses: 0 }];
    return {
      ...parts,
      typeChoices: [...parts.typeChoices],
      typeName: parts.typeCode === null ? null : documentTypeName(parts.typeCode),
      issuers: [...issuers],
    };
  },

  'incoming.findDuplicates': ({ db }, input) => ({ duplicates: findDuplicates(db, input) }),

  'incoming.suggest': ({ db }, { field, text, limit }) => ({
    suggestions: [...findSuggestions(db, field, text, limit)],
  }),

  'incoming.settleIssuer': ({ db }, { name }) => ({ name: settleIssuerName(db, name) }),

  'incoming.register': registerDocument,

  'incoming.registerMany': (context, { documents }) => ({
    documents: documents.map((document, index) => {
      try {
        const { id, numberText } = context.perform('incoming.register', document);
        return { id, numberText };
      } catch (error) {
        throw namingRow(error, index);
      }
    }),
  }),
};

/** A refusal of one of many says which one. */
function namingRow(error: unknown, index: number): unknown {
  if (!(error instanceof DomainError)) return error;
  const fields = Object.entries(error.fields ?? { row: 'Dòng này chưa vào sổ được.' });
  const named = fields.map(([field, sentence]) => [`documents.${index}.${field}`, sentence]);
  return new DomainError(error.code, error.values, Object.fromEntries(named) as Record<string, string>);
}

/** The office's own names: how it writes ủy. */
function readSpelling(db: Connection): string {
  const { name, parentName } = getOffice(db);
  return `${name} ${parentName}`;
}
