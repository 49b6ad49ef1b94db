import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

describe('tờ việc đang chờ', () => {
  it('in đúng những việc của trang Hôm nay, có dấu sổ tập dùng', async () => {
    const core = createCore({
      dataFolder: mkdtempSync(path.join(tmpdir(), 'so-van-thu-today-')),
      programVersion: 'test',
    });
    await core.call({ method: 'workspace.openPractice', input: {} });
    const answer = await core.render({ document: 'today.sheet', input: {} });
    await core.close();
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.value.fileName).toBe('Viec-dang-cho-18-01-2022.docx');
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(answer.value.bytes) });
    expect(text).toContain('Việc đang chờ thứ ba, ngày 18/01/2022');
    for (const title of ['Quá hạn: 1', 'Đến hạn hôm nay: 1', 'Chưa chuyển: 3', 'Đã cấp số, chưa gửi: 1', 'Chờ ký nhận: 1', 'Sắp đến hạn: 2']) {
      expect(text).toContain(title);
    }
    expect(text).toContain('quá 1 ngày');
  });
});
