import { describe, expect, it } from 'vitest';
import { blankContent } from '../../../electron/contract/blank-content.ts';
import type { OutgoingContent } from '../../../electron/contract/outgoing.schema.ts';
import { buildPartyDocument } from '../../../electron/core/documents/party-document.builder.ts';
import type { PrintedSnapshot } from '../../../electron/core/organization/letterhead.rules.ts';

const printed: PrintedSnapshot = {
  upperLines: ['TỈNH ỦY BẮC GIANG'],
  bodyLines: ['BAN TỔ CHỨC'],
  bodyName: 'Ban Tổ chức Tỉnh ủy Bắc Giang',
  symbol: 'BTCTU',
  place: 'Bắc Giang',
  filedAt: 'Ban Tổ chức',
  signature: { authorityLine: 'T/M BAN THƯỜNG VỤ', title: 'BÍ THƯ', name: 'Lê Văn An' },
};
const plain: OutgoingContent = {
  ...blankContent({ id: 1, place: 'Bắc Giang' }, '2026-11-20'),
  typeCode: 'TB',
  subject: 'về việc thử',
  blocks: [{ kind: 'paragraph', text: 'Nội dung.', heading: false }],
  signerId: 1,
};
const build = (changes: Partial<OutgoingContent>, practice = false) =>
  buildPartyDocument({ ...plain, ...changes }, printed, { text: '05-TB/BTCTU' }, practice);
const signature = { authority: '', title: '', organ: '', concurrentTitle: '', name: '' };

describe('chữ ký', () => {
  it('biên bản: chủ trì bên phải, người ghi bên trái', () => {
    const { signatures } = build({
      typeCode: 'BB',
      signedAs: 'Chủ trì hội nghị',
      otherSignatures: [{ ...signature, title: 'người ghi biên bản', name: 'Trần Thị Bình' }],
    });
    expect(signatures).toEqual([
      { title: 'CHỦ TRÌ HỘI NGHỊ', name: 'Lê Văn An' },
      { title: 'NGƯỜI GHI BIÊN BẢN', name: 'Trần Thị Bình' },
    ]);
  });

  it('kiêm: hai chức vụ, không T/M', () => {
    expect(build({ concurrentTitle: 'Trưởng ban chỉ đạo' }).signatures).toEqual([
      { title: 'BÍ THƯ', concurrentTitle: 'TRƯỞNG BAN CHỈ ĐẠO', name: 'Lê Văn An' },
    ]);
  });

  it('ủy viên thay mặt ký: không có dòng chức vụ', () => {
    expect(build({ withoutTitle: true }).signatures).toEqual([{ authority: 'T/M BAN THƯỜNG VỤ', name: 'Lê Văn An' }]);
  });

  it('người ký chưa ghi gì thì không in', () => {
    expect(build({ otherSignatures: [signature] }).signatures).toHaveLength(1);
  });

  it('xác nhận chữ ký có chữ ký riêng ở dưới', () => {
    const confirmation = { of: 'Lê Văn An', authority: 'T/L Ban Thường vụ', title: 'Chánh Văn phòng', name: '' };
    expect(build({ confirmation }).confirmation).toEqual({
      of: 'Lê Văn An',
      signature: { authority: 'T/L BAN THƯỜNG VỤ', title: 'CHÁNH VĂN PHÒNG', name: null },
    });
    expect(build({})).not.toHaveProperty('confirmation');
  });
});

describe('tên cơ quan ở đầu văn bản', () => {
  it('liên cơ quan: tên đầy đủ, cơ quan chủ trì trước, không có cơ quan cấp trên', () => {
    expect(build({ jointOrgans: [{ name: 'Ban Nội chính Tỉnh ủy', symbol: 'BNCTU' }] }).letterhead).toEqual({
      upperLines: [],
      bodyLines: ['BAN TỔ CHỨC TỈNH ỦY BẮC GIANG -', 'BAN NỘI CHÍNH TỈNH ỦY'],
      issuerName: 'Ban Tổ chức Tỉnh ủy Bắc Giang - Ban Nội chính Tỉnh ủy',
    });
  });

  it('đoàn chủ tịch đứng dưới tên đại hội', () => {
    expect(build({ congressOrgan: 'presidium' }).letterhead).toMatchObject({
      upperLines: ['TỈNH ỦY BẮC GIANG', 'BAN TỔ CHỨC'],
      bodyLines: ['ĐOÀN CHỦ TỊCH'],
    });
  });
});

describe('nội dung và phụ lục', () => {
  it('câu quyết định in hoa, đứng trước Điều 1', () => {
    const { body } = build({
      blocks: [
        { kind: 'declaration', text: 'Ban Thường vụ Tỉnh ủy quyết định', heading: false },
        { kind: 'article', text: 'Thành lập tổ giúp việc.', heading: false },
      ],
    });
    expect(body[0]).toEqual({ kind: 'declaration', text: 'BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH' });
    expect(body[1]).toMatchObject({ level: 'article', number: '1' });
  });

  it('các đoạn liền nhau trên trang ngang thành một phần, số thứ tự vẫn chạy tiếp', () => {
    const number = (text: string, landscape?: boolean) => ({
      kind: 'number' as const,
      text,
      heading: false,
      ...(landscape ? { landscape } : {}),
    });
    const { body } = build({ blocks: [number('Một.'), number('Hai.', true), number('Ba.', true), number('Bốn.')] });
    expect(body.map(({ kind }) => kind)).toEqual(['heading', 'landscape', 'heading']);
    expect(body[1]).toMatchObject({ blocks: [{ number: '2' }, { number: '3' }] });
    expect(body[2]).toMatchObject({ number: '4' });
  });

  it('phụ lục nằm ngang cả, không chia thêm', () => {
    const table = { kind: 'table' as const, text: 'STT | Tên\n1 | An', heading: false, landscape: true };
    const { appendices } = build({ appendices: [{ title: 'Danh sách', blocks: [table], landscape: true }] });
    expect(appendices).toMatchObject([{ title: 'Danh sách', landscape: true, blocks: [{ kind: 'table' }] }]);
  });

  it('lựa chọn trình bày tới trang in; khổ A5 chỉ cho giấy tờ hành chính', () => {
    const choices = { titleSize: 16, subjectSize: 15, linePitch: 20, firstLineIndent: 12, duplex: true } as const;
    expect(build({ ...choices, notForMedia: true, paper: 'A5' }).options).toEqual({
      bodySize: 14,
      titleSize: 16,
      subjectSize: 15,
      linePitch: 20,
      firstLineIndentMm: 12,
      duplex: true,
      notForMedia: true,
    });
    expect(build({ typeCode: 'GM', paper: 'A5' }).options).toMatchObject({ paper: 'A5' });
    expect(build({}, true).options).toMatchObject({ practice: true });
  });

  it('chủ đề đại hội thay tên loại và trích yếu', () => {
    expect(build({ theme: 'Đoàn kết, dân chủ\nkỷ cương', themeNote: 'Báo cáo trình Đại hội' }).theme).toEqual({
      lines: ['ĐOÀN KẾT, DÂN CHỦ', 'KỶ CƯƠNG'],
      note: 'Báo cáo trình Đại hội',
    });
  });
});
