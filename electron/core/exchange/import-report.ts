/** What a person reads before anything is imported. */
import type { ImportReport } from '../../contract/exchange.schema.ts';
import { describeGaps } from './import-numbers.rules.ts';
import { createPause } from './pause.ts';
import type { PreparedImport } from './prepare-import.ts';
import type { Work } from './received-files.ts';
import type { ImportedRow, RegisterForm, RegisterReader } from './register-form.ts';
import type { ShelvedRows } from './row-shelf.ts';

/** Lists in the report stay readable; the counts beside them are whole. */
const listed = 200;
/** Rows looked up in the register before the clock is looked at: a few milliseconds. */
const rowsPerLook = 50;

export async function reportImport<Fields>(
  form: RegisterForm<Fields>,
  prepared: PreparedImport<Fields>,
  work: Work,
): Promise<ImportReport> {
  const { series, accepted, read, rejectedRows, secretRows, skippedRows, mendedCells, shortYears, reader } = prepared;
  let firstDate: string | null = null;
  let lastDate: string | null = null;
  const alike = await findAlike(form, prepared, work, (row) => {
    reader.count(row);
    if (firstDate === null || row.date < firstDate) firstDate = row.date;
    if (lastDate === null || row.date > lastDate) lastDate = row.date;
  });
  const names = reader.names();
  const parts = series.map(({ target, rows }) => ({
    title: target.title,
    isNew: target.isNew,
    rows: rows.length,
    firstNumberText: rows.at(0)?.numberText ?? '',
    lastNumberText: rows.at(-1)?.numberText ?? '',
  }));
  const [only] = parts.length === 1 ? parts : [];
  return {
    read,
    accepted,
    rejected: rejectedRows.length + secretRows.length,
    rejectedRows: rejectedRows.slice(0, listed).map(({ numberText: _, ...row }) => row),
    secretRows: secretRows.slice(0, 1000),
    skippedRows: skippedRows.slice(0, 1000),
    skippedCount: skippedRows.length,
    mendedCells,
    shortYears: shortYears.slice(0, listed),
    shortYearCount: shortYears.length,
    firstNumberText: only?.firstNumberText ?? null,
    lastNumberText: only?.lastNumberText ?? null,
    firstDate,
    lastDate,
    gaps: series
      .filter(({ gaps }) => gaps.length > 0)
      .flatMap(({ target, gaps, refused }) => {
        const ranges = describeGaps(gaps, listed, refused);
        return only ? ranges : [`${target.title}: ${ranges.join(', ')}`];
      })
      .slice(0, listed),
    gapCount: series.reduce((sum, { gaps }) => sum + gaps.length, 0),
    alike: alike.slice(0, listed),
    alikeCount: alike.length,
    issuersKnown: names.known,
    issuersRespelled: [...names.respelled]
      .slice(0, listed)
      .map(([from, { to, rows: count }]) => ({ from, to, rows: count })),
    issuersNew: [...names.fresh]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, listed)
      .map(([name, count]) => ({ name, rows: count })),
    issuersNewCount: names.fresh.size,
    series: parts.slice(0, listed),
  };
}

/**
 * The same document twice: one that came twice, or a row that was entered twice. It is taken as it stands. `see` is shown
 * every row on the way: taking 50,000 of them from the shelf once more would cost as much as looking for their doubles.
 */
export async function findAlike<Fields>(
  { numberName }: RegisterForm<Fields>,
  { series, reader }: PreparedImport<Fields>,
  work: Work,
  see: (row: ImportedRow<Fields>) => void = () => undefined,
): Promise<ImportReport['alike']> {
  const alike: ImportReport['alike'] = [];
  const pause = createPause();
  for (const { rows } of series) {
    const findEarlier = openSeenRows(rows, reader);
    for (let from = 0; from < rows.length; from += rowsPerLook) {
      const slice = rows.slice(from, from + rowsPerLook);
      slice.forEach(see);
      const identities = slice.map(reader.identify);
      const earlier = identities.map((identity, index) => findEarlier(identity, from + index));
      const same = reader.findSame(identities);
      for (const [index, { rowNumber, numberText }] of slice.entries()) {
        const before = earlier[index];
        const other = before ? `${numberName} ${before.numberText} ở dòng ${before.rowNumber}` : same[index];
        if (other) alike.push({ rowNumber, numberText, other });
      }
      if (pause.isDue()) await pause.take(work.stop.signal);
    }
  }
  return alike;
}

/**
 * Finds the row before this one that is the same document. What makes a document is remembered as a number and read again
 * from the shelf when that number comes back: 50,000 texts would be tens of megabytes.
 */
function openSeenRows<Fields>(
  rows: ShelvedRows<Fields>,
  { identify }: Pick<RegisterReader<Fields>, 'identify'>,
): (identity: string | null, index: number) => ImportedRow<Fields> | null {
  const seen = new Map<number, number>();
  return (identity, index) => {
    if (identity === null) return null;
    let key = numberOf(identity);
    for (let before = seen.get(key); before !== undefined; before = seen.get(++key)) {
      const earlier = rows.at(before);
      if (earlier && identify(earlier) === identity) return earlier;
    }
    seen.set(key, index);
    return null;
  };
}

/** FNV-1a in 30 bits. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 2;
}
