import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { formatTitle } from '../../../electron/contract/document-types.ts';
import { periodText } from '../../../electron/core/word/books/book-cover.ts';
import { openTestOffice } from '../../support/office.ts';

type Office = Awaited<ReturnType<typeof openTestOffice>>;

async function textOf(office: Office, id: number): Promise<string> {
  const file = await office.render('outgoing.document', { id });
  if (!file.ok) throw new Error(file.error.message);
  return (await mammoth.extractRawText({ buffer: Buffer.from(file.value.bytes) })).value;
}

describe('văn bản in ra đúng điều đã ghi', () => {
  it('giấy mời ghi mời ai', async () => {
    const office = await openTestOffice();
    const invitation = await office.issue({ typeCode: 'GM', addressees: ['Đồng chí Nguyễn Văn Bình'] });
    expect(await textOf(office, invitation.id)).toContain('Kính gửi: Đồng chí Nguyễn Văn Bình');
  });

  it('thông báo không in nơi kính gửi còn sót từ bản nháp công văn', async () => {
    const office = await openTestOffice();
    const notice = await office.issue({ typeCode: 'TB', addressees: ['Các ban Tỉnh ủy'] });
    expect(await textOf(office, notice.id)).not.toContain('Kính gửi');
  });

  it('văn bản đã có số không còn ghi dự thảo', async () => {
    const office = await openTestOffice();
    const notice = await office.issue({ typeCode: 'TB', draftNumber: 2 });
    expect(await textOf(office, notice.id)).not.toContain('Dự thảo');
  });

  it.each([
    ['Báo cáo', 'báo cáo nhanh tháng 11', 'Báo cáo nhanh tháng 11'],
    ['Báo cáo', 'kết quả tháng 11', 'Báo cáo kết quả tháng 11'],
    ['', 'về việc họp', 'về việc họp'],
  ])('tên loại %s và trích yếu %s thành %s', (type, subject, line) => {
    expect(formatTitle(type, subject)).toBe(line);
  });

  it.each([
    ['Nhiệm kỳ 2025 - 2030', 'Nhiệm kỳ 2025 - 2030'],
    ['2025 - 2030', 'Nhiệm kỳ 2025 - 2030'],
  ])('bìa sổ của nhiệm kỳ tên “%s” ghi “%s”', (label, line) => {
    const cover = {
      parentOrgan: null,
      organ: 'VĂN PHÒNG',
      fromDate: null,
      toDate: null,
      firstNumber: null,
      lastNumber: null,
      volume: null,
    };
    expect(periodText({ ...cover, period: { kind: 'term', label } })).toBe(line);
  });
});
