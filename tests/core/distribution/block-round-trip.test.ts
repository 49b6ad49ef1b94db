import { describe, expect, test } from 'vitest';
import type { DistributionLine } from '../../../electron/contract/distribution.schema.ts';
import { formatRecipientsBlock } from '../../../electron/core/distribution/block-format.rules.ts';
import { type ParsedLine, parseRecipientsBlock } from '../../../electron/core/distribution/block-parser.rules.ts';
import { line, openTestOffice } from '../../support/office.ts';
import { sampleBlocks } from './sample-blocks.ts';

const shown = ({ text, purpose, braced }: ParsedLine): string =>
  `${text}${purpose === '' ? '' : `|${purpose}`}${braced ? ']' : ''}`;

const toLine = ({ text, purpose, kind, braced }: ParsedLine): DistributionLine =>
  line(text, {
    purpose,
    target: { kind: kind === 'recipient' ? 'text' : kind },
    ...(braced ? { braced } : {}),
  });

describe('các khối nơi nhận của văn bản thật', () => {
  test.each(sampleBlocks)('$sample: đọc đủ từng dòng', ({ text, lines }) => {
    expect(parseRecipientsBlock(text).map(shown)).toEqual(lines);
  });

  for (const [rules, date] of [
    ['36-HD', '2022-01-18'],
    ['05-HD', '2026-11-22'],
  ] as const) {
    test.each(sampleBlocks)(`$sample: in theo ${rules} rồi đọc lại vẫn như cũ`, ({ text }) => {
      const read = parseRecipientsBlock(text);
      const printed = formatRecipientsBlock(read.map(toLine), date);
      // A brace is drawn, not typed: in plain text its purpose stands after each of its lines.
      expect(parseRecipientsBlock(printed)).toEqual(read.map((one) => ({ ...one, braced: false })));
    });
  }

  test('dấu câu theo quy định của ngày: phẩy trước 27/5/2026, chấm phẩy từ ngày ấy, dòng lưu chấm', () => {
    const lines = [line('Các ban của Tỉnh ủy'), line('Lưu Văn phòng Tỉnh ủy', { target: { kind: 'file_copy' } })];
    expect(formatRecipientsBlock(lines, '2026-05-26')).toBe(
      'Nơi nhận:\n- Các ban của Tỉnh ủy,\n- Lưu Văn phòng Tỉnh ủy.',
    );
    expect(formatRecipientsBlock(lines, '2026-05-27')).toBe(
      'Nơi nhận:\n- Các ban của Tỉnh ủy;\n- Lưu Văn phòng Tỉnh ủy.',
    );
  });
});

describe('khối dán vào viết lỏng', () => {
  test('không có gạch đầu dòng: mỗi dòng một nơi, dòng viết thường là phần nối', () => {
    const text =
      'Nơi nhận:\nCác ban đảng\nVăn phòng Tỉnh ủy\nMặt trận Tổ quốc và các tổ chức\nchính trị - xã hội tỉnh\nLưu VT';
    expect(parseRecipientsBlock(text).map(({ text: one }) => one)).toEqual([
      'Các ban đảng',
      'Văn phòng Tỉnh ủy',
      'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh',
      'Lưu VT',
    ]);
  });

  test('ngoặc cuối dòng cho các dòng trên: "} (để báo cáo)"', () => {
    const read = parseRecipientsBlock('- Ban Bí thư,\n- Văn phòng Trung ương Đảng, } (để báo cáo)\n- Lưu Văn phòng.');
    expect(read.map(shown)).toEqual([
      'Ban Bí thư|để báo cáo]',
      'Văn phòng Trung ương Đảng|để báo cáo]',
      'Lưu Văn phòng',
    ]);
  });

  test('khối rỗng, chỉ có chữ "Nơi nhận:", không ra dòng nào', () => {
    expect(parseRecipientsBlock('')).toEqual([]);
    expect(parseRecipientsBlock('**Nơi nhận:**\n\n')).toEqual([]);
    expect(parseRecipientsBlock('(để báo cáo)')).toHaveLength(1);
  });
});

describe('dán bất cứ thứ gì', () => {
  test('dòng dài hơn 500 chữ được cắt giữa hai từ, không mất chữ nào', () => {
    const words = Array.from({ length: 400 }, (_, i) => `đơn vị số ${i}`);
    const read = parseRecipientsBlock(`- ${words.join(', ')},`);
    expect(read.length).toBeGreaterThan(1);
    expect(read.every(({ text }) => text.length <= 500)).toBe(true);
    expect(read.map(({ text }) => text).join(', ')).toBe(words.join(', '));
    expect(parseRecipientsBlock('x'.repeat(1200)).map(({ text }) => text.length)).toEqual([500, 500, 200]);
  });

  test('chuỗi ghép bừa từ các mảnh của văn bản thật: luôn đọc được và mở rộng được', async () => {
    const office = await openTestOffice({ date: '2026-11-22' });
    const pieces = [
      '- ',
      'Ban Bí thư',
      ' (để báo cáo)',
      '\n',
      ',',
      ';',
      '.',
      'Lưu VT',
      '* ',
      '}',
      '(',
      ')',
      'trừ ',
      'và ',
      'Như trên',
      '**',
      '\t',
      'Kính gửi: ',
      '\u200b',
      '12*-CT/TU',
      '…',
    ];
    let seed = 20_261_122;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let run = 0; run < 150; run += 1) {
      const text = Array.from({ length: next(60) }, () => pieces[next(pieces.length)] ?? '').join('');
      const { lines } = await office.call('distribution.parseBlock', { text, asOf: '2026-11-22' });
      await office.call('distribution.expand', {
        lines: lines.map((one) => one.line),
        reserveCopies: 0,
        asOf: '2026-11-22',
      });
    }
  });
});
