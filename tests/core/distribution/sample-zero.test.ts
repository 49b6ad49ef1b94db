import { expect, test } from 'vitest';
import { openSampleOffice } from './sample-office.ts';

test('nơi nhận của mẫu 0: 8 ban, 128 đảng ủy, 60 đồng chí, 1 lưu, 2 dự phòng', async () => {
  const office = await openSampleOffice();
  const { lines } = await office.call('distribution.parseBlock', {
    text: (await import('./sample-office.ts')).sampleZeroBlock,
    asOf: '2026-11-22',
  });
  expect(lines.map(({ matched }) => matched)).toEqual([true, true, true, true, true]);
  const expansion = await office.call('distribution.expand', {
    lines: lines.map(({ line }) => line),
    reserveCopies: 2,
    asOf: '2026-11-22',
  });
  // Counted by hand: line 1 names bodies abolished on 30/6/2025.
  expect(expansion.lines.map(({ recipients }) => recipients.length)).toEqual([0, 8, 128, 60, 0]);
  expect(expansion.lines[0]?.ended).toEqual(['Các ban cán sự đảng, đảng đoàn (không còn nơi nào trong nhóm)']);
  expect(expansion.totals).toMatchObject({ recipients: 196, fileCopies: 1, reserve: 2, copies: 199, printed: 3 });
});

test('cùng danh sách ấy tính cho ngày 18/01/2022 có thêm 5 ban cán sự đảng, đảng đoàn', async () => {
  const office = await openSampleOffice();
  const expansion = await office.call('distribution.expand', {
    lines: await office.sampleLines(),
    reserveCopies: 2,
    asOf: '2022-01-18',
  });
  expect(expansion.lines.map(({ recipients }) => recipients.length)).toEqual([5, 8, 128, 60, 0]);
  expect(expansion.totals).toMatchObject({ recipients: 201, copies: 204 });
});

test('mỗi kênh một dòng cộng: giấy in đúng số nơi nhận giấy', async () => {
  const office = await openSampleOffice();
  const lines = (await office.sampleLines()).map((line, index) =>
    index === 3
      ? { ...line, channel: 'hand' as const }
      : index === 1
        ? { ...line, channel: 'both' as const, copiesPerMember: 2 }
        : line,
  );
  const { totals } = await office.call('distribution.expand', { lines, reserveCopies: 2, asOf: '2026-11-22' });
  expect(totals.byChannel).toEqual([
    { channel: 'both', recipients: 8, copies: 16 },
    { channel: 'network', recipients: 128, copies: 128 },
    { channel: 'hand', recipients: 60, copies: 60 },
  ]);
  // 16 + 60 on paper, 1 for the file, 2 in reserve.
  expect(totals).toMatchObject({ copies: 207, printed: 79 });
});

test('cấp bản sao rồi sửa danh bạ: nơi nhận đã đóng băng không đổi', async () => {
  const office = await openSampleOffice();
  const copy = await office.issueCopy();
  const { organs } = await office.call('directory.get', { asOf: '2026-11-22' });
  const organ = organs.find(({ name }) => name === 'Đảng ủy xã Tân 1');
  if (!organ) throw new Error('no organ');
  const { version: _, ...fields } = organ;
  await office.call('directory.saveOrgan', { ...fields, name: 'Đảng ủy xã Đổi Tên' });
  const { recipients, totals } = await office.call('distribution.getOfDocument', {
    ownerKind: 'copy',
    ownerId: copy.id,
  });
  expect(recipients.some(({ name }) => name === 'Đảng ủy xã Tân 1')).toBe(true);
  expect(totals.recipients).toBe(196);
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
});
