import { describe, expect, test } from 'vitest';
import { properOrganName, readsLikeOrgan } from '../../electron/contract/organ-name.ts';

describe('tên cơ quan gõ chữ thường được đề nghị viết đúng', () => {
  test.each([
    ['sở tài chính tỉnh', 'Sở Tài chính tỉnh'],
    ['SỞ TÀI CHÍNH TỈNH', 'Sở Tài chính tỉnh'],
    ['sở giáo dục và đào tạo', 'Sở Giáo dục và Đào tạo'],
    ['sở văn hóa, thể thao và du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['bộ nông nghiệp và môi trường', 'Bộ Nông nghiệp và Môi trường'],
    ['sở nội vụ', 'Sở Nội vụ'],
    ['ban tuyên giáo và dân vận tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
    ['ban tổ chức tỉnh uỷ bắc ninh', 'Ban Tổ chức Tỉnh uỷ Bắc Ninh'],
    ['đảng ủy xã yên phong', 'Đảng ủy xã Yên Phong'],
    ['đảng uỷ phường võ cường', 'Đảng uỷ phường Võ Cường'],
    ['ủy ban nhân dân tỉnh bắc ninh', 'Ủy ban nhân dân tỉnh Bắc Ninh'],
    ['ủy ban mặt trận tổ quốc việt nam tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    ['hội đồng nhân dân thành phố hà nội', 'Hội đồng nhân dân thành phố Hà Nội'],
    ['văn phòng trung ương đảng', 'Văn phòng Trung ương Đảng'],
    ['ban nội chính trung ương', 'Ban Nội chính Trung ương'],
    ['hội liên hiệp phụ nữ tỉnh', 'Hội Liên hiệp Phụ nữ tỉnh'],
    ['hội cựu chiến binh xã tân lập', 'Hội Cựu chiến binh xã Tân Lập'],
    ['phòng văn hóa - xã hội', 'Phòng Văn hóa - Xã hội'],
    ['bảo hiểm xã hội tỉnh', 'Bảo hiểm xã hội tỉnh'],
    ['công an tỉnh', 'Công an tỉnh'],
    ['trường chính trị tỉnh', 'Trường Chính trị tỉnh'],
    ['tòa án nhân dân tối cao', 'Tòa án nhân dân tối cao'],
    ['trung tâm phục vụ hành chính công', 'Trung tâm Phục vụ hành chính công'],
    ['doanh nghiệp abc', 'Doanh nghiệp abc'],
  ])('“%s” → “%s”', (typed, proper) => expect(properOrganName(typed)).toBe(proper));

  test.each(['Sở Tài chính tỉnh', 'Công ty In báo ABC', 'UBND', 'sở', ''])('“%s” để nguyên', (typed) =>
    expect(properOrganName(typed)).toBeNull(),
  );
});

describe('gõ cả tên một cơ quan hay tìm một phần của tên', () => {
  test.each(['công an tỉnh', 'Ủy ban nhân dân tỉnh', 'sở tài chính'])('“%s” là cả tên', (typed) =>
    expect(readsLikeOrgan(typed)).toBe(true),
  );
  test.each(['yên phong', 'xã yên phong', 'cong an tinh', 'ban', 'tổ chức'])('“%s” là một phần', (typed) =>
    expect(readsLikeOrgan(typed)).toBe(false),
  );
});
