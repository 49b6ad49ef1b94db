import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../../electron/contract/api.ts';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';

type Filter = Partial<MethodInput<'incoming.page'>>;

async function find(office: TestOffice, filter: Filter): Promise<readonly string[]> {
  const { rows } = await office.call('incoming.page', { ...allIncoming, offset: 0, limit: 50, ...filter });
  return rows.map(({ numberText }) => numberText);
}

/** A small register: numbers 1 to 8. */
async function openFilledOffice(): Promise<TestOffice> {
  const office = await openTestOffice();
  const letters = [
    { symbol: '12-CT/TW', typeCode: 'CT', issuerName: 'Ban Bí thư', subject: 'về công tác đối ngoại nhân dân' },
    {
      symbol: '399-QĐ/TW',
      typeCode: 'QĐ',
      issuerName: 'Bộ Chính trị',
      subject: 'về thể loại, thẩm quyền ban hành văn bản của Đảng',
    },
    {
      symbol: '126-BC/HU',
      typeCode: 'BC',
      issuerName: 'Huyện ủy Lục Ngạn',
      subject: 'kết quả công tác xây dựng Đảng bộ',
    },
    {
      symbol: '15-BC/HU',
      typeCode: 'BC',
      issuerName: 'Huyện uỷ Lạng Giang',
      subject: 'công tác kiểm tra của đảng uỷ',
      channel: 'paper',
    },
    { symbol: '7-GM/ĐU', typeCode: 'GM', issuerName: 'Đảng ủy Quân sự tỉnh', subject: 'dự hội nghị 126 đại biểu' },
    {
      symbol: '21-CV/VPTW',
      typeCode: 'CV',
      issuerName: 'Văn phòng Trung ương Đảng',
      subject: 'về việc gửi, nhận văn bản',
      signer: 'Lê Văn Đức',
    },
    { symbol: '', issuerName: 'Báo Bắc Giang', subject: 'mời dự lễ', note: 'người ký đặc biệt' },
    {
      symbol: '8-BC/HU',
      typeCode: 'BC',
      issuerName: 'Huyện ủy Lục Ngạn',
      subject: 'công tác tháng'.normalize('NFD'),
      arrivalDate: '2026-11-21',
    },
  ] as const;
  for (const letter of letters) await office.register(letter);
  return office;
}

