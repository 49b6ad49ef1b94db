/**
 * Where the lines of the official specimen stand (Hướng dẫn 05-HD/VPTW, pages 1 and 29), in millimetres from the top left
 * corner of the page: bottom, left and right end of the ink. Measured on the page pictures (1000 × 1415 pixels, so ± 0.2 mm)
 * by `inkLines`, and kept here because the pictures are not part of the repository. The fifth and sixth line of nơi nhận touch
 * on the picture and were told apart by eye.
 */
export type OfficialLine = {
  readonly text: string;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};
export type OfficialRegion = {
  readonly page: 1 | 29;
  readonly name: string;
  /** Where to look on the page. */
  readonly area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly lines: readonly OfficialLine[];
};

export const officialRegions: readonly OfficialRegion[] = [
  {
    page: 1,
    name: 'cơ quan ban hành và số',
    area: { left: 25, right: 106, top: 12, bottom: 45 },
    lines: [
      { text: 'BAN CHẤP HÀNH TRUNG ƯƠNG', bottom: 21.63, left: 31.71, right: 101.85 },
      { text: 'VĂN PHÒNG', bottom: 27.3, left: 51.87, right: 81.27 },
      { text: '*', bottom: 31.29, left: 65.73, right: 67.62 },
      { text: 'Số 05-HD/VPTW', bottom: 38.64, left: 49.14, right: 84.21 },
    ],
  },
  {
    page: 1,
    name: 'tiêu đề, địa danh và ngày',
    area: { left: 108, right: 200, top: 12, bottom: 35 },
    lines: [
      { text: 'ĐẢNG CỘNG SẢN VIỆT NAM và đường kẻ', bottom: 23.52, left: 122.01, right: 195.3 },
      { text: 'Hà Nội, ngày 27 tháng 5 năm 2026', bottom: 31.71, left: 124.11, right: 193.62 },
    ],
  },
  {
    page: 1,
    name: 'tên loại và trích yếu',
    area: { left: 40, right: 190, top: 45, bottom: 70 },
    lines: [
      { text: 'HƯỚNG DẪN', bottom: 52.5, left: 95.76, right: 129.36 },
      { text: 'thể thức và kỹ thuật trình bày …', bottom: 60.69, left: 57.75, right: 167.37 },
      { text: '-----', bottom: 65.1, left: 108.36, right: 116.55 },
    ],
  },
  {
    page: 1,
    name: 'nội dung',
    area: { left: 25, right: 200, top: 70, bottom: 275 },
    lines: [
      { text: 'Thực hiện Quy định …', bottom: 81.69, left: 42.84, right: 195.09 },
      { text: 'Trung ương Đảng về thể loại …', bottom: 88.41, left: 30.24, right: 194.88 },
      { text: 'Đảng, Văn phòng Trung ương Đảng …', bottom: 95.13, left: 30.24, right: 194.88 },
      { text: 'văn bản của Đảng như sau:', bottom: 101.85, left: 30.24, right: 86.94 },
      { text: 'Phần I', bottom: 113.19, left: 105.42, right: 119.7 },
      { text: 'HƯỚNG DẪN CHUNG', bottom: 119.28, left: 85.89, right: 139.44 },
      { text: '1. Phạm vi điều chỉnh …', bottom: 129.99, left: 43.47, right: 141.12 },
      { text: '1.1. Phạm vi điều chỉnh', bottom: 139.86, left: 43.26, right: 94.5 },
      { text: 'a) Thể thức …', bottom: 149.73, left: 42.84, right: 193.41 },
      { text: 'b) Văn bản chứa bí mật …', bottom: 159.6, left: 42.84, right: 194.67 },
      { text: 'quy định của pháp luật …', bottom: 166.32, left: 30.24, right: 136.5 },
      { text: 'c) Văn bản chuyên ngành …', bottom: 176.19, left: 42.84, right: 194.88 },
      { text: 'khác không thuộc …', bottom: 182.91, left: 30.24, right: 153.3 },
      { text: '1.2. Đối tượng áp dụng', bottom: 192.78, left: 43.26, right: 93.45 },
      { text: 'a) Các cấp uỷ …', bottom: 202.65, left: 42.84, right: 177.45 },
      { text: 'b) Các tổ chức …', bottom: 212.73, left: 43.05, right: 194.88 },
      { text: 'thuộc đối tượng …', bottom: 219.24, left: 30.24, right: 116.76 },
      { text: '2. Yêu cầu', bottom: 228.06, left: 43.05, right: 65.94 },
      { text: 'Văn bản chính thức …', bottom: 238.98, left: 42.84, right: 194.88 },
      { text: 'về thể thức và kỹ thuật …', bottom: 245.7, left: 30.24, right: 99.54 },
      { text: '3. Trách nhiệm của cá nhân', bottom: 255.78, left: 42.84, right: 105.42 },
      { text: '3.1. Người ký văn bản …', bottom: 265.65, left: 43.05, right: 194.88 },
      { text: 'bày văn bản.', bottom: 272.16, left: 30.24, right: 56.49 },
    ],
  },
  {
    page: 29,
    name: 'nội dung',
    area: { left: 25, right: 200, top: 16, bottom: 165 },
    lines: [
      { text: 'Phần III', bottom: 22.05, left: 103.32, right: 121.59 },
      { text: 'TỔ CHỨC THỰC HIỆN', bottom: 29.19, left: 84.21, right: 140.49 },
      { text: '1. Hướng dẫn này có hiệu lực …', bottom: 42, left: 43.47, right: 194.88 },
      { text: '36-HD/VPTW …', bottom: 48.72, left: 30.24, right: 194.88 },
      { text: 'và kỹ thuật trình bày …', bottom: 55.44, left: 30.24, right: 194.88 },
      { text: '11/3/2019 về thể loại …', bottom: 62.16, left: 30.87, right: 194.88 },
      { text: 'văn bản của học viện …', bottom: 68.88, left: 30.24, right: 194.67 },
      { text: 'trấn và Công văn …', bottom: 75.6, left: 30.24, right: 194.88 },
      { text: 'hiệu văn bản …', bottom: 82.32, left: 30.45, right: 112.56 },
      { text: 'Trường hợp …', bottom: 92.19, left: 42.84, right: 194.88 },
      { text: 'này có sửa đổi …', bottom: 98.91, left: 30.24, right: 194.88 },
      { text: 'dẫn mới.', bottom: 104.58, left: 30.24, right: 48.3 },
      { text: '2. Các cấp uỷ …', bottom: 115.5, left: 43.05, right: 194.88 },
      { text: 'dẫn này.', bottom: 122.22, left: 30.24, right: 47.46 },
      { text: 'Quân uỷ Trung ương …', bottom: 132.09, left: 42.84, right: 194.88 },
      { text: 'một số điểm …', bottom: 138.81, left: 30.24, right: 194.88 },
      { text: 'của tổ chức đảng …', bottom: 145.53, left: 30.24, right: 118.23 },
      { text: '3. Giao Cục Lưu trữ …', bottom: 155.4, left: 42.84, right: 194.67 },
      { text: 'việc thực hiện …', bottom: 162.12, left: 30.24, right: 192.36 },
    ],
  },
  {
    page: 29,
    name: 'nơi nhận',
    area: { left: 25, right: 112, top: 165, bottom: 240 },
    lines: [
      { text: 'Nơi nhận:', bottom: 177.45, left: 32.97, right: 52.29 },
      { text: '- Các đồng chí …', bottom: 185.85, left: 30.24, right: 101.64 },
      { text: '- Các tỉnh uỷ, thành uỷ;', bottom: 190.68, left: 30.24, right: 69.72 },
      { text: '- Văn phòng Trung ương Đảng …', bottom: 195.72, left: 30.03, right: 102.69 },
      { text: 'chuyên trách tham mưu …', bottom: 200.55, left: 33.18, right: 104.37 },
      { text: 'ban chỉ đạo …', bottom: 205.38, left: 33.18, right: 102.5 },
      { text: 'Trung ương;', bottom: 210.21, left: 33.18, right: 53.97 },
      { text: '- Các đảng uỷ bộ, ngành …', bottom: 215.25, left: 30.24, right: 96.81 },
      { text: '- Các đơn vị sự nghiệp …', bottom: 220.08, left: 30.24, right: 104.16 },
      { text: '- Các đơn vị trực thuộc', bottom: 224.49, left: 30.24, right: 69.72 },
      { text: 'Văn phòng Trung ương Đảng;', bottom: 229.74, left: 33.18, right: 84.84 },
      { text: '- Lưu Văn phòng Trung ương Đảng.', bottom: 234.57, left: 30.24, right: 91.35 },
    ],
  },
  {
    page: 29,
    name: 'chữ ký',
    area: { left: 115, right: 200, top: 165, bottom: 240 },
    lines: [
      { text: 'K/T CHÁNH VĂN PHÒNG', bottom: 176.82, left: 125.79, right: 184.38 },
      { text: 'PHÓ CHÁNH VĂN PHÒNG', bottom: 182.49, left: 126, right: 184.17 },
      { text: 'Lê Khánh Toàn', bottom: 223.23, left: 138.81, right: 171.57 },
    ],
  },
];
