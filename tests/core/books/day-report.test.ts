import { describe, expect, test } from 'vitest';
import { groupOfAuthor } from '../../../electron/core/books/day-report.rules.ts';
import { openTestOffice } from '../../support/office.ts';
import { readWordFile } from '../../word/support/word-file.ts';

describe('báo cáo văn bản đến trong ngày', () => {
  test.each([
    ['12-CT/TW', 'Ban Bí thư', 'central'],
    ['2031-CV/VPTW', 'Văn phòng', 'central'],
    ['', 'Ban Tổ chức Trung ương', 'central'],
    ['15-TB/TU', 'Tỉnh uỷ Lạng Sơn', 'province'],
    ['15-TB/TU', 'Văn phòng Thành ủy Hải Phòng', 'province'],
    ['31-KH/BTCTU', 'Ban Tổ chức Tỉnh uỷ', 'other'],
    ['09-BC/ĐU', 'Đảng uỷ xã Bình An', 'other'],
  ])('%s của %s: nhóm %s', (symbol, issuerName, group) => expect(groupOfAuthor({ symbol, issuerName })).toBe(group));

  test('ba nhóm, mỗi nhóm bưu điện và qua mạng, không tính số đã hủy và ngày khác', async () => {
    const office = await openTestOffice();
    const arrive = (symbol: string, issuerName: string, channel: 'network' | 'post', arrivalDate = '2026-11-20') =>
      office.register({
        symbol,
        issuerName,
        channel,
        arrivalDate,
        documentDate: '2026-11-18',
        subject: `của ${symbol}`,
      });
    await arrive('1-CT/TW', 'Ban Bí thư', 'network', '2026-11-19');
    await arrive('12-CT/TW', 'Ban Bí thư', 'network');
    await arrive('13-CT/TW', 'Ban Bí thư', 'post');
    await arrive('09-BC/ĐU', 'Đảng ủy xã Bình An', 'network');
    const wrong = await arrive('10-BC/ĐU', 'Đảng ủy xã Bình An', 'network');
    await office.call('incoming.void', { id: wrong.id, version: 1, reason: 'gửi nhầm' });
    const made = await office.render('books.dayReport', { date: '2026-11-20' });
    if (!made.ok) throw new Error(made.error.message);
    const text = readWordFile(made.value.bytes)
      .paragraphs.map((paragraph) => paragraph.text)
      .filter((paragraph) => paragraph !== '')
      .join(' | ');
    expect(text).toContain('I. Cơ quan Trung ương | 2 văn bản | Bưu điện, trực tiếp | 1 văn bản | 1 | 3 | 13-CT/TW');
    expect(text).toContain('Qua mạng | 1 văn bản | 2 | 2 | 12-CT/TW');
    expect(text).toContain('II. Tỉnh uỷ, thành uỷ | 0 văn bản | III. Cơ quan khác | 1 văn bản');
    expect(text).toContain('Tổng số | 3 văn bản');
    expect(text).not.toContain('10-BC/ĐU');
  });
});
