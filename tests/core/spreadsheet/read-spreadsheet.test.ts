import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { dateOfSerial, isDateFormat, serialOfDate } from '../../../electron/core/spreadsheet/excel-date.ts';
import { inspectTable, readTable } from '../../../electron/core/spreadsheet/read-table.ts';
import { SpreadsheetError, type TableSource } from '../../../electron/core/spreadsheet/spreadsheet.types.ts';
import { handMadeWorkbook, packed, rowsOf, sheetXml, textsOf, utf8, workbookXml } from './spreadsheet-helpers.ts';

async function problemOf(source: TableSource): Promise<string> {
  try {
    await rowsOf(source);
    return 'read without a problem';
  } catch (error) {
    return error instanceof SpreadsheetError ? error.problem : String(error);
  }
}

describe('đọc .xlsx', () => {
  it('đọc tệp do thư viện khác ghi: chữ, số, ngày', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Sổ',
          rows: [
            ['Số đến', 'Ngày'],
            [790, new Date(Date.UTC(2022, 0, 18))],
            ['12-CT/TW', null],
          ],
        },
      ],
    });
    expect((await rowsOf({ bytes })).map((row) => row.cells)).toEqual([
      [{ text: 'Số đến' }, { text: 'Ngày' }],
      [
        { text: '790', number: 790 },
        { text: '18/01/2022', date: '2022-01-18', number: 44579 },
      ],
      [{ text: '12-CT/TW' }],
    ]);
  });

  it('đọc từ tệp trên đĩa cũng như từ bộ nhớ', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'so-van-thu-doc-'));
    try {
      const file = path.join(folder, 'a.xlsx');
      const source = packed(handMadeWorkbook({}));
      await writeFile(file, 'bytes' in source ? source.bytes : '');
      expect(await textsOf({ path: file })).toEqual([['1']]);
      await expect(rowsOf({ path: path.join(folder, 'khong-co.xlsx') })).rejects.toThrow('ENOENT');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('chữ chung, chữ nhiều kiểu, phiên âm bỏ qua, ô không ghi địa chỉ, ô cách quãng, dòng trống', async () => {
    const strings =
      '<sst xmlns="x"><si><t>Tỉnh ủy</t></si><si><r><t>Chỉ thị </t></r><r><t xml:space="preserve">số 12</t></r><rPh><t>bỏ</t></rPh></si></sst>';
    const sheet = sheetXml(
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' +
        '<row r="5"><c r="C5" t="str"><f>1+1</f><v>hai</v></c><c r="E5" t="b"><v>1</v></c><c r="F5" t="e"><v>#N/A</v></c></row>' +
        '<row r="7"><c r="A7"/></row><row r="9"><c r="B9" t="d"><v>2022-01-05T00:00:00</v></c></row>',
    );
    expect(await rowsOf(packed(handMadeWorkbook({ sheet, strings })))).toEqual([
      { rowNumber: 1, cells: [{ text: 'Tỉnh ủy' }, { text: 'Chỉ thị số 12' }] },
      {
        rowNumber: 5,
        cells: [{ text: '' }, { text: '' }, { text: 'hai' }, { text: '' }, { text: 'TRUE' }, { text: '#N/A' }],
      },
      { rowNumber: 9, cells: [{ text: '' }, { text: '05/01/2022', date: '2022-01-05' }] },
    ]);
  });

  it('phần tử có tiền tố không gian tên vẫn đọc được', async () => {
    const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = `<x:worksheet xmlns:x="${ns}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>abc</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await textsOf(packed(handMadeWorkbook({ sheet })))).toEqual([['abc']]);
  });

  it('cùng một trang viết bằng cách khác thường vẫn cho cùng kết quả', async () => {
    const usual = sheetXml(
      '<row r="2"><c r="B2" s="0"><v>5</v></c><c r="C2" t="inlineStr"><is><t xml:space="preserve"> a b </t></is></c><c r="D2"/><c r="E2" t="str"><v>x&amp;y &#7843;</v></c></row>',
    );
    const unusual = usual
      .replaceAll('"', "'")
      .replace("<c r='B2' s='0'>", "<c\n s = '0'\n r='B2' note='a>b' >")
      .replace('<v>5</v>', '<!-- <v>6</v> --><v><![CDATA[5]]></v>')
      .replace("<c r='D2'/>", "<?x <c> ?><c r='D2'></c >");
    const expected = await rowsOf(packed(handMadeWorkbook({ sheet: usual })));
    expect(expected).toEqual([
      {
        rowNumber: 2,
        cells: [{ text: '' }, { text: '5', number: 5 }, { text: ' a b ' }, { text: '' }, { text: 'x&y ả' }],
      },
    ]);
    expect(await rowsOf(packed(handMadeWorkbook({ sheet: unusual })))).toEqual(expected);
  });

  it.each([
    ['thẻ đóng sai', '<worksheet><sheetData></worksheet></sheetData>'],
    ['hai gốc', '<worksheet/><worksheet/>'],
    ['chữ ngoài gốc', 'x<worksheet/>'],
    ['thuộc tính không có nháy', '<worksheet a=1/>'],
    ['thuộc tính không có giá trị', '<worksheet a/>'],
    ['dấu & trần', '<worksheet>a & b</worksheet>'],
    ['mã ký tự quá lớn', '<worksheet>&#x110000;</worksheet>'],
    ['thẻ không tên', '<worksheet>< a></worksheet>'],
    ['tệp rỗng', ''],
  ])('XML sai (%s) là tệp hỏng', async (_name, sheet) => {
    expect(await problemOf(packed(handMadeWorkbook({ sheet: sheet === '' ? ' ' : sheet })))).toBe('damaged');
  });

  it('định dạng 000 giữ số không ở đầu; số lẻ không lộ sai số', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const sheet = sheetXml(
      '<row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1" s="0"><v>0.30000000000000004</v></c></row>',
    );
    expect(await textsOf(packed(handMadeWorkbook({ sheet, styles })))).toEqual([['005', '0.3']]);
  });

  it('ngày đếm từ 1904', async () => {
    const workbook = workbookXml(
      '<workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>',
    );
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    const sheet = sheetXml('<row r="1"><c r="A1" s="0"><v>43117</v></c></row>');
    expect((await rowsOf(packed(handMadeWorkbook({ workbook, sheet, styles }))))[0]?.cells[0]?.date).toBe('2022-01-18');
  });

  it('chọn trang theo tên; mặc định là trang đầu không ẩn', async () => {
    const workbook = workbookXml(
      '<sheets><sheet name="Ẩn" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Hiện" sheetId="2" r:id="rId2"/></sheets>',
    );
    const source = packed(handMadeWorkbook({ workbook }));
    expect(await inspectTable(source)).toEqual({
      kind: 'xlsx',
      sheets: [
        { name: 'Ẩn', hidden: true },
        { name: 'Hiện', hidden: false },
      ],
    });
    expect(await textsOf(source)).toEqual([['trang hai']]);
    expect(await textsOf(source, { sheet: 'Ẩn'.normalize('NFD') })).toEqual([['1']]);
    await expect(rowsOf(source, { sheet: 'Không có' })).rejects.toMatchObject({ problem: 'noSuchSheet' });
  });

  it('báo tiến độ và hủy được', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
    );
    const source = packed(handMadeWorkbook({ sheet: sheetXml(rows.join('')) }));
    const seen: number[] = [];
    expect(await rowsOf(source, { onProgress: (count) => seen.push(count) })).toHaveLength(20_000);
    expect(seen.at(-1)).toBe(20_000);
    const controller = new AbortController();
    const onProgress = (): void => controller.abort(new Error('hủy đọc'));
    await expect(rowsOf(source, { onProgress, signal: controller.signal })).rejects.toThrow('hủy đọc');
  });

  it('người đọc dừng sớm thì tệp được đóng', async () => {
    for await (const row of readTable(packed(handMadeWorkbook({})))) {
      expect(row.rowNumber).toBe(1);
      break;
    }
  });
});

describe('tệp hỏng hoặc hiểm bị từ chối', () => {
  it.each([
    ['tệp PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'notASpreadsheet'],
    ['tệp .xls cũ hoặc có mật khẩu', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oldOrProtected'],
    ['ảnh', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'notASpreadsheet'],
    ['zip bị cắt', Buffer.from('PK\u0003\u0004abcdef'), 'damaged'],
  ])('%s', async (_name, bytes, problem) => {
    expect(await problemOf({ bytes })).toBe(problem);
  });

  it('tệp Word và tệp nén thường', async () => {
    const word = new PizZip();
    word.file(
      '_rels/.rels',
      '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    );
    word.file('word/document.xml', '<w/>');
    expect(await problemOf(packed(word))).toBe('notASpreadsheet');
    const archive = new PizZip();
    archive.file('a.txt', 'a');
    expect(await problemOf(packed(archive))).toBe('notASpreadsheet');
  });

  it.each([
    ['thực thể ngoài', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>', 'doctype'],
    ['thực thể nở', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>', 'doctype'],
    ['DTD ở xa', '<!DOCTYPE x PUBLIC "a" "http://example.com/a.dtd"><worksheet/>', 'doctype'],
    ['lồng quá sâu', '<a>'.repeat(50_000) + '</a>'.repeat(50_000), 'unsafe'],
    ['thuộc tính quá dài', `<worksheet a="${'x'.repeat(6_000_000)}"/>`, 'unsafe'],
    ['chú thích quá dài', `<!--${Array.from({ length: 900_000 }, (_, i) => i).join(' ')}--><worksheet/>`, 'unsafe'],
    ['XML dở dang', '<worksheet><sheetData>', 'damaged'],
    ['thực thể lạ', '<worksheet>&nbsp;</worksheet>', 'damaged'],
    ['dòng số 0', sheetXml('<row r="0"><c><v>1</v></c></row>'), 'damaged'],
    ['cột không có thật', sheetXml('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), 'damaged'],
    ['chữ ở cột thứ 16.384', sheetXml('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'unsafe'],
  ])('trang tính: %s', async (_name, sheet, problem) => {
    expect(await problemOf(packed(handMadeWorkbook({ sheet })))).toBe(problem);
  });

  it('bom nén: nở quá 200 lần, khai quá lớn, quá nhiều phần — từ chối nhanh, không tốn bộ nhớ', async () => {
    const before = process.memoryUsage.rss();
    const bomb = handMadeWorkbook({ sheet: sheetXml('<row/>'.repeat(5_000_000)) });
    const crowd = new PizZip();
    for (let index = 0; index <= 10_000; index += 1) crowd.file(`a${index}`, '');
    const sources = [packed(bomb), packed(crowd)];
    const start = process.cpuUsage();
    for (const source of sources) expect(await problemOf(source)).toBe('unsafe');
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(500);
    expect(process.memoryUsage.rss() - before).toBeLessThan(400e6);
    expect(await problemOf({ bytes: declare(packed(handMadeWorkbook({})), 0x7fffffff) })).toBe('unsafe');
  });

  it('tổng khai quá giới hạn; hai phần cùng tên', async () => {
    const source = packed(handMadeWorkbook({}));
    const limits = { entries: 10_000, totalBytes: 1000, ratio: 200 };
    await expect(rowsOf(source, { limits })).rejects.toMatchObject({ problem: 'unsafe' });
    const bytes = Buffer.from('bytes' in source ? source.bytes : []);
    const central = bytes.indexOf('xl/worksheets/sheet2.xml', bytes.indexOf('PK\u0001\u0002', 0, 'latin1'));
    bytes.write('xl/worksheets/sheet1.xml', central);
    expect(await problemOf({ bytes })).toBe('unsafe');
  });

  it('phần khai kích thước nhỏ hơn thật, sai tổng kiểm tra, tên ../', async () => {
    const honest = packed(
      handMadeWorkbook({ sheet: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'.padEnd(5000)) }),
    );
    expect(await problemOf({ bytes: declare(honest, 1000) })).toBe('unsafe');
    expect(await problemOf({ bytes: changeCentral(honest, 16, 0x12345678) })).toBe('damaged');
    const climbing = handMadeWorkbook({});
    climbing.file('../../x.xml', 'x');
    expect(await problemOf(packed(climbing))).toBe('unsafe');
  });
});

/** Changes the declared unpacked size of the first sheet in the list of contents. */
function declare(source: TableSource, size: number): Buffer {
  return changeCentral(source, 24, size);
}

function changeCentral(source: TableSource, offset: number, value: number): Buffer {
  const bytes = Buffer.from('bytes' in source ? source.bytes : []);
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    if (name === 'xl/worksheets/sheet1.xml') bytes.writeUInt32LE(value, at + offset);
  }
  return bytes;
}

describe('đọc CSV', () => {
  it.each([
    [
      'phẩy',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'chấm phẩy, CRLF, dấu nhận',
      '\uFEFFa;b\r\n1;"x;y"\r\n',
      [
        ['a', 'b'],
        ['1', 'x;y'],
      ],
    ],
    [
      'tab như dán từ Excel',
      'a\tb\n1\t2,5',
      [
        ['a', 'b'],
        ['1', '2,5'],
      ],
    ],
    [
      'xuống dòng trong ô, ngoặc kép đôi',
      'a,b\n"dòng 1\ndòng 2","nói ""vâng"""\n',
      [
        ['a', 'b'],
        ['dòng 1\ndòng 2', 'nói "vâng"'],
      ],
    ],
    [
      'ngoặc kép lạc',
      'a,b\n5" x 7",c\n',
      [
        ['a', 'b'],
        ['5" x 7"', 'c'],
      ],
    ],
    [
      'chỉ có CR',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'dòng trống, ô trống cuối dòng',
      'a,b,c\n\n,,\n,x,\n',
      [
        ['a', 'b', 'c'],
        ['', 'x'],
      ],
    ],
    ['không xuống dòng cuối', 'a,b', [['a', 'b']]],
    ['tệp rỗng', '', []],
    ['ngoặc không đóng', 'a,"b\nc', [['a', 'b\nc']]],
  ])('%s', async (_name, text, expected) => {
    expect(await textsOf(utf8(text))).toEqual(expected);
  });

  it('số dòng là dòng của bảng: ô nhiều dòng chữ vẫn là một dòng, dòng trống cũng là một dòng', async () => {
    const rows = await rowsOf(utf8('a\n\n"x\ny"\nb\r\nc'));
    expect(rows.map((row) => row.rowNumber)).toEqual([1, 3, 4, 5]);
  });

  it('UTF-16 và mã một byte được nhận ra', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Số đến\tTác giả\n', 'utf16le')]);
    expect(await textsOf({ bytes: utf16 })).toEqual([['Số đến', 'Tác giả']]);
    const tcvn3 = Buffer.from([0x54, 0xd8, 0x6e, 0x68, 0x2c, 0xf1, 0x79]);
    expect(await textsOf({ bytes: tcvn3 })).toEqual([['TØnh', 'ñy']]);
  });

  it('chữ bị chia giữa hai mẩu đọc vẫn nguyên vẹn', async () => {
    const line = 'ắ'.repeat(30_000);
    expect(await textsOf(utf8(`x${line},"${line}"\r\n${line}\r\n`))).toEqual([[`x${line}`, line], [line]]);
  });
});

describe('ngày của bảng tính', () => {
  it.each([
    ['1900-03-01', 61],
    ['2022-01-18', 44579],
    ['2026-11-22', 46348],
    ['9999-12-31', 2_958_465],
  ])('%s là %d', (iso, serial) => {
    expect(serialOfDate(iso)).toBe(serial);
    expect(dateOfSerial(serial, false)).toBe(iso);
  });

  it('ngày không có thật hoặc trước 01/3/1900 không thành số; số đầu năm 1900 vẫn đọc đúng', () => {
    for (const iso of ['2026-02-30', '1900-02-28', '1890-05-19', 'hôm nay', '2026-13-01'])
      expect(serialOfDate(iso)).toBeNull();
    expect([1, 59, 60, 61].map((serial) => dateOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '1900-03-01',
    ]);
    expect([0, -5, 0.5, 3_000_000, Number.NaN].map((serial) => dateOfSerial(serial, false))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    [14, undefined, true],
    [22, undefined, true],
    [0, undefined, false],
    [49, undefined, false],
    [20, undefined, false],
    [164, 'dd/mm/yyyy', true],
    [165, '[$-42A]DD\\/MM\\/YYYY', true],
    [166, '"ngày "0', false],
    [167, '[Red]#,##0', false],
    [168, 'hh:mm', false],
    [169, 'General', false],
    [170, '_-* #,##0\\ "đồng"_-', false],
  ])('định dạng %d %s là ngày: %s', (id, code, expected) => {
    expect(isDateFormat(id, code)).toBe(expected);
  });
});
