import type { BookColumn, BookColumnAlign, BookDefinition } from './book.view.ts';

/**
 * The forms of the books an office starts with. The blank books of the Party (annexes of Quy định 693-QĐ/VPTW) are not
 * public, so these follow the forms of the State that Party offices use; every office may change titles, columns, widths.
 */

const signatures = ['Người lập sổ', 'Chánh Văn phòng'] as const;

/** `Sổ đăng ký văn bản đến`: ten columns. (NĐ 30/2020/NĐ-CP, Phụ lục IV, mẫu sổ đăng ký văn bản đến) */
export const incomingBook: BookDefinition = {
  key: 'incoming',
  titleLines: ['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN'],
  shortTitle: 'Sổ đăng ký văn bản đến',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục IV, mẫu sổ đăng ký văn bản đến',
  columns: [
    column('arrivalDate', 'Ngày đến', 21.5, 'center'),
    column('arrivalNumber', 'Số đến', 13, 'center'),
    column('issuer', 'Tác giả', 31, 'left'),
    column('symbol', 'Số, ký hiệu', 29, 'left'),
    column('issueDate', 'Ngày tháng', 21.5, 'center'),
    column('subject', 'Tên loại và trích yếu nội dung', 63, 'left'),
    column('recipient', 'Đơn vị hoặc người nhận', 27, 'left'),
    column('routedDate', 'Ngày chuyển', 21.5, 'center'),
    column('receipt', 'Ký nhận', 18, 'left'),
    column('note', 'Ghi chú', 21.5, 'left'),
  ],
  coverLines: ['period', 'dates', 'numbers', 'volume'],
  columnNumbers: true,
  textSizePt: 12,
  minRowHeightMm: 9,
  signatures,
};

/** `Sổ đăng ký văn bản đi`: ten columns. (NĐ 30/2020/NĐ-CP, Phụ lục IV, mẫu sổ đăng ký văn bản đi) */
export const outgoingBook: BookDefinition = {
  key: 'outgoing',
  titleLines: ['SỔ ĐĂNG KÝ VĂN BẢN ĐI'],
  shortTitle: 'Sổ đăng ký văn bản đi',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục IV, mẫu sổ đăng ký văn bản đi',
  columns: [
    column('symbol', 'Số, ký hiệu', 29, 'left'),
    column('issueDate', 'Ngày tháng', 21.5, 'center'),
    column('subject', 'Tên loại và trích yếu nội dung', 61, 'left'),
    column('signer', 'Người ký', 25, 'left'),
    column('recipients', 'Nơi nhận', 37, 'left'),
    column('fileCopyHolder', 'Đơn vị, người nhận bản lưu', 22, 'left'),
    column('copies', 'Số lượng bản', 14, 'center'),
    column('dispatchDate', 'Ngày chuyển', 21.5, 'center'),
    column('receipt', 'Ký nhận', 14.5, 'left'),
    column('note', 'Ghi chú', 21.5, 'left'),
  ],
  coverLines: ['period', 'dates', 'numbers', 'volume'],
  columnNumbers: true,
  textSizePt: 12,
  minRowHeightMm: 9,
  signatures,
};

/**
 * `Sổ đăng ký bản sao`: one series for every kind of copy in a term. The form of the book is the office's own choice.
 * (05-HD/VPTW, II.14: numbered from 01, all kinds together, within one term)
 */
