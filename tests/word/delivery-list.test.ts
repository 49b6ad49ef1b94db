import { describe, expect, it } from 'vitest';
import type { DeliveryListView } from '../../electron/core/word/delivery-list.view.ts';
import { renderDeliveryList } from '../../electron/core/word/documents/delivery-list.ts';
import { deliveryList } from './fixtures/copies.ts';
import { turnsDuring } from './support/event-loop.ts';
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

  it('5.000 nơi nhận: cửa sổ được xen vào ít nhất sau mỗi 100 hàng', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      recipient: `Chi bộ số ${i + 1} trực thuộc Đảng uỷ xã Tân Yên`,
      copies: 2,
    }));
    const view: DeliveryListView = { ...deliveryList, groups: [{ heading: null, rows }] };
    let bytes = new Uint8Array();
    const turns = await turnsDuring(async () => {
      bytes = await renderDeliveryList(view);
    });
    expect(turns).toBeGreaterThanOrEqual(5000 / 100);
    // The rows, the heading row, the total; the tables of the head and of the signature.
    expect(descendants(readWordFile(bytes).document, 'w:tr')).toHaveLength(5000 + 4);
  }, 30_000);
});
