/** Books kept by number: which rows a print holds, in their order, read so that ten thousand need no memory. */
import { documentTypeName } from '../../contract/document-types.ts';
import type { BookMark, BookNumberRange, BookScope } from '../../contract/books.schema.ts';
import type { Connection } from '../db/connection.ts';
import { selectRow, selectRows, selectValue, type SqlParameters } from '../db/statements.ts';
import { getSeries } from '../numbering/numbering.repository.ts';
import { formatSeriesNumber } from '../numbering/series-number.ts';
import type { BookRow } from '../word/books/book.view.ts';
import type { BookRange, BookSource, SourceRow } from './book-source.ts';

const rowsPerRead = 500;

/** The bare place of a row. */
interface Place {
  readonly seriesId: number;
  readonly number: number;
  readonly suffix: string;
}

export interface NumberedExtent {
  readonly rows: number;
  /** Of the only series; null without rows, and of several series, which have no common range. */
  readonly firstNumberText: string | null;
  readonly lastNumberText: string | null;
  readonly ranges: readonly BookNumberRange[];
  /** Day of the earliest row. */
  readonly firstDay: string | null;
  /** The last number of each series, also of those registered elsewhere. */
  readonly marks: readonly BookMark[];
}

const markTable = (name: 'after' | 'upto'): string =>
  `${name}_mark (series_id, number, suffix) AS MATERIALIZED (SELECT json_extract(value, '$.seriesId'), json_extract(value, '$.number'), json_extract(value, '$.suffix') FROM json_each(@${name}))`;

/** The marks of a scope as tables, read once: stands before every statement with a scopeCondition. */
export const withMarks = `WITH ${markTable('after')}, ${markTable('upto')}`;

const mark = (name: 'after' | 'upto', series: string): string =>
  `(SELECT m.number FROM ${name}_mark m WHERE m.series_id = ${series})`;
const isUpTo = (name: 'after' | 'upto', alias: string, series: string): string =>
  `EXISTS (SELECT 1 FROM ${name}_mark m WHERE m.series_id = ${series} AND (${alias}.number, ${alias}.suffix) <= (m.number, m.suffix))`;

/** The WHERE of a scope. Values travel as parameters; only the shape of the scope is chosen here. */
export function scopeCondition({ alias, series, day, only }: BookSource, scope: BookScope): string {
  const parts = ['(@seriesId IS NULL OR ' + series + ' = @seriesId)'];
  // Rows that are named were chosen once: a print stays the same when one of them no longer answers the description.
  if (only !== '' && scope.rowIds === null) parts.push(only);
  if (scope.lastRowId !== null) parts.push(`${alias}.id <= @lastRowId`);
  if (scope.rowIds !== null) parts.push(`${alias}.id IN (SELECT value FROM json_each(@rowIds))`);
  else if (scope.after === null) parts.push(`${day} BETWEEN @from AND @to`);
  else
    parts.push(
      `${day} <= @to`,
      // A series that no print holds yet begins on the first day that was printed.
      `iif(${mark('after', series)} IS NULL, ${day} >= @from, NOT ${isUpTo('after', alias, series)})`,
    );
  if (scope.upto !== null) parts.push(isUpTo('upto', alias, series));
  return parts.join(' AND ');
}

/** What the WHERE of a scope needs. */
export function scopeParameters({
  seriesId,
  scope,
}: BookRange): Extract<SqlParameters, Readonly<Record<string, unknown>>> {
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  const { from, to, after, upto, lastRowId, rowIds } = scope;
  return { seriesId, from, to, after: json(after), upto: json(upto), lastRowId, rowIds: json(rowIds) };
}

const fromTable = ({ table, alias }: BookSource): string => `FROM ${table} ${alias}`;
const orderOf = ({ alias, series }: BookSource): string => `${series}, ${alias}.number, ${alias}.suffix`;

/**
 * Numbers registered in another book print as such, with nothing else (practice.md 5). Having no date of their own they
 * stand with the document whose number comes before them.
 */
