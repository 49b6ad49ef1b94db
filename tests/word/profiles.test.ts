import { describe, expect, it } from 'vitest';
import { partyDocument } from '../../electron/core/word/documents/party-document.ts';
import type { PartyDocumentView } from '../../electron/core/word/party-document.view.ts';
import { applyOptions } from '../../electron/core/word/profiles/apply-options.ts';
import type { LayoutProfile } from '../../electron/core/word/profiles/profile.ts';
import { profileById, profileForDate } from '../../electron/core/word/profiles/profile-for-date.ts';
import { notice, officialLetter, report } from './fixtures/documents.ts';
import { paragraphWith, readWordFile } from './support/word-file.ts';
import { wordFileErrors } from './support/wml-schema.ts';

describe('chọn bảng quy định theo ngày văn bản', () => {
  it.each([
    ['2018-04-03', 'hd36'],
    ['2026-05-26', 'hd36'],
    ['2026-05-27', 'hd05'],
    ['2030-01-01', 'hd05'],
  ] as const)('văn bản ngày %s theo %s', (date, id) => {
    expect(profileForDate(date).id).toBe(id);
  });

  it('văn bản chưa ghi ngày theo bảng đang có hiệu lực', () => {
    expect(profileForDate(null).id).toBe('hd05');
  });
});

describe('lựa chọn của cơ quan ở trong giới hạn của quy định', () => {
  it.each([
    ['05-HD: dòng 18 đến 22 pt', 'hd05', { linePitch: 30 }, 22],
    ['05-HD: dòng 18 đến 22 pt', 'hd05', { linePitch: 12 }, 18],
    ['36-HD: từ 18 pt', 'hd36', { linePitch: 30 }, 30],
  ] as const)('%s', (_says, id, options, points) => {
    expect(applyOptions(profileById(id), options).body.linePitch.points).toBe(points);
  });

  it('cỡ nội dung 14 đến 15', () => {
    expect(applyOptions(profileById('hd05'), { bodySize: 20 }).sizes.body.points).toBe(15);
    expect(applyOptions(profileById('hd05'), { bodySize: 12 }).sizes.body.points).toBe(14);
  });
});

describe('mỗi giá trị trong bảng ghi rõ nguồn', () => {
  it.each(['hd05', 'hd36'] as const)('%s', (id) => {
    const unsourced: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      // Among the headings `clause` is also the name of a level (Khoản).
      if ('clause' in value && typeof value.clause !== 'object' && !value.clause) unsourced.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    const { styles, headings, page, sizes, body, words, punctuation } = profileById(id);
    visit({ styles, headings, page, sizes, body, words, punctuation }, id);
    expect(unsourced).toEqual([]);
    expect(Object.values(styles).every((rule) => rule.clause.length > 2)).toBe(true);
  });
});

describe('một bảng quy định thứ ba không phải sửa khối nào', () => {
  // Loosely the State's style: other words, punctuation, sizes, margins and numbering.
  const sound = profileById('hd05');
  const third: LayoutProfile = {
    ...sound,
    title: 'Bảng thứ ba',
    page: { ...sound.page, marginsMm: { top: 25, bottom: 25, left: 35, right: 20, clause: '§1' } },
    sizes: { ...sound.sizes, body: { points: 13, min: 13, max: 14, clause: '§2' } },
    styles: { ...sound.styles, motto: { ...sound.styles.motto, points: 13, clause: '§3' } },
    headings: { ...sound.headings, roman: { ...sound.headings.roman, after: '.', clause: '§4' } },
    words: {
      ...sound.words,
      motto: { text: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', clause: '§5' },
      numberPrefix: { text: 'Số:', clause: '§5' },
      letterSubjectOpening: { text: 'V/v', clause: '§5' },
      subjectRule: { text: '', clause: '§5' },
    },
    punctuation: { ...sound.punctuation, recipient: { each: ';', last: './.', clause: '§6' } },
  };
  const read = (view: PartyDocumentView) => readWordFile(partyDocument(view, third));

  it('lời, dấu, cỡ chữ, lề đều theo bảng mới', () => {
    const file = read(notice);
    expect(paragraphWith(file, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM').runs[0]?.points).toBe(13);
    paragraphWith(file, 'Số: 05-TB/VPTU');
    paragraphWith(file, '- Lưu Văn phòng Tỉnh uỷ./.');
    expect(paragraphWith(file, 'b) Báo cáo kết quả trước ngày 30/9/2026.').runs[0]?.points).toBe(13);
    expect(paragraphWith(read(report), 'I. Kết quả đạt được').style).toBe('heading 1');
    paragraphWith(read(officialLetter), 'V/v chuẩn bị hội nghị trực tuyến');
    expect(wordFileErrors(partyDocument(report, third))).toEqual([]);
  });
});

describe('văn bản dài', () => {
  it('100 trang vẫn hợp lệ và đánh số liên tục', () => {
    const body = Array.from({ length: 420 }, (_, i) =>
      i % 6 === 0
        ? ({ kind: 'heading', level: 'article', title: `Nội dung ${i / 6 + 1}` } as const)
        : ({
            kind: 'heading',
            level: 'clause',
            text: 'Nội dung khoản được quy định cụ thể như sau. '.repeat(14),
          } as const),
    );
    const file = partyDocument({ ...notice, body }, profileById('hd05'));
    expect(wordFileErrors(file)).toEqual([]);
    const texts = readWordFile(file).paragraphs.map((one) => one.text);
    expect(texts).toContain('Điều 70. Nội dung 70');
    expect(texts.filter((text) => text.startsWith('5. Nội dung khoản'))).toHaveLength(70);
  });
});
