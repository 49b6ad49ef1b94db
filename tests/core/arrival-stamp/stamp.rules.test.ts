import { describe, expect, it } from 'vitest';
import {
  formatStampDate,
  formatStampHour,
  isNetworkStamp,
  stampRouting,
  stampWords,
} from '../../../electron/core/arrival-stamp/stamp.rules.ts';

describe('ngày trên dấu đến (practice.md 1.2)', () => {
  it.each([
    ['2004-02-05', 'short', '05/02/04'],
    ['2005-07-21', 'short', '21/7/05'],
    ['2005-12-31', 'short', '31/12/05'],
    ['2022-01-18', 'none', '18/01'],
    ['2026-01-01', 'none', '01/01'],
    ['2026-03-09', 'none', '09/3'],
    ['2026-10-02', 'full', '02/10/2026'],
    ['2026-02-28', 'full', '28/02/2026'],
  ] as const)('%s, năm %s: %s', (iso, year, shown) => {
    expect(formatStampDate(iso, year)).toBe(shown);
  });
});

describe('giờ trên dấu đến', () => {
  const letter = { arrivalTime: '14:30', subject: 'về việc họp', note: '' } as const;
  it.each([
    ['thường: không ghi', { urgency: 'normal' }, null],
    ['khẩn: không ghi', { urgency: 'urgent' }, null],
    ['thượng khẩn', { urgency: 'very_urgent' }, '14.30'],
    ['hoả tốc', { urgency: 'flash' }, '14.30'],
    ['hoả tốc chưa ghi giờ: để chỗ viết tay', { urgency: 'flash', arrivalTime: null }, ''],
    ['hẹn giờ, ghi trong ghi chú', { urgency: 'urgent', note: 'Hỏa tốc hẹn giờ, mở lúc 15h' }, '14.30'],
    ['hẹn giờ, chữ dựng sẵn rời dấu', { urgency: 'normal', note: 'hẹn giờ'.normalize('NFD') }, '14.30'],
  ] as const)('%s', (_name, changes, shown) => {
    expect(formatStampHour({ ...letter, ...changes })).toBe(shown);
  });
});

describe('chữ trên dấu', () => {
  const words = { paperWords: 'ĐẾN', networkWords: 'VĂN BẢN ĐẾN QUA MẠNG' };
  it.each([
    ['network', null, 'VĂN BẢN ĐẾN QUA MẠNG'],
    ['network', '2026-11-25', 'ĐẾN'],
    ['paper', null, 'ĐẾN'],
    ['post', null, 'ĐẾN'],
    ['hand', null, 'ĐẾN'],
  ] as const)('%s, bản giấy %s: %s', (channel, paperReceivedOn, shown) => {
    expect(stampWords({ channel, paperReceivedOn }, words)).toBe(shown);
    expect(isNetworkStamp({ channel, paperReceivedOn })).toBe(shown !== 'ĐẾN');
  });

  it('chuyển: chủ trì; nhiều nơi thì nơi đầu và bao nhiêu nơi khác', () => {
    const unit = (recipient: string, role: 'lead' | 'support') => ({ recipient, role });
    expect(stampRouting({ routing: [] })).toBe('');
    expect(stampRouting({ routing: [unit('Văn phòng', 'support'), unit('Ban Dân vận', 'lead')] })).toBe('Ban Dân vận');
    expect(stampRouting({ routing: [unit('Văn phòng', 'support')] })).toBe('Văn phòng');
    const many = Array.from({ length: 12 }, (_, i) => unit(`Đảng ủy xã Tân Yên ${i + 1}`, 'lead'));
    expect(stampRouting({ routing: many })).toBe('Đảng ủy xã Tân Yên 1 và 11 nơi khác');
  });
});
