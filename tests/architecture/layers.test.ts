import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootFolder } from '../../build/paths.ts';
import { type ImportLine, readSources, type SourceFile } from './sources.ts';

const sources = readSources('electron', 'renderer', 'build');
const layers = [
  'electron/contract',
  'electron/core',
  'electron/loopback',
  'electron/main',
  'electron/preload',
  'renderer/app',
  'renderer/features',
  'renderer/components',
  'renderer/api',
  'renderer/platform',
  'build',
] as const;
type Layer = (typeof layers)[number];

const layerOf = (file: string): Layer | undefined => layers.find((layer) => file.startsWith(`${layer}/`));
const inside = (layer: string): readonly SourceFile[] => sources.filter(({ file }) => file.startsWith(`${layer}/`));

/** Which layers a layer may name, itself apart. */
const arrows: Readonly<Record<Layer, readonly Layer[]>> = {
  'electron/contract': [],
  'electron/core': ['electron/contract'],
  'electron/loopback': ['electron/core', 'electron/contract'],
  'electron/main': ['electron/core', 'electron/contract'],
  'electron/preload': ['electron/contract'],
  'renderer/app': [
    'renderer/features',
    'renderer/components',
    'renderer/api',
    'renderer/platform',
    'electron/contract',
  ],
  'renderer/features': ['renderer/components', 'renderer/api', 'renderer/platform', 'electron/contract'],
  'renderer/components': ['renderer/api', 'renderer/platform', 'electron/contract'],
  'renderer/api': ['renderer/platform', 'electron/contract'],
  'renderer/platform': ['renderer/api', 'electron/contract'],
  build: ['electron/core', 'electron/loopback', 'electron/contract'],
};

const isNode = ({ specifier }: ImportLine): boolean => specifier.startsWith('node:');
const isPackage = (line: ImportLine): boolean => line.file === undefined && !isNode(line);
const packageOf = ({ specifier }: ImportLine): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** "file → import" of every import for which `isWrong` holds. */
function findImports(
  files: readonly SourceFile[],
  isWrong: (line: ImportLine, source: SourceFile) => boolean,
): readonly string[] {
  return files.flatMap((source) =>
    source.imports.filter((line) => isWrong(line, source)).map((line) => `${source.file} → ${line.specifier}`),
  );
}

