import { describe, expect, it } from 'vitest';
import { renderPartyDocument } from '../../electron/core/word/documents/party-document.ts';
import { nameLines } from '../../electron/core/word/text/name-lines.ts';
import { capitalsWidthMm } from '../../electron/core/word/text/text-width.ts';
import { canRender } from '../support/tools.ts';
import { notice } from './fixtures/documents.ts';
import { renderPdf } from './support/libre-office.ts';

const bold = (text: string): number => capitalsWidthMm(text, 14, true);
const broken = (name: string, room = 72): string => nameLines(name, bold, room).join(' / ');

describe('tên cơ quan dài ở đầu văn bản', () => {
  it('ngắt giữa các từ, các dòng cân nhau, không tách tên đất và từ hai tiếng', () => {
    expect(broken('VĂN PHÒNG')).toBe('VĂN PHÒNG');
    expect(broken('UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA -')).toBe('UỶ BAN KIỂM TRA / TỈNH UỶ SƠN LA -');
    expect(broken('ỦY BAN KIỂM TRA TỈNH ỦY SƠN LA -')).toBe('ỦY BAN KIỂM TRA / TỈNH ỦY SƠN LA -');
    expect(broken('ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH BẮC NINH -')).toBe('ĐẢNG UỶ CÁC CƠ QUAN / ĐẢNG TỈNH BẮC NINH -');
    expect(broken('BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH UỶ BÀ RỊA - VŨNG TÀU')).toBe(
      'BAN TUYÊN GIÁO / VÀ DÂN VẬN TỈNH UỶ / BÀ RỊA - VŨNG TÀU',
    );
  });

  it('một từ rộng hơn cột: để nguyên cho Word', () => expect(broken('TRƯỜNG CHÍNH TRỊ', 12)).toBe('TRƯỜNG CHÍNH TRỊ'));

  it.skipIf(!canRender())(
    'văn bản liên tịch: mỗi cơ quan bắt đầu ở dòng mới [cần LibreOffice và poppler]',
    async () => {
      const bodyLines = ['UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA -', 'CÔNG AN TỈNH SƠN LA'];
      const pdf = renderPdf(
        await renderPartyDocument({ ...notice, letterhead: { ...notice.letterhead, upperLines: [], bodyLines } }),
      );
      const left = pdf.words.filter(({ page, right, top }) => page === 1 && right < 104 && top < 45);
      const bottoms = [...new Set(left.map(({ bottom }) => Math.round(bottom)))];
      const lines = bottoms.map((at) => left.filter(({ bottom }) => Math.round(bottom) === at));
      expect(lines.map((words) => words.map(({ text }) => text).join(' '))).toEqual([
        'UỶ BAN KIỂM TRA',
        'TỈNH UỶ SƠN LA -',
        'CÔNG AN TỈNH SƠN LA',
        '*',
        'Số 05-TB/VPTU',
      ]);
    },
  );
});
