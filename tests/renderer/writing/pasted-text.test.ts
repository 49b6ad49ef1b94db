import { describe, expect, it } from 'vitest';
import { mendPastedText, readPastedText } from '../../../renderer/features/writing/body-editor/pasted-text.ts';
import { splitMarks } from '../../../renderer/features/writing/body-editor/text-marks.ts';
import { applyFix, findUnfilled } from '../../../renderer/features/writing/findings.ts';
import { templates } from '../../../renderer/features/writing/templates.ts';
import { bodyBlock } from '../../../electron/contract/body.schema.ts';
import { findDocumentType } from '../../../electron/contract/document-types.ts';

const short = (text: string): readonly string[] => readPastedText(text).map((block) => `${block.kind}: ${block.text}`);

describe('a pasted text', () => {
  it.each([
    ['TCVN3', 'V¨n phßng TØnh ñy th«ng b¸o', 'Văn phòng Tỉnh ủy thông báo'],
    ['VNI', 'Vaên phoøng Tænh uûy thoâng baùo', 'Văn phòng Tỉnh ủy thông báo'],
    ['letters taken apart', 'Tỉnh ủy'.normalize('NFD'), 'Tỉnh ủy'],
    ['non-breaking spaces', 'Tỉnh\u00a0ủy', 'Tỉnh ủy'],
    ['soft hyphens', 'Tỉnh ủy\u00ad', 'Tỉnh ủy'],
  ])('in %s is mended', (_, pasted, mended) => {
    expect(mendPastedText(pasted)).toBe(mended);
  });

  it('keeps the cells of a table apart while its letters are mended', () => {
    expect(short('STT\tTªn ®¬n vÞ\tNgµy\n1\tV¨n phßng\t3')).toEqual([
      'table: STT | Tên đơn vị | Ngày\n1 | Văn phòng | 3',
    ]);
  });

  it('gives each numbered paragraph its level and drops the numeral', () => {
    expect(short('I- Kết quả\n1. Công tác tư tưởng\na) Tuyên truyền;\n- Báo chí.\nĐiều 3. Hiệu lực')).toEqual([
      'roman: Kết quả',
      'number: Công tác tư tưởng',
      'letter: Tuyên truyền;',
      'dash: Báo chí.',
      'article: Hiệu lực',
    ]);
  });

  it('joins lines that the page broke, not those the writer ended', () => {
    expect(
      short(
        'Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng nghiêm túc\nquán triệt và thực hiện Chỉ thị này.\nVăn phòng theo dõi.',
      ),
    ).toEqual([
      'paragraph: Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng nghiêm túc quán triệt và thực hiện Chỉ thị này.',
      'paragraph: Văn phòng theo dõi.',
    ]);
  });

  it('keeps a symbol and a span of years whole that the page broke', () => {
    expect(short('Chỉ thị số 12-\nCT/TW của Ban Bí thư')).toEqual(['paragraph: Chỉ thị số 12-CT/TW của Ban Bí thư']);
    expect(
      short('Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020-\n2025 và kết luận của cấp trên.'),
    ).toEqual([
      'paragraph: Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020-2025 và kết luận của cấp trên.',
    ]);
    expect(short('số 12-\n\nCT/TW')).toEqual(['paragraph: số 12-', 'paragraph: CT/TW']);
  });

  it('is cleaned: NFC, no hard spaces, no soft hyphens, no tabs', () => {
    const [first] = readPastedText('Tỉnh\u00A0u\u0309y\tBa\u0306\u0301c\u00AD Giang'.normalize('NFD'));
    expect(first?.text).toBe('Tỉnh ủy Bắc Giang');
  });

  it('keeps a table copied from Excel as a table', () => {
    expect(short('Trước bảng.\nTT\tChỉ tiêu\tKết quả\n1\tKết nạp đảng viên\t22\nSau bảng.')).toEqual([
      'paragraph: Trước bảng.',
      'table: TT | Chỉ tiêu | Kết quả\n1 | Kết nạp đảng viên | 22',
      'paragraph: Sau bảng.',
    ]);
  });

  it('reads paragraphs that Word numbered with a tab', () => {
    expect(short('1.\tMột\n2.\tHai')).toEqual(['number: Một', 'number: Hai']);
  });
});

describe('marks in the text', () => {
  it('show bold and italic, one inside the other too', () => {
    expect(splitMarks('a **b *c*** d *e* f * g')).toEqual([
      { text: 'a ', bold: false, italic: false },
      { text: 'b ', bold: true, italic: false },
      { text: 'c', bold: true, italic: true },
      { text: ' d ', bold: false, italic: false },
      { text: 'e', bold: false, italic: true },
      { text: ' f * g', bold: false, italic: false },
    ]);
  });
});

describe('what the checker found', () => {
  it('is mended at its first place only', () => {
    const finding = {
      path: 'blocks.0',
      message: '',
      clause: '',
      blocking: false,
      fix: { from: '3/02/2027', to: '03/02/2027' },
    };
    expect(applyFix('ngày 3/02/2027 và 3/02/2027', finding)).toBe('ngày 03/02/2027 và 3/02/2027');
    expect(applyFix('không có', finding)).toBe('không có');
  });

  it('names the places of a template still to be filled', () => {
    const content = {
      subject: 'về [nội dung]',
      grounds: [],
      addressees: ['[ai]'],
      blocks: [{ kind: 'paragraph', text: 'Xong.', heading: false }],
    } as const;
    expect(
      findUnfilled({
        ...content,
        grounds: [],
        addressees: [...content.addressees],
        blocks: [...content.blocks],
        appendices: [{ title: 'Lịch [tuần]', blocks: [], landscape: false }],
      }),
    ).toEqual(['[nội dung]', '[ai]', '[tuần]']);
  });
});

describe('the templates', () => {
  it('are for types that exist and consist of blocks the contract takes', () => {
    for (const template of templates) {
      expect(findDocumentType(template.typeCode), template.name).toBeDefined();
      for (const block of template.blocks) expect(bodyBlock.parse(block)).toEqual(block);
    }
  });
});