function findPlaceholders(db: Connection, source: BookSource, range: BookRange): Place[] {
  const { table, alias, series } = source;
  const column = series.slice(alias.length + 1);
  const { scope } = range;
  if (scope.rowIds !== null || source.only !== '') return [];
  const follows = `NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.${column} = e.series_id AND t.number < e.low)`;
  const begins =
    scope.after === null
      ? `(n.number > e.low OR ${follows})`
      : `(n.number > coalesce(${mark('after', 'e.series_id')}, e.low) OR (${mark('after', 'e.series_id')} IS NULL AND ${follows}))`;
  const ends = scope.upto === null ? '' : `AND n.number <= ${mark('upto', 'e.series_id')}`;
  return selectRows(
    db,
    `${withMarks}, extent AS (SELECT ${series} AS series_id, min(${alias}.number) AS low, max(${alias}.number) AS high ${fromTable(source)}
       WHERE ${scopeCondition(source, scope)} GROUP BY 1)
     SELECT n.series_id, n.number, n.suffix FROM extent e JOIN issued_number n ON n.series_id = e.series_id
     WHERE n.state = 'elsewhere' AND ${begins} ${ends}
       AND n.number < coalesce((SELECT min(t.number) FROM ${table} t WHERE t.${column} = e.series_id AND t.number > e.high), 9e15)
     ORDER BY n.series_id, n.number, n.suffix`,
    scopeParameters(range),
  );
}

/** How many rows the range holds, and its first and last number, altogether and by series. */
export function findNumberedExtent(db: Connection, source: BookSource, range: BookRange): NumberedExtent {
  const { alias, series, day } = source;
  const found = selectRows<{ seriesId: number; rows: number; low: string; high: string; firstDay: string }>(
    db,
    `${withMarks} SELECT ${series} AS series_id, count(*) AS rows, min(${day}) AS first_day, min(printf('%012d', ${alias}.number) || ${alias}.suffix) AS low,
       max(printf('%012d', ${alias}.number) || ${alias}.suffix) AS high ${fromTable(source)}
     WHERE ${scopeCondition(source, range.scope)} GROUP BY 1 ORDER BY 1`,
    scopeParameters(range),
  );
  const extents = new Map(
    found.map(({ seriesId, rows, low, high }) => [seriesId, { rows, low: toPlace(low), high: toPlace(high) }]),
  );
  const placeholders = findPlaceholders(db, source, range);
  for (const { seriesId, ...place } of placeholders) {
    const extent = extents.get(seriesId);
    if (!extent) continue;
    extent.rows += 1;
    if (isBefore(place, extent.low)) extent.low = place;
    if (isBefore(extent.high, place)) extent.high = place;
  }
  const labels = findSeriesLabels(db, [...extents.keys()]);
  const write = ({ number, suffix }: Omit<Place, 'seriesId'>): string => source.formatNumber(number, suffix);
  return {
    rows: [...extents.values()].reduce((sum, { rows }) => sum + rows, 0),
    firstDay: found.map(({ firstDay }) => firstDay).toSorted()[0] ?? null,
    firstNumberText: extents.size === 1 ? findEnd(db, source, range, placeholders[0], 'ASC') : null,
    lastNumberText: extents.size === 1 ? findEnd(db, source, range, placeholders.at(-1), 'DESC') : null,
    ranges: [...extents].map(([seriesId, { rows, low, high }]) => ({
      label: labels.get(seriesId) ?? '',
      from: write(low),
      to: write(high),
      rows,
    })),
    marks: [...extents].map(([seriesId, { high }]) => ({ seriesId, ...high })),
  };
}

/** How the first or the last row of one series is called, a number registered elsewhere among them. */
function findEnd(
  db: Connection,
  source: BookSource,
  range: BookRange,
  placeholder: Place | undefined,
  direction: 'ASC' | 'DESC',
): string | null {
  const order = orderOf(source)
    .split(', ')
    .map((column) => `${column} ${direction}`)
    .join(', ');
  const named = source.table === 'incoming_document' ? '' : `, ${source.alias}.number_text`;
  const row = selectRow<SourceRow>(
    db,
    `${withMarks} SELECT ${source.alias}.number, ${source.alias}.suffix${named} ${fromTable(source)}
     WHERE ${scopeCondition(source, range.scope)} ORDER BY ${order} LIMIT 1`,
    scopeParameters(range),
  );
  if (!row) return null;
  const isBeyond =
    placeholder !== undefined && (direction === 'ASC' ? isBefore(placeholder, row) : isBefore(row, placeholder));
  return isBeyond ? formatPlace(db, placeholder, range.scope.to) : source.numberOf(row);
}

const toPlace = (key: string): Omit<Place, 'seriesId'> => ({ number: Number(key.slice(0, 12)), suffix: key.slice(12) });
const isBefore = (a: Omit<Place, 'seriesId'>, b: Omit<Place, 'seriesId'>): boolean =>
  a.number !== b.number ? a.number < b.number : a.suffix < b.suffix;