describe('tìm trong sổ đến', () => {
  test.each([
    ['không dấu', 'doi ngoai nhan dan', ['1']],
    ['có dấu', 'đối ngoại', ['1']],
    ['chữ hoa', 'ĐỐI NGOẠI', ['1']],
    ['chữ đ gõ thành d', 'xay dung dang bo', ['3']],
    ['uỷ và ủy là một', 'huyện uỷ lục ngạn', ['8', '3']],
    ['ủy và uỷ là một', 'huyện ủy lạng giang', ['4']],
    ['NFD gõ từ máy khác', 'công tác tháng'.normalize('NFD'), ['8']],
    ['đầu chữ đang gõ dở', 'đối ngo', ['1']],
    ['mảnh ký hiệu', '399 qd tw', ['2']],
    ['ký hiệu đủ', '12-CT/TW', ['1']],
    ['ký hiệu viết thường', '12-ct/tw', ['1']],
    ['mảnh ký hiệu có số', '126 bc', ['3']],
    ['tên cơ quan', 'bo chinh tri', ['2']],
    ['người ký', 'le van duc', ['6']],
    ['ghi chú', 'đặc biệt', ['7']],
    ['các chữ ở nhiều ô', 'luc ngan xay dung', ['3']],
    ['không có', 'thanh tra chính phủ', []],
    ['dấu câu lạ không làm hỏng câu hỏi', '"xây dựng" (đảng* (', ['3']],
    ['chỉ có dấu câu', '***', ['8', '7', '6', '5', '4', '3', '2', '1']],
  ])('%s: “%s”', async (_, text, numbers) => {
    const office = await openFilledOffice();
    expect(await find(office, { text })).toEqual(numbers);
  });

  test('gõ số đến: đúng số ấy đứng trước, rồi mới đến chữ có số ấy', async () => {
    const office = await openTestOffice({ setUp: { incomingFirstNumber: 125 } });
    await office.register({ subject: 'một' });
    await office.register({ subject: 'hai' });
    await office.register({ subject: 'hội nghị 126 đại biểu' });
    expect(await find(office, { text: '126' })).toEqual(['126', '127']);
    expect(await find(office, { text: ' 126 ' })).toEqual(['126', '127']);
  });

  test('số gõ vào cũng có trong trích yếu của chính văn bản ấy: hiện một lần, đếm một lần', async () => {
    const office = await openTestOffice({ setUp: { incomingFirstNumber: 126 } });
    await office.register({ subject: 'hội nghị 126 đại biểu' });
    await office.register({ subject: 'hội nghị 126 đại biểu, lần hai' });
    expect(await find(office, { text: '126' })).toEqual(['126', '127']);
    expect((await office.call('incoming.count', { ...allIncoming, text: '126' })).total).toBe(2);
  });

  test('số có chữ ở sau chỉ là số ấy; số không có chữ gồm cả số chèn', async () => {
    const office = await openTestOffice();
    await office.register({ subject: 'một' });
    await office.register({ subject: 'chèn', chosenNumber: { number: 1, suffix: 'a', reason: 'sót khi vào sổ' } });
    expect(await find(office, { text: '1a' })).toEqual(['1a']);
    expect(await find(office, { text: '1' })).toEqual(['1a', '1']);
  });

  test('sổ này, không phải sổ kia: cùng đơn vị, cùng loại, cùng chữ', async () => {
    const office = await openTestOffice();
    const bookId = await office.bookId();
    const invitations = await office.call('numbering.openIncomingBook', {
      year: 2026,
      title: 'Giấy mời 2026',
      firstNumber: 1,
    });
    const routing = [{ recipient: 'Ban Dân vận', role: 'lead' as const }];
    const letter = { typeCode: 'GM', subject: 'mời họp', routing };
    await office.register({ ...letter, bookId });
    await office.register({ ...letter, bookId, routing: [] });
    await office.register({ ...letter, bookId: invitations.id });
    await office.register({ ...letter, bookId: invitations.id });
    await office.register({ ...letter, bookId: invitations.id, routing: [] });
    const inInvitations = (filter: Filter) => find(office, { ...filter, bookId: invitations.id });
    expect(await inInvitations({})).toEqual(['3', '2', '1']);
    expect(await inInvitations({ unit: 'Ban Dân vận' })).toEqual(['2', '1']);
    expect(await inInvitations({ typeCode: 'GM', text: 'mời họp' })).toEqual(['3', '2', '1']);
    expect(await inInvitations({ routing: 'none' })).toEqual(['3']);
    expect(await find(office, { routing: 'none' })).toEqual(['3', '2']);
  });

  test('gõ có dấu: đúng dấu đứng trước, khác dấu vẫn tìm thấy; từng trang không lặp', async () => {
    const office = await openTestOffice();
    for (const subject of ['đảng bộ tỉnh', 'đáng bỏ', 'Đảng bộ huyện', 'đang bổ sung', 'khác hẳn'])
      await office.register({ subject });
    expect(await find(office, { text: 'đảng bộ' })).toEqual(['3', '1', '4', '2']);
    expect(await find(office, { text: 'dang bo' })).toEqual(['4', '3', '2', '1']);
    const pages = [];
    for (let offset = 0; offset < 4; offset += 1)
      pages.push(...(await find(office, { text: 'đảng bộ', offset, limit: 1 })));
    expect(pages).toEqual(['3', '1', '4', '2']);
  });

  test('Telex gõ khi quên bật bộ gõ', async () => {
    const office = await openFilledOffice();
    expect(await find(office, { text: 'xaay duwngj ddangr booj' })).toEqual(['3']);
    expect(await find(office, { text: 'ddoois ngoaij' })).toEqual(['1']);
  });

  test('mới nhất đứng trên; xem từng trang không sót, không lặp', async () => {
    const office = await openFilledOffice();
    const pages = [];
    for (let offset = 0; offset < 9; offset += 3) pages.push(...(await find(office, { offset, limit: 3 })));
    expect(pages).toEqual(['8', '7', '6', '5', '4', '3', '2', '1']);
  });

  test('xem từng trang khi số gõ vào đúng một số đến', async () => {
    const office = await openFilledOffice();
    await office.register({ arrivalDate: '2026-11-21', subject: 'phụ lục 1' });
    await office.register({ arrivalDate: '2026-11-21', subject: 'phụ lục 1 bổ sung' });
    const pages = [];
    for (let offset = 0; offset < 8; offset += 1) pages.push(...(await find(office, { text: '1', offset, limit: 1 })));
    expect(pages).toEqual(await find(office, { text: '1' }));
    expect(new Set(pages).size).toBe(pages.length);
  });

  test.each([
    ['theo loại', { typeCode: 'BC' }, ['8', '4', '3']],
    ['theo kênh', { channel: 'paper' }, ['4']],
    ['theo cơ quan', { issuerName: 'Huyện ủy Lục Ngạn' }, ['8', '3']],
    ['theo ngày', { from: '2026-11-21', to: '2026-11-21' }, ['8']],
    ['đến ngày', { to: '2026-11-20', typeCode: 'BC' }, ['4', '3']],
    ['loại và chữ', { typeCode: 'BC', text: 'xay dung' }, ['3']],
    ['cơ quan chưa từng gửi', { issuerName: 'Tỉnh ủy Hà Nam' }, []],
  ] as const)('lọc %s', async (_, filter, numbers) => {
    const office = await openFilledOffice();
    expect(await find(office, filter)).toEqual(numbers);
  });

  test('số đếm khớp với danh sách', async () => {
    const office = await openFilledOffice();
    for (const filter of [
      {},
      { text: 'công tác' },
      { typeCode: 'BC' },
      { text: '126' },
      { text: '8' },
      { text: '3' },
      { channel: 'paper' as const },
    ]) {
      const { total } = await office.call('incoming.count', { ...allIncoming, ...filter });
      expect([filter, total]).toEqual([filter, (await find(office, filter)).length]);
    }
  });

  test('số đã hủy vẫn tìm thấy', async () => {
    const office = await openFilledOffice();
    const { rows } = await office.call('incoming.page', { ...allIncoming, text: 'doi ngoai', offset: 0, limit: 5 });
    const [document] = rows;
    await office.call('incoming.void', { id: document?.id ?? 0, version: 1, reason: 'nhầm' });
    expect(await find(office, { text: 'doi ngoai' })).toEqual(['1']);
  });

  test('gợi ý: chữ hay dùng đứng trước, gõ không dấu', async () => {
    const office = await openFilledOffice();
    await office.register({ arrivalDate: '2026-11-21', issuerName: 'Huyện ủy Lục Nam' });
    const { suggestions } = await office.call('incoming.suggest', { field: 'issuer', text: 'huyen uy l', limit: 5 });
    expect(suggestions.map(({ value, uses }) => [value, uses])).toEqual([
      ['Huyện ủy Lục Ngạn', 2],
      ['Huyện ủy Lục Nam', 1],
      ['Huyện uỷ Lạng Giang', 1],
    ]);
  });

  test('trước và sau trong sổ', async () => {
    const office = await openFilledOffice();
    const { rows } = await office.call('incoming.page', { ...allIncoming, text: '3', offset: 0, limit: 1 });
    const detail = await office.call('incoming.get', { id: rows[0]?.id ?? 0 });
    const of = async (id: number | null) =>
      id === null ? null : (await office.call('incoming.get', { id })).document.numberText;
    expect([await of(detail.previousId), detail.document.numberText, await of(detail.nextId)]).toEqual(['2', '3', '4']);
  });
});
