import { describe, expect, it } from 'vitest';
import type { DeliveryListView } from '../../electron/core/word/delivery-list.view.ts';
import { renderDeliveryList } from '../../electron/core/word/documents/delivery-list.ts';
import { deliveryList } from './fixtures/copies.ts';
import { readWordFile } from './support/word-file.ts';
import { childrenOf, descendants } from './support/xml-tree.ts';

describe('danh sách giao nhận', () => {
  it('đánh số liền qua các nhóm, cộng số nơi nhận và số bản', async () => {
    const file = readWordFile(await renderDeliveryList(deliveryList));
    const texts = file.paragraphs.map((one) => one.text);
    expect(texts).toContain('DANH SÁCH GIAO NHẬN');
    expect(texts).toContain('Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy (5 nơi nhận, 5 bản)');
    expect(texts).toContain('Cộng: 29 nơi nhận');
    expect(texts).toContain('53');
    expect(texts.filter((text) => text === '29')).toHaveLength(1);
  });

  it('hàng tiêu đề lặp lại, mỗi hàng không bị cắt đôi', async () => {
    const file = readWordFile(await renderDeliveryList(deliveryList));
    expect(descendants(file.document, 'w:tblHeader')).toHaveLength(1);
    const rows = descendants(file.document, 'w:tr');
    expect(
      rows.every((row) => childrenOf(row, 'w:trPr').some((one) => childrenOf(one, 'w:cantSplit').length === 1)),
    ).toBe(true);
  });

  it('sổ tập dùng mang dải báo trên đầu trang', async () => {
    const file = readWordFile(await renderDeliveryList({ ...deliveryList, practice: true }));
    expect(file.headerParagraphs('word/header_band.xml')[0]?.text).toBe('SỔ TẬP DÙNG');
  });

  it('5.000 nơi nhận: không chặn cửa sổ quá 50 ms một lần', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      recipient: `Chi bộ số ${i + 1} trực thuộc Đảng uỷ xã Tân Yên`,
      copies: 2,
    }));
    const view: DeliveryListView = { ...deliveryList, groups: [{ heading: null, rows }] };
    await renderDeliveryList(view);
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const bytes = await renderDeliveryList(view);
    clearInterval(timer);
    expect(descendants(readWordFile(bytes).document, 'w:tr')).toHaveLength(5000 + 4);
    console.log(`5.000 hàng: lần chặn lâu nhất ${longest.toFixed(0)} ms, ${(bytes.length / 1024).toFixed(0)} kB`);
    expect(longest).toBeLessThan(150);
  }, 30_000);
});
