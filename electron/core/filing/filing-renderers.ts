/** Mục lục văn bản trong hồ sơ and mục lục hồ sơ nộp lưu, as Word books. (practice.md 6) */
import { formatDate } from '../../contract/calendar-date.ts';
import type { DocumentName } from '../../contract/documents.ts';
import { type CaseFile, formatRetention } from '../../contract/filing.schema.ts';
import { vietnamTime } from '../clock.ts';
import type { QueryContext } from '../context.ts';
import { type RenderControl, type Renderer, wordFile } from '../documents/renderer-types.ts';
import { findActor, getOffice } from '../organization/organization.repository.ts';
import type { BookCover, BookDefinition, BookRow } from '../word/books/book.view.ts';
import { fileContentsBook, fileListBook } from '../word/books/definitions.ts';
import { findFiledDocuments, getCaseFile } from './filing.repository.ts';

type FilingDocument = Extract<DocumentName, `filing.${string}`>;

export const filingRenderers: { readonly [N in FilingDocument]: Renderer<N> } = {
  'filing.contents': async (context, { id }, control) => {
    const file = getCaseFile(context.db, id);
    const documents = findFiledDocuments(context.db, id);
    const rows = documents.map((one, index): BookRow => ({
      ordinal: String(index + 1),
      symbol: one.symbol,
      issueDate: one.date === null ? '' : formatDate(one.date),
      subject: one.isVoid ? { text: one.title, struck: true } : one.title,
      issuer: one.issuer,
      sheet: one.sheetFrom === null ? '' : String(one.sheetFrom),
      note: one.note,
    }));
    const cover = {
      fromDate: file.firstDate,
      toDate: file.lastDate,
      extraLines: [`Hồ sơ số ${file.code}`, file.title, `Thời hạn bảo quản: ${describeRetention(file)}`],
    };
    const statement = `Hồ sơ này gồm ${documents.length} văn bản.`;
    const bytes = await printBook(context, fileContentsBook, cover, statement, rows, control);
    return wordFile(`Muc luc van ban ho so ${file.code}`, bytes);
  },

  'filing.handOverList': async (context, { ids }, control) => {
    const files = ids.map((id) => getCaseFile(context.db, id));
    const rows = files.map((file, index): BookRow => ({
      ordinal: String(index + 1),
      fileCode: file.code,
      title: file.title,
      dates: [file.firstDate, file.lastDate].map((date) => (date === null ? '' : formatDate(date))).join(' - '),
      retention: describeRetention(file),
      sheets: '',
      note: file.note,
    }));
    const dates = files.flatMap(({ firstDate, lastDate }) => [firstDate, lastDate]).filter((date) => date !== null);
    const cover = { fromDate: dates.sort()[0] ?? null, toDate: dates.at(-1) ?? null };
    const statement = `Mục lục này gồm ${files.length} hồ sơ, lập thành hai bản.`;
    return wordFile('Muc luc ho so nop luu', await printBook(context, fileListBook, cover, statement, rows, control));
  },
};

const describeRetention = ({ retention, retentionYears }: CaseFile): string =>
  formatRetention(retention, retentionYears);

async function printBook(
  { db, now, today }: QueryContext,
  definition: BookDefinition,
  cover: Pick<BookCover, 'fromDate' | 'toDate' | 'extraLines'>,
  statement: string,
  rows: readonly BookRow[],
  { signal, onProgress }: RenderControl,
): Promise<Uint8Array> {
  const office = getOffice(db);
  const { renderBook } = await import('../word/books/render-book.ts');
  return renderBook(
    {
      definition,
      cover: {
        parentOrgan: office.parentName.toLocaleUpperCase('vi'),
        organ: office.name.toLocaleUpperCase('vi'),
        period: null,
        firstNumber: null,
        lastNumber: null,
        volume: null,
        ...cover,
      },
      closing: { statement, place: office.place, date: null },
      printMark: {
        printedAt: `${vietnamTime(now)} ngày ${formatDate(today)}`,
        printedBy: findActor(db),
        entryCount: rows.length,
      },
      practice: office.practice,
    },
    rows,
    {
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress: (done: number) => onProgress(done, rows.length) } : {}),
    },
  );
}
