/** Made-up rows that show a form before the office has rows of its own. */
import type { BookRow } from '../word/books/book.view.ts';

const subjects = [
  'về tăng cường sự lãnh đạo của các cấp uỷ đối với công tác văn thư, lưu trữ',
  'kết quả thực hiện nhiệm vụ tháng 10, phương hướng, nhiệm vụ tháng 11',
  'triệu tập hội nghị giao ban với các đảng uỷ xã, phường trực thuộc',
];
const units = ['Ban Tổ chức', 'Phòng Tổng hợp', 'Ban Tuyên giáo và Dân vận'];

/** A dozen rows that fill every column of every book. */
export function sampleBookRows(): readonly BookRow[] {
  return Array.from({ length: 12 }, (_, index): BookRow => {
    const number = String(index + 1).padStart(2, '0');
    const unit = units[index % units.length] ?? '';
    const subject = subjects[index % subjects.length] ?? '';
    const day = `${number}/11/2026`;
    return {
      ordinal: String(index + 1),
      arrivalDate: day,
      arrivalTime: '',
      arrivalNumber: String(index + 1),
      issuer: 'Văn phòng Tỉnh uỷ',
      symbol: `${number}-CV/VPTU`,
      issueDate: day,
      subject: `Công văn ${subject}`,
      signer: 'Nguyễn Văn An',
      pages: '2',
      copies: '1',
      urgency: '',
      channel: 'Qua mạng',
      recipient: unit,
      recipients: { items: [unit, 'Các đảng uỷ trực thuộc'], others: 'nơi nhận khác' },
      fileCopyHolder: 'Văn phòng',
      routedDate: day,
      dispatchDate: day,
      receipt: '',
      direction: '',
      deadline: '',
      dueDate: '30/11/2026',
      progress: '',
      replySymbol: '',
      file: '',
      body: 'Văn phòng Tỉnh uỷ',
      copyNumber: `${number}-BS/VPTU`,
      copyDate: day,
      copyKind: 'Sao y bản chính',
      original: `Công văn ${number}-CV/VPTU, ${day}, Văn phòng Tỉnh uỷ, ${subject}`,
      document: `Công văn ${number}-CV/VPTU, ngày ${day}, Văn phòng Tỉnh uỷ: ${subject}`,
      handler: unit,
      envelopes: '1',
      note: '',
    };
  });
}
