import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile } from './sources.ts';

const product = readSources('electron', 'renderer');
const all = [...product, ...readSources('build')];

interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  readonly in?: readonly SourceFile[];
  /** Files that may, with the reason beside them here. */
  readonly except?: readonly string[];
}

const bans: readonly Ban[] = [
  {
    what: 'HTML made from text',
    pattern: /\.(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|srcdoc/i,
  },
  { what: 'code made from text', pattern: /\beval\(|new Function\(|setTimeout\(\s*['"`]|javascript:/ },
  {
    what: 'a database opened outside core/db',
    pattern: /new Database\(|DatabaseSync/,
    except: ['electron/core/db/connection.ts'],
  },
  { what: 'the second SQLite library of Node', pattern: /node:sqlite/ },
  { what: 'an unsafe database', pattern: /unsafeMode|loadExtension/ },
  { what: 'SQL put together from values', pattern: /\b(prepare|exec)\(\s*['"`][^'"`]*['"`]\s*\+/ },
  {
    what: 'a second IPC channel',
    pattern: /ipcMain\.(handle|on|once|handleOnce)\(/,
    except: ['electron/main/bridge.ts'],
  },
  {
    what: 'Electron sending to the web',
    pattern: /openExternal|shell\.beep|showItemInFolder|autoUpdater|crashReporter\.start/,
  },
  { what: 'a file handed to the system', pattern: /openPath\(/, except: ['electron/main/bridge.ts'] },
  {
    what: 'a window made with other options',
    pattern: /new (electron\.)?BrowserWindow\(/,
    except: ['electron/main/desktop.ts'],
  },
  { what: 'a window led to the web', pattern: /loadURL\(\s*['"`]?https?:|\bloadFile\(/ },
  { what: 'child processes of the Electron program', pattern: /\bfork\(/ },
  { what: 'keys kept by the old safeStorage', pattern: /encryptString\(|decryptString\(/ },
  {
    what: 'an address of the web',
    pattern: /\bfetch\(\s*['"`]https?:|new WebSocket\(|XMLHttpRequest|navigator\.sendBeacon/,
    in: product,
  },
  { what: 'a CORS header', pattern: /Access-Control-Allow/i },
  { what: 'a style attribute or element as text', pattern: /setAttribute\(\s*['"]style['"]|<style[\s>]/, in: product },
  { what: 'the clipboard written or read by the program', pattern: /clipboard\.(read|write)/, in: product },
];

const styleBans: readonly Ban[] = [
  { what: 'a default export', pattern: /^export default\b/m },
  { what: 'any', pattern: /(:\s*|<|as\s|\|\s)any\b(?!\s*(of|value|other))[\s,;)>\]=[]/ },
  { what: 'a silenced compiler', pattern: /@ts-(ignore|nocheck|expect-error)/, in: all.map(withComments) },
  { what: 'an enum or a namespace', pattern: /^\s*(export\s+)?(const\s+)?(enum|namespace)\s+\w/m },
  // React knows no other form for a component that catches errors.
  {
    what: 'a class that is not an error',
    except: ['renderer/app/error-boundary.tsx'],
    pattern: /\bclass\s+\w+(?!\w*\s+extends\s+\w*Error\b)(\s+extends\s+\w+|\s*\{)/,
  },
  { what: 'unfinished work', pattern: /\b(TODO|FIXME|XXX|HACK)\b/, in: all.map(withComments) },
  { what: 'a barrel', pattern: /^export \* from/m },
  // What broke a screen is shown to a developer at the inspector; a log of the page does not exist.
  {
    what: 'output of the core or the screens to the console',
    pattern: /\bconsole\.\w+\(/,
    in: product,
    except: ['renderer/app/error-boundary.tsx'],
  },
];

function withComments(source: SourceFile): SourceFile {
  return { ...source, code: source.text };
}

function findOffenders({ pattern, in: files = all, except = [] }: Ban): readonly string[] {
  return files.filter(({ file, code }) => pattern.test(code) && !except.includes(file)).map(({ file }) => file);
}

describe('the sources contain nowhere', () => {
  it.each(bans)('$what', (ban) => expect(findOffenders(ban)).toEqual([]));
});

describe('the style of the house', () => {
  it.each(styleBans)('knows no $what', (ban) => expect(findOffenders(ban)).toEqual([]));

  it('keeps files short enough to read in one sitting (a step of the schema is one text and stays whole)', () => {
    const long = all
      .filter(({ file, text }) => text.split('\n').length > 350 && !file.startsWith('electron/core/db/migrations/'))
      .map(({ file, text }) => `${file}: ${text.split('\n').length}`);
    expect(long).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const odd = all
      .map(({ file }) => file)
      .filter((file) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.[a-z]+)*\.tsx?$/.test(file));
    expect(odd).toEqual([]);
  });
});
