import { describe, expect, it } from 'vitest';
import { splitTypeAndSubject } from '../../renderer/components/type-and-subject.ts';
import { readCells } from '../../renderer/features/incoming/read-pasted-row.ts';

const today = '2026-11-22';

describe('a row pasted from a spreadsheet', () => {
  it('is read in the order of the printed book', () => {
    const row =
      '18/01/2022\t790\tBan Bí thư\t12-CT/TW\t05/01/2022\tChỉ thị về tăng cường sự lãnh đạo của Đảng\tBan Dân vận\t\t\t';
    expect(readCells(row.split('\t'), today)).toEqual({
      arrivalDate: '2022-01-18',
      documentDate: '2022-01-05',
      symbol: '12-CT/TW',
      issuerName: 'Ban Bí thư',
      typeCode: 'CT',
      subject: 'về tăng cường sự lãnh đạo của Đảng',
    });
  });

  it('is read in another order, with one date', () => {
    expect(
      readCells(['15-BC/ĐU', '12/11/2026', 'Đảng ủy xã Yên Phong', 'Báo cáo kết quả quý III năm 2026'], today),
    ).toEqual({
      documentDate: '2026-11-12',
      symbol: '15-BC/ĐU',
      issuerName: 'Đảng ủy xã Yên Phong',
      typeCode: 'BC',
      subject: 'kết quả quý III năm 2026',
    });
  });

  it('is left to the field when it is no such row', () => {
    expect(readCells(['về tăng cường sự lãnh đạo của Đảng'], today)).toBeNull();
    expect(readCells(['Ban Bí thư', 'Bộ Chính trị'], today)).toBeNull();
  });
});

describe('type and subject in one text', () => {
  it('are split by the longest name of a type', () => {
    expect(splitTypeAndSubject('Công văn về việc tổ chức hội nghị')).toEqual({
      typeCode: 'CV',
      subject: 'về việc tổ chức hội nghị',
    });
    expect(splitTypeAndSubject('THÔNG BÁO: kết luận của Thường trực')).toEqual({
      typeCode: 'TB',
      subject: 'kết luận của Thường trực',
    });
  });

  it('stay whole when the text only looks like a type', () => {
    expect(splitTypeAndSubject('Quyết địnhh sai')).toEqual({ typeCode: '', subject: 'Quyết địnhh sai' });
    expect(splitTypeAndSubject('Chỉ thị')).toEqual({ typeCode: '', subject: 'Chỉ thị' });
  });
});
