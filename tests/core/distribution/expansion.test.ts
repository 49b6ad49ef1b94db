import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../../electron/contract/api.ts';
import { found, line, openTestOffice, type TestOffice } from '../../support/office.ts';
import { advisoryNames, openSampleOffice } from './sample-office.ts';

type Members = MethodInput<'directory.saveGroup'>['members'];
const today = '2026-11-22';

async function addOrgan(office: TestOffice, name: string, dates: { from?: string; to?: string } = {}): Promise<number> {
  const organ = await office.call('directory.saveOrgan', {
    id: null,
    name,
    symbol: '',
    kind: 'direct',
    aliases: '',
    channel: 'network',
    validFrom: dates.from ?? null,
    validTo: dates.to ?? null,
    successorId: null,
    position: 0,
  });
  return organ.id;
}

const addGroup = async (office: TestOffice, name: string, members: Members): Promise<number> =>
  (await office.call('directory.saveGroup', { id: null, name, aliases: '', members })).id;

const member = (
  kind: 'organ' | 'person' | 'group',
  memberId: number,
  validFrom: string | null = null,
  validTo: string | null = null,
) => ({
  kind,
  memberId,
  validFrom,
  validTo,
});

async function reach(
  office: TestOffice,
  target: MethodInput<'distribution.expand'>['lines'][number]['target'],
  asOf = today,
) {
  const { lines } = await office.call('distribution.expand', {
    lines: [line('Dòng', { target, channel: 'network' })],
    reserveCopies: 0,
    asOf,
  });
  return found(lines[0]);
}

