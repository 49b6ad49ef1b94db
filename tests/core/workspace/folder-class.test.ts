/** Where a register may lie: on a disk of this machine, and nowhere else. (F15, F16) */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  classifyFolder,
  type FolderFacts,
  isInside,
  type Mount,
  parseLinuxMounts,
  parseMacMounts,
} from '../../../electron/core/workspace/folder-class.rules.ts';
import { probeFolder } from '../../../electron/core/workspace/folder-probe.ts';
import { makeDataFolder, openDesk } from './workspace-fixture.ts';

const facts = (changes: Partial<FolderFacts>): FolderFacts => ({
  platform: 'linux',
  realPath: '/home/lan/.local/share/so-van-thu',
  mounts: [{ point: '/', type: 'ext4' }],
  syncRoots: [],
  namesAbove: [],
  ...changes,
});
const classOf = (changes: Partial<FolderFacts>): string => {
  const { kind, name } = classifyFolder(facts(changes));
  return name === '' ? kind : `${kind} ${name}`;
};
const mounted = (type: string, point = '/mnt/chung'): Partial<FolderFacts> => ({
  realPath: '/mnt/chung/so',
  mounts: [
    { point: '/', type: 'ext4' },
    { point, type },
  ] satisfies Mount[],
});

describe('ổ mạng', () => {
  test.each(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', '9p', 'fuse.sshfs', 'fuse.gvfsd-fuse', 'fuse', 'vboxsf', 'drvfs'])(
    'Linux, %s: từ chối',
    (type) => {
      expect(classOf(mounted(type))).toBe(`network ${type}`);
    },
  );

  test.each(['ext4', 'xfs', 'btrfs', 'zfs', 'vfat', 'exfat', 'ntfs3', 'fuseblk', 'fuse.ntfs-3g', 'overlay', 'tmpfs'])(
    'Linux, %s: được',
    (type) => {
      expect(classOf(mounted(type))).toBe('local');
    },
  );

  test('chỉ ổ giữ thư mục ấy mới tính; ổ gắn sau nằm trên', () => {
    expect(classOf(mounted('nfs4', '/mnt/chung-khac'))).toBe('local');
    const two = (first: string, second: string): string =>
      classOf({
        realPath: '/mnt/so',
        mounts: [
          { point: '/mnt', type: first },
          { point: '/mnt', type: second },
        ],
      });
    expect([two('nfs', 'ext4'), two('ext4', 'nfs')]).toEqual(['local', 'network nfs']);
  });

  test.each([
    [String.raw`\\maychu\chung\SoVanThu`, String.raw`network \\maychu\chung`],
    [String.raw`\\?\UNC\maychu\chung\SoVanThu`, String.raw`network \\maychu\chung`],
    [String.raw`\\wsl$\Debian\home\lan`, String.raw`network \\wsl$\Debian`],
    ['//maychu/chung/SoVanThu', String.raw`network \\maychu\chung`],
    [String.raw`C:\Users\Lan\AppData\Roaming\SoVanThu`, 'local'],
    [String.raw`\\?\C:\Users\Lan\AppData\Roaming\SoVanThu`, 'local'],
    [String.raw`D:\SoVanThu`, 'local'],
  ])('Windows, %s', (realPath, expected) => {
    expect(classOf({ platform: 'win32', mounts: [], realPath })).toBe(expected);
  });

  test('các ổ đang gắn đọc từ /proc/mounts và từ lệnh mount của macOS', () => {
    const linux = 'proc /proc proc rw 0 0\n//maychu/chung /mnt/o\\040chung cifs rw,vers=3.0 0 0\n';
    expect(parseLinuxMounts(linux)).toEqual([
      { point: '/proc', type: 'proc' },
      { point: '/mnt/o chung', type: 'cifs' },
    ]);
    const mac = '/dev/disk3s1s1 on / (apfs, sealed, local)\n//lan@maychu/chung on /Volumes/Ổ chung (smbfs, nodev)\n';
    expect(parseMacMounts(mac)).toEqual([
      { point: '/', type: 'apfs' },
      { point: '/Volumes/Ổ chung', type: 'smbfs' },
    ]);
  });
});

