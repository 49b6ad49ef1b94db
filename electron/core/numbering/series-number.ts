/** A number of a series as it stands on paper, also when no document bears it. */
import type { Connection } from '../db/connection.ts';
import { getIssuingBody } from '../organization/organization.repository.ts';
import type { Series } from './numbering.repository.ts';
import { formatArrivalNumber, formatNumberText, typeSymbolOn } from './numbering.rules.ts';

/** "790", "12a-TB/VPTU" as written on a day; "12/ĐH" where all types share one series. */
export function formatSeriesNumber(
  db: Connection,
  { kind, bodyId, typeCode }: Series,
  { number, suffix }: { readonly number: number; readonly suffix: string },
  day: string,
): string {
  if (bodyId === null) return formatArrivalNumber(number, suffix);
  const { symbol } = getIssuingBody(db, bodyId);
  const counted = typeCode === '*' ? '' : typeSymbolOn(typeCode ?? '', day);
  return formatNumberText(number, suffix, kind === 'copy' ? 'BS' : counted, symbol);
}
