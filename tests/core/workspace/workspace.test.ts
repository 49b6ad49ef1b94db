import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { setUpInput } from './set-up-input.ts';
import { makeDataFolder, openDesk, openNewOffice } from './workspace-fixture.ts';

test('on a fresh machine the office is to be set up, and nothing was made in its name', async () => {
  const desk = openDesk(makeDataFolder());
  expect(await desk.status()).toMatchObject({ state: 'set_up', practice: false, failure: null, lastBackup: null });
  expect(existsSync(path.join(desk.folder, 'co-quan'))).toBe(false);
  expect(await desk.refuses('incoming.page')).toBe('office_not_set_up');
});

test('after set-up the register is there, and again after closing and opening', async () => {
  const desk = await openNewOffice();
  expect(await desk.status()).toMatchObject({ state: 'ready', officeName: 'Văn phòng Tỉnh ủy' });
  expect(await desk.registers('Chỉ thị 12-CT/TW')).toBe(2);
  await desk.close();
  const again = openDesk(desk.folder);
  expect(await again.subjects()).toEqual(['Khai báo cơ quan', 'Chỉ thị 12-CT/TW']);
  expect((await again.status()).lastBackup).toMatchObject({ reason: 'closing', verified: true });
});

test('setting up twice is refused and changes nothing', async () => {
  const desk = await openNewOffice();
  expect(await desk.refuses('workspace.setUp', setUpInput)).toBe('office_already_set_up');
  expect(await desk.subjects()).toEqual(['Khai báo cơ quan']);
});

test('a set-up sent twice at once answers twice the same', async () => {
  const desk = openDesk(makeDataFolder());
  const request = { method: 'workspace.setUp', input: setUpInput, requestId: 'a' };
  const answers = await Promise.all([1, 2, 3].map(() => desk.workspace.call(request)));
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true]);
});

test('a set-up that fails leaves nothing behind and can be done again', async () => {
  const folder = makeDataFolder();
  const broken = openDesk(folder, {
    seedOffice: ({ connection }) => {
      connection.exec("INSERT INTO entry VALUES (1, 'half')");
      throw new Error('broken off');
    },
  });
  expect(await broken.refuses('workspace.setUp', setUpInput)).toBe('unexpected');
  expect(readdirSync(path.join(folder, 'co-quan'))).toEqual([]);
  await broken.close();
  const desk = openDesk(folder);
  await desk.does('workspace.setUp', setUpInput);
  expect(await desk.subjects()).toEqual(['Khai báo cơ quan']);
});

test('malformed input is refused with a sentence per field', async () => {
  const desk = openDesk(makeDataFolder());
  const answer = await desk.workspace.call({ method: 'workspace.setUp', input: { office: 1 } });
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  expect(await desk.refuses('workspace.noSuchThing')).toBe('unknown_method');
  expect(await desk.refuses('__proto__')).toBe('unknown_method');
});

test('practice lives on 18/01/2022 in a folder of its own and leaves the office alone', async () => {
  const desk = await openNewOffice();
  const status = await desk.does('workspace.openPractice');
  expect(status).toMatchObject({ state: 'ready', practice: true, today: '2022-01-18', officeName: 'Sổ tập dùng' });
  expect(await desk.registers('Tập dùng')).toBe(4);
  await desk.does('workspace.leavePractice');
  expect(await desk.subjects()).toEqual(['Khai báo cơ quan']);
  await desk.does('workspace.openPractice');
  expect(await desk.subjects()).toEqual(['Mẫu 1', 'Mẫu 2', 'Mẫu 3', 'Tập dùng']);
  expect(readFileSync(path.join(desk.folder, 'tap-dung/nhat-ky/2022-01.jsonl'), 'utf8').split('\n')).toHaveLength(5);
});

test('practice can be tried before the office is set up, and is still open after a restart', async () => {
  const desk = openDesk(makeDataFolder());
  await desk.does('workspace.openPractice');
  expect(await desk.refuses('workspace.setUp', setUpInput)).toBe('not_in_practice');
  await desk.close();
  const again = openDesk(desk.folder);
  expect(await again.status()).toMatchObject({ state: 'ready', practice: true });
  expect(await again.does('workspace.leavePractice')).toMatchObject({ state: 'set_up', practice: false });
});

test('starting practice again brings the samples back and is refused outside practice', async () => {
  const desk = await openNewOffice();
  expect(await desk.refuses('workspace.startPracticeAgain')).toBe('practice_only');
  expect(await desk.refuses('workspace.leavePractice')).toBe('practice_only');
  await desk.does('workspace.openPractice');
  await desk.registers('Tập dùng');
  await desk.does('workspace.startPracticeAgain');
  expect(await desk.subjects()).toEqual(['Mẫu 1', 'Mẫu 2', 'Mẫu 3']);
  expect(readdirSync(desk.folder).filter((name) => name.startsWith('tap-dung'))).toEqual(['tap-dung']);
});

test('a practice folder that was deleted by hand leads back to the office', async () => {
  const desk = await openNewOffice();
  await desk.does('workspace.openPractice');
  await desk.close();
  rmSync(path.join(desk.folder, 'tap-dung'), { recursive: true });
  expect(await openDesk(desk.folder).status()).toMatchObject({ state: 'ready', practice: false });
});

test('a damaged practice register can be started again', async () => {
  const desk = await openNewOffice();
  await desk.does('workspace.openPractice');
  await desk.close();
  writeFileSync(path.join(desk.folder, 'tap-dung/so.db'), 'no register');
  const again = openDesk(desk.folder);
  expect(await again.status()).toMatchObject({ state: 'failed', practice: true });
  expect(await again.does('workspace.startPracticeAgain')).toMatchObject({ state: 'ready', practice: true });
});

test('a second program on the same folder is told who holds it, and may try again', async () => {
  const desk = await openNewOffice();
  const second = openDesk(desk.folder);
  const status = await second.status();
  expect(status).toMatchObject({ state: 'failed', failure: { code: 'database_locked' } });
  expect(status.failure?.message).toMatch(
    /^Sổ đang mở ở một cửa sổ khác của chương trình \(máy .+, từ \d\d:\d\d ngày \d\d\/\d\d\)\./,
  );
  for (const method of ['incoming.page', 'workspace.openPractice', 'workspace.backUpNow']) {
    expect(await second.refuses(method), method).toBe('database_locked');
  }
  await desk.close();
  expect(await second.does('workspace.tryAgain')).toMatchObject({ state: 'ready' });
});

test('calls sent while the register changes are answered by the new one', async () => {
  const desk = await openNewOffice();
  const [, , page] = await Promise.all([
    desk.registers('trước'),
    desk.does('workspace.openPractice'),
    desk.subjects(),
    desk.does('workspace.leavePractice'),
  ]);
  expect(page).toEqual(['Mẫu 1', 'Mẫu 2', 'Mẫu 3']);
  expect(await desk.subjects()).toEqual(['Khai báo cơ quan', 'trước']);
});

test('after closing, calls are refused', async () => {
  const desk = await openNewOffice();
  await desk.close();
  expect(await desk.refuses('incoming.page')).toBe('program_closing');
  expect(await desk.refuses('workspace.openPractice')).toBe('program_closing');
});
