import { describe, expect, it } from 'vitest';
import type { Organization } from '../../electron/contract/organization.schema.ts';
import { repeatedLines, subjectsOf } from '../../renderer/features/outgoing/many-subjects.ts';
import { typeCodeOf } from '../../renderer/features/outgoing/outgoing-values.ts';
import { readOutgoingRow } from '../../renderer/features/outgoing/read-outgoing-row.ts';

const signer = (id: number, bodyId: number, fullName: string): Organization['signers'][number] => ({
  id,
  bodyId,
  fullName,
  position: 'Chánh Văn phòng',
  authority: 'none',
  authorityOf: '',
  certifiesCopies: true,
  validFrom: null,
  validTo: null,
});
const body = (id: number, symbol: string): Organization['bodies'][number] => ({
  id,
  name: symbol,
  symbol,
  headerUpper: '',
  headerName: symbol,
  place: 'Bắc Giang',
  filedAt: 'Văn phòng',
  certifiesCopies: true,
  active: true,
});
const organization = {
  bodies: [body(1, 'VPTU'), body(2, 'TU')],
  signers: [signer(7, 1, 'Lê Minh Hoàng'), signer(8, 2, 'Trần Văn Nam')],
};
const readRow = (text: string) => readOutgoingRow(text, organization, '2026-11-22');
const read = (text: string) => readRow(text)?.values ?? null;

describe('a row of an outgoing register pasted from a spreadsheet', () => {
  it('is read in the order of the printed book', () => {
    expect(
      read('36-CV/VPTU\t20/11/2026\tCông văn về việc báo cáo tháng\tLê Minh Hoàng\tCác ban đảng; Lưu VT\tVP\t25\t\t'),
    ).toEqual({
      typeText: 'Công văn',
      bodyId: 1,
      documentDate: '2026-11-20',
      subject: 'về việc báo cáo tháng',
      signerId: 7,
      recipients: 'Các ban đảng; Lưu VT',
      copiesGiven: 25,
    });
  });

  it('is read with its row number first, a cell of several lines, and accents typed otherwise', () => {
    expect(
      read('12\t20.11.2026\t05-qđ/tu\tvề việc thành lập tổ công tác\tTRẦN VĂN NAM\t"Như Điều 3;\nLưu ""VT"""\t8 bản\n'),
    ).toEqual({
      typeText: 'Quyết định',
      bodyId: 2,
      documentDate: '2026-11-20',
      subject: 'về việc thành lập tổ công tác',
      signerId: 8,
      recipients: 'Như Điều 3;\nLưu "VT"',
      copiesGiven: 8,
    });
  });

  it('finds the type in the subject where there is no symbol', () => {
    expect(read('20/11/2026\tThông báo kết luận cuộc họp')).toEqual({
      typeText: 'Thông báo',
      documentDate: '2026-11-20',
      subject: 'kết luận cuộc họp',
    });
  });

  it('leaves alone what is no row, several rows, and a signer of another body', () => {
    expect(read('về việc báo cáo')).toBeNull();
    expect(read('một\thai')).toBeNull();
    expect(read('36-CV/VPTU\t20/11/2026\tviệc a\n37-CV/VPTU\t20/11/2026\tviệc b')).toBeNull();
    expect(read('36-CV/VPTU\t20/11/2026\tvề việc báo cáo\tTrần Văn Nam')).not.toHaveProperty('signerId');
  });
});

describe('nhiều số một lần', () => {
  it('puts the common part before every line that says something', () => {
    expect(subjectsOf('về việc cử đồng chí', 'Nguyễn Văn An\tPhòng Tổng hợp\n\n  Trần Thị Bình \r\n')).toEqual([
      'về việc cử đồng chí Nguyễn Văn An, Phòng Tổng hợp',
      'về việc cử đồng chí Trần Thị Bình',
    ]);
    expect(subjectsOf('', 'về việc một\nvề việc hai')).toEqual(['về việc một', 'về việc hai']);
    expect(subjectsOf('phần chung', '\n \n')).toEqual([]);
  });

  it('names the lines that repeat an earlier one', () => {
    expect(repeatedLines(['một', 'Hai', 'hai', 'MỘT'])).toEqual([3, 4]);
  });
});

describe('loại văn bản gõ tắt', () => {
  it.each([
    ['cv', 'CV'],
    ['Công văn', 'CV'],
    ['cong van', 'CV'],
    ['qd', 'QĐ'],
    ['qdi', 'QĐi'],
    ['Quy định', 'QĐi'],
    ['ttr', 'TTr'],
    ['tt', 'TT'],
    ['tb', 'TB'],
    ['gm', 'GM'],
  ])('%s là %s', (typed, code) => expect(typeCodeOf(typed)).toBe(code));

  it('is none of them while it is unfinished', () => {
    expect(typeCodeOf('công')).toBeNull();
    expect(typeCodeOf('')).toBeNull();
  });
});

describe('the number of a pasted row', () => {
  it.each([
    ['36-CV/VPTU', { number: 36, suffix: '' }, ''],
    ['012a-TB/TU', { number: 12, suffix: 'a' }, ''],
    ['36-CV/HU', null, '36-CV/HU'],
  ])('%s', (symbol, number, foreignNumber) => {
    const row = readRow(`${symbol}\t20/11/2026\tCông văn về việc báo cáo tháng`);
    expect(row).toMatchObject({ number, foreignNumber });
  });
  it('is none where the row has no symbol', () => {
    expect(readRow('5\t20/11/2026\tCông văn về việc báo cáo tháng')).toMatchObject({ number: null, foreignNumber: '' });
  });
});
