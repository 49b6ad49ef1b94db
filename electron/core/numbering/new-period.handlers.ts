/** "Mở sổ năm mới" and what "Mở nhiệm kỳ mới" would do: shown before it is done. In January a person chooses the year. */
import { addDays, formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { findIssuingBodies, findTerms } from '../organization/organization.repository.ts';
import { openBook, withTypeName } from './incoming-books.ts';
import {
  countReserved,
  findIncomingBooks,
  findLastDateInTerm,
  findLastDocument,
  findSeriesOfTerm,
  findSeriesWithNames,
  getSeries,
  type Series,
  setSeriesOpen,
} from './numbering.repository.ts';
import { renameForYear, titleInTerm } from './numbering.rules.ts';

type NewPeriodMethods = Pick<
  RegisterHandlers<'numbering'>,
  'numbering.previewNewYear' | 'numbering.openYear' | 'numbering.previewNewTerm'
>;

export const newPeriodHandlers: NewPeriodMethods = {
  'numbering.previewNewYear': ({ db }, { year }) => {
    const books = findIncomingBooks(db);
    const latest = Math.max(...books.filter((book) => (book.year ?? 0) < year).map((book) => book.year ?? 0));
    return {
      year,
      books: books
        .filter((book) => book.year === latest)
        .map((book) => {
          const newTitle = renameForYear(book.title, latest, year);
          return {
            seriesId: book.id,
            title: book.title,
            year: latest,
            lastNumberText: lastNumberText(book),
            reserved: countReserved(db, book.id),
            newTitle,
            alreadyOpen: books.some((other) => other.year === year && other.title === newTitle),
          };
        }),
      yearlyBodies: findIssuingBodies(db)
        .filter(({ active, numbering = 'term_by_type' }) => active && numbering.startsWith('year'))
        .map(({ name }) => name),
    };
  },

  'numbering.openYear': ({ db, record }, { year, books, closeOld }) => {
    const opened = books.map(({ fromSeriesId, title, firstNumber }, index) => {
      const old = getSeries(db, fromSeriesId);
      if (old.kind !== 'incoming' || (old.year ?? 0) >= year)
        throw new DomainError(
          'not_found',
          { what: `sổ đến trước năm ${year}` },
          { [`books.${index}`]: 'Chọn sổ khác.' },
        );
      if (closeOld) setSeriesOpen(db, old.id, false);
      return openBook(db, year, title, firstNumber);
    });
    record({
      subjectKind: 'number_series',
      subjectId: null,
      action: `Mở sổ năm ${year}`,
      state: { opened: opened.map(({ id }) => getSeries(db, id)), closedOld: closeOld },
    });
    return { series: opened.flatMap(({ id }) => findSeriesWithNames(db, id)).map(withTypeName) };
  },

  'numbering.previewNewTerm': ({ db }, { startsOn }) => {
    const last = findTerms(db).at(-1);
    if (!last) return { currentTerm: null, endsOn: null, series: [], problem: '' };
    const series = findSeriesOfTerm(db, last.id).map((one) => ({
      seriesId: one.id,
      title: titleInTerm(one.title, last.name),
      lastNumberText: lastNumberText(one),
      lastDate: findLastDocument(db, one.id)?.date ?? null,
      reserved: countReserved(db, one.id),
    }));
    return { currentTerm: last.name, endsOn: addDays(startsOn, -1), series, problem: findTermProblem() };

    function findTermProblem(): string {
      if (last === undefined) return '';
      if (startsOn <= last.startsOn)
        return `Nhiệm kỳ mới phải bắt đầu sau ngày ${formatDate(last.startsOn)} của nhiệm kỳ đang mở.`;
      const lastDate = findLastDateInTerm(db, last.id);
      return lastDate !== null && lastDate >= startsOn
        ? `Đã cấp số cho văn bản ngày ${formatDate(lastDate)}; nhiệm kỳ mới phải bắt đầu sau ngày ấy.`
        : '';
    }
  },
};

function lastNumberText({ firstNumber, nextNumber }: Series): string | null {
  return nextNumber > firstNumber ? String(nextNumber - 1) : null;
}
