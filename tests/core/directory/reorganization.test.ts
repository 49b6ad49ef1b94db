import { describe, expect, test } from 'vitest';
import { found, line, openTestOffice, type TestOffice } from '../../support/office.ts';

const today = '2026-11-22';

const organFields = {
  symbol: '',
  kind: 'direct' as const,
  aliases: '',
  channel: 'post' as const,
  validFrom: null,
  validTo: null,
  successorId: null,
  position: 0,
};

async function addOrgans(office: TestOffice, ...names: readonly string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const [index, name] of names.entries()) {
    const organ = await office.call('directory.saveOrgan', { id: null, ...organFields, name, position: index + 1 });
    ids.push(organ.id);
  }
  return ids;
}

async function addGroup(office: TestOffice, name: string, organIds: readonly number[]): Promise<number> {
  const members = organIds.map((memberId) => ({ kind: 'organ' as const, memberId, validFrom: null, validTo: null }));
  return (await office.call('directory.saveGroup', { id: null, name, aliases: '', members })).id;
}

async function reached(office: TestOffice, group: number, asOf: string): Promise<string[]> {
  const { lines } = await office.call('distribution.expand', {
    lines: [line('Nhóm', { target: { kind: 'group', id: group } })],
    reserveCopies: 0,
    asOf,
  });
  return found(lines[0]).recipients.map(({ name }) => name);
}

