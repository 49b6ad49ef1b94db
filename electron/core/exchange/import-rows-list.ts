/** What a trial found, row by row: to be read beside the file, mended there, and kept. */
import type { ImportPlan } from '../../contract/exchange.schema.ts';
import { importFieldLabel, importRegisterColumns } from '../../contract/import-registers.ts';
import type { QueryContext } from '../context.ts';
import type { RenderControl } from '../documents/renderer-types.ts';
import type { SheetRow } from '../spreadsheet/spreadsheet.types.ts';
import { column, type ExportedList } from './export-lists.ts';
import { findAlike } from './import-report.ts';
import { prepareImport } from './prepare-import.ts';
import type { Work } from './received-files.ts';
import { withForm } from './register-forms.ts';

/** Tries the file once more by the plan. Of a row with a mark of secrecy only its number is written. (practice.md 5) */
export async function listImportRows(
  { db, today }: QueryContext,
  { files, signal }: RenderControl,
  plan: ImportPlan,
): Promise<ExportedList> {
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(signal.reason));
  const work: Work = { stage: 'reading', done: 0, total: 0, stop };
  const rows = await withForm(plan.register, async (form) => {
    const prepared = await prepareImport(form, db, files.get(plan.fileId), plan, today, work, { keepNotes: true });
    const lines: (SheetRow & { readonly row: number })[] = [];
    const alike = new Map((await findAlike(form, prepared, work)).map(({ rowNumber, other }) => [rowNumber, other]));
    for (const { target, rows: taken } of prepared.series) {
      for (const row of taken) {
        const other = alike.get(row.rowNumber);
        lines.push({
          row: row.rowNumber,
          outcome: 'Nhập được',
          series: target.title,
          number: row.numberText,
          date: row.date,
          ...prepared.reader.describe(row),
          cell: '',
          value: '',
          reason: other === undefined ? '' : `Có thể trùng ${other}`,
          mended: (prepared.notes.get(row.rowNumber) ?? []).join('; '),
        });
      }
    }
    const blank = { series: '', number: '', date: null, name: '', subject: '', cell: '', value: '', mended: '' };
    for (const { rowNumber, cell, value, reason } of prepared.rejectedRows)
      lines.push({ ...blank, row: rowNumber, outcome: 'Không nhập được', cell, value, reason });
    for (const rowNumber of prepared.secretRows)
      lines.push({ ...blank, row: rowNumber, outcome: 'Không nhập', reason: 'Có dấu hiệu độ mật' });
    for (const rowNumber of prepared.skippedRows)
      lines.push({ ...blank, row: rowNumber, outcome: 'Bỏ qua', reason: 'Dòng tiêu đề, số trang hoặc dòng cộng' });
    return lines.toSorted((a, b) => a.row - b.row);
  });
  const { register } = plan;
  const { dateField } = importRegisterColumns[register];
  return {
    name: 'Kết quả kiểm tra',
    columns: [
      column('row', 'Dòng', 8, 'number'),
      column('outcome', 'Kết quả', 17),
      column('reason', 'Lý do', 48),
      column('cell', 'Ô', 8),
      column('value', 'Nội dung ô', 30),
      column('mended', 'Đã sửa khi đọc', 44),
      column('series', 'Vào sổ', 32),
      column('number', 'Số', 16),
      column('date', importFieldLabel(register, dateField), 12, 'date'),
      column('name', register === 'incoming' ? 'Cơ quan ban hành' : 'Người ký', 26),
      column('subject', 'Trích yếu', 60),
    ],
    rows,
  };
}
