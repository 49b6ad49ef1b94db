import { describe, expect, it } from 'vitest';
import { labelSheetIds, labelSheets } from '../../../electron/contract/label-sheets.ts';
import {
  describeOverflow,
  newSheet,
  readMeasured,
  toMeasured,
} from '../../../renderer/components/label-sheets/own-sheet.ts';
import { formatMm, readMm } from '../../../renderer/components/mm-field.tsx';

describe('mi-li-mét như người ta gõ', () => {
  it.each([
    ['63,5', 63.5],
    ['63,', 63],
    ['210', 210],
    ['0', 0],
    ['38,15', 38.15],
    ['', null],
    [',5', null],
    ['1,234', null],
    ['1234', null],
  ])('"%s" → %s', (typed, mm) => expect(readMm(typed)).toBe(mm));
  it('viết lại bằng dấu phẩy', () => {
    expect(formatMm(63.5)).toBe('63,5');
    expect(formatMm(null)).toBe('');
  });
});

describe('khổ nhãn riêng', () => {
  const named = { ...newSheet, name: 'Nhãn kho' };

  it('khe giữa nhãn thành khoảng cách từ mép đến mép; đọc lại được như đã đo', () => {
    const { sheet } = readMeasured({ ...named, width: 63.5, columns: 3, left: 7.2, gapX: 2.5 });
    expect(sheet).toMatchObject({ pitchX: 66, pitchY: 38.1 });
    if (sheet) expect(toMeasured(sheet)).toMatchObject({ gapX: 2.5, gapY: 0, width: 63.5 });
  });

  it.each(labelSheetIds)('khổ có sẵn %s đo lại vẫn vừa giấy', (id) => {
    expect(readMeasured(toMeasured(labelSheets[id])).sheet).toEqual(labelSheets[id]);
  });

  it('không vừa giấy thì nói rộng bao nhiêu, quá bao nhiêu', () => {
    expect(describeOverflow({ ...named, columns: 3, width: 70, left: 7, gapX: 0 })).toBe(
      '3 cột nhãn rộng 217 mm kể cả lề, quá khổ giấy (210 mm) 7 mm.',
    );
    expect(describeOverflow({ ...named, rows: 8, height: 35.5, top: 15.1, gapY: 0 })).toBe(
      '8 hàng nhãn cao 299,1 mm kể cả lề, quá khổ giấy (297 mm) 2,1 mm.',
    );
    expect(describeOverflow(named)).toBe('');
    expect(readMeasured({ ...named, columns: 3 }).errors?.['']).toContain('quá khổ giấy');
  });

  it('thiếu tên, thiếu số đo: nói ở từng ô', () => {
    expect(readMeasured(newSheet).errors).toEqual({ name: 'Đặt tên cho khổ nhãn.' });
    // A label without its width says so at the width, not at the gap too.
    expect(Object.keys(readMeasured({ ...named, width: null, height: 3 }).errors ?? {}).sort()).toEqual([
      'height',
      'width',
    ]);
    expect(Object.keys(readMeasured({ ...named, gapX: null, rows: null }).errors ?? {}).sort()).toEqual([
      'gapX',
      'rows',
    ]);
  });
});
