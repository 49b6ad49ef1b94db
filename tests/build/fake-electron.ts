/** Folders that look to electron-builder like an unpacked Electron: the real one cannot be had on every machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as PE from 'pe-library';
import * as ResEdit from 'resedit';

/** The mark before the fuses in every Electron program; then version, count and one character per fuse. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 8;

/** As Electron ships them: some on, some off. */
const shippedFuses = Buffer.concat([
  Buffer.from(fuseSentinel, 'latin1'),
  Buffer.from([1, fuseCount]),
  Buffer.from('10111000', 'latin1').subarray(0, fuseCount),
]);

/** Writes a folder with the files that electron-builder expects. Returns it. */
export function makeFakeElectron(folder: string, platform: 'linux' | 'win', version: string): string {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  for (const locale of ['vi', 'en-US', 'de', 'fr'])
    writeFileSync(path.join(folder, 'locales', `${locale}.pak`), locale);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, name), name);
  writeFileSync(path.join(folder, 'version'), version);
  if (platform === 'win') writeFileSync(path.join(folder, 'electron.exe'), makeProgram());
  else
    writeFileSync(path.join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n# '), shippedFuses]), {
      mode: 0o755,
    });
  return folder;
}

/** An unsigned Windows program without any code, with a version resource and the fuses. */
function makeProgram(): Buffer {
  const program = PE.NtExecutable.createEmpty(false, false);
  const resources = PE.NtExecutableResource.from(program, true);
  const version = ResEdit.Resource.VersionInfo.createEmpty();
  version.lang = 1033;
  version.setFileVersion(45, 4, 1, 0, 1033);
  version.setStringValues(
    { lang: 1033, codepage: 1200 },
    {
      FileDescription: 'Electron',
      ProductName: 'Electron',
      OriginalFilename: 'electron.exe',
      CompanyName: 'GitHub, Inc.',
    },
  );
  version.outputToResourceEntries(resources.entries);
  // A resource of raw bytes: whatever rewrites the program afterwards keeps it.
  resources.entries.push({ type: 10, id: 1, lang: 1033, codepage: 1200, bin: new Uint8Array(shippedFuses).buffer });
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
