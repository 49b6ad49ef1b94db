import { describe, expect, test } from 'vitest';
import { looksSecret } from '../../../electron/core/secrecy/secrecy.rules.ts';
import { openTestOffice } from '../../support/office.ts';

describe('dấu hiệu độ mật', () => {
  test.each([
    'Mật',
    'MẬT',
    'Tối mật',
    'TỐI MẬT',
    'Tuyệt mật',
    'báo cáo tình hình (Mật)',
    'báo cáo tình hình [MẬT]',
    'Báo cáo tình hình - Mật',
    'Mật: báo cáo tình hình biên giới',
    'Độ mật: Mật',
    'Độ mật A',
    '678-QĐ/TU (M)',
    'Số 12-BC/TU(TM)',
    '12-M/TU',
    '12-m/tu',
    'Số: 12-M/TU',
    '12a-M/ĐU',
    '12-QĐ-M/TU',
    '678-QĐ/TU-M',
    '678-QĐ/TU/M',
    '15-CV/M',
    '05/QĐ-M',
    '05/M-UBND',
    '05/2026/QĐ-UBND-M',
    '12-TuM/TU',
    '05/QĐ-TuM',
    '12-TM/TU',
    '12-TM/VPTU',
    '12 – TM/BTGDVTU',
    '03-TM/ĐUQS',
    '12-QĐ-TM/TU',
    '05/2026/TM-UBND',
    '05/TM/QĐ-UBND',
    'về công tác bảo vệ (tối  mật)',
    'TUYỆT MẬT - về phương án',
    'Báo cáo (Mật), kèm phụ lục',
    'Tối mật'.normalize('NFD'),
    'T\u1ed0I M\u1eacT',
    'tuyệt\u00a0mật',
    'văn bản đóng dấu mật',
    'tài liệu mật',
    'công văn mật số 12',
    'tối-mật',
    'TOI MAT',
    'bao cao (toi mat)',
    'bao cao (Mat)',
    'Báo cáo mật về tình hình biên giới',
  ])('“%s” bị chặn', (text) => expect(looksSecret(text)).toBe(true));

  test.each([
    '',
    'về bảo vệ bí mật nhà nước',
    'VỀ BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'Danh mục bí mật nhà nước độ Thường',
    'kế hoạch kiểm tra công tác bảo mật, an toàn thông tin',
    'BẢO MẬT THÔNG TIN',
    'về thống kê, quản lý tài liệu mật',
    'hướng dẫn xử lý văn bản mật đến',
    'Tôi mất thẻ đảng',
    'Báo cáo mật độ xây dựng',
    'Kế hoạch mật mã dân sự',
    'mật độ dân số',
    '12/KH-UBND về xúc tiến thương mại (TM) năm 2026',
    'Kế hoạch phát triển 12 chợ - siêu thị (TM)',
    '678-QĐ/TU (sao)',
    '05/QĐ-TM',
    '1501/HD-TM',
    '1501/TM-QL',
    '123/UBND-TM',
    '15/TM-SXD',
    '15/TM/SXD',
    '18-TM/TĐTN',
    '12-QĐ/TM',
    '3294-CV/VPTW/TM',
    '12-MT/TU',
    '12-CV/MTTQ',
    '12/MTTQ-BTT',
    '15-CV/M3',
    'M-12/TU',
    '12/M',
    '12-M',
    '5/11/2026',
    'Mật độ xây dựng',
    'MẬT ĐỘ DÂN SỐ',
    'công tác cơ mật viện',
    'mật ong Lục Ngạn',
    'về mật mã dân sự',
    'mối quan hệ mật thiết với Nhân dân',
    'GẮN BÓ MẬT THIẾT VỚI NHÂN DÂN',
    'liên hệ mật thiết',
    'bảo đảm bí mật',
    'giữ bí mật.',
    'thay đổi mật khẩu tài khoản',
    'lưu hành nội bộ',
    'Chỉ phát hành trong Đảng',
    'Tài liệu thu hồi',
    'không chứa bí mật',
    'bỏ phiếu kín, bí mật',
    'các mặt công tác',
    'MẶT TRẬN TỔ QUỐC',
    'Mặt trận',
    'bí mật kinh doanh - bí mật',
  ])('“%s” là chữ thường', (text) => expect(looksSecret(text)).toBe(false));
});

describe('văn bản mật không vào sổ', () => {
  test.each([
    ['subject', { subject: 'Báo cáo tình hình (Mật)' }],
    ['note', { note: 'Tối mật' }],
    ['issuerName', { issuerName: 'Ban Nội chính (MẬT)' }],
    ['direction', { direction: 'Tuyệt mật, trình Thường trực' }],
    ['fileNote', { fileNote: 'Hồ sơ tối mật' }],
    ['addressee', { addressee: 'Bộ phận tối mật' }],
    ['signer', { signer: 'Nguyễn Văn A (Mật)' }],
  ] as const)('dấu hiệu ở ô %s: chặn, chỉ rõ ô, không cấp số', async (field, letter) => {
    const office = await openTestOffice();
    const error = await office.expectLetterRefused(letter, 'secret_content');
    expect(error.message).toContain('Sổ đăng ký bí mật nhà nước');
    expect(Object.keys(error.fields ?? {})).toEqual([field]);
    expect((await office.register()).numberText).toBe('1');
  });

  test('nơi được chuyển cũng được xét', async () => {
    const office = await openTestOffice();
    await office.expectLetterRefused({ routing: [{ recipient: 'Tổ Tối mật', role: 'lead' }] }, 'secret_content');
  });

  test('nội dung bị chặn không để lại dấu vết trong nhật ký', async () => {
    const office = await openTestOffice();
    await office.expectLetterRefused({ subject: 'phương án K9 (Tối mật)' }, 'secret_content');
    const file = office.openFile();
    const events = file.prepare("SELECT count(*) FROM audit_event WHERE state LIKE '%K9%' OR changes LIKE '%K9%'");
    expect(events.pluck().get()).toBe(0);
  });
});
