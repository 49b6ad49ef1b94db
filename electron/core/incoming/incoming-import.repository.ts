/** Many documents at once: the rows of an old register. */
import { readSymbol } from '../../contract/document-symbol.ts';
import { DomainError } from '../../contract/errors.ts';
import { nameKey } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import { run, selectRow, selectRows, statement, toSnakeCase } from '../db/statements.ts';
import { isKeyOfDay, takeDateKey } from '../finding/date-key.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import { indexIncomingKeys, joinParts, keepPartsApart, writeOutGathered } from './incoming-search.repository.ts';
import { type IncomingFields, rememberIssuer, writtenColumns } from './incoming.repository.ts';
import { keyOfSpelled } from './symbol.rules.ts';

export interface NumberedFields {
  readonly number: number;
  readonly suffix: string;
  readonly fields: IncomingFields;
}

export interface BulkInsert {
  /** Inserts documents under numbers that are already entered; ids follow one another. Returns the ids. */
  insert(rows: readonly NumberedFields[]): readonly number[];
  /**
   * Enters all that was inserted into the search, a few documents at each step: by their days and not by their numbers,
   * which is half the work.
   */
  index(): Iterable<void>;
  /** Counts the words of all that was inserted, one at each step, so that the most used are offered first. */
  countWords(): Iterable<void>;
}

/** Documents entered into the search at a time. */
const indexedPerStep = 25;
/** Documents that the search gathers before it writes them out: some ten milliseconds, by itself it would take forty. */
const mostGathered = 500;

/**
 * Inserts documents into one book, with their place in the search. Documents of an old register do not wait to be passed on:
 * that was done on paper. Keeps what it has looked up, so it must not outlive its transaction.
 */
export function openBulkInsert(
  db: Connection,
  bookId: number,
  registered: { readonly at: string; readonly by: string },
): BulkInsert {
  const issuers = new Map<string, { readonly id: number; uses: number }>();
  const dateKeys = new Map<string, { readonly first: number; next: number }>();
  const words = new Map<string, number>();
  const symbols = new Map<string, number>();

  const organKeys = new Map<string, string>();
  // One statement for all rows, its values by place: naming them anew for every row costs as much as the row itself.
  const inserted = statement(
    db,
    `INSERT INTO incoming_document (date_key, book_id, number, suffix, ${writtenColumns.map(toSnakeCase).join(', ')}, symbol_key, issuer_id,
       registered_at, registered_by) VALUES (${Array.from({ length: writtenColumns.length + 8 }, () => '?').join(', ')})`,
  );

  const keyOfOrgan = (organSymbol: string): string => {
    let key = organKeys.get(organSymbol);
    if (key === undefined) organKeys.set(organSymbol, (key = nameKey(organSymbol)));
    return key;
  };
  const takeKey = (date: string): number => {
    let keys = dateKeys.get(date);
    if (!keys) {
      const first = takeDateKey(db, date);
      dateKeys.set(date, (keys = { first, next: first }));
    }
    if (!isKeyOfDay(keys.next, date)) throw new DomainError('too_many_rows', { count: 100_001, max: 100_000 });
    keys.next += 1;
    return keys.next - 1;
  };
  const useIssuer = (name: string): number => {
    let issuer = issuers.get(name);
    if (!issuer) issuers.set(name, (issuer = { id: rememberIssuer(db, name), uses: 0 }));
    issuer.uses += 1;
    return issuer.id;
  };
  const insertOne = ({ number, suffix, fields }: NumberedFields): number => {
    const issuerId = useIssuer(fields.issuerName);
    for (const field of ['signer', 'addressee', 'fileNote'] as const) {
      if (fields[field] !== '') add(words, `${field}\n${fields[field]}`);
    }
    const { symbol, organSymbol } = readSymbol(fields.symbol);
    if (organSymbol !== null) add(symbols, `${keyOfOrgan(organSymbol)}\n${issuerId}`);
    const { lastInsertRowid } = inserted.run(
      takeKey(fields.arrivalDate),
      bookId,
      number,
      suffix,
      ...writtenColumns.map((column) => fields[column]),
      keyOfSpelled(symbol),
      issuerId,
      registered.at,
      registered.by,
    );
    return Number(lastInsertRowid);
  };
  return {
    insert: (rows) => rows.map(insertOne),
    *index() {
      keepPartsApart(db);
      let gathered = 0;
      for (const { first, next } of [...dateKeys.values()].toSorted((a, b) => a.first - b.first)) {
        for (let from = first; from < next; from += indexedPerStep) {
          const last = Math.min(next, from + indexedPerStep) - 1;
          indexIncomingKeys(db, from, last);
          gathered += last - from + 1;
          if (gathered >= mostGathered) {
            writeOutGathered(db);
            gathered = 0;
          }
          yield;
        }
      }
      yield* joinParts(db);
    },
    *countWords() {
      for (const { id, uses } of issuers.values()) {
        run(db, 'UPDATE issuer SET uses = uses + ? WHERE id = ?', [uses, id]);
        yield;
      }
      for (const [key, uses] of symbols) {
        const [organSymbol = '', issuerId = ''] = key.split('\n');
        run(
          db,
          `INSERT INTO issuer_symbol (symbol_key, issuer_id, uses) VALUES (?, ?, ?)
           ON CONFLICT (symbol_key, issuer_id) DO UPDATE SET uses = uses + excluded.uses`,
          [organSymbol, Number(issuerId), uses],
        );
        yield;
      }
      for (const [key, uses] of words) {
        const [field = '', value = ''] = key.split('\n');
        run(
          db,
          `INSERT INTO used_word (field, value, value_key, uses) VALUES (?, ?, ?, ?)
           ON CONFLICT (field, value) DO UPDATE SET uses = uses + excluded.uses`,
          [field, value, nameKey(value), uses],
        );
        yield;
      }
    },
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How the office writes the organs it knows, by the key of the name; the most used spelling of each. */
export function findIssuerSpellings(db: Connection): ReadonlyMap<string, string> {
  const rows = selectRows<{ key: string; name: string }>(
    db,
    `SELECT name_key AS key, name FROM (
       SELECT name_key, name, uses FROM issuer UNION ALL SELECT name_key, name, 0 FROM organ WHERE merged_into_id IS NULL
     ) ORDER BY uses`,
  );
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** A registered document with the same symbol, organ (by their keys) and date: "số đến 12, Sổ văn bản đến 2022"; null when there is none. */
export function findSameDocument(
  db: Connection,
  { symbol, issuer, documentDate }: { readonly symbol: string; readonly issuer: string; readonly documentDate: string },
): string | null {
  const found = selectRow<{ number: number; suffix: string; title: string }>(
    db,
    `SELECT d.number, d.suffix, s.title FROM incoming_document d JOIN number_series s ON s.id = d.book_id JOIN issuer i ON i.id = d.issuer_id
     WHERE d.symbol_key = ? AND d.status = 'registered' AND d.document_date = ? AND i.name_key = ? LIMIT 1`,
    [symbol, documentDate, issuer],
  );
  return found ? `số đến ${formatArrivalNumber(found.number, found.suffix)}, ${found.title}` : null;
}
