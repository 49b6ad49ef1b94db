import { describe, expect, it } from 'vitest';
import { renderPartyDocument } from '../../electron/core/word/documents/party-document.ts';
import type { PartyDocumentView } from '../../electron/core/word/party-document.view.ts';
import { notice, officialLetter, report } from './fixtures/documents.ts';
import { child, descendants } from './support/xml-tree.ts';
import { paragraphWith, readWordFile, type WordFile } from './support/word-file.ts';

async function read(view: PartyDocumentView): Promise<WordFile> {
  return readWordFile(await renderPartyDocument(view));
}

function texts(file: WordFile): readonly string[] {
  return file.paragraphs.map((paragraph) => paragraph.text).filter((text) => text !== '');
}

describe('thông báo của văn phòng tỉnh uỷ theo 05-HD', () => {
  it('có các thành phần theo đúng thứ tự, dấu câu do quy định sinh ra', async () => {
    expect(texts(await read(notice))).toEqual([
      'TỈNH UỶ BẮC GIANG',
      'VĂN PHÒNG',
      '*',
      'Số 05-TB/VPTU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Bắc Giang, ngày 03 tháng 9 năm 2026',
      'THÔNG BÁO',
      'kết luận của Chánh Văn phòng Tỉnh uỷ',
      'về công tác văn thư quý III năm 2026',
      '-----',
      expect.stringMatching(/^Ngày 01\/9\/2026/),
      '1. Biểu dương các phòng, đơn vị đã hoàn thành việc lập hồ sơ đúng thời hạn.',
      '2. Giao Phòng Hành chính - Lưu trữ:',
      'a) Rà soát toàn bộ sổ đăng ký văn bản đến, văn bản đi của nhiệm kỳ.',
      'b) Báo cáo kết quả trước ngày 30/9/2026.',
      'Nơi nhận:',
      '- Thường trực Tỉnh uỷ (để báo cáo);',
      '- Các ban, cơ quan, đơn vị trực thuộc Tỉnh uỷ;',
      '- Các phòng, đơn vị trực thuộc Văn phòng Tỉnh uỷ;',
      '- Lưu Văn phòng Tỉnh uỷ.',
      'K/T CHÁNH VĂN PHÒNG',
      'PHÓ CHÁNH VĂN PHÒNG',
      'Nguyễn Văn Bình',
    ]);
  });

  it('in trên A4, lề 20/20/30/15 mm, số trang cách mép trên 10 mm, không in ở trang đầu', async () => {
    const file = await read(notice);
    const [section] = file.sections;
    expect(child(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(child(section, 'w:pgMar')?.attributes).toMatchObject({
      'w:top': '1134',
      'w:bottom': '1134',
      'w:left': '1701',
      'w:right': '850',
      'w:header': '567',
    });
    expect(child(section, 'w:titlePg')).toBeDefined();
    expect(file.headerParagraphs('word/header_page.xml')[0]).toMatchObject({ align: 'center' });
    expect(file.headerParagraphs('word/header_first.xml')[0]?.text).toBe('');
  });

  it('dùng Times New Roman đúng cỡ và kiểu chữ của Phụ lục 2', async () => {
    const file = await read(notice);
    const look = (text: string): string => {
      const run = paragraphWith(file, text).runs[0];
      return `${run?.font} ${run?.points}${run?.bold ? ' b' : ''}${run?.italic ? ' i' : ''}`;
    };
    expect(look('ĐẢNG CỘNG SẢN VIỆT NAM')).toBe('Times New Roman 15 b');
    expect(look('TỈNH UỶ BẮC GIANG')).toBe('Times New Roman 14');
    expect(look('VĂN PHÒNG')).toBe('Times New Roman 14 b');
    expect(look('Số 05-TB/VPTU')).toBe('Times New Roman 14');
    expect(look('Bắc Giang, ngày 03 tháng 9 năm 2026')).toBe('Times New Roman 14 i');
    expect(look('THÔNG BÁO')).toBe('Times New Roman 15 b');
    expect(look('kết luận của Chánh Văn phòng Tỉnh uỷ')).toBe('Times New Roman 14 b');
    expect(look('K/T CHÁNH VĂN PHÒNG')).toBe('Times New Roman 14 b');
    expect(look('PHÓ CHÁNH VĂN PHÒNG')).toBe('Times New Roman 14');
    expect(look('Nguyễn Văn Bình')).toBe('Times New Roman 14 b');
    expect(look('- Lưu Văn phòng Tỉnh uỷ.')).toBe('Times New Roman 12');
  });

  it('nội dung dàn đều, lùi 10 mm, cách đoạn 6 pt, dòng Exactly 19 pt', async () => {
    const body = paragraphWith(await read(notice), 'b) Báo cáo kết quả trước ngày 30/9/2026.');
    expect(body).toMatchObject({ align: 'both', firstLine: 567, after: 120, line: 380, lineRule: 'exact' });
  });

  it('giữ khối chữ ký cùng trang với dòng cuối', async () => {
    const file = await read(notice);
    expect(paragraphWith(file, 'b) Báo cáo kết quả trước ngày 30/9/2026.').keepNext).toBe(true);
    expect(paragraphWith(file, 'K/T CHÁNH VĂN PHÒNG').keepNext).toBe(true);
  });
});

describe('công văn', () => {
  it('không có tên loại và gạch nối; trích yếu “về việc …” nằm dưới số', async () => {
    const list = texts(await read(officialLetter));
    expect(list).not.toContain('CÔNG VĂN');
    expect(list).not.toContain('-----');
    const number = list.indexOf('Số 686-CV/VPTU');
    expect(list.slice(number + 1, number + 3)).toEqual([
      'về việc chuẩn bị hội nghị trực tuyến',
      'quán triệt Nghị quyết Trung ương 12 khoá XIII',
    ]);
    const subject = paragraphWith(await read(officialLetter), 'về việc chuẩn bị hội nghị trực tuyến');
    expect(subject.runs[0]).toMatchObject({ points: 12, italic: true, bold: false });
  });

  it('liệt kê nơi kính gửi với dấu chấm phẩy và tự ghi “Như trên”', async () => {
    const list = texts(await read(officialLetter));
    expect(list).toContain('Kính gửi:');
    expect(list).toContain('- Đảng uỷ các xã, phường;');
    expect(list[list.indexOf('Nơi nhận:') + 1]).toBe('- Như trên;');
  });

  it('trước 27/5/2026 theo 36-HD: dấu phẩy, không “về việc”', async () => {
    const list = texts(await read({ ...officialLetter, date: '2026-05-26' }));
    expect(list).toContain('Chuẩn bị hội nghị trực tuyến');
    expect(list).toContain('- Đảng uỷ các xã, phường,');
    expect(list).toContain('- Như trên,');
    expect(texts(await read({ ...officialLetter, date: '2026-05-27' }))).toContain('- Như trên;');
  });

  it('một nơi kính gửi đứng cùng dòng, không gạch đầu dòng', async () => {
    const list = texts(await read({ ...officialLetter, addressees: [{ text: 'Ban Thường vụ Tỉnh uỷ.' }] }));
    expect(list).toContain('Kính gửi: Ban Thường vụ Tỉnh uỷ;');
  });
});

describe('báo cáo', () => {
  it('đánh số I-, 1., 1.1. và đưa đề mục vào ngăn dẫn hướng', async () => {
    const file = await read(report);
    expect(paragraphWith(file, 'I- Kết quả đạt được')).toMatchObject({ style: 'heading 1', outlineLevel: 0 });
    expect(paragraphWith(file, '2. Công tác xây dựng Đảng, nội dung 2')).toMatchObject({
      style: 'heading 2',
      outlineLevel: 1,
    });
    expect(paragraphWith(file, '2.1. Công tác chính trị, tư tưởng').runs[0]).toMatchObject({
      bold: true,
      italic: true,
    });
    expect(paragraphWith(file, 'II- Nhiệm vụ trọng tâm').keepNext).toBe(true);
  });

  it('căn cứ kết thúc bằng chấm phẩy, căn cứ cuối bằng dấu chấm; kết thúc nội dung không phải “./.”', async () => {
    const list = texts(await read(report));
    expect(list).toContain('- Nghị quyết số 01-NQ/ĐH, ngày 15/8/2025 của Đại hội đại biểu Đảng bộ xã;');
    expect(list).toContain('- Chương trình số 02-CTr/ĐU, ngày 10/01/2026 của Đảng uỷ xã.');
    expect(list).toContain('Ban Thường vụ Đảng uỷ xã trân trọng báo cáo Ban Thường vụ Tỉnh uỷ.');
  });
});

describe('bản nháp', () => {
  it('chừa trống số, ngày, tháng', async () => {
    const list = texts(
      await read({
        ...notice,
        number: { number: null, typeSymbol: 'TB', organSymbols: ['TU'] },
        date: null,
        options: { draftNumber: 2, expectedDate: '2026' },
      }),
    );
    expect(list[3]?.replaceAll('\u00a0', ' ')).toBe('Số       -TB/TU');
    expect(list).toContain('Dự thảo lần 2');
    expect(list.map((text) => text.replaceAll('\u00a0', ' '))).toContain('Bắc Giang, ngày    tháng    năm 2026');
  });
});

describe('địa danh và ngày', () => {
  const place = 'Thành phố Hồ Chí Minh';
  const dated = async (view: PartyDocumentView): Promise<readonly string[]> =>
    texts(await read(view)).filter((text) => text.includes(place));

  it('một dòng trên A4; trên A5 địa danh dài thì ngày xuống dòng sau, không bị ngắt giữa', async () => {
    const day = 'ngày 01 tháng 6 năm 2026';
    const view = { ...notice, place, date: '2026-06-01' };
    expect(await dated(view)).toEqual([`${place}, ${day}`]);
    expect(await dated({ ...view, options: { paper: 'A5' } })).toEqual([`${place},\n${day}`]);
    const near = { ...view, place: 'Bắc Giang', options: { paper: 'A5' } } as const;
    expect(texts(await read(near))).toContain(`Bắc Giang, ${day}`);
  });
});

describe('bảng trong nội dung', () => {
  const widths = (file: WordFile): readonly number[] =>
    descendants(file.document, 'w:tblGrid')
      .map((grid) => grid.children.map((column) => Number(column.attributes['w:w'])))
      .find((columns) => columns.length === 4) ?? [];

  it('cột số thứ tự hẹp, cột nội dung rộng, chữ số ở giữa, hàng tiêu đề lặp lại', async () => {
    const file = await read({
      ...notice,
      body: [
        {
          kind: 'table',
          columns: [
            { title: 'TT' },
            { title: 'Nội dung công việc' },
            { title: 'Đơn vị chủ trì' },
            { title: 'Số lượng' },
          ],
          rows: [
            ['1', 'Rà soát toàn bộ sổ đăng ký văn bản đến của nhiệm kỳ', 'Phòng Hành chính', '12'],
            ['2', 'Lập hồ sơ', 'Phòng Tổng hợp', '7'],
          ],
        },
      ],
    });
    const [ordinal = 0, content = 0, unit = 0, count = 0] = widths(file);
    expect(ordinal).toBeLessThan(count);
    expect(content).toBeGreaterThan(2 * unit);
    expect(Math.abs(ordinal + content + unit + count - 9355)).toBeLessThan(5);
    expect(paragraphWith(file, '12').align).toBe('center');
    expect(paragraphWith(file, 'Phòng Tổng hợp').align).toBe('left');
    expect(descendants(file.document, 'w:tblHeader')).toHaveLength(1);
  });
});
