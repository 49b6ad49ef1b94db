import type { BookRow, BookView } from '../../../electron/core/word/books/book.view.ts';
import { incomingBook } from '../../../electron/core/word/books/definitions.ts';
import { addDays, formatPartyDate } from '../../../electron/contract/calendar-date.ts';

/** The incoming book of the practice office, as a caller would hand it over. */
export function incomingBookView(changes: Partial<BookView> = {}): BookView {
  return {
    definition: incomingBook,
    cover: {
      parentOrgan: 'Tỉnh ủy Bắc Giang',
      organ: 'Văn phòng',
      period: { kind: 'year', year: 2022 },
      fromDate: '2022-01-04',
      toDate: '2022-12-31',
      firstNumber: '1',
      lastNumber: '790',
      volume: '01',
    },
    closing: { statement: 'Sổ này ghi 790 văn bản, từ số 1 đến số 790.', place: 'Bắc Giang', date: '2022-12-31' },
    printMark: {
      printedAt: '14:30 ngày 22/11/2026',
      printedBy: 'Nguyễn Thị Lan',
      entryCount: 790,
      headHash: '4F2A 91C0 7B3D 55E8',
    },
    practice: false,
    ...changes,
  };
}

const subjects = [
  'Chỉ thị về tăng cường sự lãnh đạo của Đảng đối với công tác bảo đảm an ninh kinh tế trong tình hình mới',
  'Công văn về việc báo cáo kết quả thực hiện',
  'Thông báo kết luận của đồng chí Thường trực Tỉnh ủy tại hội nghị giao ban tháng 01 với các huyện ủy, thành ủy, đảng ủy trực thuộc; nhiệm vụ trọng tâm tháng 02 và chuẩn bị Tết Nguyên đán Nhâm Dần',
  'Kế hoạch kiểm tra, giám sát năm 2022',
  'Báo cáo tình hình, kết quả công tác dân vận quý I',
  'Giấy mời dự hội nghị trực tuyến toàn quốc',
];
const issuers = [
  'Ban Bí thư',
  'Ban Tuyên giáo Tỉnh ủy',
  'Huyện ủy Lục Ngạn',
  'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
  'UBND tỉnh',
  'Ban Tổ chức Tỉnh ủy',
];
const symbols = ['12-CT/TW', '1284-CV/BTGDVTU', '67-TB/HU', '105-KH/UBKTTU', '2031-CV/VPTW', '15/GM-UBND'];
const recipients = [
  'Ban Tuyên giáo',
  'Phòng Tổng hợp',
  'Chánh Văn phòng',
  'Thường trực Tỉnh ủy',
  '',
  'Phòng Hành chính – Lưu trữ',
];

/** Rows of an incoming book that look like an office's, `perDay` a day from 04/01/2022 on. */
export function* incomingRows(count: number, perDay = 40): Generator<BookRow> {
  for (let index = 0; index < count; index += 1) {
    const pick = <T>(list: readonly T[], step: number): T => list[(index * step + (index >> 3)) % list.length] as T;
    const arrival = addDays('2022-01-04', Math.floor(index / perDay));
    yield {
      arrivalDate: formatPartyDate(arrival),
      arrivalNumber: String(index + 1),
      issuer: pick(issuers, 1),
      symbol: pick(symbols, 1),
      issueDate: formatPartyDate(addDays(arrival, -(index % 9) - 1)),
      subject: pick(subjects, 5),
      recipient: pick(recipients, 1),
      routedDate: index % 3 === 0 ? '' : formatPartyDate(addDays(arrival, 1)),
      receipt: '',
      note: index % 11 === 0 ? 'Qua mạng' : '',
    };
  }
}
