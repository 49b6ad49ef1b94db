/** The printed books: what they will hold, the office's own forms, what stands on paper. */
import { formatDate } from '../../contract/calendar-date.ts';
import { bookKindLabels } from '../../contract/book-kinds.ts';
import { DomainError } from '../../contract/errors.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { cellText } from '../word/books/book-table.ts';
import { deleteBookForm, describeBookForm, getBookForm, saveBookForm } from './book-forms.repository.ts';
import { assertFormFits, standardForm, toDefinition } from './book-forms.rules.ts';
import { describePrints, nameRows, pendingAfter, scopeOfPart } from './book-prints.ts';
import { describePrint, findLastEvent, getPrint, insertPrint, withdrawPrint } from './book-prints.repository.ts';
import { findBookExtent, walkBookRows } from './books.repository.ts';

const sampleRows = 12;

export const booksHandlers: RegisterHandlers<'books'> = {
  'books.preview': ({ db }, { kind, seriesId, part, from, to }) => {
    if (part === 'period' && to < from)
      throw new DomainError(
        'dates_reversed',
        { from: formatDate(from), to: formatDate(to) },
        { to: 'Trước ngày bắt đầu.' },
      );
    const definition = toDefinition(getBookForm(db, kind));
    const scope = nameRows(db, { kind, seriesId }, scopeOfPart(db, { kind, seriesId }, part, { from, to }));
    const { marks, lastRowId, firstDay: _firstDay, ...extent } = findBookExtent(db, kind, { seriesId, scope });
    const sample = [...walkBookRows(db, kind, { seriesId, scope }, sampleRows)].map((row) =>
      definition.columns.map(({ key }) => cellText(row[key])),
    );
    return {
      ...extent,
      ranges: [...extent.ranges],
      title: definition.shortTitle,
      columns: definition.columns.map(({ title }) => title),
      sample,
      scope: { ...scope, upto: marks === null ? null : [...marks], lastRowId },
      lastEvent: findLastEvent(db),
    };
  },

  'books.getForm': ({ db }, { kind }) => describeBookForm(db, kind),

  'books.saveForm': (context, form) => {
    assertFormFits(form);
    saveBookForm(context.db, form, { at: context.at, by: context.actor });
    context.record({
      subjectKind: 'book_form',
      subjectId: null,
      action: `Sửa mẫu ${bookKindLabels[form.kind].toLocaleLowerCase('vi')}`,
      state: form,
    });
    return describeBookForm(context.db, form.kind);
  },

  'books.resetForm': (context, { kind }) => {
    deleteBookForm(context.db, kind);
    context.record({
      subjectKind: 'book_form',
      subjectId: null,
      action: `Về mẫu ban đầu: ${bookKindLabels[kind].toLocaleLowerCase('vi')}`,
      state: standardForm(kind),
    });
    return describeBookForm(context.db, kind);
  },

  'books.listPrints': ({ db }, book) => describePrints(db, book),

  'books.recordPrint': (context, { kind, seriesId, part, scope, lastEvent, volume, firstPage, lastPage }) => {
    const { db } = context;
    if (lastPage < firstPage) throw new DomainError('invalid_input', {}, { lastPage: `Trước trang đầu ${firstPage}.` });
    const { rows, firstNumberText, lastNumberText } = findBookExtent(db, kind, { seriesId, scope });
    if (rows === 0) throw new DomainError('nothing_printed');
    const print = {
      kind,
      seriesId,
      part,
      scope,
      rows,
      firstNumberText,
      lastNumberText,
      volume,
      firstPage,
      lastPage,
      printedAt: context.at,
      printedBy: context.actor,
    };
    const pending = pendingAfter(db, { kind, seriesId }, scope);
    const id = insertPrint(db, { ...print, lastEvent, pending });
    context.record({
      subjectKind: 'book_print',
      subjectId: id,
      action: `Đã in ${describePrint(kind, part, print)}`,
      state: { id, ...print, lastEvent },
    });
    return { id, ...print, changed: [], changedCount: 0 };
  },

  'books.withdrawPrint': (context, { id }) => {
    const { lastEvent, pending: _pending, ...print } = getPrint(context.db, id);
    withdrawPrint(context.db, id);
    context.record({
      subjectKind: 'book_print',
      subjectId: id,
      action: `Bỏ ghi lần in ${describePrint(print.kind, print.part, print)}`,
      state: { ...print, lastEvent, withdrawn: true },
    });
    return { done: true };
  },
};
