import { describe, expect, test } from 'vitest';
import { readPastedOrgans } from '../../../electron/core/directory/import-organs.rules.ts';
import { openTestOffice } from '../../support/office.ts';

const today = '2026-11-22';
const plain = { kind: 'commune', channel: 'network', validFrom: null, groupId: null } as const;

describe('dán danh sách cơ quan', () => {
  test('128 đơn vị dán một lần vào nhóm; dán lại không thêm dòng nào', async () => {
    const office = await openTestOffice({ date: today });
    const group = await office.call('directory.saveGroup', {
      id: null,
      name: 'Các đảng ủy trực thuộc',
      aliases: '',
      members: [],
    });
    const text = Array.from({ length: 128 }, (_, i) => `${i + 1}. Đảng ủy xã Tân ${i + 1};`).join('\r\n');
    const input = { ...plain, text, groupId: group.id };
    expect(await office.call('directory.importOrgans', input)).toEqual({
      added: 128,
      alreadyThere: 0,
      joinedGroup: 128,
      skipped: [],
    });
    expect(await office.call('directory.importOrgans', input)).toMatchObject({
      added: 0,
      alreadyThere: 128,
      joinedGroup: 0,
    });
    const { reached, members } = await office.call('directory.getGroup', { id: group.id, asOf: today });
    expect(reached).toBe(128);
    expect(members[127]?.name).toBe('Đảng ủy xã Tân 128');
  });

  test('dán từ Excel: bỏ cột STT và dòng tiêu đề, đọc ký hiệu, địa chỉ, thư, tuyến', () => {
    const text = [
      'STT\tTên cơ quan\tKý hiệu\tĐịa chỉ\tThư điện tử\tTuyến',
      '1\tĐảng ủy xã A\tĐU\tThôn 1, xã A\ta@bacninh.dcs.vn\tTuyến 2',
      '2\t"Đảng ủy phường B"\tĐU',
      '\tĐảng ủy đặc khu C',
      '',
    ].join('\n');
    const { organs, skipped } = readPastedOrgans(text);
    expect(skipped).toEqual([]);
    expect(organs.map(({ name, symbol, address, route }) => [name, symbol, address, route])).toEqual([
      ['Đảng ủy xã A', 'ĐU', 'Thôn 1, xã A', 'Tuyến 2'],
      ['Đảng ủy phường B', 'ĐU', '', ''],
      ['Đảng ủy đặc khu C', '', '', ''],
    ]);
  });

  test('dòng không đọc được nói rõ dòng nào, vì sao', () => {
    const { organs, skipped } = readPastedOrgans(`Đảng ủy xã A\n---\n${'x'.repeat(301)}\n12.`);
    expect(organs).toHaveLength(1);
    expect(skipped).toEqual([
      { line: 2, text: '---', reason: 'Không có tên cơ quan.' },
      { line: 3, text: 'x'.repeat(80), reason: 'Tên dài hơn 300 chữ.' },
      { line: 4, text: '12.', reason: 'Không có tên cơ quan.' },
    ]);
  });

  test('tên của cơ quan đã kết thúc: dán vào là cơ quan mới', async () => {
    const office = await openTestOffice({ date: today });
    await office.call('directory.importOrgans', { ...plain, text: 'Ban Chỉ đạo 35' });
    const { organs } = await office.call('directory.get', { asOf: today });
    const [old] = organs;
    if (!old) throw new Error('no organ');
    const { version: _, ...fields } = old;
    await office.call('directory.saveOrgan', { ...fields, validTo: '2025-12-31' });
    const result = await office.call('directory.importOrgans', {
      ...plain,
      text: 'Ban Chỉ đạo 35',
      validFrom: '2026-01-01',
    });
    expect(result).toMatchObject({ added: 1, alreadyThere: 0 });
  });

  test('sửa cơ quan mà không gửi địa chỉ thì địa chỉ giữ nguyên', async () => {
    const office = await openTestOffice({ date: today });
    await office.call('directory.importOrgans', { ...plain, text: 'Đảng ủy xã A\tĐU\tThôn 1, xã A' });
    const [organ] = (await office.call('directory.get', { asOf: today })).organs;
    if (!organ) throw new Error('no organ');
    const { version: _v, address: _a, email: _e, route: _r, parentId: _p, ...fields } = organ;
    const saved = await office.call('directory.saveOrgan', { ...fields, symbol: 'ĐUA' });
    expect(saved).toMatchObject({ symbol: 'ĐUA', address: 'Thôn 1, xã A' });
  });
});
