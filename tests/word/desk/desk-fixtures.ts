import type { EnvelopesView, LabelsView, TransmittalSlipsView } from '../../../electron/core/word/mail.view.ts';
import type { DeskListView } from '../../../electron/core/word/desk-list.view.ts';

const letterhead = { upperLines: ['TỈNH ỦY BẮC GIANG'], bodyLines: ['VĂN PHÒNG'] };

/** "Nơi 001" … with an address of ordinary length on every second. */
export const addressees = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `Nơi-${String(i + 1).padStart(3, '0')} Đảng ủy xã`,
    address: i % 2 === 0 ? '' : 'Số 12, đường Nguyễn Văn Cừ, xã Tân Yên, tỉnh Bắc Ninh',
  }));

export const labels = (sheet: LabelsView['sheet'], count: number, startAt = 1): LabelsView => ({
  sheet,
  startAt,
  outlines: true,
  contents: 'Số 126-BS/VPTU',
  addressees: addressees(count),
});

export const slips = (paper: 'A4' | 'A5', count: number): TransmittalSlipsView => ({
  paper,
  letterhead,
  place: 'Bắc Giang',
  date: '2026-11-22',
  returnTo: 'Văn phòng Tỉnh ủy',
  returnable: { by: '2026-12-05' },
  slips: addressees(count).map((addressee, i) => ({
    addressee,
    code: String(i + 1).padStart(10, '0'),
    documents: [
      {
        title:
          'Bản sao (sao y bản chính) số 126-BS/VPTU, ngày 22/11/2026, Chỉ thị số 12-CT/TW, ngày 05/11/2026 của Ban Bí thư',
        subject: 'về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới',
        copies: 2,
        copyNumbers: '12–13',
      },
    ],
  })),
  practice: false,
});

export const envelopes = (widthMm: number, heightMm: number, count: number): EnvelopesView => ({
  widthMm,
  heightMm,
  letterhead,
  senderAddress: 'Số 5, đường Hùng Vương; điện thoại: 0204.3854.101',
  contents: 'Số 126-BS/VPTU',
  urgency: 'HOẢ TỐC',
  addressees: addressees(count),
  practice: false,
});

export const recallList: DeskListView = {
  letterhead,
  title: 'DANH SÁCH THU HỒI TÀI LIỆU',
  subject: 'Báo cáo số 15-BC/TU, ngày 20/11/2026',
  remark: 'Gửi trả trước ngày 05/12/2026',
  place: 'Bắc Giang',
  date: '2026-11-22',
  columns: [
    { title: 'STT', mm: 12, align: 'center' },
    { title: 'Nơi nhận', mm: 80, align: 'left' },
    { title: 'Còn thiếu', mm: 20, align: 'center' },
  ],
  rows: Array.from({ length: 60 }, (_, i) => [String(i + 1), `Nơi ${i + 1}`, '1']),
  totals: ['', 'Cộng: 60 nơi nhận', '60'],
  signatures: ['Người giao', 'Văn thư'],
  practice: true,
};
