import { beforeAll, describe, expect, it } from 'vitest';
import { appendCopyToDocx } from '../../electron/core/word/documents/append-copy.ts';
import { renderPartyDocument } from '../../electron/core/word/documents/party-document.ts';
import { profileOf } from '../../electron/core/word/documents/party-document.ts';
import type { PartyDocumentView } from '../../electron/core/word/party-document.view.ts';
import { canRender } from '../support/tools.ts';
import { copy126 } from './fixtures/copies.ts';
import { circularHCM, directive12TW, directiveHaNam, letterLamDong } from './fixtures/samples.ts';
import { lineWith, type RenderedPdf, renderPdfs } from './support/libre-office.ts';
import { readWordFile } from './support/word-file.ts';
import { wordFileErrors } from './support/wml-schema.ts';

async function texts(view: PartyDocumentView): Promise<readonly string[]> {
  const file = await renderPartyDocument(view);
  expect(wordFileErrors(file)).toEqual([]);
  return readWordFile(file)
    .paragraphs.map((one) => one.text)
    .filter((text) => text !== '');
}

describe('bốn văn bản thật dựng lại từ dữ liệu, theo 36-HD của ngày ấy', () => {
  it('đều theo 36-HD', () => {
    for (const view of [directive12TW, circularHCM, directiveHaNam, letterLamDong])
      expect(profileOf(view).id).toBe('hd36');
  });

  it('Chỉ thị 12-CT/TW của Ban Bí thư', async () => {
    const list = await texts(directive12TW);
    expect(list.slice(0, 8)).toEqual([
      'BAN CHẤP HÀNH TRUNG ƯƠNG',
      '*',
      'Số 12-CT/TW',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Hà Nội, ngày 05 tháng 01 năm 2022',
      'CHỈ THỊ',
      'CỦA BAN BÍ THƯ',
      'về tăng cường sự lãnh đạo của Đảng,',
    ]);
    expect(list.some((text) => text.startsWith('I- Sau 10 năm thực hiện'))).toBe(true);
    expect(list.some((text) => text.startsWith('8. Nâng cao hiệu quả công tác xây dựng'))).toBe(true);
    expect(list).toContain('III- Tổ chức thực hiện');
    expect(list.slice(-8)).toEqual([
      '- Các tỉnh uỷ, thành uỷ,',
      '- Các ban đảng, ban cán sự đảng, đảng đoàn, đảng uỷ trực thuộc Trung ương,',
      '- Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh,',
      '- Các đảng uỷ đơn vị sự nghiệp Trung ương,',
      '- Các đồng chí Ủy viên Ban Chấp hành Trung ương Đảng,',
      '- Lưu Văn phòng Trung ương Đảng.',
      'T/M BAN BÍ THƯ',
      'Võ Văn Thường',
    ]);
  });

  it('Thông tri của Thành ủy: số và ngày chừa trống, “(để báo cáo)” nghiêng', async () => {
    const list = await texts(circularHCM);
    expect(list[2]?.replaceAll('\u00a0', ' ')).toMatch(/^Số +-TT\/TU$/);
    expect(list).toContain('- Ban Dân vận Trung ương (để báo cáo),');
    expect(list).toContain('- Văn phòng Thành ủy (Lãnh đạo, P.TH/S, Bảo),');
    expect(list).toContain('Thông tri này phổ biến đến chi bộ.');
    expect(list.some((text) => text.startsWith('2.6. Chỉ đạo Học viện Cán bộ'))).toBe(true);
  });

  it('Chỉ thị 12*-CT/TU của Hà Nam: chữ thường đầu trích yếu, dấu câu thống nhất, bỏ “./.”', async () => {
    const list = await texts(directiveHaNam);
    expect(list).toContain('Số 12*-CT/TU');
    expect(list).toContain('Hà Nam, ngày 24 tháng 3 năm 2022');
    expect(list).toContain('về việc tăng cường sự lãnh đạo của Đảng,');
    expect(list).toContain('Chỉ thị này được quán triệt đến các chi bộ đảng.');
    expect(list).toContain('- Ban Bí thư TW Đảng (để báo cáo),');
    expect(list).toContain('- Các đồng chí Tỉnh ủy viên,');
    expect(list).toContain('- Lưu VT, VPTU.');
  });

  it('Công văn của Ban Thường vụ Tỉnh ủy Lâm Đồng: kính gửi bốn nơi, không thêm “Như trên” khi đã có “Như kính gửi”', async () => {
    const list = await texts(letterLamDong);
    expect(list).toContain('Triển khai thực hiện Chỉ thị số 12-CT/TW');
    expect(list).toContain('- Các sở, ban, ngành, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh,');
    expect(list).toContain('- Như kính gửi,');
    expect(list).not.toContain('- Như trên,');
    expect(list).toContain('- Lưu Văn phòng Tỉnh ủy, KT2.');
    expect(list).toContain('7. Tổ chức thực hiện');
  });
});

describe.skipIf(!canRender())('bản in của bốn văn bản thật [cần LibreOffice và poppler]', () => {
  let pdfs: readonly RenderedPdf[] = [];

  beforeAll(async () => {
    const original = await renderPartyDocument(directive12TW);
    pdfs = renderPdfs([
      await appendCopyToDocx(original, copy126),
      await renderPartyDocument(circularHCM),
      await renderPartyDocument(directiveHaNam),
      await renderPartyDocument(letterLamDong),
    ]);
  }, 120_000);

  it('khối bản sao 126-BS/VPTU nằm dưới chữ ký của Chỉ thị, cùng trang cuối', () => {
    const [copy] = pdfs;
    const signer = lineWith(copy!, 'Võ', 'Văn', 'Thường');
    const kind = lineWith(copy!, 'SAO', 'Y', 'BẢN', 'CHÍNH');
    expect(kind.page).toBe(copy!.pages);
    expect(kind.page > signer.page || kind.top > signer.bottom).toBe(true);
    expect(lineWith(copy!, 'Số', '126-BS/VPTU').left).toBeLessThan(105);
    expect(lineWith(copy!, 'Lê', 'Minh', 'Hoàng').left).toBeGreaterThan(112);
  });

  it('chữ ký và nơi nhận không bị tách khỏi dòng cuối', () => {
    const signers = [
      ['Nguyễn', 'Hồ', 'Hải'],
      ['Lê', 'Thị', 'Thủy'],
      ['Trần', 'Đình', 'Văn'],
    ];
    pdfs.slice(1).forEach((pdf, i) => {
      const name = lineWith(pdf, ...(signers[i] ?? []));
      expect(name.page).toBe(pdf.pages);
      expect(lineWith(pdf, 'Nơi', 'nhận:').page).toBe(name.page);
      const above = pdf.words.filter(
        (word) => word.page === name.page && word.top > 18 && word.bottom < lineWith(pdf, 'Nơi', 'nhận:').top,
      );
      expect(above.length).toBeGreaterThan(5);
    });
  });

  it('mỗi trang sau đều có số trang', () => {
    for (const pdf of pdfs) {
      for (let page = 2; page <= pdf.pages; page += 1) {
        expect(pdf.words.some((word) => word.page === page && word.top < 17 && word.text === String(page))).toBe(true);
      }
    }
  });
});
