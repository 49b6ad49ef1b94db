/** Whether a document that arrives already stands in a book. (practice.md 1.7) */
import { formatDate } from '../../contract/calendar-date.ts';
import { nameOfStateOrgan, readSymbol } from '../../contract/document-symbol.ts';
import { DomainError } from '../../contract/errors.ts';
import { nameKey } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import { findSameDocuments } from './incoming.repository.ts';
import { symbolKey } from './symbol.rules.ts';

export interface WantedDocument {
  readonly symbol: string;
  readonly issuerName: string;
  readonly documentDate: string | null;
  readonly excludeId: number | null;
}

/**
 * What the register holds that may be this document: what certainly is comes first, then the newest. It is the same when
 * symbol, organ and date agree; while one of them is still empty it is only likely.
 */
export function findDuplicates(db: Connection, wanted: WantedDocument) {
  const key = symbolKey(wanted.symbol);
  if (key === '') return [];
  const issuerKey = nameKey(wanted.issuerName);
  const central = isCentralSymbol(wanted.symbol);
  const same = { symbolKey: key, issuerKey: central ? '' : issuerKey, documentDate: wanted.documentDate };
  return findSameDocuments(db, same)
    .filter(({ id }) => id !== wanted.excludeId)
    .map(({ issuerKey: foundKey, number, suffix, ...found }) => ({
      ...found,
      numberText: formatArrivalNumber(number, suffix),
      certain:
        wanted.documentDate !== null &&
        found.documentDate === wanted.documentDate &&
        (central || issuerKey === foundKey),
    }))
    .toSorted((a, b) => Number(b.certain) - Number(a.certain));
}

// A symbol of the centre ("/TW", "/VPTW", "/NĐ-CP") belongs to one organ; "/TU" or "/ĐU" is every province's or commune's.
function isCentralSymbol(symbol: string): boolean {
  const { organSymbol } = readSymbol(symbol);
  return (organSymbol?.endsWith('TW') ?? false) || nameOfStateOrgan(symbol) !== null;
}

/** @throws DomainError duplicate_document */
export function assertNotRegistered(db: Connection, fields: Omit<WantedDocument, 'excludeId'>): void {
  const [found] = findDuplicates(db, { ...fields, excludeId: null }).filter(
    (candidate) => candidate.certain || (candidate.documentDate === fields.documentDate && fields.symbol !== ''),
  );
  if (found)
    throw new DomainError(
      'duplicate_document',
      { number: found.numberText, date: formatDate(found.arrivalDate) },
      { symbol: `Đã vào sổ: số đến ${found.numberText}.` },
    );
}
