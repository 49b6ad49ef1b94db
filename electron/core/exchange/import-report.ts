/** What a person reads before anything is imported. */
import type { ImportReport } from '../../contract/exchange.schema.ts';
import { nameKey } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import { findSameDocument } from '../incoming/incoming-import.repository.ts';
import { symbolKey } from '../incoming/symbol.rules.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import { describeGaps } from './import-numbers.rules.ts';
import type { ImportedRow } from './import-row.rules.ts';
import { createPause } from './pause.ts';
import { listed, type PreparedImport } from './prepare-import.ts';
import type { Work } from './received-files.ts';

export async function reportImport(db: Connection, prepared: PreparedImport, work: Work): Promise<ImportReport> {
  const { rows, gaps, report, issuers } = prepared;
  const alike = await findAlike(db, rows, work);
  const dates = rows.map(({ fields }) => fields.arrivalDate);
  const first = rows[0];
  const last = rows.at(-1);
  return {
    ...report,
    accepted: rows.length,
    firstNumberText: first ? formatArrivalNumber(first.number, first.suffix) : null,
    lastNumberText: last ? formatArrivalNumber(last.number, last.suffix) : null,
    firstDate: dates.length === 0 ? null : dates.reduce((a, b) => (a < b ? a : b)),
    lastDate: dates.length === 0 ? null : dates.reduce((a, b) => (a > b ? a : b)),
    gaps: describeGaps(gaps, listed),
    gapCount: gaps.length,
    alike: alike.slice(0, listed),
    alikeCount: alike.length,
    issuersKnown: issuers.known,
    issuersRespelled: [...issuers.respelled]
      .slice(0, listed)
      .map(([from, { to, rows: count }]) => ({ from, to, rows: count })),
    issuersNew: [...issuers.fresh]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, listed)
      .map(([name, count]) => ({ name, rows: count })),
    issuersNewCount: issuers.fresh.size,
  };
}

/** The same symbol, organ and date twice: a document that came twice, or a row that was entered twice. It is taken as it stands. */
async function findAlike(db: Connection, rows: readonly ImportedRow[], work: Work): Promise<ImportReport['alike']> {
  const alike: ImportReport['alike'] = [];
  const seen = new Map<string, ImportedRow>();
  const pause = createPause();
  for (const row of rows) {
    const { symbol, issuerName, documentDate } = row.fields;
    const key = symbolKey(symbol);
    if (key === '' || documentDate === null) continue;
    const identity = `${key}\n${nameKey(issuerName)}\n${documentDate}`;
    const earlier = seen.get(identity);
    const other = earlier
      ? `số đến ${formatArrivalNumber(earlier.number, earlier.suffix)} ở dòng ${earlier.rowNumber}`
      : findSameDocument(db, row.fields);
    if (!earlier) seen.set(identity, row);
    if (other !== null)
      alike.push({ rowNumber: row.rowNumber, numberText: formatArrivalNumber(row.number, row.suffix), other });
    if (pause.isDue()) await pause.take(work.stop.signal);
  }
  return alike;
}
