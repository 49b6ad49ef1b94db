/**
 * The registers at scale: `node build/run.mjs tests/bench/registers.bench.ts [rows] [rows …]`, 10,000 and 100,000 by default,
 * 1,000,000 by argument. Every figure stands beside the plain SQLite cost of the same work in the same run; a line above its
 * bar ends the program with 1.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Method, MethodInput, MethodOutput } from '../../electron/contract/api.ts';
import { addDays } from '../../electron/contract/calendar-date.ts';
import { createCore } from '../../electron/core/create-core.ts';
import { type Connection, openConnection } from '../../electron/core/db/connection.ts';
import { practiceSetUp } from '../../electron/core/set-up/practice-data.ts';
import { officePaths } from '../../electron/core/workspace/office-paths.ts';

const syllables =
  'công tác đối ngoại nhân dân quán triệt chỉ thị nghị quyết ban bí thư tỉnh ủy huyện thành phố văn phòng trung ương đảng kiểm tra giám sát tổ chức cán bộ tuyên giáo dân vận nội chính báo cáo kế hoạch hướng dẫn thông báo kết luận hội nghị tổng kết triển khai thực hiện quy định quy chế phối hợp phát triển kinh tế xã hội quốc phòng an ninh xây dựng chỉnh đốn hệ thống chính trị cải cách hành chính chuyển đổi số'.split(
    ' ',
  );
const types = ['CT', 'NQ', 'QĐ', 'BC', 'KH', 'CV', 'TB', 'HD', 'KL', 'GM', 'TTr', 'CTr', 'QC', 'TT', 'ĐA'];

let broken = 0;

async function measure(rows: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-bench-'));
  const core = createCore({
    dataFolder: folder,
    programVersion: 'bench',
    clock: { now: () => new Date('2026-11-22T02:00:00Z') },
  });
  const call = async <M extends Method>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> => {
    const answer = await core.call({ method, input });
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
    return answer.value as MethodOutput<M>;
  };
  try {
    await call('workspace.setUp', {
      ...practiceSetUp,
      term: { name: 'Nhiệm kỳ', startsOn: '2025-10-01' },
      incomingYear: 2026,
      incomingFirstNumber: 1,
      directorySet: 'none',
    });
    const { bookId } = await call('incoming.getEntryDefaults', {});
    const file = openConnection(officePaths(folder, false).database);
    const seeded = time(() => seed(file, rows, bookId ?? 0));
    console.log(
      `\n${rows.toLocaleString('vi')} văn bản đến (ghi thử ${(seeded / 1000).toFixed(1)} s, ${Math.round(rows / (seeded / 1000)).toLocaleString('vi')} dòng/s)`,
    );
    await measureQueries(call, file, rows, bookId ?? 0);
    file.close();
  } finally {
    await core.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}

type Call = <M extends Method>(method: M, input: MethodInput<M>) => Promise<MethodOutput<M>>;

async function measureQueries(call: Call, file: Connection, rows: number, bookId: number): Promise<void> {
  const all = {
    bookId: null,
    text: '',
    from: null,
    to: null,
    typeCode: null,
    issuerName: null,
    channel: null,
    routing: null,
    deadline: null,
  } as const;
  const page = (filter: object, offset = 0) => call('incoming.page', { ...all, ...filter, offset, limit: 50 });
  const scan = file.prepare('SELECT id FROM bench_like WHERE words LIKE ? ORDER BY date_key DESC LIMIT 50');
  const like = (text: string): Promise<unknown> => Promise.resolve(scan.all(`%${text}%`));
  const count = file.prepare('SELECT count(*) FROM bench_like WHERE words LIKE ?');
  const plainPage = file.prepare('SELECT * FROM incoming_document ORDER BY date_key DESC LIMIT 50');

  // [name, ours, plain SQLite, highest ratio allowed, highest p95 in ms allowed]
  await line(
    'trang đầu',
    () => page({}),
    () => Promise.resolve(plainPage.all()),
    null,
    20,
  );
  await line(
    'trang giữa',
    () => page({}, Math.floor(rows / 2)),
    () => Promise.resolve(plainPage.all()),
    null,
    20,
  );
  await line(
    'trang cuối',
    () => page({}, Math.max(0, rows - 50)),
    () => Promise.resolve(plainPage.all()),
    null,
    20,
  );
  await line(
    'chữ hiếm',
    () => page({ text: 'xyloto' }),
    () => like('xyloto'),
    0.25,
    20,
  );
  await line(
    'một chữ thường gặp',
    () => page({ text: 'cong' }),
    () => like('khong co chu nay'),
    0.25,
    20,
  );
  await line(
    'ba chữ thường gặp',
    () => page({ text: 'cong tac dang' }),
    () => like('khong co chu nay'),
    0.25,
    20,
  );
  await line(
    'có dấu',
    () => page({ text: 'đối ngoại nhân dân' }),
    () => like('khong co chu nay'),
    0.25,
    20,
  );
  await line(
    'đang gõ dở “d”',
    () => page({ text: 'd' }),
    () => like('khong co chu nay'),
    0.25,
    20,
  );
  await line(
    'ký hiệu 126 bc',
    () => page({ text: '126 bc' }),
    () => like('126-bc'),
    0.25,
    20,
  );
  await line(
    'số đến',
    () => page({ text: '790' }),
    () => like('khong co chu nay'),
    0.25,
    20,
  );
  await line(
    'Telex',
    () => page({ text: 'ddoois ngoaij' }),
    () => like('khong co chu nay'),
    0.25,
    20,
  );
  await line(
    'loại và sổ',
    () => page({ typeCode: 'CT', bookId }),
    () => like('khong co chu nay'),
    0.25,
    20,
  );
  await line(
    'cơ quan',
    () => page({ issuerName: 'Huyện ủy số 17' }),
    () => like('khong co chu nay'),
    0.25,
    20,
  );
  await line(
    'chưa chuyển',
    () => page({ routing: 'none' }),
    () => like('khong co chu nay'),
    0.25,
    20,
  );
  await line(
    'đếm một chữ',
    () => call('incoming.count', { ...all, text: 'cong' }),
    () => Promise.resolve(count.get('%cong%')),
    1,
    null,
  );
  await line(
    'đếm tất cả',
    () => call('incoming.count', all),
    () => Promise.resolve(count.get('%')),
    1,
    null,
  );
  await line(
    'hôm nay',
    () => call('today.get', {}),
    () => like('khong co chu nay'),
    1,
    100,
  );

  const insert = file.prepare("INSERT INTO bench_like VALUES (?, ?, 'mot dong moi')");
  let key = 1e12;
  await line(
    'vào sổ một văn bản',
    () => call('incoming.register', { ...letter, bookId, arrivalDate: '2026-11-20', subject: `về việc ${key}` }),
    () => Promise.resolve(insert.run((key += 1), key)),
    null,
    60,
  );
}

const letter = {
  arrivalTime: null,
  channel: 'network',
  symbol: '',
  documentDate: null,
  issuerName: 'Ban Tổ chức Tỉnh ủy',
  typeCode: null,
  signer: '',
  pages: null,
  copies: 1,
  urgency: 'normal',
  addressee: '',
  routing: [] as never[],
  direction: '',
  deadline: null,
  fileNote: '',
  note: 'ghi thử',
  acceptDuplicate: false,
} as const;

async function line(
  name: string,
  ours: () => Promise<unknown>,
  plain: () => Promise<unknown>,
  bar: number | null,
  ceiling: number | null,
): Promise<void> {
  const times: { readonly ours: number[]; readonly plain: number[] } = { ours: [], plain: [] };
  for (let sample = 0; sample < 25; sample += 1) {
    // In turns, so that a machine that slows down slows both.
    times.ours.push(await timeAsync(ours));
    times.plain.push(await timeAsync(plain));
  }
  const [p50, p95, plain50, plain95] = [
    at(times.ours, 0.5),
    at(times.ours, 0.95),
    at(times.plain, 0.5),
    at(times.plain, 0.95),
  ];
  const ratio = p95 / plain95;
  // Beside a scan of a few milliseconds a ratio says nothing.
  const tooSlow = (bar !== null && ratio > bar && plain50 > 50) || (ceiling !== null && p95 > ceiling);
  if (tooSlow) broken += 1;
  const shown = [p50, p95, plain50, plain95].map((value) => value.toFixed(2).padStart(8)).join(' ');
  console.log(
    `${tooSlow ? '!' : ' '} ${name.padEnd(22)} p50/p95 ${shown.slice(0, 17)} ms · SQLite ${shown.slice(18)} ms · ${ratio.toFixed(2)} lần${bar === null ? '' : ` (≤ ${bar})`}`,
  );
}

const at = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function timeAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Fills the register by bulk insert, and beside it a plain table with folded text for the LIKE scan. */
function seed(file: Connection, rows: number, bookId: number): void {
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
    `INSERT INTO incoming_document (id, date_key, book_id, number, arrival_date, channel, symbol, symbol_key, document_date, issuer_id, issuer_name, type_code, subject, signer, copies, urgency, addressee, direction, file_note, note, registered_at, registered_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1, 'normal', '', '', '', '', '2026-01-01T00:00:00.000Z', 'Lan')`,
  );
  const routing = file.prepare(
    "INSERT INTO incoming_routing (document_id, position, recipient, role) VALUES (?, 0, 'Phòng Tổng hợp', 'lead')",
  );
  const waiting = file.prepare('INSERT INTO incoming_waiting VALUES (?, ?)');
  const search = file.prepare(
    'INSERT INTO incoming_search (rowid, symbol, subject, issuer, other, tags) VALUES (?, ?, ?, ?, ?, ?)',
  );
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
        null,
        ids[who],
        issuers[who],
        type,
        subject,
      );
      const routed = row % 50 !== 0;
      if (routed) routing.run(row);
      else waiting.run(row, dateKey);
      const hex = Buffer.from(type).toString('hex');
      search.run(
        dateKey,
        symbol.replace(/đ/g, 'd').replace(/Đ/g, 'D'),
        subject.replace(/đ/g, 'd').replace(/Đ/g, 'D'),
        issuers[who],
        '',
        `xb${bookId} xi${ids[who]} xcnetwork xt${hex} xr${routed ? 1 : 0}`,
      );
      like.run(row, dateKey, fold(`${symbol} ${subject} ${issuers[who] ?? ''}`));
    }
    file.prepare('UPDATE number_series SET next_number = ? WHERE id = ?').run(rows + 1, bookId);
  })();
  file.exec('ANALYZE');
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((rows) => rows > 0);
for (const rows of sizes.length === 0 ? [10_000, 100_000] : sizes) await measure(rows);
process.exit(broken === 0 ? 0 : 1);