describe('sáp nhập, chia tách', () => {
  test('ba huyện ủy hợp thành một đảng ủy từ 01/7/2025: danh sách cũ giữ nghĩa theo ngày', async () => {
    const office = await openTestOffice({ date: today });
    const old = await addOrgans(
      office,
      'Huyện ủy Lục Nam',
      'Huyện ủy Lục Ngạn',
      'Huyện ủy Sơn Động',
      'Đảng ủy Công an tỉnh',
    );
    const group = await addGroup(office, 'Các huyện ủy, đảng ủy trực thuộc', old);
    const report = await office.call('directory.reorganize', {
      effectiveOn: '2025-07-01',
      oldIds: old.slice(0, 3),
      successors: [{ kind: 'new', name: 'Đảng ủy xã Lục Nam', symbol: 'ĐU', organKind: 'commune' }],
      note: 'Nghị quyết 202/2025/QH15',
    });
    expect(report.ended.map(({ name }) => name)).toEqual([
      'Huyện ủy Lục Nam',
      'Huyện ủy Lục Ngạn',
      'Huyện ủy Sơn Động',
    ]);
    expect(report.groups).toEqual([{ id: group, name: 'Các huyện ủy, đảng ủy trực thuộc' }]);
    expect(await reached(office, group, '2025-06-30')).toEqual([
      'Huyện ủy Lục Nam',
      'Huyện ủy Lục Ngạn',
      'Huyện ủy Sơn Động',
      'Đảng ủy Công an tỉnh',
    ]);
    expect(await reached(office, group, '2025-07-01')).toEqual(['Đảng ủy xã Lục Nam', 'Đảng ủy Công an tỉnh']);
    const { organs } = await office.call('directory.get', { asOf: today });
    expect(organs.find(({ name }) => name === 'Huyện ủy Lục Nam')).toMatchObject({ validTo: '2025-06-30' });
    // The new organ is reached as the first of the old ones was.
    expect(organs.find(({ name }) => name === 'Đảng ủy xã Lục Nam')).toMatchObject({
      validFrom: '2025-07-01',
      channel: 'post',
    });
  });

  test('chia một thành hai; dòng và nháp còn ghi tên cũ được báo kèm hai tên mới', async () => {
    const office = await openTestOffice({ date: today });
    const [old = 0] = await addOrgans(office, 'Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh');
    const lines = [line('Đảng ủy Khối', { target: { kind: 'organ', id: old } })];
    const list = await office.call('distribution.saveList', {
      id: null,
      name: 'Danh sách cũ',
      lines,
      reserveCopies: 0,
    });
    const input = {
      effectiveOn: '2025-03-01',
      oldIds: [old],
      successors: [
        { kind: 'new' as const, name: 'Đảng ủy các cơ quan đảng tỉnh', symbol: 'ĐU', organKind: 'direct' as const },
        { kind: 'new' as const, name: 'Đảng ủy Ủy ban nhân dân tỉnh', symbol: 'ĐU', organKind: 'direct' as const },
      ],
      note: '',
    };
    const preview = await office.call('directory.previewReorganization', input);
    expect(preview.lists).toEqual([{ id: list.id, name: 'Danh sách cũ' }]);
    expect((await office.call('directory.get', { asOf: today })).organs).toHaveLength(1);
    await office.call('directory.reorganize', input);
    const expansion = await office.call('distribution.expand', { lines, reserveCopies: 0, asOf: today });
    expect(expansion.lines[0]).toMatchObject({
      recipients: [],
      ended: [
        'Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh (nay là Đảng ủy các cơ quan đảng tỉnh, Đảng ủy Ủy ban nhân dân tỉnh)',
      ],
    });
    const { mentions } = await office.call('directory.checkNames', {
      texts: ['Kính gửi các đồng chí', 'Giao đảng uỷ khối các cơ quan và doanh nghiệp tỉnh chủ trì thực hiện.'],
      asOf: today,
    });
    expect(mentions).toEqual([
      {
        textIndex: 1,
        organId: old,
        name: 'Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh',
        endedOn: '2025-02-28',
        successors: ['Đảng ủy các cơ quan đảng tỉnh', 'Đảng ủy Ủy ban nhân dân tỉnh'],
      },
    ]);
    const history = await office.call('directory.getHistory', { kind: 'organ', id: old });
    expect(history.successors.map(({ name, effectiveOn }) => [name, effectiveOn])).toEqual([
      ['Đảng ủy các cơ quan đảng tỉnh', '2025-03-01'],
      ['Đảng ủy Ủy ban nhân dân tỉnh', '2025-03-01'],
    ]);
  });

  test('nhập vào một cơ quan đang có: cơ quan ấy tiếp tục, cơ quan kia kết thúc', async () => {
    const office = await openTestOffice({ date: today });
    const [a = 0, b = 0] = await addOrgans(office, 'Đảng ủy phường Kinh Bắc', 'Đảng ủy phường Vũ Ninh');
    const group = await addGroup(office, 'Các phường', [a, b]);
    const report = await office.call('directory.reorganize', {
      effectiveOn: '2026-01-01',
      oldIds: [a, b],
      successors: [{ kind: 'existing', id: a }],
      note: '',
    });
    expect(report.ended).toEqual([{ id: b, name: 'Đảng ủy phường Vũ Ninh' }]);
    expect(await reached(office, group, '2025-12-31')).toEqual(['Đảng ủy phường Kinh Bắc', 'Đảng ủy phường Vũ Ninh']);
    expect(await reached(office, group, '2026-01-01')).toEqual(['Đảng ủy phường Kinh Bắc']);
    const { predecessors } = await office.call('directory.getHistory', { kind: 'organ', id: a });
    expect(predecessors.map(({ name }) => name)).toEqual(['Đảng ủy phường Vũ Ninh']);
  });

  test('tách một phần thành cơ quan mới, cơ quan cũ vẫn còn', async () => {
    const office = await openTestOffice({ date: today });
    const [a = 0] = await addOrgans(office, 'Đảng ủy xã Tân Yên');
    const group = await addGroup(office, 'Các xã', [a]);
    const report = await office.call('directory.reorganize', {
      effectiveOn: '2026-06-01',
      oldIds: [a],
      successors: [
        { kind: 'existing', id: a },
        { kind: 'new', name: 'Đảng ủy xã Phúc Hòa', symbol: 'ĐU', organKind: 'commune' },
      ],
      note: '',
    });
    expect(report.ended).toEqual([]);
    expect(await reached(office, group, '2026-05-31')).toEqual(['Đảng ủy xã Tân Yên']);
    expect(await reached(office, group, '2026-06-01')).toEqual(['Đảng ủy xã Tân Yên', 'Đảng ủy xã Phúc Hòa']);
  });

  test('từ chối: đã kết thúc trước đó, chưa có vào ngày ấy, không có gì đổi', async () => {
    const office = await openTestOffice({ date: today });
    const [a = 0, b = 0] = await addOrgans(office, 'Cơ quan A', 'Cơ quan B');
    const fresh = [{ kind: 'new' as const, name: 'Cơ quan C', symbol: '', organKind: 'other' as const }];
    await office.call('directory.reorganize', { effectiveOn: '2025-07-01', oldIds: [a], successors: fresh, note: '' });
    const again = { effectiveOn: '2026-01-01', oldIds: [a], successors: fresh, note: '' };
    await office.expectRefused('directory.reorganize', again, 'organ_already_ended');
    const { organs } = await office.call('directory.get', { asOf: today });
    const c = found(organs.find(({ name }) => name === 'Cơ quan C'));
    const tooEarly = { ...again, effectiveOn: '2025-07-01', oldIds: [c.id] };
    await office.expectRefused('directory.reorganize', tooEarly, 'organ_not_yet');
    const nothing = { ...again, oldIds: [b], successors: [{ kind: 'existing' as const, id: b }] };
    await office.expectRefused('directory.reorganize', nothing, 'nothing_to_reorganize');
    expect((await office.call('directory.get', { asOf: today })).organs).toHaveLength(3);
  });

  test('văn bản phát hành trước vẫn in tên cũ', async () => {
    const office = await openTestOffice({ date: '2025-12-10' });
    const [a = 0] = await addOrgans(office, 'Đảng ủy phường Vũ Ninh');
    const lines = [line('Đảng ủy phường Vũ Ninh', { target: { kind: 'organ', id: a } })];
    const notice = await office.issue({ documentDate: '2025-12-10', lines });
    office.setDay('2026-01-05');
    await office.call('directory.reorganize', {
      effectiveOn: '2026-01-01',
      oldIds: [a],
      successors: [{ kind: 'new', name: 'Đảng ủy phường Kinh Bắc', symbol: 'ĐU', organKind: 'commune' }],
      note: '',
    });
    const { recipients } = await office.call('distribution.getOfDocument', {
      ownerKind: 'outgoing',
      ownerId: notice.id,
    });
    expect(recipients.map(({ name }) => name)).toEqual(['Đảng ủy phường Vũ Ninh']);
  });
});

