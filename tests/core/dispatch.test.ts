import { describe, expect, test } from 'vitest';
import { registerApi } from '../../electron/contract/api.ts';
import type { Answer } from '../../electron/contract/errors.ts';
import type { IncomingDocument } from '../../electron/contract/incoming.schema.ts';
import { correctable, openTestOffice, type TestOffice } from '../support/office.ts';

async function letter(office: TestOffice, subject: string): Promise<object> {
  const registered = await office.register({ subject: `mẫu của ${subject}` });
  const { id: _id, version: _version, ...fields } = correctable(registered);
  return { ...fields, bookId: registered.bookId, subject, acceptDuplicate: false };
}

const numberOf = (answer: Answer<unknown>): string =>
  answer.ok ? (answer.value as IncomingDocument).numberText : answer.error.code;

describe('bấm lưu nhiều lần chỉ vào sổ một lần', () => {
  test('cùng một lần bấm gửi năm lần cùng lúc: một số', async () => {
    const office = await openTestOffice();
    const input = await letter(office, 'một');
    const answers = await Promise.all(Array.from({ length: 5 }, () => office.ask('incoming.register', input, 'bấm-1')));
    expect(answers.map(numberOf)).toEqual(['2', '2', '2', '2', '2']);
    expect((await office.register({ subject: 'sau' })).numberText).toBe('3');
  });

  test('gửi lại sau khi chương trình mở lại vẫn là số cũ', async () => {
    const office = await openTestOffice();
    const input = await letter(office, 'một');
    const first = await office.ask('incoming.register', input, 'bấm-1');
    await office.restart();
    expect(await office.ask('incoming.register', input, 'bấm-1')).toEqual(first);
  });

  test('mã của lần bấm ấy không dùng cho việc khác', async () => {
    const office = await openTestOffice();
    const input = await letter(office, 'một');
    await office.ask('incoming.register', input, 'bấm-1');
    expect(numberOf(await office.ask('incoming.register', { ...input, subject: 'khác' }, 'bấm-1'))).toBe(
      'request_reused',
    );
    expect(numberOf(await office.ask('incoming.void', { id: 1, version: 1, reason: 'x' }, 'bấm-1'))).toBe(
      'request_reused',
    );
  });

  test('lần bấm bị từ chối thì bấm lại được sau khi sửa', async () => {
    const office = await openTestOffice();
    const input = await letter(office, 'một');
    expect(numberOf(await office.ask('incoming.register', { ...input, arrivalDate: '2026-12-01' }, 'bấm-1'))).toBe(
      'arrival_date_in_future',
    );
    expect(numberOf(await office.ask('incoming.register', input, 'bấm-1'))).toBe('2');
  });
});

describe('mọi việc của chương trình', () => {
  const inputs: readonly (readonly [string, unknown])[] = [
    ['không có gì', undefined],
    ['null', null],
    ['chữ', 'x'],
    ['danh sách', []],
    ['mục lạ', { 'la-lung': 1 }],
    ['__proto__', JSON.parse('{"__proto__": {"x": 1}}')],
    ['số sai', { id: -1, version: 0.5, seriesId: 'x', bookId: null, kind: 7, text: 5, limit: 0 }],
  ];
  const needsInput = Object.entries(registerApi).filter(([, { input }]) => !input.safeParse({}).success);

  test.each(needsInput)('%s từ chối đầu vào sai, bằng tiếng Việt, không đổi gì', async (method) => {
    const office = await openTestOffice();
    const file = office.openFile();
    const changes = () => file.prepare('SELECT count(*), max(hash) FROM audit_event').raw().get();
    const before = changes();
    for (const [what, input] of inputs) {
      const answer = await office.ask(method, input);
      expect([what, answer.ok]).toEqual([what, false]);
      if (answer.ok) continue;
      expect(answer.error.code).toBe('invalid_input');
      expect(answer.error.message).toMatch(/[À-ỹ]/);
      for (const sentence of Object.values(answer.error.fields ?? {})) expect(sentence).toMatch(/[À-ỹ]/);
    }
    expect(changes()).toEqual(before);
  });

  test('việc không có trong chương trình', async () => {
    const office = await openTestOffice();
    for (const method of ['incoming.delete', '__proto__', 'constructor', 'toString'])
      expect(await office.ask(method, {})).toMatchObject({ ok: false, error: { code: 'unknown_method' } });
  });
});
