/** A second folder for backups, and the trial of a restore. (reliability.md 6.6, 6.7, F32) */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { officePaths } from '../../../electron/core/workspace/office-paths.ts';
import { found, openTestOffice, type TestOffice } from '../../support/office.ts';
import { makeDataFolder } from './workspace-fixture.ts';

const inside = (stick: string): string[] =>
  existsSync(path.join(stick, 'sao-luu-so-van-thu'))
    ? readdirSync(path.join(stick, 'sao-luu-so-van-thu')).toSorted()
    : [];
const second = async (office: TestOffice) => found((await office.call('workspace.getStatus', {})).second);

describe('nơi sao lưu thứ hai', () => {
  test('mỗi bản sao lưu được chép sang, giống từng byte; mở lại chương trình vẫn nhớ', async () => {
    const office = await openTestOffice();
    const stick = makeDataFolder();
    await office.call('workspace.backUpNow', {});
    await office.call('workspace.chooseSecondFolder', { folder: stick });
    const first = inside(stick);
    expect(first.filter((name) => name.endsWith('.db'))).toHaveLength(1);
    await office.register();
    const backup = await office.call('workspace.backUpNow', {});
    const copy = readFileSync(path.join(stick, 'sao-luu-so-van-thu', backup.name));
    expect(copy.equals(readFileSync(path.join(officePaths(office.folder, false).backups, backup.name)))).toBe(true);
    expect(await second(office)).toMatchObject({
      folder: stick,
      present: true,
      problem: '',
      lastBackup: { name: backup.name },
    });
    await office.restart();
    expect((await second(office)).folder).toBe(stick);
    expect(inside(stick).filter((name) => name.endsWith('.db'))).toHaveLength(3);
  });

  test('ổ đĩa rút ra thì vẫn ghi sổ, sao lưu như thường; cắm lại thì chép tiếp', async () => {
    const office = await openTestOffice();
    const stick = makeDataFolder();
    await office.call('workspace.chooseSecondFolder', { folder: stick });
    renameSync(stick, `${stick}-rut`);
    await office.register();
    const backup = await office.call('workspace.backUpNow', {});
    expect(backup.verified).toBe(true);
    expect(await second(office)).toMatchObject({ present: false, lastBackup: null });
    expect(existsSync(stick)).toBe(false);
    renameSync(`${stick}-rut`, stick);
    await office.call('workspace.backUpNow', {});
    expect((await second(office)).lastBackup).not.toBeNull();
  });

  test('bản chép dở của lần trước được dọn; tệp khác trên ổ không bị đụng đến', async () => {
    const office = await openTestOffice();
    const stick = makeDataFolder();
    await office.call('workspace.chooseSecondFolder', { folder: stick });
    await office.call('workspace.backUpNow', {});
    writeFileSync(path.join(stick, 'của tôi.txt'), 'x');
    writeFileSync(path.join(stick, 'sao-luu-so-van-thu', 'so-2026-11-22-0900-manual.db.dang-sao'), 'dở');
    await office.call('workspace.backUpNow', {});
    expect(inside(stick).filter((name) => name.includes('dang-sao'))).toEqual([]);
    expect(readdirSync(stick).toSorted()).toEqual(['của tôi.txt', 'sao-luu-so-van-thu']);
  });

  test('nơi không dùng được bị từ chối cạnh ô ghi, nơi cũ giữ nguyên', async () => {
    const office = await openTestOffice();
    const stick = makeDataFolder();
    await office.call('workspace.chooseSecondFolder', { folder: stick });
    const cloud = path.join(makeDataFolder(), 'OneDrive');
    mkdirSync(cloud);
    for (const [folder, reason] of [
      ['sao-luu', 'cả đường dẫn'],
      [path.join(stick, 'không-có'), 'chưa cắm'],
      [path.join(office.folder, 'co-quan'), 'của chính sổ'],
      [cloud, 'Internet'],
    ] as const) {
      const { fields } = await office.expectRefused(
        'workspace.chooseSecondFolder',
        { folder },
        'second_folder_refused',
      );
      expect(fields?.folder).toContain(reason);
      expect(fields?.folder).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect((await second(office)).folder).toBe(stick);
    await office.call('workspace.chooseSecondFolder', { folder: '' });
    expect(await second(office)).toMatchObject({ folder: '', present: false });
  });

  test('xóa nội dung mật: bản ở nơi thứ hai bị hủy, khi ổ chưa cắm thì được nhắc', async () => {
    const office = await openTestOffice();
    const stick = makeDataFolder();
    await office.call('workspace.chooseSecondFolder', { folder: stick });
    const { id } = await office.register({ subject: 'Xqzvkanari' });
    await office.call('workspace.backUpNow', {});
    renameSync(stick, `${stick}-rut`);
    const proposal = await office.call('erasure.propose', { kind: 'incoming', id });
    const user = { id: null, fullName: 'Trần Văn Hai', role: 'chief' as const, active: true };
    await office.call('organization.chooseDeskUser', { id: (await office.call('organization.saveDeskUser', user)).id });
    await office.call('erasure.confirm', { id: proposal.id });
    expect(await office.call('workspace.listHeldCopies', {})).toMatchObject({ copies: [], absentFolder: stick });
    renameSync(`${stick}-rut`, stick);
    const held = await office.call('workspace.listHeldCopies', {});
    expect(held).toMatchObject({ copies: [{ kind: 'second_backup', numbers: ['1'] }], absentFolder: '' });
    expect((await office.call('workspace.destroyHeldCopies', {})).copies).toEqual([]);
    const left = inside(stick).map((name) => readFileSync(path.join(stick, 'sao-luu-so-van-thu', name), 'latin1'));
    expect(left.filter((text) => /xqzvkanari/i.test(text))).toEqual([]);
    rmSync(stick, { recursive: true, force: true });
  });
});

describe('thử phục hồi', () => {
  test('bản mới nhất phục hồi được; sổ đang dùng không đổi; nhật ký và màn hình ghi lại', async () => {
    const office = await openTestOffice();
    await office.register();
    await office.call('workspace.backUpNow', {});
    await office.register();
    const trial = await office.call('workspace.tryRestore', {});
    expect(trial).toMatchObject({ problem: '', events: 2 });
    expect((await office.call('workspace.getStatus', {})).lastTrial).toEqual(trial);
    expect(existsSync(path.join(office.folder, 'co-quan', 'thu-phuc-hoi'))).toBe(false);
    expect((await office.register()).numberText).toBe('3');
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
    await office.restart();
    expect((await office.call('workspace.getStatus', {})).lastTrial).toEqual(trial);
  });

  test('chưa có bản nào thì sao lưu trước; bản bị sửa thì nói là không phục hồi được', async () => {
    const office = await openTestOffice();
    expect((await office.call('workspace.tryRestore', {})).problem).toBe('');
    const { name } = await office.call('workspace.backUpNow', {});
    const file = path.join(officePaths(office.folder, false).backups, name);
    const bytes = readFileSync(file);
    bytes.fill(7, 8192, 12_288);
    writeFileSync(file, bytes);
    expect((await office.call('workspace.tryRestore', {})).problem).not.toBe('');
    expect((await office.call('workspace.getStatus', {})).lastTrial?.problem).not.toBe('');
  });

  test('một giờ sau khi ghi sổ thì tự sao lưu và thử phục hồi; trong tháng không thử lại', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const office = await openTestOffice();
      const lastTrial = async () => (await office.call('workspace.getStatus', {})).lastTrial;
      const afterAnHour = async (): Promise<void> => {
        await office.register();
        await vi.advanceTimersByTimeAsync(3_600_000);
      };
      await afterAnHour();
      await vi.waitFor(async () => expect((await lastTrial())?.problem).toBe(''), { timeout: 10_000 });
      const first = await lastTrial();
      office.setDay('2026-12-10');
      await afterAnHour();
      const hourly = async () =>
        (await office.call('workspace.listBackups', {})).backups.filter(({ reason }) => reason === 'hourly').length;
      await vi.waitFor(async () => expect(await hourly()).toBe(2), { timeout: 10_000 });
      expect(await lastTrial()).toEqual(first);
      office.setDay('2026-12-24');
      await afterAnHour();
      await vi.waitFor(async () => expect((await lastTrial())?.at).toMatch(/^2026-12-24/), { timeout: 10_000 });
    } finally {
      vi.useRealTimers();
    }
  });
});
