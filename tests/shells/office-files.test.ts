/** A file that leaves the program and breaks off half-way: nothing of it stays, and what stood there before stays whole. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putStreamAside, writeWholeStream } from '../../electron/main/office-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two parts come, then the clerk stops. */
function stopped(): Readable {
  return Readable.from(
    (function* () {
      yield Buffer.from('phần đầu');
      yield Buffer.from('phần sau');
      throw new Error('Đã dừng theo yêu cầu.');
    })(),
  );
}

it('a pack saved over an earlier one, stopped half-way: the earlier one is as it was', async () => {
  const file = path.join(folder, 'Ban-giao-so.zip');
  writeFileSync(file, 'gói lần trước');
  await expect(writeWholeStream(file, stopped())).rejects.toThrow('Đã dừng');
  expect(readdirSync(folder)).toEqual(['Ban-giao-so.zip']);
  expect(readFileSync(file, 'utf8')).toBe('gói lần trước');
  await writeWholeStream(file, Readable.from(['gói mới']));
  expect(readdirSync(folder)).toEqual(['Ban-giao-so.zip']);
  expect(readFileSync(file, 'utf8')).toBe('gói mới');
});

it('a file opened in Word, stopped half-way: nothing of it stays aside', async () => {
  await expect(putStreamAside(folder, 'Van ban 12.docx', stopped())).rejects.toThrow('Đã dừng');
  expect(readdirSync(folder, { recursive: true })).toEqual([]);
  const file = await putStreamAside(folder, 'Van ban 12.docx', Readable.from(['cả tệp']));
  expect(readFileSync(file, 'utf8')).toBe('cả tệp');
});
