import { describe, expect, test } from 'vitest';
import { chooseKnownName, type KnownName } from '../../../electron/core/incoming/issuer-name.rules.ts';
import { openTestOffice } from '../../support/office.ts';

const used = (name: string, uses = 1): KnownName => ({ name, listed: false, uses });
const listed = (name: string): KnownName => ({ name, listed: true, uses: 0 });

describe('một cơ quan chỉ có một tên trong sổ', () => {
  test.each([
    ['sở tài chính tỉnh', [used('Sở Tài chính tỉnh')], 'Sở Tài chính tỉnh'],
    ['SỞ TÀI CHÍNH TỈNH', [used('Sở Tài chính tỉnh')], 'Sở Tài chính tỉnh'],
    ['so tai chinh tinh', [used('Sở Tài chính tỉnh')], 'Sở Tài chính tỉnh'],
    ['Tỉnh uỷ Bắc Ninh', [used('Tỉnh ủy Bắc Ninh')], 'Tỉnh ủy Bắc Ninh'],
    ['Ban tổ chức Tỉnh ủy', [listed('Ban Tổ chức Tỉnh ủy'), used('Ban tổ chức Tỉnh Ủy', 9)], 'Ban Tổ chức Tỉnh ủy'],
  ])('“%s” là tên đã có', (typed, known, name) => expect(chooseKnownName(typed, known)).toBe(name));

  test.each([
    ['một dấu khác là một xã khác', 'Đảng ủy xã Tân Lấp', [used('Đảng ủy xã Tân Lập')]],
    [
      'gõ không dấu mà có hai cơ quan thì không đoán',
      'dang uy xa tan lap',
      [used('Đảng ủy xã Tân Lập'), used('Đảng ủy xã Tân Lấp')],
    ],
    ['tên viết đúng không bị thay bằng tên viết thường', 'Sở Tài chính tỉnh', [used('sở tài chính tỉnh', 40)]],
    ['tên viết đúng đã dùng thì giữ', 'Sở Tài chính tỉnh', [used('Sở Tài chính tỉnh'), used('Sở Tài Chính Tỉnh', 40)]],
    ['cơ quan mới giữ như đã gõ', 'công ty in báo', []],
  ])('%s', (_what, typed, known) => expect(chooseKnownName(typed, known)).toBe(typed));

  test('vào sổ bằng chữ thường hay uỷ không sinh ra cơ quan thứ hai', async () => {
    const office = await openTestOffice();
    await office.register({ symbol: '1-CV/ĐU', issuerName: 'Đảng ủy xã Yên Phong' });
    const lower = await office.register({ symbol: '2-CV/ĐU', issuerName: 'đảng uỷ xã yên phong' });
    expect(lower.issuerName).toBe('Đảng ủy xã Yên Phong');
    const { suggestions } = await office.call('incoming.suggest', { field: 'issuer', text: 'yên phong', limit: 8 });
    expect(suggestions.map(({ value }) => value)).toEqual(['Đảng ủy xã Yên Phong']);
    await expect(office.call('incoming.settleIssuer', { name: 'ĐẢNG ỦY XÃ YÊN PHONG' })).resolves.toEqual({
      name: 'Đảng ủy xã Yên Phong',
    });
  });

  test('gõ đủ tên thì cơ quan ấy đứng đầu gợi ý, dù cơ quan khác được dùng nhiều hơn', async () => {
    const office = await openTestOffice();
    for (const symbol of ['1-CV/ĐUCA', '2-CV/ĐUCA', '3-CV/ĐUCA'])
      await office.register({ symbol, issuerName: 'Đảng ủy Công an tỉnh' });
    await office.register({ symbol: '4/CAT-PV01', issuerName: 'Công an tỉnh' });
    const first = async (text: string) =>
      (await office.call('incoming.suggest', { field: 'issuer', text, limit: 8 })).suggestions[0]?.value;
    expect(await first('công an tỉnh')).toBe('Công an tỉnh');
    expect(await first('công an')).toBe('Đảng ủy Công an tỉnh');
  });

  test('sửa một dòng thì ghi đúng như đã gõ', async () => {
    const office = await openTestOffice();
    const { id, version, ...document } = await office.register({ issuerName: 'công ty in báo' });
    const { arrivalDate, arrivalTime, channel, symbol, documentDate, typeCode, subject, signer, pages, copies } =
      document;
    const { urgency, addressee, routing, direction, deadline, fileNote, note } = document;
    const fields = {
      arrivalDate,
      arrivalTime,
      channel,
      symbol,
      documentDate,
      typeCode,
      subject,
      signer,
      pages,
      copies,
    };
    const rest = { urgency, addressee, routing, direction, deadline, fileNote, note };
    const corrected = await office.call('incoming.correct', {
      id,
      version,
      ...fields,
      ...rest,
      issuerName: 'Công ty In báo',
      reason: 'viết hoa',
    });
    expect(corrected.issuerName).toBe('Công ty In báo');
  });
});
