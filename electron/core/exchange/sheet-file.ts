/** A list as a file: .xlsx or CSV. */
import { buffer } from 'node:stream/consumers';
import type { DocumentFile } from '../../contract/documents.ts';
import type { sheetFormats } from '../../contract/exchange.schema.ts';
import type { QueryContext } from '../context.ts';
import { fileName } from '../documents/file-names.ts';
import type { RenderControl } from '../documents/renderer-types.ts';
import { getOffice } from '../organization/organization.repository.ts';
import type { ExportedList } from './export-lists.ts';

export type SheetFormat = (typeof sheetFormats)[number];

const sheetMediaTypes: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Writes a list; stops with the reason of the signal. */
export async function renderSheet(
  { db, now }: QueryContext,
  list: ExportedList,
  format: SheetFormat,
  stem: string,
  { signal, onProgress }: RenderControl,
): Promise<DocumentFile> {
  const { name: author, practice } = getOffice(db);
  const view = { name: list.name, columns: list.columns, pageTitle: `${author} - ${stem}`, author, practice };
  const options = {
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress: (rows: number) => onProgress(rows, rows) } : {}),
  };
  const stream =
    format === 'xlsx'
      ? await (await import('../spreadsheet/write-xlsx.ts')).streamXlsx(view, list.rows, { ...options, now })
      : (await import('../spreadsheet/write-csv.ts')).streamCsv(view, list.rows, options);
  return { fileName: fileName(stem, format), mediaType: sheetMediaTypes[format], bytes: await buffer(stream) };
}
