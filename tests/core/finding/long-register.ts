import { hexTag } from '../../../electron/core/finding/register-index.ts';
import type { TestOffice } from '../../support/office.ts';

/** Rows written past the door, for the length alone. */
export function fillRegister(office: TestOffice, rows: number, bookId: number): void {
  const file = office.openFile();
  const issuers = ['Ban Dân vận', 'Đảng ủy Quân sự', 'Tỉnh đoàn'].map((name, index) =>
    Number(
      file
        .prepare('INSERT INTO issuer (name, name_key) VALUES (?, ?)')
        .run(name, ['ban dan van', 'dang uy quan su', 'tinh doan'][index]).lastInsertRowid,
    ),
  );
  const number = file.prepare("INSERT INTO issued_number (series_id, number, state) VALUES (?, ?, 'issued')");
  const document = file.prepare(
    `INSERT INTO incoming_document (date_key, book_id, number, arrival_date, channel, symbol, symbol_key, document_date, issuer_id, issuer_name,
       subject, signer, copies, urgency, addressee, direction, deadline, file_note, note, registered_at, registered_by)
     VALUES (?, ?, ?, ?, 'paper', ?, ?, ?, ?, 'Ban Dân vận', 'việc', '', 1, 'normal', '', '', ?, '', '', '2026-01-01T00:00:00.000Z', 'Lan')`,
  );
  const search = file.prepare('INSERT INTO incoming_search (rowid, subject, tags) VALUES (?, ?, ?)');
  file.transaction(() => {
    for (let row = 1; row <= rows; row += 1) {
      const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(row / 18)));
      const date = day.toISOString().slice(0, 10);
      const key = Math.round((day.getTime() - Date.UTC(1900, 0, 1)) / 86_400_000) * 100_000 + (row % 18);
      const symbol = String((row * 7919) % 997);
      const due = row % 3 === 0 ? null : `2026-12-${String(1 + ((row * 31) % 28)).padStart(2, '0')}`;
      number.run(bookId, row);
      document.run(key, bookId, row, date, symbol, symbol, row % 7 === 0 ? null : date, issuers[row % 3], due);
      search.run(key, 'viec', hexTag('xt', 'CV'));
    }
  })();
}
