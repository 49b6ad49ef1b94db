import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../../electron/core/spreadsheet/spreadsheet.types.ts';
import { streamCsv } from '../../../electron/core/spreadsheet/write-csv.ts';
import { streamXlsx } from '../../../electron/core/spreadsheet/write-xlsx.ts';
import { columnLetters } from '../../../electron/core/spreadsheet/xlsx-parts.ts';
import { hasCalc } from '../../support/tools.ts';
import { bytesOf, listRows, listView, rowsOf, textsOf } from './spreadsheet-helpers.ts';

const run = promisify(execFile);
if (!hasCalc()) console.warn('Skipped: opening the exported list needs LibreOffice Calc.');

function part(bytes: Uint8Array, name: string): string {
  return new PizZip(bytes).file(name)?.asText() ?? '';
}

/** Texts with which people have made spreadsheets run something. */
const payloads = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  "'=",
  "''=",
  '"=',
  ';=',
  ',=',
  '\t=',
].flatMap((start) =>
  [
    '1+1',
    'HYPERLINK("http://x","y")',
    "cmd|'/c calc'!A0",
    'SUM(A1:A2)',
    'DDE("x";"y";"z")',
    '2',
    '"',
    '',
    '1\n=2',
    'x;=1,=2',
    'ă',
  ].map((rest) => start + rest),
);

