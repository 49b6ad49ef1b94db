import { expect, test } from 'vitest';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { allOutgoing } from '../../../electron/contract/outgoing.schema.ts';
import { withFiles } from '../../../electron/core/files/attachments.repository.ts';
import { found, openTestOffice } from '../../support/office.ts';

test('danh sách nói văn bản nào có tệp, bao nhiêu tệp; tệp đã gỡ thì không', async () => {
  const office = await openTestOffice();
  const bare = await office.register();
  const letter = await office.register({ subject: 'có tệp' });
  const owner = { kind: 'incoming', id: letter.id } as const;
  await office.attach(owner, 'a.pdf', 'trang một');
  const attached = await office.attach(owner, 'b.pdf', 'trang hai');
  const issued = await office.issue();
  await office.attach({ kind: 'outgoing', id: issued.id }, 'c.pdf', 'bản ký');
  const filesOf = async (id: number) =>
    (await office.call('incoming.page', { ...allIncoming, offset: 0, limit: 20 })).rows.find((row) => row.id === id)
      ?.files;
  expect([await filesOf(bare.id), await filesOf(letter.id)]).toEqual([0, 2]);
  await office.call('files.remove', { id: found(attached.at(-1)).id, reason: 'nhầm tệp' });
  expect(await filesOf(letter.id)).toBe(1);
  const sent = await office.call('outgoing.page', { ...allOutgoing, offset: 0, limit: 20 });
  expect(sent.rows.map(({ files }) => files)).toEqual([1]);
});

test('một lần nhìn vào chỉ mục cho cả trang, không đọc cả bảng', async () => {
  const office = await openTestOffice();
  const { id } = await office.register();
  const db = office.openFile();
  const asked: string[] = [];
  const spy = new Proxy(db, {
    get: (target, key) => {
      if (key !== 'prepare') return Reflect.get(target, key) as unknown;
      return (sql: string) => (asked.push(sql), target.prepare(sql));
    },
  });
  expect(withFiles(spy, 'incoming', [{ id }])).toEqual([{ id, files: 0 }]);
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${found(asked[0])}`).all('incoming', '[]') as { detail: string }[];
  expect(plan.map(({ detail }) => detail).join('\n')).toContain(
    'SEARCH attachment USING INDEX attachment_owner (owner_kind=? AND owner_id=?)',
  );
});
