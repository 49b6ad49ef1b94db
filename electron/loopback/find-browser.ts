/** Finds a browser of the Chromium family that is installed on this machine. */
import { existsSync } from 'node:fs';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Full path of the program, or undefined. The environment variable CHROME, when set, decides alone. */
export function findBrowser(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (file: string) => boolean = existsSync,
): string | undefined {
  if (environment.CHROME) return exists(environment.CHROME) ? environment.CHROME : undefined;
  return listPlaces(environment, platform).find((place) => exists(place));
}

function listPlaces(environment: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return macPlaces;
  if (platform === 'win32') {
    const folders = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
    return windowsPlaces.flatMap((parts) =>
      folders.flatMap((folder) => (folder === undefined ? [] : [path.win32.join(folder, ...parts)])),
    );
  }
  const folders = (environment.PATH ?? '').split(':').filter((folder) => path.isAbsolute(folder));
  return linuxNames.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}
