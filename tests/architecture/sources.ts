/** The source files of the product and what each of them imports. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rootFolder } from '../../build/paths.ts';

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** The same without comments, for looking for words that only matter in code. */
  readonly code: string;
  readonly imports: readonly ImportLine[];
}

export interface ImportLine {
  /** As written: "../db/connection.ts", "zod", "node:fs". */
  readonly specifier: string;
  /** For a file of the repository: its path from the root. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
}

/** Every .ts and .tsx under these folders of the repository. */
export function readSources(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(rootFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readSource(path.relative(rootFolder, path.join(entry.parentPath, entry.name)))),
  );
}

function readSource(relative: string): SourceFile {
  const file = relative.split(path.sep).join('/');
  const text = readFileSync(path.join(rootFolder, file), 'utf8');
  return { file, text, code: withoutComments(text), imports: readImports(file, text) };
}

function readImports(file: string, text: string): readonly ImportLine[] {
  const statements = text.matchAll(/^\s*(import|export)\s+(type\s)?[^'"`;]*?from\s*['"]([^'"]+)['"]/gm);
  const bare = text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statements].map((match) => toImport(file, match[3] ?? '', match[2] !== undefined)),
    ...[...bare].map((match) => toImport(file, match[1] ?? '', false)),
    ...[...dynamic].map((match) => toImport(file, match[1] ?? '', false)),
  ];
}

function toImport(file: string, specifier: string, typeOnly: boolean): ImportLine {
  const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
  return { specifier, file: target, typeOnly };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');
}
