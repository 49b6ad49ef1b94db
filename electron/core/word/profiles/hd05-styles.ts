import type { StyleKey, StyleRule } from './profile.ts';
import {
  bold,
  boldCapitals,
  capitals,
  centred,
  flowing,
  italic,
  leftAligned,
  regular,
  rightAligned,
  style,
} from './style-builders.ts';

const ANNEX = '05-HD/VPTW, Phụ lục 2, row';

/**
 * Sizes and weights are those of Phụ lục 2. Distances between lines of the head and the closing part are not ruled: they are
 * those of the official specimen, pages 1 and 29 ([M]), as lowest line heights, so that no accent is cut off.
 */
export const hd05Styles: Readonly<Record<StyleKey, StyleRule>> = {
  motto: style('Tiêu đề Đảng', boldCapitals(15), centred(16), `${ANNEX} 1`),
  upperBody: style('Cơ quan cấp trên', capitals(14), centred(16), `${ANNEX} 2`),
  issuingBody: style('Cơ quan ban hành', boldCapitals(14), centred(16), `${ANNEX} 2`),
  separator: style('Dấu sao', regular(14), centred(16), '05-HD/VPTW, II.I.2.2; size [M] page 1'),
  number: style('Số và ký hiệu', regular(14), centred(16), `${ANNEX} 3`),
  letterSubject: style('Trích yếu công văn', italic(12), centred(14), `${ANNEX} 5; II.I.5.2.3`),
  draft: style('Dự thảo', italic(14), centred(17, 3), `${ANNEX} 12; II.II.4.2`),
  urgency: style('Mức độ khẩn', boldCapitals(14), centred(17, 3), `${ANNEX} 11; II.II.3`),
  placeDate: style('Date', italic(14), centred(16, 9), `${ANNEX} 4`),
  typeName: style('Title', boldCapitals('title'), centred(19, 20), `${ANNEX} 5`),
  authorLine: style('Tác giả văn bản', boldCapitals('title'), centred(19), '[M] 05-HD/VPTW, page 11'),
  subject: style('Subtitle', bold('subject'), centred(19), `${ANNEX} 5`),
  subjectRule: style(
    'Gạch dưới trích yếu',
    bold('subject'),
    centred(19, 0, 22),
    '05-HD/VPTW, II.I.5.2.1; weight [M] page 1',
  ),
  theme: style('Chủ đề báo cáo', boldCapitals('title'), centred(20), '05-HD/VPTW, II.I.5.1.2'),
  themeNote: style('Ghi chú chủ đề', italic('subject'), centred(20), '05-HD/VPTW, II.I.5.1.2'),
  addresseeLabel: style('Kính gửi', italic(14), rightAligned(19), `${ANNEX} 9`),
  addressee: style('Salutation', regular('body'), leftAligned(19, 0, 2), `${ANNEX} 9`, { hangingMm: 3 }),
  ground: style('Căn cứ', regular('body'), flowing, '05-HD/VPTW, II.I.6.2.2'),
  bodyText: style('Body Text', regular('body'), flowing, `${ANNEX} 6; II.I.6.2.1`),
  declaration: style('Dòng quyết định', boldCapitals('body'), centred(19, 6, 6), '[C]'),
  tableCaption: style('caption', bold(13), centred(16, 6, 6), '[C]'),
  tableHeading: style('Tiêu đề bảng', bold(12), centred(15, 2, 2), '[C]'),
  tableCell: style('Ô bảng', regular(12), leftAligned(15, 2, 2), '[C]'),
  authority: style('Quyền hạn', boldCapitals(14), centred(16), `${ANNEX} 7`),
  position: style('Chức vụ', capitals(14), centred(16), `${ANNEX} 7`),
  soleTitle: style('Chức vụ không có quyền hạn', boldCapitals(14), centred(16), '[M] 05-HD/VPTW, pages 16, 18–23'),
  concurrently: style('Kiêm', regular(14), centred(16), '05-HD/VPTW, II.I.7.1.2 đ'),
  signerName: style('Signature', bold(14), centred(16), `${ANNEX} 7`),
  confirmation: style('Xác nhận chữ ký', regular(14), centred(16, 12), '05-HD/VPTW, II.I.7.1.2 a and e'),
  recipientsLabel: style('Nơi nhận', regular(14), leftAligned(16, 0, 8), `${ANNEX} 9`, { leftMm: 3 }),
  recipient: style('Danh sách nơi nhận', regular(12), leftAligned(13.7), `${ANNEX} 9; distances [M] page 29`, {
    hangingMm: 3,
  }),
  drafterCode: style('Người soạn thảo', regular(11), leftAligned(13, 2), `${ANNEX} 13`),
  contact: style('Thông tin liên hệ', regular(10), centred(12), `${ANNEX} 14`),
  dissemination: style('Phạm vi phổ biến', boldCapitals(12), rightAligned(14), `${ANNEX} 12; II.II.4.1`),
  notForMedia: style('Không phổ biến', boldCapitals(12), centred(14), `${ANNEX} 12; II.II.4.1`),
  pageNumber: style('header', regular(14), centred(16), `${ANNEX} 15; II.IV.5.1`),
  appendixLabel: style('Phụ lục', boldCapitals(14), centred(18), '05-HD/VPTW, II.II.1.2; size [C]'),
  appendixTitle: style('Tiêu đề phụ lục', boldCapitals(14), centred(18), '05-HD/VPTW, II.II.1.2; size [C]'),
  appendixReference: style('Chỉ dẫn phụ lục', italic(14), centred(18), '05-HD/VPTW, II.II.1.2; size [C]'),
  copyKind: style('Loại bản sao', boldCapitals(14), centred(16), '36-HD/VPTW, Phụ lục 3, row 14'),
  stampHeading: style('Dấu bản sao', boldCapitals(13), centred(16, 3, 3), '05-HD/VPTW, Phụ lục 3'),
  stampRow: style('Dòng dấu bản sao', regular(11), leftAligned(13, 1, 1), '05-HD/VPTW, Phụ lục 3; size [C]'),
};
