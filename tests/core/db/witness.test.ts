import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWitness, type WitnessOnDisk } from '../../../electron/core/db/witness.ts';
import { makeFolder } from './temporary-folder.ts';

const event = (seq: number, at = '2026-11-22T02:00:00.000Z') => ({
  seq,
  hash: `h${seq}`,
  at,
  subject: `Văn bản ${seq}`,
});
const open = (folder: string): WitnessOnDisk => openWitness(folder, () => undefined);
const seqs = (witness: WitnessOnDisk, after = 0): readonly number[] =>
  [...witness.readFrom(after)].map(({ seq }) => seq);

function witnessWith(count: number): { folder: string; file: string } {
  const folder = path.join(makeFolder(), 'nhat-ky');
  const witness = open(folder);
  for (let seq = 1; seq <= count; seq += 1) expect(witness.append(event(seq))).toBe(true);
  witness.close();
  return { folder, file: path.join(folder, '2026-11.jsonl') };
}

test('events come back in full and in order, and the tail is the newest', () => {
  const { folder, file } = witnessWith(3);
  const witness = open(folder);
  expect(witness.readTail()).toEqual({ seq: 3, hash: 'h3' });
  expect([...witness.readFrom(1)]).toEqual([event(2), event(3)]);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(4);
});

test('reading an absent witness makes no folder', () => {
  const folder = path.join(makeFolder(), 'nhat-ky');
  expect(open(folder).readTail()).toBeNull();
  expect(readdirSync(path.dirname(folder))).toEqual([]);
});

test('each month has its file; a clock that goes back keeps the order of the sequence', () => {
  const folder = makeFolder();
  const witness = open(folder);
  witness.append(event(1, '2026-11-30T16:59:00.000Z'));
  witness.append(event(2, '2026-12-01T02:00:00.000Z'));
  witness.append(event(3, '1970-01-01T00:00:00.000Z'));
  witness.close();
  expect(readdirSync(folder)).toEqual(['2026-11.jsonl', '2026-12.jsonl']);
  const again = open(folder);
  expect(seqs(again)).toEqual([1, 2, 3]);
  expect(again.readTail()).toEqual({ seq: 3, hash: 'h3' });
});

test('a line cut by a power failure is passed over and the next line stands by itself', () => {
  const { folder, file } = witnessWith(3);
  const size = readFileSync(file).length;
  for (let cut = 1; cut < 60; cut += 1) {
    truncateSync(file, size - cut);
    const witness = open(folder);
    // Without its last line break the line is still whole.
    expect(witness.readTail()?.seq).toBe(cut === 1 ? 3 : 2);
    witness.close();
  }
  const witness = open(folder);
  expect(witness.append(event(3))).toBe(true);
  expect(witness.append(event(4))).toBe(true);
  expect(seqs(open(folder))).toEqual([1, 2, 3, 4]);
});

test('zeros left by the file system at the end are passed over', () => {
  const { folder, file } = witnessWith(2);
  appendFileSync(file, Buffer.alloc(5000));
  expect(open(folder).readTail()).toEqual({ seq: 2, hash: 'h2' });
  const witness = open(folder);
  witness.append(event(3));
  expect(seqs(open(folder))).toEqual([1, 2, 3]);
});

test('one changed bit anywhere never makes up an event', () => {
  const { folder, file } = witnessWith(3);
  const whole = readFileSync(file);
  for (let position = 0; position < whole.length; position += 1) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(position) ^ (1 << (position % 8)), position);
    writeFileSync(file, changed);
    for (const found of open(folder).readFrom(0)) expect(found).toEqual(event(found.seq));
    expect(open(folder).readTail()?.seq).toBeLessThanOrEqual(3);
  }
});

test('lines longer than a piece of reading come back whole', () => {
  const folder = makeFolder();
  const witness = open(folder);
  const long = { ...event(1), subject: 'Đ'.repeat(200_000) };
  witness.append(long);
  witness.append(event(2));
  witness.append({ ...long, seq: 3 });
  witness.close();
  expect(open(folder).readTail()?.seq).toBe(3);
  expect([...open(folder).readFrom(0)][0]).toEqual(long);
  expect(seqs(open(folder), 1)).toEqual([2, 3]);
});

test('while the disk refuses, the event is kept, new commands are refused, and it is written later', () => {
  const folder = path.join(makeFolder(), 'nhat-ky');
  writeFileSync(folder, 'a file where the folder should be');
  expect(() => open(folder)).toThrow();
  rmSync(folder);
  const witness = open(folder);
  writeFileSync(folder, 'a file where the folder should be');
  expect(witness.append(event(1))).toBe(false);
  expect(() => witness.catchUp()).toThrow();
  rmSync(folder);
  mkdirSync(folder);
  witness.catchUp();
  expect(witness.append(event(2))).toBe(true);
  witness.close();
  expect(seqs(open(folder))).toEqual([1, 2]);
});

test('an event that is not newer than the last is not written', () => {
  const { folder } = witnessWith(2);
  const witness = open(folder);
  expect(witness.append(event(2))).toBe(false);
  expect(seqs(witness)).toEqual([1, 2]);
});

test('set aside, nothing is deleted and the witness begins anew', async () => {
  const { folder } = witnessWith(2);
  const witness = open(folder);
  await witness.setAside('truoc-khoi-phuc');
  expect(witness.readTail()).toBeNull();
  expect(witness.appendAll([event(1), event(2), event(3)])).toBe(3);
  expect(seqs(open(folder))).toEqual([1, 2, 3]);
  expect(seqs(open(path.join(folder, 'truoc-khoi-phuc')))).toEqual([1, 2]);
});
