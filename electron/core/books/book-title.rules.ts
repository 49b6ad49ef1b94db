/** Type and subject in one cell of a book: "Báo cáo kết quả …". */
import { formatTitle } from '../../contract/document-types.ts';

// What subjects begin with and no name does. Everything else keeps the capital it was typed with: "Ban Tổ chức …" and
// "Đảng bộ …" must stay, and a book is no place for guessing.
const ordinaryBeginnings = new Set(
  `về|v/v|kết quả|kết luận|tình hình|tổng kết|sơ kết|triển khai|thực hiện|tổ chức thực|tổ chức hội|tổ chức lễ|tổ chức các|công tác|báo cáo|
báo kết|tăng cường|đẩy mạnh|nâng cao|đổi mới|phê duyệt|ban hành|kiểm tra|kiểm điểm|giám sát|phân công|phân bổ|giao nhiệm|giao chỉ|giao kế|
đề nghị|đề xuất|đề án|xin ý|xin chủ|xin phép|cử cán|cử đại|điều động|bổ nhiệm|bổ sung|khen thưởng|kỷ luật|mời họp|mời dự|họp giao|lịch công|
chương trình|kế hoạch|phương án|quy chế|quy định|quy hoạch|hướng dẫn|lấy ý|góp ý|tham gia|trả lời|giải quyết|thông báo|tiếp tục|một số|
việc|nội dung|danh sách|thành lập|kiện toàn|sửa đổi|chuẩn bị|tuyên truyền|quán triệt|học tập|sơ bộ|đánh giá|rà soát|thống kê|cung cấp|
xây dựng|phối hợp|tiếp nhận|bàn giao|chuyển|gửi|nghỉ|chế độ|chủ trương|nhiệm vụ|phòng, chống|phòng chống|giới thiệu|công nhận|chỉ định|
cho ý|mở lớp|đăng ký|cập nhật|thay đổi|điều chỉnh|giao ban|kinh phí|dự toán|mua sắm|sử dụng|quản lý|bảo đảm|bảo vệ|đại hội|hội nghị`
    .split('|')
    .map((words) => words.trim()),
);

/**
 * Type and subject in one line, the subject going on in small letters: "Báo cáo" and "Kết quả công tác" give "Báo cáo kết quả
 * công tác". A name, an abbreviation, or anything that may be one, stays as it was typed.
 */
export function bookTitle(typeName: string, subject: string): string {
  const title = formatTitle(typeName, subject);
  if (typeName === '' || !title.startsWith(`${typeName} `)) return title;
  return `${typeName} ${lowerFirst(title.slice(typeName.length + 1))}`;
}

function lowerFirst(text: string): string {
  const [first = '', second = ''] = text.split(' ');
  const rest = first.slice(1);
  // "UBND tỉnh": capitals all through; "Tổ Chức": a heading or a name.
  if (rest !== rest.toLocaleLowerCase('vi') || startsWithCapital(second)) return text;
  const beginnings = [first, `${first} ${second}`].map((words) => words.toLocaleLowerCase('vi').normalize('NFC'));
  if (!beginnings.some((words) => ordinaryBeginnings.has(words))) return text;
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function startsWithCapital(word: string): boolean {
  const letter = word.charAt(0);
  return letter !== letter.toLocaleLowerCase('vi');
}
