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

const ANNEX = '36-HD/VPTW, Phụ lục 3, row';

/**
 * Sizes and weights are those of Phụ lục 3. Distances between lines of the head and the closing part are not ruled: they are
 * those measured in the specimen of 05-HD, as lowest line heights, so that no accent is cut off.
 */
export const hd36Styles: Readonly<Record<StyleKey, StyleRule>> = {
  motto: style('Tiêu đề Đảng', boldCapitals(15), centred(16), `${ANNEX} 1`),
  upperBody: style('Cơ quan cấp trên', capitals(14), centred(16), `${ANNEX} 2`),
  issuingBody: style('Cơ quan ban hành', boldCapitals(14), centred(16), `${ANNEX} 2`),
  separator: style('Dấu sao', regular(14), centred(16), '36-HD/VPTW, II.1.2.2; size [C]'),
  number: style('Số và ký hiệu', regular(14), centred(16), `${ANNEX} 3`),
  letterSubject: style('Trích yếu công văn', italic(12), centred(14), `${ANNEX} 5; II.1.5.2`),
  draft: style('Dự thảo', italic(14), centred(17, 3), `${ANNEX} 11; II.2.2`),
  urgency: style('Mức độ khẩn', boldCapitals(14), centred(17, 3), `${ANNEX} 10; II.2.1`, { color: 'C00000' }),
  placeDate: style('Date', italic(14), centred(16, 9), `${ANNEX} 4`),
  typeName: style('Title', boldCapitals('title'), centred(19, 20), `${ANNEX} 5`),
  authorLine: style('Tác giả văn bản', boldCapitals('title'), centred(19), '36-HD/VPTW, II.1.5.1, example'),
  subject: style('Subtitle', bold('subject'), centred(19), `${ANNEX} 5`),
  subjectRule: style('Gạch dưới trích yếu', bold('subject'), centred(19, 0, 20), '36-HD/VPTW, II.1.5.2; weight [C]'),
  theme: style('Chủ đề báo cáo', boldCapitals('title'), centred(20), '36-HD/VPTW, II.1.5.1'),
  themeNote: style('Ghi chú chủ đề', italic('subject'), centred(20), '36-HD/VPTW, II.1.5.1'),
  addresseeLabel: style('Kính gửi', italic(14), rightAligned(19), `${ANNEX} 9`),
  addressee: style('Salutation', regular(14), leftAligned(19, 0, 2), `${ANNEX} 9`, { hangingMm: 3 }),
  ground: style('Căn cứ', regular('body'), flowing, '36-HD/VPTW, II.1.6.2'),
  bodyText: style('Body Text', regular('body'), flowing, `${ANNEX} 6; II.1.6.2`),
  declaration: style('Dòng quyết định', boldCapitals('body'), centred(19, 6, 6), '[C]'),
  tableCaption: style('caption', bold(13), centred(16, 6, 6), '[C]'),
  tableHeading: style('Tiêu đề bảng', bold(12), centred(15, 2, 2), '[C]'),
  tableCell: style('Ô bảng', regular(12), leftAligned(15, 2, 2), '[C]'),
  authority: style('Quyền hạn', boldCapitals(14), centred(16), `${ANNEX} 7`),
  position: style('Chức vụ', capitals(14), centred(16), `${ANNEX} 7`),
  soleTitle: style('Chức vụ không có quyền hạn', boldCapitals(14), centred(16), '[M] 36-HD/VPTW, II.1.7.1, examples'),
  concurrently: style('Kiêm', regular(14), centred(16), '36-HD/VPTW, II.1.7.1 đ'),
  signerName: style('Signature', bold(14), centred(16), `${ANNEX} 7`),
  confirmation: style('Xác nhận chữ ký', regular(14), centred(16, 12), '36-HD/VPTW, II.1.7.1 a and e'),
  recipientsLabel: style('Nơi nhận', regular(14), leftAligned(16, 0, 8), `${ANNEX} 9`, { leftMm: 3 }),
  recipient: style('Danh sách nơi nhận', regular(12), leftAligned(13.7), `${ANNEX} 9; distances [C]`, { hangingMm: 3 }),
  drafterCode: style('Người soạn thảo', capitals(8), leftAligned(11, 2), `${ANNEX} 12; II.2.3`),
  contact: style('Thông tin liên hệ', regular(10), centred(12), `${ANNEX} 13; II.2.4`),
  dissemination: style('Phạm vi phổ biến', boldCapitals(12), rightAligned(14), `${ANNEX} 11; II.2.2`),
  notForMedia: style('Không phổ biến', boldCapitals(12), centred(14, 12), `${ANNEX} 11; II.2.2`),
  pageNumber: style('header', regular(14), centred(16), `${ANNEX} 15; II.4.4`),
  appendixLabel: style('Phụ lục', boldCapitals(14), centred(18), '36-HD/VPTW, II.4.5; size [C]'),
  appendixTitle: style('Tiêu đề phụ lục', boldCapitals(14), centred(18), '36-HD/VPTW, II.4.5; size [C]'),
  appendixReference: style('Chỉ dẫn phụ lục', italic(14), centred(18), '[C]'),
  copyKind: style('Loại bản sao', boldCapitals(14), centred(16), `${ANNEX} 14`),
  stampHeading: style('Dấu bản sao', boldCapitals(13), centred(16, 3, 3), '05-HD/VPTW, Phụ lục 3'),
  stampRow: style('Dòng dấu bản sao', regular(11), leftAligned(13, 1, 1), '05-HD/VPTW, Phụ lục 3; size [C]'),
};
