/** Which series a row of an outgoing or copies register goes into: made or matched from the symbol, the type and the day. */
import { addDays, formatDate, yearOf } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { ImportPlan } from '../../contract/exchange.schema.ts';
import type { ImportField } from '../../contract/import-registers.ts';
import type { IssuingBody, Term } from '../../contract/organization.schema.ts';
import { nameKey } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import { countsByYear, seriesKeyOf, seriesTitle } from '../numbering/document-series.ts';
import {
  findNumberStates,
  findSeriesByKey,
  getSeries,
  insertSeries,
  type SeriesKey,
} from '../numbering/numbering.repository.ts';
import { endTerm, findIssuingBodies, findTerms, insertTerm } from '../organization/organization.repository.ts';
import { numbersOf } from './import-numbers.rules.ts';
import { type RowCells, RowFault, type SeriesTarget } from './register-form.ts';

export interface IssuedSeries {
  /**
   * The body of a row: by the organ of its symbol, by a name, or the one of the plan.
   *
   * @throws RowFault
   */
  bodyOf(organSymbol: string | null, field: ImportField, name: string): IssuingBody;
  /** The key of the series that counts a type (null: copies) of a body on a day. @throws RowFault */
  seriesOf(body: IssuingBody, typeCode: string | null, date: string, dateField: ImportField): string;
  target(series: string): SeriesTarget;
}

/** Stands for the term that the import will make. */
const termToMake = 0;

/** @throws DomainError invalid_input when the earlier term does not lie before the first one */
export function openIssuedSeries(db: Connection, { bodyId, earlierTerm }: ImportPlan): IssuedSeries {
  const bodies = findIssuingBodies(db);
  const bySymbol = new Map(bodies.map((body) => [nameKey(body.symbol), body]));
  const byName = new Map(bodies.map((body) => [nameKey(body.name), body]));
  const usual = bodies.find(({ id }) => id === bodyId);
  const terms = withEarlierTerm(findTerms(db), earlierTerm);
  const keys = new Map<string, { readonly key: SeriesKey; readonly body: IssuingBody; readonly date: string }>();
  const targets = new Map<string, SeriesTarget>();

  const bodyOfSymbol = (symbol: string): IssuingBody | undefined =>
    [symbol, ...symbol.split('-')].map((part) => bySymbol.get(nameKey(part))).find((body) => body !== undefined);
  const periodOf = (key: SeriesKey, date: string): string =>
    key.termId === null ? `Năm ${yearOf(date)}` : (terms.find(({ id }) => id === key.termId)?.name ?? '');

  return {
    bodyOf(organSymbol, field, name) {
      if (organSymbol !== null) {
        const found = bodyOfSymbol(organSymbol);
        if (found) return found;
        throw new RowFault(
          field,
          `Chưa có cơ quan ban hành nào mang ký hiệu ${organSymbol}. Thêm ở Cài đặt rồi kiểm tra lại.`,
        );
      }
      const body = byName.get(nameKey(name)) ?? usual;
      if (!body) throw new RowFault(field, 'Số không ghi ký hiệu; chọn cơ quan ban hành ở bước 2.');
      return body;
    },

    seriesOf(body, typeCode, date, dateField) {
      const term = countsByYear(body) ? null : termOn(terms, date);
      if (term === undefined)
        throw new RowFault(
          dateField,
          `Ngày ${formatDate(date)} không thuộc nhiệm kỳ nào; ghi nhiệm kỳ trước ở bước 2.`,
        );
      const key = seriesKeyOf(db, body, typeCode, date, term?.id ?? null);
      const text = JSON.stringify(key);
      if (!keys.has(text)) keys.set(text, { key, body, date });
      return text;
    },

    target(text) {
      const known = targets.get(text);
      if (known) return known;
      const found = keys.get(text);
      if (!found) throw new Error('the series was not asked for');
      const { key, body, date } = found;
      const series = key.termId === termToMake ? undefined : findSeriesByKey(db, key);
      if (series && series.open !== 1) throw new DomainError('book_closed', { book: series.title });
      const title = series?.title ?? seriesTitle(key, body, periodOf(key, date));
      const target: SeriesTarget = {
        title,
        isNew: series === undefined,
        used: series
          ? { firstNumber: series.firstNumber, states: numbersOf(findNumberStates(db, series.id)) }
          : { firstNumber: 1, states: new Map() },
        open: (writing, firstNumber) => {
          if (series) return getSeries(writing, series.id);
          const termId = key.termId === termToMake ? takeEarlierTerm(writing, terms) : key.termId;
          return insertSeries(writing, { ...key, termId, title, firstNumber });
        },
      };
      targets.set(text, target);
      return target;
    },
  };
}

/** The terms of the office, before them the one that the clerk named for older documents. */
function withEarlierTerm(terms: readonly Term[], earlier: ImportPlan['earlierTerm']): readonly Term[] {
  const [first] = terms;
  if (!earlier || !first || terms.some(({ startsOn }) => startsOn === earlier.startsOn)) return terms;
  if (earlier.startsOn > first.startsOn)
    throw new DomainError(
      'invalid_input',
      {},
      { 'earlierTerm.startsOn': `Trước ngày ${formatDate(first.startsOn)}, khi ${first.name} bắt đầu.` },
    );
  if (terms.some(({ name }) => name === earlier.name))
    throw new DomainError('name_taken', { name: earlier.name }, { 'earlierTerm.name': 'Tên này đã có.' });
  return [{ id: termToMake, ...earlier, endsOn: addDays(first.startsOn, -1) }, ...terms];
}

function termOn(terms: readonly Term[], date: string): Term | undefined {
  return terms.findLast(({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || endsOn >= date));
}

/** Makes the earlier term when its first series is opened. */
function takeEarlierTerm(db: Connection, terms: readonly Term[]): number {
  const wanted = terms.find(({ id }) => id === termToMake);
  if (!wanted) throw new Error('no earlier term was named');
  const made = findTerms(db).find(({ startsOn }) => startsOn === wanted.startsOn);
  if (made) return made.id;
  const { id } = insertTerm(db, wanted.name, wanted.startsOn);
  if (wanted.endsOn !== null) endTerm(db, id, wanted.endsOn);
  return id;
}

/** Nơi nhận as they were typed: one line each, without the dashes and marks that are printed around them. */
export function readLines(cells: RowCells, field: ImportField): readonly string[] {
  const lines = cells
    .lines(field)
    .flatMap((line) => line.split(';'))
    .map((line) => line.replace(/^[\s\-–+•*]+/, '').replace(/[\s,.]+$/, ''))
    .filter((line) => line !== '');
  if (lines.some(({ length }) => length > 500)) throw new RowFault(field, 'Một dòng nơi nhận dài quá 500 chữ.');
  if (lines.length > 300) throw new RowFault(field, 'Nhiều quá 300 nơi nhận.');
  return lines;
}
