import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import type { NumberSeries } from '../../contract/numbering.schema.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIssuingBody, getTermOn } from '../organization/organization.repository.ts';
import {
  closeSeries,
  findIncomingBooks,
  findNumberStates,
  findSeriesWithNames,
  findTermSeries,
  getSeries,
  insertSeries,
  isSeriesUsed,
  type Series,
  setFirstNumber,
} from './numbering.repository.ts';
import { checkSeries } from './numbering.rules.ts';

export const numberingHandlers: RegisterHandlers<'numbering'> = {
  'numbering.listSeries': ({ db }) => ({ series: findSeriesWithNames(db).map(withTypeName) }),

  'numbering.openIncomingBook': (context, { year, title, firstNumber }) => {
    const { db } = context;
    if (findIncomingBooks(db).some((book) => book.year === year && book.title === title))
      throw new DomainError('name_taken', { name: title }, { title: 'Tên sổ này đã có trong năm.' });
    const series = insertSeries(db, {
      kind: 'incoming',
      title,
      year,
      firstNumber,
      bodyId: null,
      typeCode: null,
      termId: null,
    });
    return recordSeries(context, series.id, 'Mở sổ');
  },

  'numbering.openSeries': (context, { kind, bodyId, typeCode, firstNumber }) => {
    const term = getTermOn(context.db, context.today);
    const existing = findTermSeries(context.db, kind, bodyId, kind === 'copy' ? null : typeCode, term.id);
    if (existing) return changeFirstNumber(context, existing, firstNumber);
    const series = openTermSeries(context, kind, bodyId, typeCode, term, firstNumber);
    return recordSeries(context, series.id, 'Mở dãy số');
  },

  'numbering.setFirstNumber': (context, { seriesId, firstNumber }) =>
    changeFirstNumber(context, getSeries(context.db, seriesId), firstNumber),

  'numbering.closeSeries': (context, { seriesId }) => {
    getSeries(context.db, seriesId);
    closeSeries(context.db, seriesId);
    return recordSeries(context, seriesId, 'Khoá sổ');
  },

  'numbering.checkSeries': ({ db }, { seriesId }) => {
    const series = getSeries(db, seriesId);
    const check = checkSeries(series.firstNumber, series.nextNumber, findNumberStates(db, seriesId));
    return {
      firstNumber: series.firstNumber,
      ...check,
      void: [...check.void],
      missing: [...check.missing],
      duplicates: [...check.duplicates],
    };
  },
};

/** The series of a body and type (null: copies) in a term, opened from 1 when it is used for the first time. */
export function openTermSeries(
  { db }: Pick<QueryContext, 'db'>,
  kind: 'outgoing' | 'copy',
  bodyId: number,
  typeCode: string | null,
  term: { readonly id: number; readonly name: string },
  firstNumber = 1,
): Series {
  const code = kind === 'copy' ? null : typeCode;
  const existing = findTermSeries(db, kind, bodyId, code, term.id);
  if (existing) return existing;
  const body = getIssuingBody(db, bodyId);
  const what = kind === 'copy' ? 'Bản sao' : documentTypeName(typeCode) || 'Văn bản không ký hiệu';
  return insertSeries(db, {
    kind,
    title: `${what} ${body.symbol}, ${term.name}`,
    bodyId,
    typeCode: code,
    termId: term.id,
    year: null,
    firstNumber,
  });
}

function changeFirstNumber(context: CommandContext, series: Series, firstNumber: number): NumberSeries {
  if (isSeriesUsed(context.db, series.id))
    throw new DomainError('series_in_use', { book: series.title }, { firstNumber: 'Dãy đã cấp số.' });
  setFirstNumber(context.db, series.id, firstNumber);
  return recordSeries(context, series.id, 'Đặt số bắt đầu');
}

function recordSeries({ db, record }: CommandContext, id: number, action: string): NumberSeries {
  const [series] = findSeriesWithNames(db, id);
  if (!series) throw new DomainError('not_found', { what: 'sổ này' });
  record({ subjectKind: 'number_series', subjectId: id, action, state: getSeries(db, id) });
  return withTypeName(series);
}

const withTypeName = (series: NumberSeries): NumberSeries => ({
  ...series,
  typeName: series.typeName === null ? null : documentTypeName(series.typeName),
});
