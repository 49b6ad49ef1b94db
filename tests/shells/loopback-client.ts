/** A well-behaved client of the loopback server: what a page of ours in a browser would send. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Opens the printed address as a browser does; returns the cookie that it was given. */
export async function enter(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (answer.status !== 303 || cookie === undefined) throw new Error(`Not let in: ${answer.status}`);
  return cookie;
}

/** The lines of a proper request, for `sendRaw`; `changed` replaces or (with null) removes headers. */
export function properLines(
  port: number,
  cookie: string,
  target: string,
  body: string,
  changed: Readonly<Record<string, string | null>> = {},
  method = 'POST',
): readonly string[] {
  const headers: Record<string, string | null> = {
    Host: `127.0.0.1:${port}`,
    Origin: `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    Cookie: cookie,
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    ...changed,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return [`${method} ${target} HTTP/1.1`, ...lines];
}

/** A folder with built screens of the smallest kind, and files beside them that must never be served. */
export function makePagesFolder(): string {
  const parent = mkdtempSync(path.join(tmpdir(), 'so-van-thu-pages-'));
  const folder = path.join(parent, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(parent, 'so.db'), 'not for anybody');
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Sổ Văn Thư</title>');
  writeFileSync(path.join(folder, 'assets', 'index-1a2b3c4d.js'), 'export {};');
  writeFileSync(path.join(folder, 'assets', 'index-1a2b3c4d.js.map'), '{}');
  writeFileSync(path.join(folder, 'assets', 'index-5e6f7a8b.css'), 'body{}');
  return folder;
}
