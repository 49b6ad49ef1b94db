/** What electron-builder is to make: which files go in, how the program is locked, what the installers look like. */
import path from 'node:path';
import type { Configuration } from 'electron-builder';
import { readManifest, rootFolder } from './paths.ts';

/** `electronDist`: a folder with an unpacked Electron; without it electron-builder fetches the release itself. */
export function makePackaging(electronDist?: string): Configuration {
  return {
    appId: 'vn.so-van-thu',
    productName: readManifest().productName,
    copyright: 'Sổ Văn Thư',
    electronVersion: readManifest().devDependencies.electron ?? null,
    ...(electronDist === undefined ? {} : { electronDist }),
    electronLanguages: ['vi', 'en-US'],
    directories: {
      app: rootFolder,
      output: path.join(rootFolder, 'release'),
      buildResources: path.join(rootFolder, 'build', 'resources'),
    },
    // better-sqlite3 brings its binaries ready made; nothing is compiled.
    npmRebuild: false,
    publish: null,
    // All patterns in this one place: platform-level patterns of only "!" would silently add everything else.
    files: [
      'dist/main/**',
      'dist/preload/**',
      'dist/copy-worker/**',
      'dist/renderer/**',
      'package.json',
      '!**/*.map',
      '!node_modules/node-*',
      '!node_modules/node-*/**',
      '!node_modules/better-sqlite3/{deps,src,build,prebuilds}/**',
      '!node_modules/better-sqlite3/binding.gyp',
      // ${os} is the system the package is for (win, linux); ${platform} would be the one it is built on.
      'node_modules/better-sqlite3/prebuilds/{${os},${os}32}-${arch}.node',
    ],
    asar: true,
    asarUnpack: ['**/*.node'],
    // The program cannot be turned into a plain Node, debugged from outside, or run with exchanged files.
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    win: {
      target: [{ target: 'nsis', arch: ['x64'] }],
      executableName: 'SoVanThu',
      // Under Program Files, where a user without the right cannot exchange the program.
      requestedExecutionLevel: 'asInvoker',
    },
    linux: {
      target: [{ target: 'AppImage', arch: ['x64'] }],
      executableName: 'so-van-thu',
      category: 'Office',
      synopsis: 'Sổ văn bản của văn phòng cấp uỷ',
    },
    nsis: {
      oneClick: false,
      perMachine: true,
      allowElevation: true,
      allowToChangeInstallationDirectory: false,
      installerLanguages: ['vi_VN'],
      language: '1066',
      createDesktopShortcut: true,
      shortcutName: 'Sổ Văn Thư',
      runAfterFinish: true,
      // The registers are never deleted by a program that is uninstalled.
      deleteAppDataOnUninstall: false,
    },
  };
}