describe('thư mục đồng bộ lên Internet', () => {
  test.each([
    [String.raw`C:\Users\Lan\OneDrive\SoVanThu`, 'cloud OneDrive'],
    [String.raw`C:\Users\Lan\OneDrive - Văn phòng Tỉnh ủy\SoVanThu`, 'cloud OneDrive'],
    [String.raw`G:\My Drive\SoVanThu`, 'cloud Google Drive'],
    [String.raw`G:\Drive của tôi\SoVanThu`, 'cloud Google Drive'],
    [String.raw`C:\Users\Lan\Google Drive\SoVanThu`, 'cloud Google Drive'],
    [String.raw`C:\Users\Lan\Dropbox (Cá nhân)\SoVanThu`, 'cloud Dropbox'],
    [String.raw`C:\Users\Lan\iCloudDrive\SoVanThu`, 'cloud iCloud'],
    [String.raw`D:\Onedrive\x`, 'cloud OneDrive'],
    [String.raw`D:\Tài liệu\Sổ OneDrive cũ`, 'local'],
    [String.raw`D:\Dropbox cũ`, 'local'],
  ])('Windows, %s', (realPath, expected) => {
    expect(classOf({ platform: 'win32', mounts: [], realPath })).toBe(expected);
  });

  test.each([
    ['/Users/lan/Library/Mobile Documents/com~apple~CloudDocs/so', 'cloud iCloud'],
    ['/Users/lan/Library/CloudStorage/GoogleDrive-lan@example.vn/so', 'cloud Google Drive'],
    ['/Users/lan/Library/CloudStorage/OneDrive-CoQuan/so', 'cloud OneDrive'],
    ['/Users/lan/Library/Application Support/SoVanThu', 'local'],
  ])('macOS, %s', (realPath, expected) => {
    expect(classOf({ platform: 'darwin', mounts: [{ point: '/', type: 'apfs' }], realPath })).toBe(expected);
  });

  test('theo thư mục mà chương trình đồng bộ khai báo, theo tệp nó để lại, theo ổ nó gắn', () => {
    const realPath = String.raw`D:\TaiLieu\SoVanThu`;
    expect(classOf({ platform: 'win32', mounts: [], realPath, syncRoots: [String.raw`d:\tailieu`] })).toBe(
      'cloud tailieu',
    );
    expect(classOf({ namesAbove: ['so.db', '.dropbox.cache'] })).toBe('cloud Dropbox');
    // The settings of Dropbox in the home folder say nothing about a folder beside them.
    expect(classOf({ namesAbove: ['.dropbox', '.config'] })).toBe('local');
    expect(classOf({ namesAbove: ['._sync_8a1b2c3d4e5f.db'] })).toBe('cloud Nextcloud');
    expect(classOf(mounted('fuse.rclone'))).toBe('cloud fuse.rclone');
  });
});

test('nằm trong: cả tên thư mục, không phân biệt hoa thường trên Windows', () => {
  expect(isInside('/a/bc', '/a/b', 'linux')).toBe(false);
  expect(isInside('/a/b/c', '/a/b/', 'linux')).toBe(true);
  expect(isInside('/a/B/c', '/a/b', 'linux')).toBe(false);
  expect(isInside(String.raw`C:\Users\LAN\x`, 'c:/users/lan', 'win32')).toBe(true);
});

test('máy này: thư mục tạm là ổ của máy; có dấu của Dropbox ở trên thì không', () => {
  const folder = makeDataFolder();
  expect(probeFolder(path.join(folder, 'chưa', 'có')).kind).toBe('local');
  mkdirSync(path.join(folder, '.dropbox.cache'));
  mkdirSync(path.join(folder, 'so'));
  expect(probeFolder(path.join(folder, 'so', 'mới'))).toEqual({ kind: 'cloud', name: 'Dropbox' });
});

test.each([
  ['network', String.raw`\\maychu\chung`, 'folder_on_network', 'chép cả thư mục này vào ổ đĩa của máy'],
  ['cloud', 'OneDrive', 'folder_in_cloud', 'chuyển thư mục sổ ra ngoài OneDrive'],
] as const)(
  'sổ ở nơi %s không mở, nói việc phải làm; chuyển đi rồi thử lại thì mở',
  async (kind, name, code, sentence) => {
    let found: ReturnType<typeof probeFolder> = { kind, name };
    const desk = openDesk(makeDataFolder(), { probeFolder: () => found });
    const { state, failure } = await desk.status();
    expect([state, failure?.code]).toEqual(['failed', code]);
    expect(failure?.message).toContain(sentence);
    expect(await desk.refuses('workspace.openPractice')).toBe(code);
    found = { kind: 'local', name: '' };
    await desk.does('workspace.tryAgain');
    expect((await desk.status()).state).toBe('set_up');
    rmSync(desk.folder, { recursive: true, force: true });
  },
);