export const copyBook: BookDefinition = {
  key: 'certified-copy',
  titleLines: ['SỔ ĐĂNG KÝ BẢN SAO VĂN BẢN'],
  shortTitle: 'Sổ đăng ký bản sao văn bản',
  source: '05-HD/VPTW, II.14 (số bản sao đánh chung trong nhiệm kỳ); các cột theo thực tế văn phòng cấp uỷ',
  columns: [
    column('copyNumber', 'Số, ký hiệu bản sao', 25, 'left'),
    column('copyDate', 'Ngày sao', 21.5, 'center'),
    column('copyKind', 'Hình thức sao', 18, 'left'),
    column('original', 'Văn bản được sao (tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu)', 60, 'left'),
    column('arrivalNumber', 'Số đến', 13, 'center'),
    column('signer', 'Người ký', 25, 'left'),
    column('recipients', 'Nơi nhận', 34, 'left'),
    column('copies', 'Số lượng bản', 13, 'center'),
    column('channel', 'Hình thức gửi', 16, 'left'),
    column('file', 'Hồ sơ', 20, 'left'),
    column('note', 'Ghi chú', 21.5, 'left'),
  ],
  coverLines: ['period', 'dates', 'numbers', 'volume'],
  columnNumbers: true,
  textSizePt: 12,
  minRowHeightMm: 9,
  signatures,
};

/** `Sổ chuyển giao văn bản đến`: five columns. (CV 425/VTLTNN-NVTW, 18/7/2005, mẫu sổ chuyển giao văn bản đến) */
export const handoverBook: BookDefinition = {
  key: 'incoming-handover',
  titleLines: ['SỔ CHUYỂN GIAO VĂN BẢN ĐẾN'],
  shortTitle: 'Sổ chuyển giao văn bản đến',
  source: 'CV 425/VTLTNN-NVTW (2005), mẫu sổ chuyển giao văn bản đến',
  columns: [
    column('routedDate', 'Ngày chuyển', 32, 'center'),
    column('arrivalNumber', 'Số đến', 26, 'center'),
    column('recipient', 'Đơn vị hoặc người nhận', 110, 'left'),
    column('receipt', 'Ký nhận', 54, 'left'),
    column('note', 'Ghi chú', 45, 'left'),
  ],
  coverLines: ['period', 'dates', 'numbers', 'volume'],
  columnNumbers: true,
  textSizePt: 13,
  minRowHeightMm: 10,
  signatures,
};

/**
 * `Sổ chuyển giao văn bản đi`: five columns, after the pattern of the book for arrivals, with the number of copies handed
 * over. (CV 425/VTLTNN-NVTW, 18/7/2005, by analogy)
 */
export const outgoingHandoverBook: BookDefinition = {
  key: 'outgoing-handover',
  titleLines: ['SỔ CHUYỂN GIAO VĂN BẢN ĐI'],
  shortTitle: 'Sổ chuyển giao văn bản đi',
  source: 'CV 425/VTLTNN-NVTW (2005), theo mẫu sổ chuyển giao văn bản đến',
  columns: [
    column('dispatchDate', 'Ngày chuyển', 28, 'center'),
    column('symbol', 'Số, ký hiệu văn bản', 48, 'left'),
    column('recipients', 'Nơi nhận', 92, 'left'),
    column('copies', 'Số lượng bản', 18, 'center'),
    column('receipt', 'Ký nhận', 48, 'left'),
    column('note', 'Ghi chú', 33, 'left'),
  ],
  coverLines: ['period', 'dates', 'volume'],
  columnNumbers: true,
  textSizePt: 13,
  minRowHeightMm: 10,
  signatures,
};

/** `Sổ gửi văn bản đi bưu điện`: six columns. (NĐ 30/2020/NĐ-CP, Phụ lục IV, mẫu sổ gửi văn bản đi bưu điện) */
export const postBook: BookDefinition = {
  key: 'post',
  titleLines: ['SỔ GỬI VĂN BẢN ĐI BƯU ĐIỆN'],
  shortTitle: 'Sổ gửi văn bản đi bưu điện',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục IV, mẫu sổ gửi văn bản đi bưu điện',
  columns: [
    column('dispatchDate', 'Ngày chuyển', 28, 'center'),
    column('symbol', 'Số, ký hiệu văn bản', 50, 'left'),
    column('recipients', 'Nơi nhận', 88, 'left'),
    column('envelopes', 'Số lượng bì', 20, 'center'),
    column('receipt', 'Ký nhận và dấu bưu điện', 46, 'left'),
    column('note', 'Ghi chú', 35, 'left'),
  ],
  coverLines: ['period', 'dates', 'volume'],
  columnNumbers: true,
  textSizePt: 13,
  minRowHeightMm: 10,
  signatures,
};