test('nháp còn ghi tên cơ quan đã bãi bỏ được nhắc bên cạnh chỗ ghi, kèm chữ thay', async () => {
  const office = await openTestOffice({ date: today });
  const [old = 0] = await addOrgans(office, 'Ban Tuyên giáo Tỉnh ủy');
  await office.call('directory.reorganize', {
    effectiveOn: '2025-02-01',
    oldIds: [old],
    successors: [{ kind: 'new', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', symbol: 'BTGDVTU', organKind: 'advisory' }],
    note: '',
  });
  const notice = await office.issue();
  const content = {
    ...notice.content,
    lines: [line('Ban tuyên giáo Tỉnh ủy'), line('Ban Tuyên giáo và Dân vận Tỉnh ủy')],
  };
  const read = async (documentDate: string) => {
    const { findings } = await office.call('outgoing.checkLayout', { content: { ...content, documentDate } });
    return findings.filter(({ path }) => path.startsWith('lines.'));
  };
  expect(await read(today)).toMatchObject([
    {
      path: 'lines.0',
      message: 'Ban Tuyên giáo Tỉnh ủy đã kết thúc ngày 31/01/2025, nay là Ban Tuyên giáo và Dân vận Tỉnh ủy.',
      fix: { from: 'Ban tuyên giáo Tỉnh ủy', to: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' },
      blocking: false,
    },
  ]);
  expect(await read('2025-01-31')).toEqual([]);
});

describe('dòng trùng', () => {
  test('tìm ra hai cách viết một tên, gộp lại: nhóm còn một, tên kia vẫn tìm được, lịch sử còn', async () => {
    const office = await openTestOffice({ date: today });
    const [a = 0, b = 0, c = 0] = await addOrgans(
      office,
      'Đảng ủy xã Tân Yên',
      'ĐẢNG UỶ XÃ TÂN YÊN',
      'Đảng ủy xã Phúc Hòa',
    );
    const group = await addGroup(office, 'Các xã', [b, a, c]);
    const { sets } = await office.call('directory.findDuplicates', { asOf: today });
    expect(sets.map(({ rows }) => rows.map(({ id }) => id))).toEqual([[a, b]]);
    const notice = await office.issue({ lines: [line('Xã', { target: { kind: 'organ', id: b } })] });
    expect(await office.call('directory.mergeDuplicates', { kind: 'organ', keepId: a, duplicateIds: [b] })).toEqual({
      keepId: a,
      merged: 1,
      groups: 1,
    });
    expect(await reached(office, group, today)).toEqual(['Đảng ủy xã Tân Yên', 'Đảng ủy xã Phúc Hòa']);
    const { organs } = await office.call('directory.get', { asOf: today });
    expect(organs.map(({ id }) => id)).toEqual([a, c]);
    const { targets } = await office.call('directory.findTargets', { text: 'dang uy xa tan', asOf: today, limit: 10 });
    expect(targets.map(({ id }) => id)).toEqual([a]);
    const { history } = await office.call('directory.getHistory', { kind: 'organ', id: a });
    expect(history.map(({ action }) => action)).toContain('Gộp dòng trùng: ĐẢNG UỶ XÃ TÂN YÊN');
    expect(history.filter(({ action }) => action === 'Thêm cơ quan vào danh bạ')).toHaveLength(2);
    const kept = await office.call('distribution.saveList', {
      id: null,
      name: 'Danh sách',
      lines: [
        line('Xã', { target: { kind: 'several', parts: [{ kind: 'organ', id: b }] }, excludedKeys: [`organ:${b}`] }),
      ],
      reserveCopies: 0,
    });
    expect((await office.call('distribution.getList', { id: kept.id })).lines[0]).toMatchObject({
      target: { parts: [{ kind: 'organ', id: a }] },
      excludedKeys: [`organ:${a}`],
    });
    // A line that still names the duplicate reaches the row that stays; what was printed stays printed.
    const { lines } = await office.call('distribution.expand', {
      lines: [line('Xã', { target: { kind: 'organ', id: b } })],
      reserveCopies: 0,
      asOf: today,
    });
    expect(lines[0]?.recipients.map(({ key }) => key)).toEqual([`organ:${a}`]);
    const { recipients } = await office.call('distribution.getOfDocument', {
      ownerKind: 'outgoing',
      ownerId: notice.id,
    });
    expect(recipients.map(({ name }) => name)).toEqual(['ĐẢNG UỶ XÃ TÂN YÊN']);
    const stats = await office.call('distribution.statsByRecipient', {
      from: '2026-01-01',
      to: today,
      text: '',
      waitingOnly: false,
      offset: 0,
      limit: 10,
    });
    expect(stats.rows.map(({ key }) => key)).toEqual([`organ:${a}`]);
  });

  test('cơ quan bị bãi bỏ rồi lập lại cùng tên không phải là dòng trùng', async () => {
    const office = await openTestOffice({ date: today });
    const save = (validFrom: string | null, validTo: string | null) =>
      office.call('directory.saveOrgan', { id: null, ...organFields, name: 'Ban Chỉ đạo 35', validFrom, validTo });
    await save('2020-01-01', '2022-12-31');
    await save('2024-01-01', null);
    expect((await office.call('directory.findDuplicates', { asOf: today })).sets).toEqual([]);
  });

  test('không gộp vào chính nó, không gộp hai lần', async () => {
    const office = await openTestOffice({ date: today });
    const [a = 0, b = 0] = await addOrgans(office, 'A', 'B');
    await office.expectRefused(
      'directory.mergeDuplicates',
      { kind: 'organ', keepId: a, duplicateIds: [a] },
      'same_row',
    );
    await office.call('directory.mergeDuplicates', { kind: 'organ', keepId: a, duplicateIds: [b] });
    await office.expectRefused(
      'directory.mergeDuplicates',
      { kind: 'organ', keepId: a, duplicateIds: [b] },
      'already_merged',
    );
  });
});

describe('thứ tự', () => {
  test('đưa hai dòng lên trước một dòng khác, rồi xuống cuối', async () => {
    const office = await openTestOffice({ date: today });
    const [a = 0, b = 0, c = 0, d = 0] = await addOrgans(office, 'A', 'B', 'C', 'D');
    const order = async () =>
      (await office.call('directory.get', { asOf: today })).organs.map(({ name }) => name).join('');
    await office.call('directory.move', { kind: 'organ', ids: [d, c], beforeId: b });
    expect(await order()).toBe('ADCB');
    await office.call('directory.move', { kind: 'organ', ids: [a], beforeId: null });
    expect(await order()).toBe('DCBA');
    await office.call('directory.move', { kind: 'organ', ids: [d, c], beforeId: d });
    expect(await order()).toBe('DCBA');
    await office.expectRefused('directory.move', { kind: 'organ', ids: [999], beforeId: null }, 'not_found');
  });
});

test('gộp dòng đã kết thúc với dòng đang dùng: dòng còn lại vẫn đang dùng, cơ quan cấp trên không trỏ vào chính nó', async () => {
  const office = await openTestOffice({ date: today });
  const [a = 0, b = 0] = await addOrgans(office, 'Ban A', 'Ban  A tỉnh');
  const { organs } = await office.call('directory.get', { asOf: today });
  const { version: _, ...keep } = found(organs.find(({ id }) => id === a));
  await office.call('directory.saveOrgan', { ...keep, validFrom: '2020-01-01', validTo: '2024-12-31', parentId: b });
  await office.call('directory.mergeDuplicates', { kind: 'organ', keepId: a, duplicateIds: [b] });
  const merged = (await office.call('directory.get', { asOf: today })).organs;
  expect(merged).toHaveLength(1);
  expect(merged[0]).toMatchObject({ id: a, validFrom: null, validTo: null, parentId: null });
});
