import { describe, expect, it } from 'vitest';
import { renderPartyDocument } from '../../electron/core/word/documents/party-document.ts';
import { renderEach, type RenderManyOptions } from '../../electron/core/word/documents/render-many.ts';
import type { PartyDocumentView } from '../../electron/core/word/party-document.view.ts';
import { invitation } from './fixtures/documents.ts';
import { turnsDuring } from './support/event-loop.ts';
import { readWordFile } from './support/word-file.ts';

const invitations = (count: number): readonly PartyDocumentView[] =>
  Array.from({ length: count }, (_, i) => invitation(`Đồng chí Nguyễn Văn ${i + 1}`));

async function renderAll(
  views: readonly PartyDocumentView[],
  options?: RenderManyOptions,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const files: Uint8Array<ArrayBuffer>[] = [];
  for await (const { bytes } of renderEach(views, options)) files.push(bytes);
  return files;
}

describe('nhiều giấy mời một lượt', () => {
  it('mỗi người một tệp, đúng tên, giống hệt khi làm riêng từng tệp', async () => {
    const views = invitations(20);
    const files = await renderAll(views);
    expect(files).toHaveLength(20);
    expect(readWordFile(files[6]!).paragraphs.some((one) => one.text.includes('Đồng chí Nguyễn Văn 7'))).toBe(true);
    expect(Buffer.from(files[19]!).equals(Buffer.from(await renderPartyDocument(views[19]!)))).toBe(true);
  });

  it('báo tiến độ từng tệp', async () => {
    const seen: number[] = [];
    await renderAll(invitations(5), { onProgress: (done, total) => seen.push(done * 10 + total) });
    expect(seen).toEqual([15, 25, 35, 45, 55]);
  });

  it('dừng được giữa chừng', async () => {
    const stop = new AbortController();
    const made: number[] = [];
    const run = async (): Promise<void> => {
      for await (const { index } of renderEach(invitations(500), { signal: stop.signal })) {
        made.push(index);
        if (index === 9) stop.abort();
      }
    };
    await expect(run()).rejects.toMatchObject({ code: 'cancelled', message: 'Đã dừng theo yêu cầu.' });
    expect(made).toHaveLength(10);
  });

  it('500 giấy mời nhường chỗ cho cửa sổ nhiều lần giữa chừng', async () => {
    const views = invitations(500);
    const turns = await turnsDuring(() => renderAll(views));
    expect(turns).toBeGreaterThanOrEqual(8);
  });
});
