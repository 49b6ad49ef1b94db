import { formatDate, weekdayName } from '../../contract/calendar-date.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';
import { type Renderer, wordFile } from '../documents/renderer-types.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { findIssuingBodies, getOffice } from '../organization/organization.repository.ts';
import { type ArrivedDocument, buildDayReport } from './day-report.rules.ts';

/** The arrivals of one day as a list with its head. */
export const renderDayReport: Renderer<'books.dayReport'> = async ({ db }, { date }, control) => {
  const office = getOffice(db);
  const bodies = findIssuingBodies(db);
  const body = bodies.find(({ certifiesCopies }) => certifiesCopies) ?? bodies[0];
  const letterhead = body
    ? freezePrinted(body, null)
    : { upperLines: [office.parentName.toLocaleUpperCase('vi')], bodyLines: [office.name.toLocaleUpperCase('vi')] };
  const { rows, headings, total } = buildDayReport(findArrived(db, date));
  const { renderDeskList } = await import('../word/documents/desk-list.ts');
  const bytes = await renderDeskList(
    {
      letterhead: { upperLines: letterhead.upperLines, bodyLines: letterhead.bodyLines },
      title: 'BÁO CÁO VĂN BẢN ĐẾN TRONG NGÀY',
      subject: `${weekdayName(date)}, ngày ${formatDate(date)}`,
      remark: '',
      place: office.place,
      date,
      columns: [
        { title: 'STT', mm: 12, align: 'center' },
        { title: 'Số đến', mm: 15, align: 'center' },
        { title: 'Số, ký hiệu', mm: 32, align: 'left' },
        { title: 'Tác giả', mm: 42, align: 'left' },
        { title: 'Tên loại và trích yếu nội dung', mm: 66, align: 'left' },
      ],
      rows,
      boldRows: headings,
      totals: ['', '', '', 'Tổng số', `${total} văn bản`],
      signatures: ['NGƯỜI LẬP', 'CHÁNH VĂN PHÒNG'],
      practice: office.practice,
    },
    control,
  );
  return wordFile(`Bao cao van ban den ngay ${formatDate(date)}`, bytes);
};

/** Arrivals of a day by number; a void number arrived nowhere. */
function findArrived(db: Connection, date: string): ArrivedDocument[] {
  return selectRows<Omit<ArrivedDocument, 'numberText'> & { number: number; suffix: string }>(
    db,
    `SELECT number, suffix, symbol, issuer_name, type_code, subject, channel FROM incoming_document
     WHERE arrival_date = ? AND status = 'registered' ORDER BY book_id, number, suffix`,
    [date],
  ).map(({ number, suffix, ...row }) => ({ ...row, numberText: formatArrivalNumber(number, suffix) }));
}