/** What is counted in each series, as short as these series allow: the body only when there are several, the term likewise. */
function findSeriesLabels(db: Connection, ids: readonly number[]): ReadonlyMap<number, string> {
  const rows = selectRows<{
    id: number;
    kind: string;
    title: string;
    typeCode: string | null;
    symbol: string | null;
    period: string;
  }>(
    db,
    `SELECT s.id, s.kind, s.title, s.type_code, b.symbol, coalesce(t.name, 'năm ' || s.year) AS period FROM number_series s
     LEFT JOIN issuing_body b ON b.id = s.body_id LEFT JOIN term t ON t.id = s.term_id WHERE s.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  const several = (values: readonly (string | null)[]): boolean => new Set(values).size > 1;
  const bodies = several(rows.map(({ symbol }) => symbol));
  const periods = several(rows.map(({ period }) => period));
  return new Map(
    rows.map(({ id, kind, title, typeCode, symbol, period }) => {
      if (kind === 'incoming') return [id, title];
      const counted = kind === 'copy' ? 'Bản sao' : typeCode === '*' ? 'Văn bản' : documentTypeName(typeCode);
      const name = counted || 'Văn bản không ký hiệu';
      return [
        id,
        [bodies ? `${name} ${symbol ?? ''}` : name, periods ? period : ''].filter((part) => part !== '').join(', '),
      ];
    }),
  );
}

/** The newest row of the register of a book; rows after it were entered later. */
export function findLastRowId(db: Connection, { table }: BookSource): number {
  return selectValue<number | null>(db, `SELECT max(id) FROM ${table}`) ?? 0;
}

/** The rows of the book, in its order; read in windows so that other work goes on in between. */
export function* walkNumbered(
  db: Connection,
  source: BookSource,
  range: BookRange,
  limit = Number.MAX_SAFE_INTEGER,
): Generator<BookRow> {
  const { to } = range.scope;
  const waiting = findPlaceholders(db, source, range);
  let given = 0;
  let next = 0;
  for (const row of walkDocuments(db, source, range)) {
    const own = { seriesId: Number(row.placeSeries), number: Number(row.number), suffix: row.suffix };
    for (let place = waiting[next]; place && comesBefore(place, own); place = waiting[++next]) {
      if (given++ >= limit) return;
      yield toPlaceholderRow(db, source, place, to);
    }
    if (given++ >= limit) return;
    yield source.toRow(row);
  }
  for (const place of waiting.slice(next)) {
    if (given++ >= limit) return;
    yield toPlaceholderRow(db, source, place, to);
  }
}

const comesBefore = (a: Place, b: Place): boolean =>
  a.seriesId !== b.seriesId ? a.seriesId < b.seriesId : isBefore(a, b);

/** The rows of a range, in the order of the book. */
export function findRowIds(db: Connection, source: BookSource, range: BookRange): number[] {
  return selectRows<{ id: number }>(
    db,
    `${withMarks} SELECT ${source.alias}.id ${fromTable(source)} WHERE ${scopeCondition(source, range.scope)} ORDER BY ${orderOf(source)}`,
    scopeParameters(range),
  ).map(({ id }) => id);
}

/** The ids in their order once, then the rows by id: no window has to sort or to skip. */
function* walkDocuments(db: Connection, source: BookSource, range: BookRange): Generator<SourceRow> {
  const { table, alias, series, joins, columns } = source;
  const ids = findRowIds(db, source, range);
  const sql = `SELECT ${alias}.number, ${alias}.suffix, ${alias}.status, ${alias}.void_reason, ${series} AS place_series, ${columns}
    FROM json_each(?) wanted CROSS JOIN ${table} ${alias} ON ${alias}.id = wanted.value ${joins} ORDER BY wanted.key`;
  for (let offset = 0; offset < ids.length; offset += rowsPerRead)
    yield* selectRows<SourceRow>(db, sql, [JSON.stringify(ids.slice(offset, offset + rowsPerRead))]);
}

function toPlaceholderRow(db: Connection, { numberColumn }: BookSource, place: Place, day: string): BookRow {
  return { [numberColumn]: formatPlace(db, place, day), note: 'Đăng ký ở sổ riêng' };
}

/** As the documents beside it are called: a bare number says nothing in a book of several series. */
const formatPlace = (db: Connection, place: Place, day: string): string =>
  formatSeriesNumber(db, getSeries(db, place.seriesId), place, day);
