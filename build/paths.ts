/** Where things stand in the repository. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const rootFolder = path.resolve(import.meta.dirname, '..');
export const distFolder = path.join(rootFolder, 'dist');
export const pagesFolder = path.join(distFolder, 'renderer');

interface Manifest {
  readonly version: string;
  readonly productName: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(rootFolder, 'package.json'), 'utf8')) as Manifest;
}