/** `Sổ theo dõi giải quyết văn bản đến`: seven columns. (NĐ 30/2020/NĐ-CP, Phụ lục IV, mẫu sổ theo dõi) */
export const followUpBook: BookDefinition = {
  key: 'follow-up',
  titleLines: ['SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN'],
  shortTitle: 'Sổ theo dõi giải quyết văn bản đến',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục IV, mẫu sổ theo dõi giải quyết văn bản đến',
  columns: [
    column('arrivalNumber', 'Số đến', 17, 'center'),
    column('document', 'Tên loại, số, ký hiệu, ngày tháng và tác giả văn bản', 86, 'left'),
    column('handler', 'Đơn vị hoặc người nhận', 42, 'left'),
    column('dueDate', 'Thời hạn giải quyết', 24, 'center'),
    column('progress', 'Tiến độ giải quyết', 40, 'left'),
    column('replySymbol', 'Số, ký hiệu văn bản trả lời', 34, 'left'),
    column('note', 'Ghi chú', 24, 'left'),
  ],
  coverLines: ['period', 'dates', 'numbers', 'volume'],
  columnNumbers: true,
  textSizePt: 12,
  minRowHeightMm: 9,
  signatures,
};

/** `Mục lục văn bản trong hồ sơ`: seven columns. (NĐ 30/2020/NĐ-CP, Phụ lục V; 17-HD/VPTW, lập hồ sơ) */
export const fileContentsBook: BookDefinition = {
  key: 'file-contents',
  titleLines: ['MỤC LỤC VĂN BẢN TRONG HỒ SƠ'],
  shortTitle: 'Mục lục văn bản trong hồ sơ',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục V, mục lục văn bản, tài liệu trong hồ sơ; 17-HD/VPTW',
  columns: [
    column('ordinal', 'Số TT', 13, 'center'),
    column('symbol', 'Số, ký hiệu văn bản', 38, 'left'),
    column('issueDate', 'Ngày tháng văn bản', 24, 'center'),
    column('subject', 'Tên loại và trích yếu nội dung', 98, 'left'),
    column('issuer', 'Tác giả', 46, 'left'),
    column('sheet', 'Tờ số', 18, 'center'),
    column('note', 'Ghi chú', 30, 'left'),
  ],
  coverLines: ['dates'],
  columnNumbers: true,
  textSizePt: 12,
  minRowHeightMm: 8,
  signatures: ['Người lập hồ sơ'],
};

/** `Mục lục hồ sơ, tài liệu nộp lưu`: seven columns. (NĐ 30/2020/NĐ-CP, Phụ lục V, mục lục hồ sơ, tài liệu nộp lưu) */
export const fileListBook: BookDefinition = {
  key: 'file-list',
  titleLines: ['MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU'],
  shortTitle: 'Mục lục hồ sơ, tài liệu nộp lưu',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục V, mục lục hồ sơ, tài liệu nộp lưu',
  columns: [
    column('ordinal', 'Số TT', 13, 'center'),
    column('fileCode', 'Số, ký hiệu hồ sơ', 40, 'left'),
    column('title', 'Tiêu đề hồ sơ', 112, 'left'),
    column('dates', 'Thời gian tài liệu', 34, 'center'),
    column('retention', 'Thời hạn bảo quản', 26, 'center'),
    column('sheets', 'Số tờ', 16, 'center'),
    column('note', 'Ghi chú', 26, 'left'),
  ],
  coverLines: ['period', 'dates'],
  columnNumbers: true,
  textSizePt: 12,
  minRowHeightMm: 8,
  signatures: ['Người giao nộp', 'Người nhận'],
};

function column(key: string, title: string, widthMm: number, align: BookColumnAlign): BookColumn {
  return { key, title, widthMm, align };
}
