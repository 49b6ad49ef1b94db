import { describe, expect, test } from 'vitest';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { openTestOffice } from '../../support/office.ts';
import { csv, handIn, row } from '../exchange/old-register.ts';

describe('văn bản của Nhà nước trong sổ đến', () => {
  test('lọc, thống kê gọi loại bằng tên', async () => {
    const office = await openTestOffice();
    await office.register({ symbol: '30/2020/NĐ-CP', typeCode: 'NĐ', issuerName: 'Chính phủ' });
    await office.register({ symbol: '05/2026/TT-BNV', typeCode: 'TTư', issuerName: 'Bộ Nội vụ' });
    const page = await office.call('incoming.page', { ...allIncoming, typeCode: 'NĐ', offset: 0, limit: 5 });
    expect(page.rows.map(({ symbol }) => symbol)).toEqual(['30/2020/NĐ-CP']);
    const { rows } = await office.call('statistics.get', {
      register: 'incoming',
      groupBy: 'type',
      from: '2026-01-01',
      to: '2026-12-31',
      step: 'year',
    });
    expect(rows.map(({ label }) => label)).toEqual(['Nghị định', 'Thông tư']);
  });

  test('sổ cũ nhập vào cũng nhận ra', async () => {
    const office = await openTestOffice();
    const decree = row(1, {
      'Số, ký hiệu': '30/2020/NĐ-CP',
      'Tên loại và trích yếu nội dung': 'Nghị định về công tác văn thư',
    });
    const law = row(2, {
      'Số, ký hiệu': '117/2025/QH15',
      'Tên loại và trích yếu nội dung': 'Luật Bảo vệ bí mật nhà nước',
    });
    const { plan } = await handIn(office, csv([decree, law]));
    const { bookId } = await office.call('exchange.import', { ...plan, expectedRows: 2 });
    const page = await office.call('incoming.page', { ...allIncoming, bookId, offset: 0, limit: 5 });
    expect(page.rows.map(({ typeCode, subject }) => [typeCode, subject]).toSorted()).toEqual([
      ['LUAT', 'Bảo vệ bí mật nhà nước'],
      ['NĐ', 'về công tác văn thư'],
    ]);
  });

  test('thông tư đến hai lần được báo, dù ghi cơ quan hai cách', async () => {
    const office = await openTestOffice();
    const decree = { symbol: '30/2020/NĐ-CP', documentDate: '2026-11-02' };
    await office.register({ ...decree, issuerName: 'Chính phủ' });
    await office.expectLetterRefused({ ...decree, issuerName: 'Thủ tướng Chính phủ' }, 'duplicate_document');
  });
});
