/**
 * `npm run dist`: builds and packs the program for this system: on Windows an installer for all users, on Linux an AppImage.
 * `--win`, `--linux`: for that system instead; `--dir`: only the folder, without an installer (needs no further downloads).
 * An unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH is used as it is; else electron-builder fetches the release.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, Platform } from 'electron-builder';
import { bundle } from './bundle.ts';
import { makePackaging } from './packaging.ts';
import { rootFolder } from './paths.ts';

const wishes = process.argv.slice(2);
const unknown = wishes.find((wish) => !['--win', '--linux', '--dir'].includes(wish));
if (unknown !== undefined) {
  console.error(`Không hiểu “${unknown}”. Dùng được: --win, --linux, --dir.`);
  process.exit(1);
}

await bundle();
for (const platform of choosePlatforms()) {
  const target = wishes.includes('--dir') ? platform.createTarget('dir') : platform.createTarget();
  const made = await build({ targets: target, config: makePackaging(findElectronDist()), projectDir: rootFolder });
  console.log(made.length === 0 ? `Đã đóng gói vào ${path.join(rootFolder, 'release')}` : made.join('\n'));
}

function choosePlatforms(): readonly Platform[] {
  const wanted = [
    ...(wishes.includes('--win') ? [Platform.WINDOWS] : []),
    ...(wishes.includes('--linux') ? [Platform.LINUX] : []),
  ];
  return wanted.length > 0 ? wanted : [Platform.current()];
}

/** An Electron that is already on this machine, for this machine's own system. */
function findElectronDist(): string | undefined {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const unpacked = path.join(rootFolder, 'node_modules', 'electron', 'dist');
  if (override !== undefined) return override;
  const foreign =
    (wishes.includes('--win') && process.platform !== 'win32') ||
    (wishes.includes('--linux') && process.platform !== 'linux');
  return !foreign && existsSync(unpacked) ? unpacked : undefined;
}
