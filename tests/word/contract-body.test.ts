import { describe, expect, it } from 'vitest';
import { bodyFromWritten, spansFromMarks } from '../../electron/core/word/text/contract-body.ts';
import type { BodyBlock, BodyBlockKind } from '../../electron/contract/body.schema.ts';

const block = (kind: BodyBlockKind, text: string, heading = false): BodyBlock => ({ kind, text, heading });

describe('nội dung từ trình soạn thảo', () => {
  it('đậm và nghiêng theo dấu sao, sao lẻ giữ nguyên', () => {
    expect(spansFromMarks('một **hai ba** và *bốn*')).toEqual([
      { text: 'một ' },
      { text: 'hai ba', bold: true },
      { text: ' và ' },
      { text: 'bốn', italic: true },
    ]);
    expect(spansFromMarks('Chỉ thị số 12*-CT/TU')).toEqual([{ text: 'Chỉ thị số 12*-CT/TU' }]);
    expect(spansFromMarks('2 * 3 * 4')).toEqual([{ text: '2 * 3 * 4' }]);
    expect(spansFromMarks('')).toEqual([{ text: '' }]);
  });

  it('trong điều thì 1. và a) là khoản và điểm; ra khỏi điều thì không', () => {
    const levels = bodyFromWritten([
      block('article', 'Phạm vi', true),
      block('number', 'Khoản một'),
      block('letter', 'Điểm a'),
      block('roman', 'Mục', true),
      block('number', 'Một'),
    ]).map((one) => (one.kind === 'heading' ? one.level : one.kind));
    expect(levels).toEqual(['article', 'clause', 'point', 'roman', 'decimal']);
  });

  it('đọc bảng theo dòng, ô cách nhau bằng gạch đứng', () => {
    const [table] = bodyFromWritten([block('table', 'TT | Tên | Số lượng\n1 | Chi bộ A | 12\n2 | Chi bộ B | 7')]);
    expect(table).toMatchObject({ kind: 'table', columns: [{ align: 'center' }, {}, { align: 'center' }] });
    expect(table?.kind === 'table' && table.rows).toHaveLength(2);
  });
});
