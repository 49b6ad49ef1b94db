/** What a person reads before anything is imported. */
import type { ImportReport } from '../../contract/exchange.schema.ts';
import { describeGaps } from './import-numbers.rules.ts';
import { createPause } from './pause.ts';
import type { PreparedImport } from './prepare-import.ts';
import type { Work } from './received-files.ts';
import type { ImportedRow, RegisterForm } from './register-form.ts';

/** Lists in the report stay readable; the counts beside them are whole. */
const listed = 200;

export async function reportImport<Fields>(
  form: RegisterForm<Fields>,
  prepared: PreparedImport<Fields>,
  work: Work,
): Promise<ImportReport> {
  const { series, accepted, read, rejectedRows, secretRows, skippedRows, mendedCells, shortYears, names } = prepared;
  const alike = await findAlike(form, prepared, work);
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
    rejectedRows: rejectedRows.slice(0, listed),
    secretRows: secretRows.slice(0, 1000),
    skippedRows: skippedRows.slice(0, 1000),
    skippedCount: skippedRows.length,
    mendedCells,
    shortYears: shortYears.slice(0, listed),
    shortYearCount: shortYears.length,
    firstNumberText: only?.firstNumberText ?? null,
    lastNumberText: only?.lastNumberText ?? null,
    firstDate: prepared.firstDate,
    lastDate: prepared.lastDate,
    gaps: series
      .flatMap(({ target, gaps }) => describeGaps(gaps, listed).map((gap) => (only ? gap : `${gap} (${target.title})`)))
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

/** The same document twice: one that came twice, or a row that was entered twice. It is taken as it stands. */
export async function findAlike<Fields>(
  { numberName }: RegisterForm<Fields>,
  { series, reader }: PreparedImport<Fields>,
  work: Work,
): Promise<ImportReport['alike']> {
  const alike: ImportReport['alike'] = [];
  const seen = new Map<string, Pick<ImportedRow<Fields>, 'rowNumber' | 'numberText'>>();
  const pause = createPause();
  for (const { rows } of series) {
    for (const row of rows) {
      const identity = reader.identify(row);
      if (identity === null) continue;
      const earlier = seen.get(identity);
      const other = earlier ? `${numberName} ${earlier.numberText} ở dòng ${earlier.rowNumber}` : reader.findSame(row);
      if (!earlier) seen.set(identity, { rowNumber: row.rowNumber, numberText: row.numberText });
      if (other !== null) alike.push({ rowNumber: row.rowNumber, numberText: row.numberText, other });
      if (pause.isDue()) await pause.take(work.stop.signal);
    }
  }
  return alike;
}
