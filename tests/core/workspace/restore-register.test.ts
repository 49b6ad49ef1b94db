/** The real register after losing its file: rebuilt from the last backup and the witness, event by event. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { found, line, openTestOffice, type TestOffice } from '../../support/office.ts';

async function workForADay(office: TestOffice): Promise<void> {
  const letter = await office.register({ symbol: '12-CT/TW', issuerName: 'Ban Bí thư', typeCode: 'CT' });
  const second = await office.register({ subject: 'đăng ký nhầm' });
  await office.call('incoming.void', { id: second.id, version: second.version, reason: 'trùng với số 1' });
  office.setDay('2026-11-23', '14:30');
  await office.register({ subject: 'sau đó', arrivalDate: '2026-11-23' });
  await office.issue({ documentDate: '2026-11-23', implementsIncomingId: letter.id });
  await office.call('organization.saveDeskUser', { id: null, fullName: 'Đỗ Thị Mai', role: 'clerk', active: true });
  await office.call('distribution.saveList', {
    id: null,
    name: 'Các huyện ủy',
    lines: [line('Các huyện ủy')],
    reserveCopies: 1,
  });
}

const everything = async (office: TestOffice): Promise<unknown> => {
  const db = office.openFile();
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%'",
    )
    .pluck()
    .all() as string[];
  const rows = tables.toSorted().map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]);
  db.close();
  return rows;
};

test('a deleted register comes back row for row, with everything done after the backup', async () => {
  const office = await openTestOffice();
  await office.register({ subject: 'trước bản sao lưu' });
  const { name } = await office.call('workspace.backUpNow', {});
  await workForADay(office);
  const before = await everything(office);
  const { events } = await office.call('audit.verify', {});
  rmSync(path.join(office.folder, 'co-quan', 'so.db'));
  expect(await office.ask('today.get', {})).toMatchObject({ ok: false, error: { code: 'database_missing' } });
  const status = await office.call('workspace.restore', { name });
  expect(status).toMatchObject({ state: 'ready', lastRestore: { droppedEvents: 0 } });
  expect(status.lastRestore?.replayedEvents).toBe(events - 2);
  const after = (await everything(office)) as [string, unknown[]][];
  // The restore itself is one event more.
  const audit = found(after.find(([table]) => table === 'audit_event'))[1];
  expect(audit.pop()).toMatchObject({ method: 'workspace.restore', action: 'Khôi phục từ bản sao lưu' });
  expect(after).toEqual(before);
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, events: events + 1 });
  expect((await office.register({ subject: 'tiếp', arrivalDate: '2026-11-23' })).numberText).toBe('5');
});

test('restoring twice does the first restore’s event again too', async () => {
  const office = await openTestOffice();
  const { name } = await office.call('workspace.backUpNow', {});
  await office.register();
  await office.call('workspace.restore', { name });
  await office.register({ subject: 'khác' });
  expect(await office.call('workspace.restore', { name })).toMatchObject({
    lastRestore: { replayedEvents: 3, droppedEvents: 0 },
  });
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
});

test('a repeated request keeps its first answer over a restore', async () => {
  const office = await openTestOffice();
  const { name } = await office.call('workspace.backUpNow', {});
  const bookId = await office.bookId();
  const input = {
    bookId,
    arrivalDate: '2026-11-20',
    arrivalTime: null,
    channel: 'network',
    symbol: '',
    documentDate: null,
    issuerName: 'Tỉnh ủy',
    typeCode: null,
    subject: 'một lần',
    signer: '',
    pages: null,
    copies: 1,
    urgency: 'normal',
    addressee: '',
    routing: [] as never[],
    direction: '',
    deadline: null,
    fileNote: '',
    note: '',
    acceptDuplicate: false,
  } as const;
  const first = await office.call('incoming.register', input, 'once');
  await office.call('workspace.restore', { name });
  expect(await office.call('incoming.register', input, 'once')).toEqual(first);
});

test('the witness holds each event with its input and its hash, and the text is readable', async () => {
  const office = await openTestOffice();
  await office.register({ subject: 'về công tác cán bộ' });
  const folder = path.join(office.folder, 'co-quan', 'nhat-ky');
  const lines = readFileSync(path.join(folder, found(readdirSync(folder)[0])), 'utf8')
    .trim()
    .split('\n');
  const { event } = JSON.parse(found(lines.at(-1))) as { event: Record<string, unknown> };
  expect(event).toMatchObject({ method: 'incoming.register', input: { subject: 'về công tác cán bộ' }, hash: /./u });
}, 30_000);

test.each([
  ['the newest: the register itself still holds it', 'hai', { replayedEvents: 2, droppedEvents: 0 }],
  ['an earlier one: the repeating stops before it', 'một', { replayedEvents: 0, droppedEvents: 1 }],
])('a line changed in the witness is not believed, %s', async (_, subject, lastRestore) => {
  const office = await openTestOffice();
  const { name } = await office.call('workspace.backUpNow', {});
  await office.register({ subject: 'một' });
  await office.register({ subject: 'hai' });
  await office.call('workspace.backUpNow', {});
  const folder = path.join(office.folder, 'co-quan', 'nhat-ky');
  const file = path.join(folder, found(readdirSync(folder)[0]));
  await office.restart();
  const forged = readFileSync(file, 'utf8').replace(`"subject":"${subject}"`, '"subject":"ba"');
  writeFileSync(file, forged);
  expect(await office.call('workspace.restore', { name })).toMatchObject({ lastRestore });
  const { bookId } = await office.call('incoming.getEntryDefaults', {});
  expect((await office.register({ bookId: found(bookId ?? undefined), subject: 'sau' })).numberText).toBe('3');
});
