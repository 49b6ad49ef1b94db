import { expect, test } from 'vitest';
import { openTestOffice } from '../../support/office.ts';

const today = '2026-11-22';

test('5.000 nơi nhận: mở rộng, đọc khối, ghi ký nhận không sót ai', async () => {
  const office = await openTestOffice({ date: today });
  const group = await office.call('directory.saveGroup', { id: null, name: 'Các chi bộ', aliases: '', members: [] });
  await office.call('directory.importOrgans', {
    text: Array.from({ length: 5000 }, (_, i) => `Chi bộ số ${i + 1} trực thuộc Đảng ủy xã Tân Yên`).join('\n'),
    kind: 'cell',
    channel: 'paper',
    validFrom: null,
    groupId: group.id,
  });
  const text = '- Các chi bộ (trừ Chi bộ số 1 trực thuộc Đảng ủy xã Tân Yên),\n- Lưu Văn phòng Tỉnh ủy.';
  const { lines } = await office.call('distribution.parseBlock', { text, asOf: today });
  const typed = lines.map(({ line }) => line);
  const input = { lines: typed, reserveCopies: 0, asOf: today };
  expect((await office.call('distribution.expand', input)).totals).toMatchObject({ recipients: 4999, copies: 5000 });
  const notice = await office.issue({ lines: typed });
  const owner = { ownerKind: 'outgoing' as const, ownerId: notice.id };
  const recipients = { by: 'ordinals' as const, ...owner, ordinals: '1-4000' };

  // How long each of these takes is measured by `npm run bench desk`.
  const opened = await office.call('distribution.getOfDocument', owner);
  expect(opened.recipients).toHaveLength(4999);
  await office.call('distribution.recordSignatures', { recipients, receivedOn: today, receivedBy: '' });
  const signed = await office.call('distribution.getOfDocument', owner);
  expect(signed.recipients.filter(({ receivedOn }) => receivedOn === today)).toHaveLength(4000);
});
