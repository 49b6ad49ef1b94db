import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, getRawHeader, listPackage } from '@electron/asar';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackaging } from '../../build/packaging.ts';
import { readManifest, rootFolder } from '../../build/paths.ts';
import { ensureBuilt } from '../support/built.ts';
import { fuseSentinel, makeFakeElectron } from './fake-electron.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-packaging-'));
const version = readManifest().devDependencies['electron'] ?? '';

interface Packed {
  readonly asar: readonly string[];
  readonly appFolder: string;
  readonly program: Buffer;
}

async function pack(platform: 'linux' | 'win'): Promise<Packed> {
  const electronDist = makeFakeElectron(path.join(folder, `electron-${platform}`), platform, version);
  const output = path.join(folder, `release-${platform}`);
  const config = makePackaging(electronDist);
  await build({
    targets: (platform === 'win' ? Platform.WINDOWS : Platform.LINUX).createTarget('dir'),
    config: { ...config, directories: { ...config.directories, output } },
    projectDir: rootFolder,
  });
  const appFolder = path.join(output, `${platform}-unpacked`);
  return {
    appFolder,
    asar: listPackage(path.join(appFolder, 'resources', 'app.asar'), { isPack: false }).map((name) =>
      name.replaceAll('\\', '/'),
    ),
    program: readFileSync(path.join(appFolder, platform === 'win' ? 'SoVanThu.exe' : 'so-van-thu')),
  };
}

beforeAll(ensureBuilt);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packaging', () => {
  it('is a configuration that electron-builder knows, and a misspelled word is not', async () => {
    const require = createRequire(import.meta.url);
    const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
      validateConfiguration(config: object, logger: object): Promise<void>;
    };
    const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => object };
    await validateConfiguration(makePackaging(), new DebugLogger(false));
    const misspelled = { ...makePackaging(), nsis: { oneClik: true } };
    await expect(validateConfiguration(misspelled, new DebugLogger(false))).rejects.toThrow('configuration.nsis');
  });

  it('installs for all users, in Vietnamese, and never takes the registers away with it', () => {
    expect(makePackaging().nsis).toMatchObject({
      perMachine: true,
      oneClick: false,
      language: '1066',
      installerLanguages: ['vi_VN'],
      deleteAppDataOnUninstall: false,
    });
    expect(makePackaging().publish).toBeNull();
    // Older lines do not check the files of the start-up snapshot against the embedded hash.
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  describe.each([
    { platform: 'linux', binary: 'linux-x64.node' },
    { platform: 'win', binary: 'win32-x64.node' },
  ] as const)('for $platform', ({ platform, binary }) => {
    let packed: Packed;
    beforeAll(async () => {
      packed = await pack(platform);
    });

    it('holds the built program and better-sqlite3 with the binary of that system alone, and nothing else', () => {
      const { asar, appFolder } = packed;
      for (const file of [
        '/dist/main/main.cjs',
        '/dist/preload/preload.cjs',
        '/dist/copy-worker/copy-worker.cjs',
        '/dist/renderer/index.html',
        '/package.json',
      ]) {
        expect(asar, file).toContain(file);
      }
      const places = new Set(asar.map((name) => name.split('/').slice(1, 3).join('/')));
      expect([...places].sort()).toEqual([
        'dist',
        'dist/copy-worker',
        'dist/main',
        'dist/preload',
        'dist/renderer',
        'node_modules',
        'node_modules/better-sqlite3',
        'package.json',
      ]);
      expect(asar.filter((name) => /\.(map|ts|tsx|gyp|c|h|db)$/.test(name))).toEqual([]);
      expect(asar.filter((name) => name.endsWith('.node'))).toEqual([
        `/node_modules/better-sqlite3/prebuilds/${binary}`,
      ]);
      const unpacked = path.join(
        appFolder,
        'resources',
        'app.asar.unpacked',
        'node_modules',
        'better-sqlite3',
        'prebuilds',
      );
      expect(readdirSync(unpacked)).toEqual([binary]);
      const original = path.join(rootFolder, 'node_modules', 'better-sqlite3', 'prebuilds', binary);
      expect(digestOf(path.join(unpacked, binary))).toBe(digestOf(original));
    });

    it('carries the Vietnamese texts of the window and no licence is missing', () => {
      expect(readdirSync(path.join(packed.appFolder, 'locales')).sort()).toEqual(['en-US.pak', 'vi.pak']);
      expect(readdirSync(packed.appFolder).filter((name) => name.startsWith('LICENSE')).length).toBeGreaterThanOrEqual(
        2,
      );
      expect(existsSync(path.join(packed.appFolder, 'resources', 'default_app.asar'))).toBe(false);
    });

    it('has its fuses set: no Node of its own, no inspector, only the sealed files', () => {
      const { program } = packed;
      const at = program.indexOf(Buffer.from(fuseSentinel, 'latin1'));
      expect(at).toBeGreaterThan(0);
      const wire = program.subarray(at + fuseSentinel.length + 2, at + fuseSentinel.length + 10).toString('latin1');
      // run as Node, cookie encryption, NODE_OPTIONS, --inspect, sealed asar, only asar, (start-up snapshot as shipped), file://
      expect(wire.slice(0, 6)).toBe('010011');
      expect(wire[7]).toBe('0');
    });

    if (platform === 'linux' && process.platform === 'linux' && process.arch === 'x64') {
      it('is complete: the packed program finds its database library and nothing else to load', () => {
        const unpacked = path.join(folder, 'unpacked');
        extractAll(path.join(packed.appFolder, 'resources', 'app.asar'), unpacked);
        const main = path.join(unpacked, 'dist', 'main', 'main.cjs');
        const Database = createRequire(main)('better-sqlite3') as new (file: string) => {
          prepare(sql: string): { pluck(): { get(): unknown } };
          close(): void;
        };
        const database = new Database(':memory:');
        expect(database.prepare('SELECT 41 + 1').pluck().get()).toBe(42);
        database.close();
        const required = [...readFileSync(main, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(
          (match) => match[1] ?? '',
        );
        const outside = required.filter((name) => !isBuiltin(name) && !['electron', 'better-sqlite3'].includes(name));
        expect(outside).toEqual([]);
      });
    }

    if (platform !== 'win') return;
    it('carries the hash of the sealed files inside the program', () => {
      const { headerString } = getRawHeader(path.join(packed.appFolder, 'resources', 'app.asar'));
      const hash = createHash('sha256').update(headerString).digest('hex');
      expect(
        packed.program.includes(Buffer.from(hash, 'latin1')) || packed.program.includes(Buffer.from(hash, 'utf16le')),
      ).toBe(true);
    });
  });
});

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
