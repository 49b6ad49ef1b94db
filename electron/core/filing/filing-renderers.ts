/** Mục lục văn bản trong hồ sơ and mục lục hồ sơ nộp lưu, as Word books. (practice.md 6) */
import { formatDate, formatPartyDate } from '../../contract/calendar-date.ts';
import type { DocumentName } from '../../contract/documents.ts';
import { type CaseFile, type FiledDocument, formatRetention, formatSheets } from '../../contract/filing.schema.ts';
import { vietnamTime } from '../clock.ts';
import type { QueryContext } from '../context.ts';
import { officeFrame } from '../documents/office-frame.ts';
import { type RenderControl, type Renderer, wordFile } from '../documents/renderer-types.ts';
import { findActor, getOffice } from '../organization/organization.repository.ts';
import type { BookCover, BookDefinition, BookRow } from '../word/books/book.view.ts';
import { fileContentsBook, fileListBook } from '../word/books/definitions.ts';
import type { HandOverMinuteView } from '../word/hand-over-minute.view.ts';
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
      sheet: formatSheets(one.sheetFrom, one.sheetTo),
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
      sheets: String(countSheets(findFiledDocuments(context.db, file.id)) ?? ''),
      note: file.note,
    }));
    const dates = files.flatMap(({ firstDate, lastDate }) => [firstDate, lastDate]).filter((date) => date !== null);
    const years = new Set(files.map(({ year }) => year));
    const cover: PartOfCover = {
      fromDate: dates.sort()[0] ?? null,
      toDate: dates.at(-1) ?? null,
      // Files of several years leave the year to be written by hand.
      period: years.size === 1 ? { kind: 'year', year: [...years][0] ?? 0 } : null,
    };
    const statement = `Mục lục này gồm ${files.length} hồ sơ, lập thành hai bản.`;
    return wordFile('Muc luc ho so nop luu', await printBook(context, fileListBook, cover, statement, rows, control));
  },

  'filing.handOverMinute': async (context, { ids }) => {
    const { renderHandOverMinute } = await import('../word/documents/hand-over-minute.ts');
    const minute = buildMinute(
      context,
      ids.map((id) => getCaseFile(context.db, id)),
    );
    return wordFile('Bien ban giao nhan ho so', await renderHandOverMinute(minute));
  },
};

function buildMinute(context: QueryContext, files: readonly CaseFile[]): HandOverMinuteView {
  const { db } = context;
  const { name } = getOffice(db);
  const years = [...new Set(files.map(({ year }) => year))].toSorted().join(', ');
  const dates = files.flatMap(({ firstDate, lastDate }) => [firstDate, lastDate]).filter((date) => date !== null);
  const sorted = dates.toSorted();
  const counts = new Map<string, number>();
  for (const file of files) counts.set(describeRetention(file), (counts.get(describeRetention(file)) ?? 0) + 1);
  const sheets = files.map(({ id }) => countSheets(findFiledDocuments(db, id)));
  const owners = new Set(files.map(({ owner }) => owner));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const frame = officeFrame(context);
  const handedOver = files.map(({ handedOverOn }) => handedOverOn).filter((date) => date !== null);
  return {
    ...frame,
    // Files handed over on one day were signed for on that day.
    date:
      handedOver.length === files.length && new Set(handedOver).size === 1 ? (handedOver[0] ?? frame.date) : frame.date,
    grounds: [`Căn cứ Danh mục hồ sơ năm ${years} của ${name}`],
    givingBody: name,
    givenBy: owners.size === 1 ? ([...owners][0] ?? '') : '',
    receivingBody: 'Lưu trữ cơ quan',
    holding: `Hồ sơ công việc năm ${years}`,
    period:
      first === undefined || last === undefined ? '' : `Từ ${formatPartyDate(first)} đến ${formatPartyDate(last)}`,
    files: files.length,
    documents: files.reduce((total, { documents }) => total + documents, 0),
    sheets: sheets.includes(null) ? null : sheets.reduce<number>((total, count) => total + (count ?? 0), 0),
    retentions: [...counts].map(
      ([retention, count]) => `${retention.toLocaleLowerCase('vi')} ${String(count).padStart(2, '0')} hồ sơ`,
    ),
  };
}

/** The last numbered sheet of a file; null while the sheets of its last document are not known. */
function countSheets(documents: readonly FiledDocument[]): number | null {
  const ends = documents.map(({ sheetFrom, sheetTo }) => sheetTo ?? sheetFrom);
  const isKnown = documents.length > 0 && !ends.includes(null) && documents.some(({ sheetTo }) => sheetTo !== null);
  return isKnown ? Math.max(...ends.map((end) => end ?? 0)) : null;
}

const describeRetention = ({ retention, retentionYears }: CaseFile): string =>
  formatRetention(retention, retentionYears);

type PartOfCover = Pick<BookCover, 'fromDate' | 'toDate'> & Partial<Pick<BookCover, 'extraLines' | 'period'>>;

async function printBook(
  context: QueryContext,
  definition: BookDefinition,
  cover: PartOfCover,
  statement: string,
  rows: readonly BookRow[],
  { signal, onProgress }: RenderControl,
): Promise<Uint8Array> {
  const { db, now, today } = context;
  const { place, practice, letterhead } = officeFrame(context);
  const { renderBook } = await import('../word/books/render-book.ts');
  return renderBook(
    {
      definition,
      cover: {
        parentOrgan: letterhead.upperLines.join(' ') || null,
        organ: letterhead.bodyLines.join(' '),
        period: null,
        firstNumber: null,
        lastNumber: null,
        volume: null,
        ...cover,
      },
      closing: { statement, place, date: null },
      printMark: {
        printedAt: `${vietnamTime(now)} ngày ${formatDate(today)}`,
        printedBy: findActor(db),
        entryCount: rows.length,
      },
      practice,
    },
    rows,
    {
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress: (done: number) => onProgress(done, rows.length) } : {}),
    },
  );
}