describe('the layers', () => {
  it('name only the layers that their arrows point at', () => {
    const wrong = findImports(sources, (line, { file }) => {
      const [from, to] = [layerOf(file), line.file === undefined ? undefined : layerOf(line.file)];
      return from !== undefined && to !== undefined && from !== to && !arrows[from].includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('are all of the product: no source file stands outside them', () => {
    expect(sources.filter(({ file }) => layerOf(file) === undefined).map(({ file }) => file)).toEqual([]);
  });

  it('name other files with their ending, and only files that exist', () => {
    const known = new Set(sources.map(({ file }) => file));
    const wrong = findImports(sources, ({ file }) => {
      if (file === undefined || /\.(css|svg|woff2)$/.test(file)) return false;
      return !known.has(file);
    });
    expect(wrong).toEqual([]);
  });

  it('contract: zod and nothing else', () => {
    expect(
      findImports(inside('electron/contract'), (line) => line.file === undefined && packageOf(line) !== 'zod'),
    ).toEqual([]);
  });

  it('core: never Electron, a browser or the screens', () => {
    const foreign = ['electron', 'react', 'react-dom', 'playwright-core', 'vite'];
    expect(findImports(inside('electron/core'), (line) => foreign.includes(packageOf(line)))).toEqual([]);
  });

  it('screens: never Node, Electron or the core', () => {
    const wrong = findImports(
      inside('renderer'),
      (line) => isNode(line) || ['electron', 'better-sqlite3'].includes(packageOf(line)),
    );
    expect(wrong).toEqual([]);
  });

  it('loopback: never Electron; the preload: Electron and plain names of the contract only', () => {
    expect(findImports(inside('electron/loopback'), (line) => packageOf(line) === 'electron')).toEqual([]);
    const wrong = findImports(inside('electron/preload'), (line) => {
      if (line.typeOnly || line.specifier === 'electron') return false;
      return line.file !== 'electron/contract/bridge-channels.ts';
    });
    expect(wrong).toEqual([]);
  });

  it('Electron itself is taken in two places; everywhere else its types only', () => {
    const wrong = findImports(sources, (line, { file }) => {
      const entries = ['electron/main/main.ts', 'electron/preload/preload.ts'];
      return packageOf(line) === 'electron' && !line.typeOnly && !entries.includes(file);
    });
    expect(wrong).toEqual([]);
  });

  it('better-sqlite3 is opened in one place; everywhere else its types only', () => {
    const wrong = findImports(sources, (line, { file }) => {
      return packageOf(line) === 'better-sqlite3' && !line.typeOnly && file !== 'electron/core/db/connection.ts';
    });
    expect(wrong).toEqual([]);
  });

  it('Word documents are made from plain views: never from the database or a topic', () => {
    const wrong = findImports(inside('electron/core/word'), ({ file }) => {
      return file?.startsWith('electron/core/') === true && !file.startsWith('electron/core/word/');
    });
    expect(wrong).toEqual([]);
  });

  it('the database knows no topic', () => {
    const wrong = findImports(inside('electron/core/db'), ({ file }) => {
      if (file?.startsWith('electron/core/') !== true || file.startsWith('electron/core/db/')) return false;
      return !/^electron\/core\/(clock|log)\.ts$/.test(file);
    });
    expect(wrong).toEqual([]);
  });

  it('rules are plain: they read no database, no file, no clock', () => {
    const rules = sources.filter(({ file }) => file.endsWith('.rules.ts'));
    const wrong = findImports(rules, (line) => {
      if (line.typeOnly) return false;
      return (
        (isNode(line) && line.specifier !== 'node:crypto') ||
        /\.(repository|handlers)\.ts$/.test(line.specifier) ||
        packageOf(line) === 'better-sqlite3'
      );
    });
    expect(wrong).toEqual([]);
    expect(rules.filter(({ code }) => /new Date\(\)|Date\.now\(/.test(code)).map(({ file }) => file)).toEqual([]);
  });

  it('no topic reaches into the handlers of another, no feature into another', () => {
    const topic = (file: string): string => path.posix.dirname(file);
    const handlers = findImports(inside('electron/core'), ({ file }, source) => {
      if (file?.endsWith('.handlers.ts') !== true) return false;
      return topic(file) !== topic(source.file) && source.file !== 'electron/core/handlers.ts';
    });
    expect(handlers).toEqual([]);
    const feature = (file: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
    const features = findImports(inside('renderer/features'), ({ file }, source) => {
      const other = file === undefined ? undefined : feature(file);
      return other !== undefined && other !== feature(source.file);
    });
    expect(features).toEqual([]);
  });

  it('have no cycles at run time', () => {
    const edges = new Map(
      sources.map(({ file, imports }) => [
        file,
        imports.flatMap((line) => (line.file === undefined || line.typeOnly ? [] : [line.file])),
      ]),
    );
    expect(findCycle(edges)).toBeUndefined();
  });

  it('use only packages that package.json names; what is not bundled is a dependency, what is bundled is not', () => {
    const manifest = JSON.parse(readFileSync(path.join(rootFolder, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    const named = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]);
    const inherited = ['app-builder-lib', '@electron/asar', '@electron/fuses', 'builder-util'];
    const wrong = findImports(
      sources,
      (line) => isPackage(line) && !named.has(packageOf(line)) && !inherited.includes(packageOf(line)),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
    const versions = [...Object.values(manifest.dependencies), ...Object.values(manifest.devDependencies)];
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

/** The first cycle found, as a path of files, or undefined. */
function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...way, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
