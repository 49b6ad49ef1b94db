import { describe, expect, it } from 'vitest';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { found, openTestOffice, type TestOffice } from '../../support/office.ts';
import { csv, handIn, row } from './old-register.ts';

const rows = (count: number): string[][] => Array.from({ length: count }, (_, index) => row(index + 1));

async function importRows(office: TestOffice, count = 3) {
  const { plan } = await handIn(office, csv(rows(count)));
  return office.call('exchange.import', { ...plan, expectedRows: count });
}

describe('rút lại một lần nhập', () => {
  it('hủy mọi dòng với lý do, số vẫn được giải thích, nhật ký vẫn khớp', async () => {
    const office = await openTestOffice();
    const { id, bookId } = await importRows(office);
    const undone = await office.call('exchange.undoImport', { id, reason: 'chọn nhầm tệp' });
    expect(undone.undoneAt).not.toBeNull();
    const page = await office.call('incoming.page', { ...allIncoming, bookId, offset: 0, limit: 10 });
    expect(page.rows.map(({ status, voidReason }) => `${status}: ${voidReason}`)).toEqual(
      Array(3).fill('void: Nhập nhầm: chọn nhầm tệp'),
    );
    const check = await office.call('numbering.checkSeries', { seriesId: bookId });
    expect(check).toMatchObject({ issued: 0, missing: [], duplicates: [] });
    expect(check.void).toHaveLength(3);
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });

  it('cất sổ lập riêng cho lần nhập, để tệp đã sửa vào sổ mới cùng tên với đúng các số', async () => {
    const office = await openTestOffice();
    const first = await importRows(office);
    const undone = await office.call('exchange.undoImport', { id: first.id, reason: 'sai cột' });
    expect(undone.bookTitle).toBe('Sổ văn bản đến năm 2022 (nhập nhầm, rút ngày 22/11/2026)');
    const second = await importRows(office);
    expect(second).toMatchObject({ bookTitle: 'Sổ văn bản đến năm 2022', firstNumberText: '1', lastNumberText: '3' });
    expect(second.bookId).not.toBe(first.bookId);
    const { series } = await office.call('numbering.listSeries', {});
    expect(found(series.find((entry) => entry.id === first.bookId)).open).toBe(false);
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });

  it('sổ đang dùng không bị cất; số đã nhập vẫn là số đã dùng', async () => {
    const office = await openTestOffice();
    const first = await importRows(office, 2);
    const { plan } = await handIn(office, csv([row(5)]), { bookId: first.bookId });
    const second = await office.call('exchange.import', { ...plan, expectedRows: 1 });
    await office.call('exchange.undoImport', { id: second.id, reason: 'nhầm' });
    const again = await handIn(office, csv([row(5), row(6)]), { bookId: first.bookId });
    expect(again.report).toMatchObject({ accepted: 1 });
    expect(again.report.rejectedRows[0]?.reason).toBe('Số này đã dùng trong sổ, rồi hủy.');
  });

  it('không rút được khi có dòng đã sửa, đã sao, hay đã rút', async () => {
    const office = await openTestOffice();
    const { id, bookId } = await importRows(office);
    const [row] = (await office.call('incoming.page', { ...allIncoming, bookId, offset: 0, limit: 1 })).rows;
    const document = found(row);
    await office.call('incoming.finish', { id: document.id, version: 1, finishedOn: '2022-02-01', result: 'đã xong' });
    const refused = await office.expectRefused('exchange.undoImport', { id, reason: 'nhầm' }, 'import_not_undoable');
    expect(refused.message).toContain(`số đến ${document.numberText} đã được sửa sau khi nhập`);
    expect((await office.call('audit.verify', {})).problem).toBe('');

    const other = await openTestOffice();
    const done = await importRows(other);
    await other.call('exchange.undoImport', { id: done.id, reason: 'nhầm' });
    await other.expectRefused('exchange.undoImport', { id: done.id, reason: 'nhầm' }, 'import_not_undoable');
  });

  it('nhật ký phát hiện một dòng đã nhập bị sửa ngoài chương trình', async () => {
    const office = await openTestOffice();
    await importRows(office);
    office.openFile().exec("UPDATE incoming_document SET subject = 'khác' WHERE number = 2");
    expect((await office.call('audit.verify', {})).problem).toContain('Số đến 2');
  });
});