describe('xuất danh sách ra .xlsx', () => {
  it('ngày là ngày thật, số là số, chữ là chữ', async () => {
    const bytes = await bytesOf(await streamXlsx(listView(), listRows(2)));
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A2" s="4"><v>1</v></c>');
    expect(sheet).toContain('<c r="B2" s="3"><v>44579</v></c>');
    expect(part(bytes, 'xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"');
    expect(await rowsOf({ bytes })).toEqual([
      {
        rowNumber: 1,
        cells: [{ text: 'Số đến' }, { text: 'Ngày đến' }, { text: 'Số, ký hiệu' }, { text: 'Trích yếu' }],
      },
      {
        rowNumber: 2,
        cells: [
          { text: '1', number: 1 },
          { text: '18/01/2022', date: '2022-01-18', number: 44579 },
          { text: '1-CV/VPTU' },
          { text: 'Về việc báo cáo kết quả thực hiện nhiệm vụ 1' },
        ],
      },
      expect.objectContaining({ rowNumber: 3 }),
    ]);
  });

  it('một thư viện khác đọc ra đúng các giá trị ấy', async () => {
    const bytes = await bytesOf(await streamXlsx(listView(), listRows(3)));
    const sheet = (await readXlsx(bytes)).sheets[0];
    expect(sheet?.name).toBe('Văn bản đến');
    expect(sheet?.rows[3]?.slice(2)).toEqual(['3-CV/VPTU', 'Về việc báo cáo kết quả thực hiện nhiệm vụ 3']);
    const date = sheet?.rows[1]?.[1];
    expect(date instanceof Date ? date.toISOString().slice(0, 10) : date).toBe('2022-01-18');
  });

  it('dòng tiêu đề đậm, đứng yên khi cuộn, lặp lại khi in, có lọc; cột đủ rộng; in A4 ngang', async () => {
    const bytes = await bytesOf(await streamXlsx(listView({ pageTitle: 'Văn bản đến & đi' }), listRows(2)));
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<col min="4" max="4" width="60" customWidth="1"/>');
    expect(sheet).toContain('<autoFilter ref="A1:D3"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape"');
    expect(sheet).toContain('<oddHeader>&amp;CVăn bản đến &amp;&amp; đi</oddHeader>');
    expect(part(bytes, 'xl/workbook.xml')).toContain("'Văn bản đến'!$1:$1");
  });

  it.each([
    ['12 văn bản', '&amp;C 12 văn bản'],
    ['&<'.repeat(200), `&amp;C${'&amp;&amp;&lt;'.repeat(60)}`],
  ])('tiêu đề trang in %s không làm hỏng mã tiêu đề', async (pageTitle, expected) => {
    const bytes = await bytesOf(await streamXlsx(listView({ pageTitle }), []));
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(`<oddHeader>${expected}</oddHeader>`);
    expect(await textsOf({ bytes })).toHaveLength(1);
  });

  it('danh sách tập dùng mang chữ SỔ TẬP DÙNG', async () => {
    const bytes = await bytesOf(await streamXlsx(listView({ practice: true }), listRows(1)));
    expect(part(bytes, 'xl/workbook.xml')).toContain('name="Văn bản đến (tập dùng)"');
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('SỔ TẬP DÙNG');
  });

  it.each([
    ['[Sổ]: đến/đi?*\\', '-Sổ-- đến-đi---'],
    ['Danh sách văn bản đến của Văn phòng Tỉnh ủy', 'Danh sách văn bản đến của Văn p'],
    ["'", 'Danh sách'],
    ['History', 'Danh sách'],
  ])('tên trang %s thành tên hợp lệ', async (name, expected) => {
    const bytes = await bytesOf(await streamXlsx(listView({ name }), []));
    expect((await readXlsx(bytes)).sheets[0]?.name).toBe(expected);
  });

  it('mọi chữ trông như công thức vẫn là chữ, đọc lại không đổi', async () => {
    expect(payloads.length).toBeGreaterThanOrEqual(200);
    const rows = payloads.map((subject): SheetRow => ({ symbol: 'x', subject }));
    const bytes = await bytesOf(await streamXlsx(listView(), rows));
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    expect((await textsOf({ bytes })).slice(1).map((cells) => cells[3])).toEqual(payloads);
  });

  it.each([
    ['dấu XML', 'A & B <b>"c"</b> ]]> &lt;'],
    ['ký tự điều khiển', 'a\u0001b\u000b\u001fc'],
    ['chuỗi thoát', '_x0041_ _x000D_'],
    ['hai dòng', 'dòng một\ndòng hai\r\nba'],
    ['khoảng trắng hai đầu', '  giữa  '],
    ['biểu tượng', 'họp 😀'],
    ['chữ Việt đủ dấu', 'ằ ẳ ẵ ắ ặ Đ đ ơ ư ỹ Ỵ'],
  ])('chữ lạ (%s) ra .xlsx rồi đọc lại không đổi', async (_name, subject) => {
    const bytes = await bytesOf(await streamXlsx(listView(), [{ subject }]));
    expect((await textsOf({ bytes }))[1]?.[3]).toBe(subject);
  });

  it('ô dài quá mức bảng tính chứa được thì cắt và đánh dấu; ngày trước 1900 ghi thành chữ', async () => {
    const bytes = await bytesOf(await streamXlsx(listView(), [{ subject: 'a'.repeat(40_000), date: '1890-05-19' }]));
    const cells = (await rowsOf({ bytes }))[1]?.cells;
    expect(cells?.[3]?.text).toHaveLength(32_767);
    expect(cells?.[3]?.text.endsWith('[…]')).toBe(true);
    expect(cells?.[1]).toEqual({ text: '1890-05-19' });
  });

  it('cột thứ 27 là AA, thứ 703 là AAA', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('báo tiến độ, hủy được giữa chừng', async () => {
    const seen: number[] = [];
    await bytesOf(await streamXlsx(listView(), listRows(1200), { onProgress: (rows) => seen.push(rows) }));
    expect(seen).toEqual([250, 500, 750, 1000, 1200]);
    const controller = new AbortController();
    const onProgress = (): void => controller.abort(new Error('người dùng bấm Hủy'));
    await expect(
      bytesOf(await streamXlsx(listView(), listRows(100_000), { onProgress, signal: controller.signal })),
    ).rejects.toThrow('bấm Hủy');
  });

  it.skipIf(!hasCalc())(
    'LibreOffice mở được, thấy đủ dòng và công thức vẫn là chữ [cần LibreOffice Calc]',
    { timeout: 60_000 },
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'so-van-thu-xlsx-'));
      const file = path.join(folder, 'danh-sach.xlsx');
      await writeFile(
        file,
        await bytesOf(
          await streamXlsx(listView(), [{ number: 1, date: '2022-01-18', symbol: '=1+1', subject: '@SUM(1)' }]),
        ),
      );
      try {
        await run('soffice', [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'csv',
          '--outdir',
          folder,
          file,
        ]);
        const csv = await readFile(path.join(folder, 'danh-sach.csv'), 'utf8');
        expect(csv.split('\n')[1]).toMatch(/^1,[\d/]+,=1\+1,@SUM\(1\)$/);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
});

describe('xuất danh sách ra CSV', () => {
  it('báo tiến độ; hủy được cả khi nguồn dòng không trả lời', async () => {
    const seen: number[] = [];
    await bytesOf(streamCsv(listView(), listRows(300), { onProgress: (rows) => seen.push(rows) }));
    expect(seen).toEqual([250, 300]);
    const controller = new AbortController();
    async function* stuck(): AsyncGenerator<SheetRow> {
      await new Promise<void>(() => undefined);
      yield {};
    }
    setTimeout(() => controller.abort(new Error('người dùng bấm Hủy')), 20);
    await expect(bytesOf(streamCsv(listView(), stuck(), { signal: controller.signal }))).rejects.toThrow('bấm Hủy');
  });

  it('UTF-8 có dấu nhận, ngày kiểu Việt Nam, xuống dòng CRLF', async () => {
    const text = (await bytesOf(streamCsv(listView(), listRows(1)))).toString('utf8');
    expect(text).toBe(
      '\uFEFFSố đến,Ngày đến,"Số, ký hiệu",Trích yếu\r\n1,18/01/2022,1-CV/VPTU,Về việc báo cáo kết quả thực hiện nhiệm vụ 1\r\n',
    );
  });

  it.each([',', ';', '\t'] as const)(
    'mọi chữ trông như công thức được chặn, đọc lại không đổi (ngăn bằng %j)',
    async (delimiter) => {
      const rows = payloads.map((subject): SheetRow => ({ symbol: 'x', subject }));
      const bytes = await bytesOf(streamCsv(listView(), rows, { delimiter }));
      const cells = parseCsv(bytes.toString('utf8').slice(1), { delimiter }).flat();
      expect(cells).toHaveLength((payloads.length + 1) * 4);
      for (const cell of cells) expect(String(cell)).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/);
      const expected = payloads.map((payload) => payload.replaceAll('\0', ''));
      expect((await textsOf({ bytes })).slice(1).map((texts) => texts[3] ?? '')).toEqual(expected);
    },
  );
});
