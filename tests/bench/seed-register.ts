/** A register of any length for the benches: real-looking Vietnamese words, 600 organs, 15 types, 318 days of one year. */
import { addDays } from '../../electron/contract/calendar-date.ts';
import type { Connection } from '../../electron/core/db/connection.ts';
import { indexIncomingRange } from '../../electron/core/incoming/incoming-search.repository.ts';

const syllables =
  'công tác đối ngoại nhân dân quán triệt chỉ thị nghị quyết ban bí thư tỉnh ủy huyện thành phố văn phòng trung ương đảng kiểm tra giám sát tổ chức cán bộ tuyên giáo dân vận nội chính báo cáo kế hoạch hướng dẫn thông báo kết luận hội nghị tổng kết triển khai thực hiện quy định quy chế phối hợp phát triển kinh tế xã hội quốc phòng an ninh xây dựng chỉnh đốn hệ thống chính trị cải cách hành chính chuyển đổi số'.split(
    ' ',
  );
const types = ['CT', 'NQ', 'QĐ', 'BC', 'KH', 'CV', 'TB', 'HD', 'KL', 'GM', 'TTr', 'CTr', 'QC', 'TT', 'ĐA'];

/** Fills the register by bulk insert, and beside it a plain table with folded text for the LIKE scan. */
export function seedRegister(file: Connection, rows: number, bookId: number): void {
  let state = 42;
  const random = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
  const fold = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[đĐ]/g, 'd')
      .toLowerCase();
  file.exec(
    'CREATE TABLE bench_like (id INTEGER PRIMARY KEY, date_key INTEGER, words TEXT); CREATE INDEX bench_like_date ON bench_like (date_key);',
  );
  const issuer = file.prepare('INSERT INTO issuer (name, name_key) VALUES (?, ?)');
  const number = file.prepare(
    "INSERT INTO issued_number (series_id, number, suffix, state) VALUES (?, ?, '', 'issued')",
  );
  const document = file.prepare(
    `INSERT INTO incoming_document (id, date_key, book_id, number, arrival_date, channel, symbol, symbol_key, document_date, issuer_id, issuer_name, type_code, subject, signer, copies, urgency, addressee, direction, file_note, note, registered_at, registered_by, deadline, finished_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1, 'normal', '', '', '', '', '2026-01-01T00:00:00.000Z', 'Lan', ?, ?)`,
  );
  const routing = file.prepare(
    "INSERT INTO incoming_routing (document_id, position, recipient, role) VALUES (?, 0, 'Phòng Tổng hợp', 'lead')",
  );
  const waiting = file.prepare('INSERT INTO incoming_waiting VALUES (?, ?)');
  const like = file.prepare('INSERT INTO bench_like VALUES (?, ?, ?)');
  const epoch = Date.UTC(1900, 0, 1);
  file.transaction(() => {
    const issuers = Array.from({ length: 600 }, (_, index) => `Huyện ủy số ${index}`);
    const ids = issuers.map((name) => Number(issuer.run(name, fold(name)).lastInsertRowid));
    let lastDay = '';
    let inDay = 0;
    for (let row = 1; row <= rows; row += 1) {
      const day = addDays('2026-01-02', Math.floor(((row - 1) / rows) * 318));
      inDay = day === lastDay ? inDay + 1 : 0;
      lastDay = day;
      const dateKey = Math.round((Date.parse(day) - epoch) / 86_400_000) * 100_000 + inDay;
      const type = types[random(types.length)] ?? 'CV';
      const who = random(600);
      const symbol = `${1 + random(999)}-${type}/HU`;
      const words = Array.from({ length: 10 + random(18) }, () => syllables[random(syllables.length)] ?? '');
      const subject = `về ${words.join(' ')}${row % 5000 === 7 ? ' xyloto' : ''}`;
      number.run(bookId, row);
      document.run(
        row,
        dateKey,
        bookId,
        row,
        day,
        'network',
        symbol,
        `${fold(symbol)
          .split(/[^a-z0-9]+/)
          .join(' ')} ${row}`,
        row % 9 === 0 ? null : addDays(day, -1 - random(20)),
        ids[who],
        issuers[who],
        type,
        subject,
        row % 4 === 0 ? addDays(day, 5 + random(20)) : null,
        row % 4 === 0 && row < rows - rows / 200 ? addDays(day, 4) : null,
      );
      const routed = row % 50 !== 0;
      if (routed) routing.run(row);
      else waiting.run(row, dateKey);
      like.run(row, dateKey, fold(`${symbol} ${subject} ${issuers[who] ?? ''}`));
    }
    indexIncomingRange(file, 1, rows);
    file.prepare('UPDATE number_series SET next_number = ? WHERE id = ?').run(rows + 1, bookId);
  })();
  file.exec('ANALYZE');
}
