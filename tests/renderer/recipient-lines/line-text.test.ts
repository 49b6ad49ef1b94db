import { describe, expect, it } from 'vitest';
import type { Expansion } from '../../../electron/contract/distribution.schema.ts';
import {
  closingMark,
  linesReachingNobody,
  newLine,
  readTyped,
  typedText,
  writtenLines,
} from '../../../renderer/components/recipient-lines/line-text.ts';
import { alignWithLines } from '../../../renderer/components/recipient-lines/recipient-directory.ts';

describe('a typed line of nơi nhận', () => {
  it('gives the purpose in brackets a place of its own and back', () => {
    const line = readTyped('- Văn phòng Trung ương Đảng (để báo cáo);');
    expect(line).toEqual({ text: 'Văn phòng Trung ương Đảng', purpose: 'để báo cáo' });
    expect(typedText(line)).toBe('Văn phòng Trung ương Đảng (để báo cáo)');
  });

  it('keeps brackets that are no purpose', () => {
    expect(readTyped('Văn phòng Thành ủy (Lãnh đạo, P.TH/S)')).toEqual({
      text: 'Văn phòng Thành ủy (Lãnh đạo, P.TH/S)',
      purpose: '',
    });
  });

  it('is not saved while it is empty', () => {
    expect(writtenLines([newLine(), { ...newLine(), text: 'Các ban đảng' }])).toHaveLength(1);
  });

  it('ends as the rule book of the date has it, the last with a full stop', () => {
    expect(closingMark(0, 3, '2026-05-26')).toBe(',');
    expect(closingMark(0, 3, '2026-05-27')).toBe(';');
    expect(closingMark(2, 3, '2026-05-27')).toBe('.');
  });
});

describe('answers for lines with empty ones between', () => {
  const one = (name: string): Expansion['lines'][number] => ({
    recipients: [{ key: name, name, channel: 'network', copies: 1 }],
    fileCopies: 0,
    ended: [],
    excluded: [],
    unknownExclusions: [],
  });
  const totals: Expansion['totals'] = {
    recipients: 2,
    copies: 2,
    fileCopies: 0,
    reserve: 0,
    printed: 0,
    byChannel: [],
  };

  it('stand beside the line they are about', () => {
    const lines = [{ ...newLine(), text: 'Ban Tổ chức' }, newLine(), { ...newLine(), text: 'Ban Nội chính' }];
    const answer: Expansion = {
      asOf: '2026-11-22',
      lines: [one('a'), one('b')],
      totals,
      twice: [{ key: 'x', name: 'X', lineIndexes: [0, 1] }],
      heads: [],
    };
    const aligned = alignWithLines(lines, answer);
    expect(aligned.lines.map(({ recipients }) => recipients[0]?.name ?? '')).toEqual(['a', '', 'b']);
    expect(aligned.twice[0]?.lineIndexes).toEqual([0, 2]);
  });
});

describe('a line that reaches nobody', () => {
  const reached = (count: number): Expansion['lines'][number] => ({
    recipients: Array.from({ length: count }, (_, index) => ({ name: `Chi bộ ${index}` }) as never),
    fileCopies: 0,
    ended: [],
    excluded: [],
    unknownExclusions: [],
  });

  it('is a group of the directory without members; free text and full groups are none', () => {
    const group = { ...newLine(), text: 'Các chi bộ', target: { kind: 'group', id: 7 } } as const;
    const free = { ...newLine(), text: 'Đồng chí có tên' };
    expect(linesReachingNobody([group, free], [reached(0), reached(0)])).toEqual([group]);
    expect(linesReachingNobody([group, free], [reached(3), reached(1)])).toEqual([]);
    expect(linesReachingNobody([group], [{ ...reached(0), ended: ['Các huyện ủy'] }])).toEqual([]);
  });
});
