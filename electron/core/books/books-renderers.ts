/** The books as Word files: in the office's form, from the rows of a period or of one print. */
import { formatDate } from '../../contract/calendar-date.ts';
import { type BookKind, bookSeriesKind } from '../../contract/book-kinds.ts';
import type { BookForm, BookPart, BookScope } from '../../contract/books.schema.ts';
import type { DocumentFile, DocumentName } from '../../contract/documents.ts';
import { DomainError } from '../../contract/errors.ts';
import { findAuditHead } from '../audit/audit.repository.ts';
import { vietnamTime } from '../clock.ts';
import type { QueryContext } from '../context.ts';
import { type RenderControl, type Renderer, wordFile } from '../documents/renderer-types.ts';
import { getSeries } from '../numbering/numbering.repository.ts';
import { findActor, findTerms, getOffice } from '../organization/organization.repository.ts';
import type { BookPeriod, BookRow, BookView } from '../word/books/book.view.ts';
import { bookCatalogue } from './book-catalogue.ts';
import { assertFormFits, toDefinition } from './book-forms.rules.ts';
import { getBookForm } from './book-forms.repository.ts';
import { closingStatement, coverRanges } from './book-wording.rules.ts';
import { periodScope } from './book-source.ts';
import { renderDayReport } from './day-report.renderer.ts';
import { type BookExtent, findBookExtent, walkBookRows } from './books.repository.ts';
import { sampleBookRows } from './sample-rows.ts';

type BooksDocument = Extract<DocumentName, `books.${string}`>;

export const booksRenderers: { readonly [N in BooksDocument]: Renderer<N> } = {
  'books.book': async (context, { scope, workId, ...book }, control) => {
    const print = { ...book, scope: scope ?? periodScope(book.from, book.to) };
    if (workId === undefined) return renderOfficeBook(context, print, control);
    const work = control.files.begin(workId);
    try {
      const signal = control.signal ? AbortSignal.any([control.signal, work.stop.signal]) : work.stop.signal;
      const onProgress = (done: number, total: number): void => {
        work.stage = 'writing';
        work.done = done;
        work.total = total;
        control.onProgress?.(done, total);
      };
      return await renderOfficeBook(context, print, { ...control, signal, onProgress });
    } finally {
      control.files.end(workId);
    }
  },

  'books.dayReport': renderDayReport,

  'books.formPreview': async (context, { form }) => {
    assertFormFits(form);
    const rows = findPreviewRows(context, form);
    const view = describeBook(context, form, {
      from: `${context.today.slice(0, 4)}-01-01`,
      to: context.today,
      seriesId: null,
      volume: '01',
      extent: {
        rows: rows.length,
        firstNumberText: null,
        lastNumberText: null,
        ranges: [],
        firstDay: null,
        marks: null,
        lastRowId: null,
      },
      part: 'period',
    });
    const { renderBook } = await import('../word/books/render-book.ts');
    return wordFile(`Mau ${form.shortTitle}`, await renderBook(view, rows));
  },
};

/** One book to be printed. */
export interface BookPrintOrder {
  readonly kind: BookKind;
  readonly seriesId: number | null;
  readonly from: string;
  readonly to: string;
  readonly scope: BookScope;
  readonly part: BookPart;
  readonly volume: string;
  readonly firstPage: number;
}

/** Makes a book in the form the office gave it. @throws DomainError dates_reversed; the reason of the signal */
export async function renderOfficeBook(
  context: QueryContext,
  { kind, seriesId, from, to, scope, part, volume, firstPage }: BookPrintOrder,
  { signal, onProgress }: Pick<RenderControl, 'signal' | 'onProgress'>,
): Promise<DocumentFile> {
  const { db } = context;
  if (part === 'period' && to < from)
    throw new DomainError(
      'dates_reversed',
      { from: formatDate(from), to: formatDate(to) },
      { to: 'Trước ngày bắt đầu.' },
    );
  const range = { seriesId, scope };
  const form = getBookForm(db, kind);
  const extent = findBookExtent(db, kind, range);
  // Pages that go on in a bound book, and pages put into it, have no cover of their own.
  const goesOn = firstPage > 1 || part === 'late';
  // Pages that go on begin with their first row, not with the period.
  const days = { from: (scope.after === null ? null : extent.firstDay) ?? scope.from, to: scope.to };
  const view = describeBook(context, goesOn ? { ...form, cover: false } : form, {
    ...days,
    seriesId,
    volume,
    extent,
    part,
  });
  const { renderBook } = await import('../word/books/render-book.ts');
  const bytes = await renderBook(
    part === 'late'
      ? { ...view, definition: { ...view.definition, shortTitle: `${form.shortTitle}, trang bổ sung` } }
      : { ...view, firstPage },
    walkBookRows(db, kind, range),
    {
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress: (done: number) => onProgress(done, extent.rows) } : {}),
    },
  );
  return wordFile(`${form.shortTitle} ${formatDate(days.from)} ${formatDate(days.to)}`, bytes);
}

