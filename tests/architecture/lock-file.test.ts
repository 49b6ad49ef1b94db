import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rootFolder } from '../../build/paths.ts';

interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(path.join(rootFolder, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};
const entries = Object.entries(lock.packages);

it('the lock file names every platform of every package, so that npm ci works on Windows too', () => {
  const missing = entries.flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter(
        (name) => !(`node_modules/${name}` in lock.packages) && !(`${place}/node_modules/${name}` in lock.packages),
      )
      .map((name) => `${name}, wanted by ${place || 'the project'}`),
  );
  expect(missing).toEqual([]);
});

it('the lock file vouches for the content of every package and ties none to one registry', () => {
  const packages = entries.filter(([place, entry]) => place !== '' && entry.link !== true);
  expect(
    packages.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true).map(([place]) => place),
  ).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
});
