/** From a document to its series, by the rule of its body: type and term, all types of a term, or a year. */
import { yearOf } from '../../contract/calendar-date.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IssuingBody } from '../../contract/organization.schema.ts';
import type { Connection } from '../db/connection.ts';
import { getTermOn } from '../organization/organization.repository.ts';
import { readNumberingSettings } from './numbering-settings.ts';
import {
  findIncomingBooks,
  findSeriesByKey,
  insertSeries,
  peekNextNumber,
  type Series,
  type SeriesKey,
} from './numbering.repository.ts';
import { seriesTypeCode } from './numbering.rules.ts';

export interface DocumentSeries {
  readonly key: SeriesKey;
  /** "Nhiệm kỳ 2025 - 2030" or "Năm 2026". */
  readonly periodName: string;
  /** Undefined until its first number is taken. */
  readonly series: Series | undefined;
  readonly nextNumber: number;
}

/**
 * The series in which a body counts a type (null: copies) on a day.
 *
 * @throws DomainError no_term when no term covers the day
 */
export function findDocumentSeries(
  db: Connection,
  body: Pick<IssuingBody, 'id' | 'numbering'>,
  typeCode: string | null,
  date: string,
): DocumentSeries {
  const term = countsByYear(body) ? null : getTermOn(db, date);
  const key = seriesKeyOf(db, body, typeCode, date, term?.id ?? null);
  const series = findSeriesByKey(db, key);
  return {
    key,
    periodName: term?.name ?? `Năm ${yearOf(date)}`,
    series,
    nextNumber: series ? peekNextNumber(db, series) : 1,
  };
}

/** True where the series of a body run through a calendar year and not through a term. */
export function countsByYear({ numbering }: Pick<IssuingBody, 'numbering'>): boolean {
  return numbering === 'year_by_type' || numbering === 'year_all_types';
}

/** The series in which a body counts a type (null: copies) on a day of a term; `termId` null where it counts by year. */
export function seriesKeyOf(
  db: Connection,
  body: Pick<IssuingBody, 'id' | 'numbering'>,
  typeCode: string | null,
  date: string,
  termId: number | null,
): SeriesKey {
  const allTypes = body.numbering === 'term_all_types' || body.numbering === 'year_all_types';
  return {
    kind: typeCode === null ? 'copy' : 'outgoing',
    bodyId: body.id,
    typeCode:
      typeCode === null
        ? null
        : allTypes
          ? '*'
          : seriesTypeCode(typeCode, date, readNumberingSettings(db).separateRegulations),
    termId,
    year: termId === null ? yearOf(date) : null,
  };
}

/**
 * The same, opened when its first number is taken.
 *
 * @throws DomainError no_term; year_not_open: a year begins when a person opens its books, never by the clock
 */
export function openDocumentSeries(
  db: Connection,
  body: Pick<IssuingBody, 'id' | 'numbering' | 'symbol'>,
  typeCode: string | null,
  date: string,
  firstNumber = 1,
): Series {
  const { key, periodName, series } = findDocumentSeries(db, body, typeCode, date);
  if (series) return series;
  if (key.year !== null && !findIncomingBooks(db).some(({ year }) => year === key.year))
    throw new DomainError('year_not_open', { year: key.year }, { documentDate: `Chưa mở sổ năm ${key.year}.` });
  return insertSeries(db, { ...key, title: seriesTitle(key, body, periodName), firstNumber });
}

/** "Công văn VPTU, Nhiệm kỳ 2025 - 2030". */
export function seriesTitle(key: SeriesKey, { symbol }: Pick<IssuingBody, 'symbol'>, periodName: string): string {
  return `${describeCounted(key)} ${symbol}, ${periodName}`;
}

function describeCounted({ kind, typeCode }: SeriesKey): string {
  if (kind === 'copy') return 'Bản sao';
  if (typeCode === '*') return 'Văn bản';
  return documentTypeName(typeCode) || 'Văn bản không ký hiệu';
}
