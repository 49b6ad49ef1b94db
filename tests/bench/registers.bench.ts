/**
 * The registers at scale: `node build/run.mjs tests/bench/registers.bench.ts [rows] [rows …]`, 10,000 and 100,000 by default,
 * 1,000,000 by argument. Every figure stands beside the plain SQLite cost of the same work in the same run; a line above its
 * bar ends the program with 1.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Method, MethodInput, MethodOutput } from '../../electron/contract/api.ts';
import { allIncoming } from '../../electron/contract/incoming.schema.ts';
import { createCore } from '../../electron/core/create-core.ts';
import { type Connection, openConnection } from '../../electron/core/db/connection.ts';
import { practiceSetUp } from '../../electron/core/set-up/practice-data.ts';
import { officePaths } from '../../electron/core/workspace/office-paths.ts';
import type { BenchFigure } from './measure.ts';
import { type Line, measureOrders } from './register-orders.ts';
import { seedRegister } from './seed-register.ts';

/** All lines of this run, for `npm run bench`. */
const figures: BenchFigure[] = [];
let size = '';

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
    const seeded = time(() => seedRegister(file, rows, bookId ?? 0));
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
  const page = (filter: object, offset = 0) => call('incoming.page', { ...allIncoming, ...filter, offset, limit: 50 });
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
  await measureOrders(line, page, () => plainPage.all(), rows, bookId);
  await line(
    'xếp ký hiệu khi tìm',
    () => page({ text: 'xyloto', sort: { by: 'symbol', descending: false } }),
    () => like('xyloto'),
    0.25,
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
    'nơi nhận xử lý',
    () => page({ unit: 'Phòng Tổng hợp' }),
    () => like('khong co chu nay'),
    0.25,
    20,
  );
  await line(
    'tình trạng',
    () => page({ status: 'finished', text: 'cong tac' }),
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
    () => call('incoming.count', { ...allIncoming, text: 'cong' }),
    () => Promise.resolve(count.get('%cong%')),
    1,
    null,
  );
  await line(
    'đếm tất cả',
    () => call('incoming.count', allIncoming),
    () => Promise.resolve(count.get('%')),
    1,
    null,
  );
  await line(
    'đếm từng ngày',
    () => call('incoming.countByDay', allIncoming),
    () => Promise.resolve(count.get('%')),
    1,
    null,
  );
  await line(
    'hôm nay',
    () => call('today.get', {}),
    () => like('khong co chu nay'),
    1,
    50,
  );

  let key = 1e12;
  const register = (): Promise<unknown> =>
    call('incoming.register', { ...letter, bookId, arrivalDate: '2026-11-20', subject: `về việc ${(key += 1)}` });
  const middle = Math.floor(rows / 2);
  for (const [name, ask] of [
    ['đếm sau khi vào sổ', () => call('incoming.count', allIncoming)],
    ['xếp ký hiệu, giữa, sau khi vào sổ', () => page({ sort: { by: 'symbol', descending: true } }, middle)],
    ['xếp hạn, giữa, sau khi vào sổ', () => page({ sort: { by: 'deadline', descending: true } }, middle)],
  ] as const)
    await line(name, ask, () => Promise.resolve(plainPage.all()), null, 20, register);
  const insert = file.prepare("INSERT INTO bench_like VALUES (?, ?, 'mot dong moi')");
  await line('vào sổ một văn bản', register, () => Promise.resolve(insert.run(key, key)), null, 60);
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

const line: Line = async (name, ours, plain, bar, ceiling, before = () => Promise.resolve()) => {
  const times: { readonly ours: number[]; readonly plain: number[] } = { ours: [], plain: [] };
  for (let sample = 0; sample < 25; sample += 1) {
    await before();
    // A question comes as a message of the window: the program has its turn before each.
    await nextTurn();
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
  figures.push(
    ceiling === null
      ? { name: `${size}: ${name}, ms`, ours: p95, peer: plain95, ratio, bar: bar ?? Number.POSITIVE_INFINITY }
      : { name: `${size}: ${name}, ms beside its ceiling`, ours: p95, peer: ceiling, ratio: p95 / ceiling, bar: 1 },
  );
  const shown = [p50, p95, plain50, plain95].map((value) => value.toFixed(2).padStart(8)).join(' ');
  console.log(
    `${tooSlow ? '!' : ' '} ${name.padEnd(22)} p50/p95 ${shown.slice(0, 17)} ms · SQLite ${shown.slice(18)} ms · ${ratio.toFixed(2)} lần${bar === null ? '' : ` (≤ ${bar})`}`,
  );
};

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

/** The registers at 10,000, 100,000 and 1,000,000 documents. */
export async function run(sizes: readonly number[] = [10_000, 100_000, 1_000_000]): Promise<readonly BenchFigure[]> {
  for (const rows of sizes) {
    size = rows.toLocaleString('vi');
    await measure(rows);
  }
  return figures;
}

if (process.argv[1] === import.meta.filename) {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((rows) => rows > 0);
  const lines = await run(sizes.length === 0 ? [10_000, 100_000] : sizes);
  process.exit(lines.every(({ ratio, bar }) => ratio <= bar) ? 0 : 1);
}
