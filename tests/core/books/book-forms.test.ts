import { describe, expect, test } from 'vitest';
import { bookKinds } from '../../../electron/contract/book-kinds.ts';
import type { BookForm } from '../../../electron/contract/books.schema.ts';
import { found, openTestOffice, type TestOffice } from '../../support/office.ts';
import { documentText } from './book-text.ts';

const span = { seriesId: null, from: '2026-11-01', to: '2026-11-30' } as const;
const days = { ...span, volume: '' } as const;

async function incomingForm(office: TestOffice, changes: (form: BookForm) => Partial<BookForm>): Promise<BookForm> {
  const { form } = await office.call('books.getForm', { kind: 'incoming' });
  return { ...form, ...changes(form) };
}

describe('mẫu sổ của cơ quan', () => {
  test.each(bookKinds)('%s: mẫu ban đầu dùng được, mọi cột đều có tên', async (kind) => {
    const office = await openTestOffice();
    const { form, standard, known, saved, numberColumn } = await office.call('books.getForm', { kind });
    expect(form).toEqual(standard);
    expect(saved).toBeNull();
    expect(known.map(({ key }) => key)).toContain(numberColumn);
    expect(new Set(known.map(({ key }) => key)).size).toBe(known.length);
    await office.call('books.saveForm', form);
    const made = await office.render('books.formPreview', { form });
    expect(documentText(made)).toContain(form.columns[0]?.title.split('\n')[0]);
  });

  test('cột đổi tên, đổi chỗ, thêm cột Số trang và cột trống: in đúng như đã sửa', async () => {
    const office = await openTestOffice();
    await office.register({ pages: 17, subject: 'về công tác cán bộ' });
    const form = await incomingForm(office, ({ columns }) => ({
      titleLines: ['SỔ VĂN BẢN ĐẾN', 'CỦA VĂN PHÒNG'],
      columns: [
        ...columns.toReversed().filter(({ key }) => key !== 'receipt'),
        { key: 'pages', title: 'Số\ntrang', widthMm: 13, align: 'center' },
        { key: 'blank1', title: 'Dấu bưu điện', widthMm: 30, align: 'left' },
      ],
      columnNumbers: false,
      cover: false,
      textSizePt: 10,
      signatures: ['Văn thư'],
    }));
    const saved = await office.call('books.saveForm', form);
    expect(saved).toMatchObject({ form, saved: { by: 'Ngô Thị Lan' } });
    const preview = await office.call('books.preview', {
      ...span,
      kind: 'incoming',
    });
    expect(preview.columns.at(-2)).toBe('Số\ntrang');
    expect(preview.sample[0]?.slice(-2)).toEqual(['17', '']);
    const text = documentText(await office.render('books.book', { kind: 'incoming', ...days }));
    expect(text).toContain('Dấu bưu điện');
    expect(text).not.toContain('>Ký nhận<');
    expect(text).not.toContain('(1)');
    expect(text).not.toContain('CỦA VĂN PHÒNG');
    expect(text).toContain('VĂN THƯ');
    await office.restart();
    expect((await office.call('books.getForm', { kind: 'incoming' })).form).toEqual(form);
    expect((await office.call('books.resetForm', { kind: 'incoming' })).form).toEqual(saved.standard);
  });

  test('giấy A3: trang và bảng rộng gấp', async () => {
    const office = await openTestOffice();
    await office.call('books.saveForm', await incomingForm(office, () => ({ paper: 'A3' })));
    const text = documentText(await office.render('books.book', { kind: 'incoming', ...days }));
    expect(text).toContain('<w:pgSz w:w="23811" w:h="16838" w:orient="landscape" w:code="8"/>');
    expect(text).toContain('<w:tblW w:w="22110" w:type="dxa"/>');
  });

  test('thiếu cột số, cột lặp, cột lạ, cột quá hẹp khi in: từ chối, nói rõ cột nào', async () => {
    const office = await openTestOffice();
    const refused = async (changes: (form: BookForm) => Partial<BookForm>) =>
      office.expectRefused('books.saveForm', await incomingForm(office, changes), 'book_form_unfit');
    const noNumber = await refused(({ columns }) => ({
      columns: columns.filter(({ key }) => key !== 'arrivalNumber'),
    }));
    expect(noNumber.message).toContain('“Số đến”');
    const twice = await refused(({ columns }) => ({ columns: [...columns, ...columns.slice(0, 1)] }));
    expect(twice.fields).toEqual({ 'columns.10.key': 'Cột này đã có ở trên.' });
    const strange = await refused(({ columns }) => ({
      columns: [...columns, { key: 'copyNumber', title: 'Số bản sao', widthMm: 20, align: 'left' }],
    }));
    expect(strange.fields).toHaveProperty(['columns.10.key']);
    // 1,500 mm of wishes on a sheet of 267 mm leave the column of 13 mm hardly two.
    const narrow = await refused(({ columns }) => ({
      columns: columns.map((column) => (column.key === 'arrivalNumber' ? column : { ...column, widthMm: 150 })),
    }));
    expect(narrow.fields?.['columns.1.widthMm']).toContain('2,5 mm');
    expect(narrow.message).toContain('quá hẹp');
  });

  test('cột hẹp hơn một chữ của tiêu đề: từ chối, nói chữ nào cần bao nhiêu; đủ rộng thì nhận', async () => {
    const office = await openTestOffice();
    const { form, known } = await office.call('books.getForm', { kind: 'incoming' });
    const columns = [...known, ...[1, 2].map((n) => ({ ...found(known[0]), key: `blank${n}`, title: 'Nghiêng' }))];
    const wide = { ...form, textSizePt: 14, columns: columns.slice(0, 16) };
    const refused = await office.expectRefused('books.saveForm', wide, 'book_form_unfit');
    expect(Object.values(refused.fields ?? {})).toContainEqual(
      expect.stringMatching(/^In ra chỉ còn [\d,]+ mm, chữ “\p{L}+” ở tiêu đề cần [\d,]+ mm\.$/u),
    );
    expect(refused.message).toContain('chữ sẽ bị ngắt đôi');
  });

  test('cột hẹp hơn một ngày tháng: xuống dòng trước năm', async () => {
    const office = await openTestOffice();
    await office.register();
    const { form } = await office.call('books.getForm', { kind: 'incoming' });
    const columns = form.columns.map((column) => (column.key === 'arrivalDate' ? { ...column, widthMm: 14 } : column));
    await office.call('books.saveForm', { ...form, columns });
    const text = documentText(await office.render('books.book', { kind: 'incoming', ...days }));
    expect(text).toContain('/11/</w:t><w:br/><w:t xml:space="preserve">2026<');
  });

  test('bề rộng ngoài 8 đến 150 mm, cỡ chữ ngoài 9 đến 14: câu cạnh ô', async () => {
    const office = await openTestOffice();
    const form = await incomingForm(office, ({ columns }) => ({
      columns: columns.map((column, index) => (index === 2 ? { ...column, widthMm: 7 } : column)),
      textSizePt: 15,
    }));
    const refused = await office.expectRefused('books.saveForm', form, 'invalid_input');
    expect(refused.fields).toMatchObject({ 'columns.2.widthMm': 'Bề rộng cột: từ 8 đến 150 mm.' });
    expect(refused.fields).toHaveProperty('textSizePt');
  });

  test('Ký nhận để trống khi cơ quan ký tay', async () => {
    const office = await openTestOffice();
    const { id } = await office.register({ routing: [{ recipient: 'Ban Dân vận', role: 'lead' }] });
    await office.call('incoming.recordReceipts', {
      id,
      recipients: ['Ban Dân vận'],
      receivedOn: '2026-11-21',
      receivedBy: 'Trần Thị Mai',
    });
    const book = async () => documentText(await office.render('books.book', { kind: 'incoming', ...days }));
    expect(await book()).toContain('Trần Thị Mai 21/11');
    await office.call('books.saveForm', await incomingForm(office, () => ({ fillReceipts: false })));
    const byHand = await book();
    expect(byHand).not.toContain('Trần Thị Mai');
    expect(byHand).toContain('>Ký nhận<');
  });

  test('mẫu sổ nằm trong sổ và được ghi nhật ký', async () => {
    const office = await openTestOffice();
    await office.call('books.saveForm', await incomingForm(office, () => ({ textSizePt: 11 })));
    const file = office.openFile();
    const row = file.prepare("SELECT action FROM audit_event WHERE method = 'books.saveForm'").get();
    expect(row).toEqual({ action: 'Sửa mẫu sổ đăng ký văn bản đến' });
    expect((await office.call('audit.verify', {})).sound).toBe(true);
  });
});