describe('ngày của thành viên', () => {
  test('kết thúc hôm qua thì thôi, bắt đầu ngày mai thì chưa, kết thúc hôm nay thì còn', async () => {
    const office = await openTestOffice({ date: today });
    const [a, b, c] = [
      await addOrgan(office, 'Cơ quan A'),
      await addOrgan(office, 'Cơ quan B'),
      await addOrgan(office, 'Cơ quan C'),
    ];
    const group = await addGroup(office, 'Các cơ quan', [
      member('organ', a, null, '2026-11-21'),
      member('organ', b, '2026-11-23'),
      member('organ', c, null, '2026-11-22'),
    ]);
    expect((await reach(office, { kind: 'group', id: group })).recipients.map(({ name }) => name)).toEqual([
      'Cơ quan C',
    ]);
  });

  test('hai thời gian gối nhau của một thành viên chỉ tính một lần', async () => {
    const office = await openTestOffice({ date: today });
    const a = await addOrgan(office, 'Cơ quan A');
    const group = await addGroup(office, 'Các cơ quan', [
      member('organ', a, '2026-01-01', '2026-11-30'),
      member('organ', a, '2026-11-01', null),
    ]);
    expect((await reach(office, { kind: 'group', id: group })).recipients).toHaveLength(1);
  });

  test('cơ quan kết thúc hôm qua không nhận dù còn trong nhóm; bắt đầu ngày mai chưa nhận', async () => {
    const office = await openTestOffice({ date: today });
    const ended = await addOrgan(office, 'Cơ quan đã hết', { to: '2026-11-21' });
    const coming = await addOrgan(office, 'Cơ quan sắp có', { from: '2026-11-23' });
    const group = await addGroup(office, 'Các cơ quan', [member('organ', ended), member('organ', coming)]);
    const result = await reach(office, { kind: 'group', id: group });
    expect(result.recipients).toEqual([]);
    expect(result.ended).toEqual(['Các cơ quan (không còn nơi nào trong nhóm)']);
    expect((await reach(office, { kind: 'organ', id: ended })).ended).toEqual(['Cơ quan đã hết']);
  });

  test('nhóm lồng nhóm mở hết, mỗi nơi một lần', async () => {
    const office = await openTestOffice({ date: today });
    const [a, b] = [await addOrgan(office, 'A'), await addOrgan(office, 'B')];
    const inner = await addGroup(office, 'Trong', [member('organ', a), member('organ', b)]);
    const outer = await addGroup(office, 'Ngoài', [member('group', inner), member('organ', a)]);
    expect((await reach(office, { kind: 'group', id: outer })).recipients.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  test('nhóm chứa chính nó qua nhóm khác bị từ chối, kèm đường đi', async () => {
    const office = await openTestOffice({ date: today });
    const a = await addGroup(office, 'Nhóm A', []);
    const b = await addGroup(office, 'Nhóm B', [member('group', a)]);
    const c = await addGroup(office, 'Nhóm C', [member('group', b)]);
    const error = await office.expectRefused(
      'directory.saveGroup',
      { id: a, name: 'Nhóm A', aliases: '', members: [member('group', c)] },
      'group_cycle',
    );
    expect(error.message).toContain('Nhóm A → Nhóm C → Nhóm B → Nhóm A');
  });
});

describe('trừ', () => {
  test('"trừ …" trong chữ của dòng loại đúng những nơi ấy, và báo tên không thuộc dòng', async () => {
    const office = await openSampleOffice();
    const { lines } = await office.call('distribution.parseBlock', {
      text: '- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy (trừ Đảng ủy Công an tỉnh, Đảng ủy Quân sự tỉnh và Ban Nội chính Tỉnh ủy),',
      asOf: today,
    });
    const { line: parsed, matched } = found(lines[0]);
    expect(matched).toBe(true);
    expect(parsed.text).toContain('(trừ Đảng ủy Công an tỉnh');
    const expansion = await office.call('distribution.expand', { lines: [parsed], reserveCopies: 0, asOf: today });
    const [first] = expansion.lines;
    expect(first?.recipients).toHaveLength(126);
    expect(first?.excluded.map(({ name }) => name)).toEqual(['Đảng ủy Quân sự tỉnh', 'Đảng ủy Công an tỉnh']);
    expect(first?.unknownExclusions).toEqual(['Ban Nội chính Tỉnh ủy']);
  });

  test('"phòng trừ" trong tên cơ quan không phải là trừ', async () => {
    const office = await openTestOffice({ date: today });
    const id = await addOrgan(office, 'Ban Chỉ đạo phòng trừ dịch bệnh, cứu hộ');
    const { lines } = await office.call('distribution.parseBlock', {
      text: '- Ban Chỉ đạo phòng trừ dịch bệnh, cứu hộ;',
      asOf: today,
    });
    expect(lines[0]).toMatchObject({ matched: true, line: { target: { kind: 'organ', id } } });
    const { lines: reached } = await office.call('distribution.expand', {
      lines: lines.map((one) => one.line),
      reserveCopies: 0,
      asOf: today,
    });
    expect(reached[0]).toMatchObject({ unknownExclusions: [], excluded: [] });
    expect(reached[0]?.recipients).toHaveLength(1);
  });

  test('trừ cả một nhóm, viết sau dấu phẩy', async () => {
    const office = await openSampleOffice();
    const security = await office.organId('Đảng ủy Công an tỉnh');
    const military = await office.organId('Đảng ủy Quân sự tỉnh');
    await addGroup(office, 'Khối lực lượng vũ trang', [member('organ', security), member('organ', military)]);
    const group = await office.groupId('Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy');
    const text = 'Các đảng ủy trực thuộc Tỉnh ủy, trừ khối lực lượng vũ trang';
    const expansion = await office.call('distribution.expand', {
      lines: [line(text, { target: { kind: 'group', id: group } })],
      reserveCopies: 0,
      asOf: today,
    });
    expect(expansion.lines[0]?.recipients).toHaveLength(126);
    const parsed = await office.call('distribution.parseBlock', { text: `- ${text},`, asOf: today });
    expect(parsed.lines[0]).toMatchObject({ matched: true, line: { text, target: { kind: 'group', id: group } } });
  });

  test('bỏ bằng dấu tích: khoá của dòng trùng đã gộp vẫn có hiệu lực', async () => {
    const office = await openTestOffice({ date: today });
    const [a, b] = [await addOrgan(office, 'Đảng ủy xã Tân Yên'), await addOrgan(office, 'Đảng uỷ xã Tân Yên')];
    const group = await addGroup(office, 'Các xã', [member('organ', a), member('organ', b)]);
    await office.call('directory.mergeDuplicates', { kind: 'organ', keepId: a, duplicateIds: [b] });
    const lines = [line('Các xã', { target: { kind: 'group', id: group }, excludedKeys: [`organ:${b}`] })];
    const expansion = await office.call('distribution.expand', { lines, reserveCopies: 0, asOf: today });
    expect(expansion.lines[0]?.recipients).toEqual([]);
    expect(expansion.lines[0]?.excluded).toHaveLength(1);
  });
});

describe('một dòng kể nhiều tên', () => {
  test.each([
    ['Ban Tổ chức Tỉnh ủy, Ban Nội chính Tỉnh ủy', 2, []],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy và Ban Nội chính Tỉnh ủy', 2, []],
    ['Các ban của Tỉnh ủy, Đảng ủy Công an tỉnh', 9, []],
    ['Ban Tổ chức Tỉnh ủy, Sở Nội vụ, UBKT Tỉnh ủy', 2, ['Sở Nội vụ']],
    ['Văn phòng Tỉnh ủy (Lãnh đạo, P.TH/S)', 1, []],
    ['VP Tỉnh ủy', 1, []],
    ['Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh', 1, []],
  ])('%s', async (text, count, unmatched) => {
    const office = await openSampleOffice();
    const { lines } = await office.call('distribution.parseBlock', { text: `- ${text},`, asOf: today });
    const parsed = found(lines[0]);
    expect(parsed.line.text).toBe(text);
    expect(parsed.unmatched).toEqual(unmatched);
    expect(parsed.matched).toBe(unmatched.length === 0);
    const expansion = await office.call('distribution.expand', { lines: [parsed.line], reserveCopies: 0, asOf: today });
    expect(expansion.totals.recipients).toBe(count);
  });

  test('tên không có trong danh bạ vẫn là một nơi nhận, và được báo', async () => {
    const office = await openSampleOffice();
    const { lines } = await office.call('distribution.parseBlock', { text: '- Hội Chữ thập đỏ tỉnh,', asOf: today });
    expect(lines[0]).toMatchObject({
      matched: false,
      unmatched: ['Hội Chữ thập đỏ tỉnh'],
      line: { target: { kind: 'text' } },
    });
  });
});

describe('đồng chí', () => {
  test('gọi bằng họ tên, bằng chức vụ; chức vụ hai người cùng giữ thì không đoán', async () => {
    const office = await openSampleOffice();
    const save = (fullName: string, title: string) =>
      office.call('directory.savePerson', {
        id: null,
        fullName,
        title,
        organId: null,
        channel: 'hand',
        validFrom: null,
        validTo: null,
        position: 100,
      });
    const secretary = await save('Trần Quang An', 'Bí thư Tỉnh ủy');
    await save('Lê Văn Một', 'Phó Bí thư Tỉnh ủy');
    await save('Lê Văn Hai', 'Phó Bí thư Tỉnh ủy');
    const { lines } = await office.call('distribution.parseBlock', {
      text: '- Đồng chí Bí thư Tỉnh ủy (để báo cáo),\n- Đ/c Trần Quang An,\n- Đồng chí Phó Bí thư Tỉnh ủy,',
      asOf: today,
    });
    expect(lines.map(({ line: { target } }) => target)).toEqual([
      { kind: 'person', id: secretary.id },
      { kind: 'person', id: secretary.id },
      { kind: 'text' },
    ]);
  });

  test('người đứng đầu một cơ quan cũng có trong danh sách được báo, không tự gộp', async () => {
    const office = await openSampleOffice();
    const organId = await office.organId(advisoryNames[0]);
    const { persons } = await office.call('directory.get', { asOf: today });
    const [head, deputy] = persons;
    for (const [person, title] of [
      [head, 'Tỉnh ủy viên, Trưởng Ban Tổ chức Tỉnh ủy'],
      [deputy, 'Tỉnh ủy viên, Phó Trưởng Ban Tổ chức Tỉnh ủy'],
    ] as const) {
      const { version: _, ...fields } = found(person);
      await office.call('directory.savePerson', { ...fields, title, organId });
    }
    const expansion = await office.call('distribution.expand', {
      lines: await office.sampleLines(),
      reserveCopies: 0,
      asOf: today,
    });
    expect(expansion.totals.recipients).toBe(196);
    expect(expansion.heads).toEqual([
      {
        personKey: `person:${found(head).id}`,
        personName: 'Đồng chí Nguyễn Văn Thứ 1, Tỉnh ủy viên, Trưởng Ban Tổ chức Tỉnh ủy',
        organKey: `organ:${organId}`,
        organName: 'Ban Tổ chức Tỉnh ủy',
        personLines: [3],
        organLines: [1],
      },
    ]);
  });

  test('một nơi hai dòng cùng gửi: báo qua những dòng nào', async () => {
    const office = await openSampleOffice();
    const organId = await office.organId('Đảng ủy Công an tỉnh');
    const lines = [
      ...(await office.sampleLines()),
      line('Đảng ủy Công an tỉnh', { target: { kind: 'organ', id: organId } }),
    ];
    const { twice } = await office.call('distribution.expand', { lines, reserveCopies: 0, asOf: today });
    expect(twice).toEqual([{ key: `organ:${organId}`, name: 'Đảng ủy Công an tỉnh', lineIndexes: [2, 5] }]);
  });
});

describe('Kính gửi cũng là nơi nhận', () => {
  test('công văn có Kính gửi mà không ghi "Như trên": phát hành vẫn gửi đủ', async () => {
    const office = await openSampleOffice();
    const letter = await office.issue({
      typeCode: 'CV',
      subject: 'về việc báo cáo công tác năm',
      addressees: ['Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy', 'Hội Chữ thập đỏ tỉnh'],
      lines: [line('Lưu Văn phòng Tỉnh ủy', { target: { kind: 'file_copy' } })],
    });
    expect(letter.totals).toMatchObject({ recipients: 9, fileCopies: 1, copies: 10 });
    const { lines, recipients } = await office.call('distribution.getOfDocument', {
      ownerKind: 'outgoing',
      ownerId: letter.id,
    });
    expect(lines[0]?.text).toBe('Như trên');
    expect(recipients.map(({ name }) => name)).toContain('Hội Chữ thập đỏ tỉnh');
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });

  test('nơi được kính gửi lại có ở nơi nhận: chỉ gửi một lần, theo dòng ghi tên nó', async () => {
    const office = await openSampleOffice();
    const organId = await office.organId('Đảng ủy Công an tỉnh');
    const letter = await office.issue({
      typeCode: 'CV',
      subject: 'về việc phối hợp',
      addressees: ['Đảng ủy Công an tỉnh', 'Hội Chữ thập đỏ tỉnh', 'Hội Khuyến học tỉnh'],
      lines: [
        line('Đảng ủy Công an tỉnh', { target: { kind: 'organ', id: organId }, copiesPerMember: 3, channel: 'paper' }),
        line('Hội Khuyến học tỉnh;', { target: { kind: 'text' } }),
        line('Lưu Văn phòng Tỉnh ủy', { target: { kind: 'file_copy' } }),
      ],
    });
    const { recipients, lines } = await office.call('distribution.getOfDocument', {
      ownerKind: 'outgoing',
      ownerId: letter.id,
    });
    expect(recipients.map(({ name, copies, lineIndex }) => [lines[lineIndex]?.text, name, copies])).toEqual([
      ['Như trên', 'Hội Chữ thập đỏ tỉnh', 1],
      ['Đảng ủy Công an tỉnh', 'Đảng ủy Công an tỉnh', 3],
      ['Hội Khuyến học tỉnh;', 'Hội Khuyến học tỉnh;', 1],
    ]);
    expect(letter.totals).toMatchObject({ recipients: 3, copies: 6 });
    const span = { seriesId: null, from: '2022-01-01', to: '2026-12-31' };
    const { columns, sample } = await office.call('books.preview', { kind: 'outgoing', ...span });
    expect(sample[0]?.[columns.indexOf('Nơi nhận')]?.match(/Công an/g)).toHaveLength(1);
  });
});
