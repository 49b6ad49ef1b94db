import { describe, expect, it } from 'vitest';
import { newLine } from '../../../renderer/components/recipient-lines/line-text.ts';
import { matchLines } from '../../../renderer/components/recipient-lines/use-line-editing.ts';

/** A directory that knows one group and what a file copy is. */
const directory: Parameters<typeof matchLines>[0] = {
  parseBlock: async (text) => {
    if (text === 'hỏng') throw new Error('no answer');
    const line = { ...newLine(), text };
    if (text.startsWith('Lưu'))
      return {
        lines: [{ line: { ...line, target: { kind: 'file_copy' }, channel: 'paper' }, matched: true }],
      } as never;
    if (text === 'Các ban đảng')
      return {
        lines: [{ line: { ...line, target: { kind: 'group', id: 3 }, channel: 'paper' }, matched: true }],
      } as never;
    return { lines: [{ line, matched: false }] } as never;
  },
};

describe('dòng nơi nhận dùng ngay khi con trỏ còn ở trong dòng', () => {
  it('dòng Lưu thành bản lưu, nhóm thành nhóm; chữ thường giữ kênh đã chọn', async () => {
    const lines = ['Các ban đảng', 'Đồng chí có tên', 'Lưu Văn phòng Tỉnh ủy'].map((text) => ({
      ...newLine(),
      text,
      copiesPerMember: 2,
    }));
    const matched = await matchLines(directory, lines);
    expect(matched.map(({ target: { kind }, channel, copiesPerMember }) => [kind, channel, copiesPerMember])).toEqual([
      ['group', 'paper', 2],
      ['text', 'network', 2],
      ['file_copy', 'paper', 2],
    ]);
  });

  it('không có câu trả lời thì dòng giữ như đã gõ', async () => {
    const line = { ...newLine(), text: 'hỏng' };
    expect(await matchLines(directory, [line])).toEqual([line]);
  });
});
