/** What a form of a book must be like to be printed, and how it becomes one. */
import { type BookKind, isBlankColumn } from '../../contract/book-kinds.ts';
import type { BookForm } from '../../contract/books.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { cellPaddingMm, fitColumnWidths, textWidthOf } from '../word/books/book-page.ts';
import type { BookDefinition } from '../word/books/book.view.ts';
import { boldWidthMm } from '../word/text/text-width.ts';
import { bookCatalogue, knownColumns } from './book-catalogue.ts';

/** Least width of a column on paper, millimetres: a date of ten signs breaks in less. */
const leastWidthMm = 8;

/** The form that a book comes with. */
export function standardForm(kind: BookKind): BookForm {
  const { titleLines, shortTitle, columns, columnNumbers, textSizePt, minRowHeightMm, signatures } =
    bookCatalogue[kind].standard;
  return {
    kind,
    titleLines: [...titleLines],
    shortTitle,
    columns: columns.map((column) => ({ ...column })),
    columnNumbers,
    cover: true,
    paper: 'A4',
    textSizePt,
    minRowHeightMm,
    signatures: [...signatures],
    fillReceipts: true,
  };
}

/** @throws DomainError book_form_unfit, with a sentence beside each column concerned */
export function assertFormFits(form: BookForm): void {
  const { kind, columns } = form;
  const { numberColumn } = bookCatalogue[kind];
  const known = new Map(knownColumns(kind).map((column) => [column.key, column.title]));
  const fields: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [index, { key }] of columns.entries()) {
    if (!known.has(key) && !isBlankColumn(key)) fields[`columns.${index}.key`] = 'Sổ này không có cột như vậy.';
    if (seen.has(key)) fields[`columns.${index}.key`] = 'Cột này đã có ở trên.';
    seen.add(key);
  }
  if (Object.keys(fields).length > 0) fail('có cột bị lặp hoặc không thuộc sổ này', fields);
  if (!seen.has(numberColumn)) {
    const name = (known.get(numberColumn) ?? '').replace(/\n/g, ' ');
    fail(`thiếu cột “${name}”, không có cột ấy thì sổ không còn số`, {
      columns: `Cần có cột “${name}”.`,
    });
  }
  for (const [index, width] of printedWidths(form).entries()) {
    if (width < leastWidthMm - 0.05)
      fields[`columns.${index}.widthMm`] = `In ra chỉ còn ${formatMm(width)} mm, cần ít nhất ${leastWidthMm} mm.`;
  }
  if (Object.keys(fields).length > 0)
    fail('có cột quá hẹp khi in; bớt cột, hoặc thu hẹp các cột rộng, hoặc dùng giấy A3', fields);
  for (const [index, width] of printedWidths(form).entries()) {
    const { word, widthMm } = widestOfHeading(form, index);
    if (width < widthMm)
      fields[`columns.${index}.widthMm`] =
        `In ra chỉ còn ${formatMm(width)} mm, chữ “${word}” ở tiêu đề cần ${formatMm(Math.ceil(widthMm * 10) / 10)} mm.`;
  }
  if (Object.keys(fields).length > 0)
    fail(
      'có cột hẹp hơn một chữ của tiêu đề, chữ sẽ bị ngắt đôi; nới cột, bớt cột, thu nhỏ chữ hoặc dùng giấy A3',
      fields,
    );

  function fail(problem: string, where: Record<string, string>): never {
    throw new DomainError('book_form_unfit', { problem }, where);
  }
}

/** Widths in millimetres as they will stand on paper. */
function printedWidths({ columns, paper }: Pick<BookForm, 'columns' | 'paper'>): readonly number[] {
  return fitColumnWidths(columns, textWidthOf({ paper })).map((twips) => (twips * 25.4) / 1440);
}

/** What must not break in the heading of a column, and the width of the column that it needs. */
function widestOfHeading(
  { columns, columnNumbers, textSizePt }: BookForm,
  index: number,
): { readonly word: string; readonly widthMm: number } {
  const words = (columns[index]?.title ?? '').split(/\s+|(?<=-)/u);
  return [...words, columnNumbers ? `(${index + 1})` : '']
    .map((word) => ({ word, widthMm: boldWidthMm(word, textSizePt) + 2 * cellPaddingMm }))
    .reduce((widest, one) => (one.widthMm > widest.widthMm ? one : widest));
}

const formatMm = (width: number): string => width.toFixed(1).replace('.', ',').replace(',0', '');

/** The form as the printing takes it. */
export function toDefinition({ kind, cover, fillReceipts, ...form }: BookForm): BookDefinition {
  const { standard } = bookCatalogue[kind];
  return {
    ...form,
    key: standard.key,
    source: standard.source,
    coverLines: standard.coverLines,
    hasCover: cover,
    // A column whose key no row carries stays blank.
    columns: form.columns.map((column) =>
      column.key === 'receipt' && !fillReceipts ? { ...column, key: 'receiptByHand' } : column,
    ),
  };
}
