/** Every nơi nhận and kính gửi block of the five real documents, as they were read from paper. (samples 0, 1, 2, 4) */
export interface SampleBlock {
  readonly sample: string;
  readonly text: string;
  /** Text of each line without marks; purpose after a bar; "]" marks the lines beside one brace. */
  readonly lines: readonly string[];
}

export const sampleBlocks: readonly SampleBlock[] = [
  {
    sample: 'mẫu 0, Chỉ thị 12-CT/TW',
    text: `#### Nơi nhận:

- Các tỉnh uỷ, thành uỷ,
- Các ban đảng, ban cán sự đảng, đảng đoàn, đảng uỷ trực thuộc Trung ương,
- Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh,
- Các đảng uỷ đơn vị sự nghiệp Trung ương,
- Các đồng chí Ủy viên Ban Chấp hành Trung ương Đảng,
- Lưu Văn phòng Trung ương Đảng.
`,
    lines: [
      'Các tỉnh uỷ, thành uỷ',
      'Các ban đảng, ban cán sự đảng, đảng đoàn, đảng uỷ trực thuộc Trung ương',
      'Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh',
      'Các đảng uỷ đơn vị sự nghiệp Trung ương',
      'Các đồng chí Ủy viên Ban Chấp hành Trung ương Đảng',
      'Lưu Văn phòng Trung ương Đảng',
    ],
  },
  {
    sample: 'mẫu 0, bản sao 126-BS/VPTU',
    text: `**Nơi nhận:**

- Các ban cán sự đảng, đảng đoàn,
- Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy,
- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,
- Các đồng chí Tỉnh ủy viên,
- Lưu Văn phòng Tỉnh ủy.
`,
    lines: [
      'Các ban cán sự đảng, đảng đoàn',
      'Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy',
      'Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy',
      'Các đồng chí Tỉnh ủy viên',
      'Lưu Văn phòng Tỉnh ủy',
    ],
  },
  {
    sample: 'mẫu 1, Thông tri của Thành ủy',
    text: `Nơi nhận:

- Ban Bí thư (*để báo cáo*),
- Văn phòng Trung ương Đảng (*để báo cáo*),
- Ban Dân vận Trung ương (*để báo cáo*),
- Các đồng chí Thành ủy viên,
- Các ban Thành ủy, Ủy ban Kiểm tra Thành ủy,
- Các ban cán sự đảng, đảng đoàn,
- Các quận ủy, huyện ủy, Thành ủy Thủ Đức, đảng ủy cấp trên cơ sở trực thuộc Thành ủy,
- Liên Hiệp các tổ chức Hữu nghị thành phố,
- Văn phòng Thành ủy (Lãnh đạo, P.TH/S, Bảo)
- Lưu Văn phòng Thành ủy.
`,
    lines: [
      'Ban Bí thư|để báo cáo',
      'Văn phòng Trung ương Đảng|để báo cáo',
      'Ban Dân vận Trung ương|để báo cáo',
      'Các đồng chí Thành ủy viên',
      'Các ban Thành ủy, Ủy ban Kiểm tra Thành ủy',
      'Các ban cán sự đảng, đảng đoàn',
      'Các quận ủy, huyện ủy, Thành ủy Thủ Đức, đảng ủy cấp trên cơ sở trực thuộc Thành ủy',
      'Liên Hiệp các tổ chức Hữu nghị thành phố',
      'Văn phòng Thành ủy (Lãnh đạo, P.TH/S, Bảo)',
      'Lưu Văn phòng Thành ủy',
    ],
  },
  {
    sample: 'mẫu 2, Chỉ thị 12*-CT/TU, dấu ngoặc cho bốn dòng',
    text: `#### Nơi nhận:

- Ban Bí thư TW Đảng
  - Văn phòng TW Đảng
  - Ban Đối ngoại TW
  - Ủy ban TW MTTQ Việt Nam,
  - Các đồng chí Tỉnh ủy viên;
  - Các ban cán sự đảng, đảng đoàn;
  - Các huyện, thị, thành ủy, đảng ủy trực thuộc;
  - Các ban XD đảng, Văn phòng Tỉnh ủy;
  - Các sở, ban, ngành, MTTQ, đoàn thể tỉnh;
  - Lưu VT, VPTU.
- (để báo cáo);
`,
    lines: [
      'Ban Bí thư TW Đảng|để báo cáo]',
      'Văn phòng TW Đảng|để báo cáo]',
      'Ban Đối ngoại TW|để báo cáo]',
      'Ủy ban TW MTTQ Việt Nam|để báo cáo]',
      'Các đồng chí Tỉnh ủy viên',
      'Các ban cán sự đảng, đảng đoàn',
      'Các huyện, thị, thành ủy, đảng ủy trực thuộc',
      'Các ban XD đảng, Văn phòng Tỉnh ủy',
      'Các sở, ban, ngành, MTTQ, đoàn thể tỉnh',
      'Lưu VT, VPTU',
    ],
  },
  {
    sample: 'mẫu 4, Kính gửi của công văn',
    text: `Kính gửi: - Các ban của Tỉnh ủy, 

- Các đảng đoàn, ban cán sự đảng, 

- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy, 

- Các sở, ban, ngành, Mặt trận Tổ quốc và các tổ chức  

  chính trị - xã hội tỉnh. `,
    lines: [
      'Các ban của Tỉnh ủy',
      'Các đảng đoàn, ban cán sự đảng',
      'Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy',
      'Các sở, ban, ngành, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh',
    ],
  },
  {
    sample: 'mẫu 4, Nơi nhận của công văn',
    text: `Nơi nhận:  
- Ban Bí thư Trung ương Đảng (để báo cáo), 

- Ban Đối ngoại Trung ương,  

- Như kính gửi, 

- Các đồng chí Ủy viên BTV Tỉnh ủy, Tỉnh ủy viên, 

- Lưu Văn phòng Tỉnh ủy, KT2. 
`,
    lines: [
      'Ban Bí thư Trung ương Đảng|để báo cáo',
      'Ban Đối ngoại Trung ương',
      'Như kính gửi',
      'Các đồng chí Ủy viên BTV Tỉnh ủy, Tỉnh ủy viên',
      'Lưu Văn phòng Tỉnh ủy, KT2',
    ],
  },
];