interface Described {
  readonly from: string;
  readonly to: string;
  readonly seriesId: number | null;
  readonly volume: string;
  readonly extent: BookExtent;
  readonly part: BookPart;
}

function describeBook(
  { db, now, today }: QueryContext,
  form: BookForm,
  { from, to, seriesId, volume, extent, part }: Described,
): BookView {
  const office = getOffice(db);
  const head = findAuditHead(db);
  const { unit } = bookCatalogue[form.kind];
  return {
    definition: toDefinition(form),
    cover: {
      parentOrgan: office.parentName.toLocaleUpperCase('vi'),
      organ: shortenOffice(office).toLocaleUpperCase('vi'),
      period: findPeriod(db, form.kind, seriesId, to),
      fromDate: from,
      toDate: to,
      firstNumber: extent.firstNumberText,
      lastNumber: extent.lastNumberText,
      volume: volume === '' ? null : volume,
      // A book kept by day has no numbers, one of several series no common range.
      ...(extent.ranges.length > 1 || bookSeriesKind[form.kind] === null ? { ranges: coverRanges(extent.ranges) } : {}),
    },
    closing: {
      statement: closingStatement(extent, unit, part === 'period' ? 'Sổ này' : 'Phần này'),
      place: office.place,
      date: null,
    },
    printMark: {
      printedAt: `${vietnamTime(now)} ngày ${formatDate(today)}`,
      printedBy: findActor(db),
      entryCount: extent.rows,
      ...(head ? { headHash: formatHash(head.hash) } : {}),
    },
    practice: office.practice,
    emptyText: `Không có ${unit} nào trong khoảng này.`,
  };
}

/** The year of an incoming book or a book kept by day; the term of issued documents and copies. */
function findPeriod(db: QueryContext['db'], kind: BookKind, seriesId: number | null, to: string): BookPeriod | null {
  const series = seriesId === null ? null : getSeries(db, seriesId);
  const year = { kind: 'year', year: series?.year ?? Number(to.slice(0, 4)) } as const;
  if (kind !== 'outgoing' && kind !== 'copy') return year;
  if (series?.year != null) return year;
  const terms = findTerms(db);
  const term =
    series?.termId != null
      ? terms.find(({ id }) => id === series.termId)
      : terms.findLast(({ startsOn, endsOn }) => startsOn <= to && (endsOn === null || endsOn >= to));
  return term ? { kind: 'term', label: term.name } : null;
}

const previewRows = 14;

/** The newest rows of the office, or rows made up when there are none. */
function findPreviewRows({ db, today }: QueryContext, { kind }: BookForm): readonly BookRow[] {
  const scope = periodScope(`${Number(today.slice(0, 4)) - 1}-01-01`, today);
  const own = [...walkBookRows(db, kind, { seriesId: null, scope }, previewRows)];
  return own.length > 0 ? own : sampleBookRows();
}

// "Văn phòng Tỉnh ủy Bắc Giang" under "Tỉnh ủy Bắc Giang" reads better as "Văn phòng".
function shortenOffice({ name, parentName }: { readonly name: string; readonly parentName: string }): string {
  return name.endsWith(parentName) ? name.slice(0, -parentName.length).trim() || name : name;
}

// Eight groups of four characters can be compared with a printed page by eye.
function formatHash(hash: string): string {
  return (hash.slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}
