/** Opening an incoming book, and series in the words of the screens. */
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import type { NumberSeries } from '../../contract/numbering.schema.ts';
import type { Connection } from '../db/connection.ts';
import { findIncomingBooks, insertSeries, type Series } from './numbering.repository.ts';

/** @throws DomainError name_taken */
export function openBook(db: Connection, year: number, title: string, firstNumber: number): Series {
  if (findIncomingBooks(db).some((book) => book.year === year && book.title === title))
    throw new DomainError('name_taken', { name: title }, { title: 'Tên sổ này đã có trong năm.' });
  return insertSeries(db, { kind: 'incoming', title, year, firstNumber, bodyId: null, typeCode: null, termId: null });
}

/** Type codes as the names that screens show. */
export const withTypeName = (series: NumberSeries): NumberSeries => ({
  ...series,
  typeName:
    series.typeName === null
      ? null
      : series.typeName === '*'
        ? 'Mọi loại văn bản'
        : documentTypeName(series.typeName) || 'Văn bản không ký hiệu',
});
