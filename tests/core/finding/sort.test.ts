import { expect, test } from 'vitest';
import type { MethodInput } from '../../../electron/contract/api.ts';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';
import { fillRegister } from './long-register.ts';

type Page = Partial<MethodInput<'incoming.page'>>;

async function find(office: TestOffice, filter: Page): Promise<readonly string[]> {
  const { rows } = await office.call('incoming.page', { ...allIncoming, offset: 0, limit: 50, ...filter });
  return rows.map(({ numberText }) => numberText);
}
const by = (column: NonNullable<Page['sort']>['by'], descending = false): Page => ({
  sort: { by: column, descending },
});

async function openSortableOffice(): Promise<TestOffice> {
  const office = await openTestOffice();
  const letters = [
    { symbol: '100-CV/HU', issuerName: 'Ủy ban Kiểm tra', documentDate: '2026-11-03', deadline: '2026-12-05' },
    { symbol: '9-CV/HU', issuerName: 'Ban Dân vận', documentDate: null },
    { symbol: '20-BC/HU', issuerName: 'Đảng ủy Quân sự', documentDate: '2026-11-01', deadline: '2026-11-30' },
    { symbol: '', issuerName: 'Ban Dân vận', documentDate: '2026-11-02' },
  ] as const;
  for (const letter of letters) await office.register(letter);
  return office;
}

test('xếp sổ đến theo từng cột, xuôi và ngược; dòng không có ngày, không có hạn đứng cuối cả hai chiều', async () => {
  const office = await openSortableOffice();
  expect(await find(office, by('date'))).toEqual(['1', '2', '3', '4']);
  expect(await find(office, by('number', true))).toEqual(['4', '3', '2', '1']);
  expect(await find(office, by('symbol'))).toEqual(['4', '2', '3', '1']);
  expect(await find(office, by('symbol', true))).toEqual(['1', '3', '2', '4']);
  expect(await find(office, by('issuer'))).toEqual(['2', '4', '3', '1']);
  expect(await find(office, by('issuer', true))).toEqual(['1', '3', '4', '2']);
  expect(await find(office, by('documentDate'))).toEqual(['3', '4', '1', '2']);
  expect(await find(office, by('documentDate', true))).toEqual(['1', '4', '3', '2']);
  expect(await find(office, by('deadline'))).toEqual(['3', '1', '4', '2']);
  expect(await find(office, by('deadline', true))).toEqual(['1', '3', '4', '2']);
});

test('xếp khi đang tìm và đang lọc', async () => {
  const office = await openSortableOffice();
  expect(await find(office, { ...by('symbol', true), text: 'hu' })).toEqual(['1', '3', '2']);
  expect(await find(office, { ...by('documentDate'), issuerName: 'Ban Dân vận' })).toEqual(['4', '2']);
});

const orders = (['date', 'number', 'symbol', 'issuer', 'documentDate', 'deadline'] as const).flatMap((column) =>
  [false, true].map((descending) => [column, descending] as const),
);

test('sổ dài: mọi thứ tự đọc từng trang như đọc một lượt, từ đầu, giữa và cuối; trùng với xếp cả sổ', async () => {
  const office = await openTestOffice();
  const rows = 5400;
  fillRegister(office, rows, await office.bookId());
  for (const [column, descending] of orders) {
    const whole: string[] = [];
    for (let offset = 0; offset < rows; offset += 200)
      whole.push(...(await find(office, { ...by(column, descending), offset, limit: 200 })));
    expect(new Set(whole).size, column).toBe(rows);
    for (const offset of [0, 133, 2600, 2701, 5111, rows - 50, rows - 3, rows])
      expect(await find(office, { ...by(column, descending), offset }), `${column} ${offset}`).toEqual(
        whole.slice(offset, offset + 50),
      );
    // Few enough to be sorted as they are: the same order as the walk along the index.
    const few = await find(office, { ...by(column, descending), from: '2026-03-01', to: '2026-03-03', limit: 200 });
    expect(few).toEqual(whole.filter((number) => few.includes(number)));
    expect(few.length).toBeGreaterThan(20);
  }
});

test('quá nhiều kết quả của một chữ: giữ thứ tự mới nhất và nói là không xếp được', async () => {
  const office = await openTestOffice();
  fillRegister(office, 5400, await office.bookId());
  const page = { ...allIncoming, offset: 0, limit: 3, ...by('symbol') };
  const many = await office.call('incoming.page', { ...page, text: 'viec' });
  expect(many.sorted).toBe(false);
  expect(many.rows.map(({ numberText }) => numberText)).toEqual(['5400', '5399', '5398']);
  const few = await office.call('incoming.page', { ...page, text: 'viec', from: '2026-03-01', to: '2026-03-03' });
  expect(few.sorted).toBe(true);
});
