/** A register of many rows as an office would hand it in, for the bench. */
import type { SheetRow, SheetView } from '../../electron/core/spreadsheet/spreadsheet.types.ts';

const column = (key: string, title: string, kind: 'text' | 'number' | 'date' = 'text') => ({
  key,
  title,
  kind,
  width: 18,
});

export const oldRegisterView: SheetView = {
  name: 'Sổ đến',
  practice: false,
  columns: [
    column('number', 'Số đến', 'number'),
    column('arrival', 'Ngày đến', 'date'),
    column('issuer', 'Tác giả'),
    column('symbol', 'Số, ký hiệu'),
    column('date', 'Ngày văn bản', 'date'),
    column('type', 'Tên loại'),
    column('subject', 'Trích yếu'),
    column('signer', 'Người ký'),
    column('pages', 'Số trang', 'number'),
    column('addressee', 'Đơn vị, người nhận'),
    column('file', 'Hồ sơ'),
    column('note', 'Ghi chú'),
  ],
};

const types = ['Công văn', 'Báo cáo', 'Kế hoạch', 'Thông báo', 'Quyết định'];
const topics = [
  'công tác xây dựng Đảng',
  'cải cách hành chính',
  'phòng chống thiên tai',
  'đại hội chi bộ',
  'chuyển đổi số',
];

export function* oldRegisterRows(count: number): Generator<SheetRow> {
  for (let index = 0; index < count; index += 1) {
    const month = String(Math.floor((index * 12) / count) + 1).padStart(2, '0');
    const day = String((index % 27) + 1).padStart(2, '0');
    yield {
      number: index + 1,
      arrival: `2021-${month}-${day}`,
      issuer: `Đảng ủy xã Tân Yên ${index % 400}`,
      symbol: `${(index % 900) + 1}-CV/ĐU`,
      date: `2021-${month}-01`,
      type: types[index % types.length] ?? null,
      subject: `về việc triển khai ${topics[index % topics.length]} và báo cáo kết quả thực hiện, lần thứ ${(index * 7919) % 10_007}`,
      signer: `Nguyễn Văn ${index % 50}`,
      pages: (index % 9) + 1,
      addressee: `Phòng ${index % 12}`,
      file: `HS-${index % 300}`,
      note: index % 7 === 0 ? 'đã photo gửi lãnh đạo' : null,
    };
  }
}
