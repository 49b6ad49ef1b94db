import { describe, expect, it } from 'vitest';
import { readPastedTable, splitTable } from '../../renderer/features/incoming/read-pasted-table.ts';

const today = '2026-11-22';

describe('rows copied from a spreadsheet', () => {
  it('are told apart, with line breaks and quotation marks inside a cell', () => {
    expect(splitTable('1\t"a\nb"\tc\r\n2\t"nói ""không"""\t\r\n\t\t\r\n')).toEqual([
      ['1', 'a b', 'c'],
      ['2', 'nói "không"', ''],
    ]);
  });

  it('are read by the titles of a header, in any order', () => {
    const text = [
      'STT\tCơ quan ban hành\tSố, ký hiệu\tNgày văn bản\tTên loại\tTrích yếu nội dung\tNgười ký\tSố trang\tGhi chú',
      '1\tĐảng ủy xã Yên Phong\t15-BC/ĐU\t20/11/2026\tBáo cáo\tkết quả quý III\tTrần Văn An\t4\thỏa tốc',
      '2\tSở Tài chính tỉnh\tKhông số\t\tGiấy mời\tdự hội nghị\t\t\t',
    ].join('\n');
    expect(readPastedTable(text, today)).toEqual([
      {
        symbol: '15-BC/ĐU',
        documentDate: '2026-11-20',
        issuerName: 'Đảng ủy xã Yên Phong',
        typeCode: 'BC',
        subject: 'kết quả quý III',
        signer: 'Trần Văn An',
        pages: 4,
        note: 'hỏa tốc',
      },
      {
        symbol: '',
        documentDate: null,
        issuerName: 'Sở Tài chính tỉnh',
        typeCode: 'GM',
        subject: 'dự hội nghị',
        signer: '',
        note: '',
      },
    ]);
  });

  it('are read cell by cell without a header', () => {
    const text =
      '15-BC/ĐU\t20/11/2026\tĐảng ủy xã Yên Phong\tBáo cáo kết quả quý III\nkhông số\tSở Tài chính tỉnh\t19/11/2026\tGiấy mời dự hội nghị bàn giao tài sản\nmột dòng lạ';
    expect(readPastedTable(text, today)).toEqual([
      {
        symbol: '15-BC/ĐU',
        documentDate: '2026-11-20',
        issuerName: 'Đảng ủy xã Yên Phong',
        typeCode: 'BC',
        subject: 'kết quả quý III',
      },
      {
        documentDate: '2026-11-19',
        issuerName: 'Sở Tài chính tỉnh',
        typeCode: 'GM',
        subject: 'dự hội nghị bàn giao tài sản',
      },
      { subject: 'một dòng lạ' },
    ]);
  });

  it('keep a date that is none for the clerk to see', () => {
    const [row] = readPastedTable('Số ký hiệu\tNgày tháng\tTrích yếu\n1-BC/ĐU\t31/02/2026\tkết quả', today);
    expect(row).toMatchObject({ documentDate: '31/02/2026' });
  });

  it('a header needs titles, and no number', () => {
    expect(readPastedTable('Số 12-CT/TW\t05/01/2026\tChỉ thị về công tác cán bộ', today)).toHaveLength(1);
  });
});
