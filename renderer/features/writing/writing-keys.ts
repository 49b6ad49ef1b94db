import type { KeyHelp } from '../../components/key-help.tsx';

/** The keys of writing, for F1. */
export const writingKeys: readonly KeyHelp[] = [
  { keys: 'Enter', does: 'Đoạn mới cùng cấp; ở đoạn trống: thành đoạn văn' },
  { keys: 'Shift+Enter', does: 'Xuống dòng trong đoạn' },
  { keys: 'Tab, Shift+Tab', does: 'Lùi cấp, lên cấp' },
  { keys: 'Backspace ở đầu đoạn', does: 'Bỏ số thứ tự, rồi nối vào đoạn trên' },
  { keys: 'Gõ “1. ”, “a) ”, “- ”, “I- ”', does: 'Chọn cấp của đoạn' },
  { keys: 'Ctrl+B, Ctrl+I', does: 'Chữ đậm, chữ nghiêng' },
  { keys: 'F8', does: 'Số khác: số đang giữ, số chèn (12a)' },
  { keys: 'Ctrl+H', does: 'Đoạn là tiêu đề' },
  { keys: 'Alt+Enter', does: 'Đổi loại đoạn (Điều, Chương, bảng, ngắt trang)' },
  { keys: 'Alt+Shift+↑↓', does: 'Đổi chỗ đoạn' },
  { keys: 'Esc', does: 'Ra khỏi nội dung; lần nữa: về danh sách nháp' },
  { keys: 'Ctrl+S', does: 'Giữ nháp ngay' },
  { keys: 'Ctrl+Enter', does: 'Cấp số và ghi sổ' },
  { keys: 'Ctrl+P', does: 'Tệp Word để in' },
];
