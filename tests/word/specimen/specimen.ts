import type { BodyBlock, DocumentOptions, PartyDocumentView } from '../../../electron/core/word/party-document.view.ts';

/**
 * Pages 1 and 29 of Hướng dẫn 05-HD/VPTW as data. Where the printed page departs from its own rule, the value is given
 * through the form's options: it begins 3 mm higher than a top margin of 20 mm, indents first lines by 12.7 mm (rule: about
 * 10), leaves 40 mm for signature and seal, draws
 * three lines together and does not break the symbol 36-HD/VPTW after its hyphen.
 */
export const specimenOptions: DocumentOptions = {
  bodySize: 15,
  subjectSize: 15,
  linePitch: 19,
  paragraphGap: 9,
  firstLineIndentMm: 12.7,
  topMarginMm: 17,
  signatureGapMm: 40.5,
};

const head = {
  letterhead: {
    upperLines: ['BAN CHẤP HÀNH TRUNG ƯƠNG'],
    bodyLines: ['VĂN PHÒNG'],
    issuerName: 'Văn phòng Trung ương Đảng',
  },
  number: { number: 5, typeSymbol: 'HD', organSymbols: ['VPTW'] },
  place: 'Hà Nội',
  date: '2026-05-27',
  type: { name: 'HƯỚNG DẪN', form: 'titled' },
  subject: 'thể thức và kỹ thuật trình bày văn bản của Đảng',
  options: specimenOptions,
} as const;

const firstPageBody: readonly BodyBlock[] = [
  {
    kind: 'paragraph',
    content:
      'Thực hiện Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư Trung ương Đảng về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng, Văn phòng Trung ương Đảng hướng dẫn thể thức và kỹ thuật trình bày văn bản của Đảng như sau:',
  },
  { kind: 'heading', level: 'part', title: 'Hướng dẫn chung' },
  { kind: 'heading', level: 'decimal', title: 'Phạm vi điều chỉnh và đối tượng áp dụng' },
  { kind: 'heading', level: 'subdecimal', title: 'Phạm vi điều chỉnh' },
  {
    kind: 'heading',
    level: 'letter',
    text: [{ text: 'Thể thức và kỹ thuật trình bày văn bản giấy và văn bản điện tử của Đảng.', spacing: -0.35 }],
  },
  {
    kind: 'heading',
    level: 'letter',
    text: 'Văn bản chứa bí mật nhà nước thực hiện theo Hướng dẫn này và các quy định của pháp luật về bảo vệ bí mật nhà nước.',
  },
  {
    kind: 'heading',
    level: 'letter',
    text: 'Văn bản chuyên ngành, văn bản khi in thành sách và các ấn phẩm khác không thuộc phạm vi điều chỉnh của Hướng dẫn này.',
  },
  { kind: 'heading', level: 'subdecimal', title: 'Đối tượng áp dụng' },
  { kind: 'heading', level: 'letter', text: 'Các cấp uỷ, tổ chức, cơ quan đảng từ Trung ương đến chi bộ.' },
  {
    kind: 'heading',
    level: 'letter',
    text: 'Các tổ chức, cơ quan hoạt động theo Luật Doanh nghiệp không thuộc đối tượng áp dụng Hướng dẫn này.',
  },
  { kind: 'heading', level: 'decimal', title: 'Yêu cầu' },
  {
    kind: 'paragraph',
    content: 'Văn bản chính thức của cấp uỷ, tổ chức, cơ quan đảng phải thống nhất về thể thức và kỹ thuật trình bày.',
  },
  { kind: 'heading', level: 'decimal', title: 'Trách nhiệm của cá nhân' },
  {
    kind: 'heading',
    level: 'subdecimal',
    text: 'Người ký văn bản chịu trách nhiệm về thể thức và kỹ thuật trình bày văn bản.',
  },
];

export const specimenFirstPage: PartyDocumentView = { ...head, body: firstPageBody, signatures: [], recipients: null };

/** Page 29 stands as the second page of its own file, after a page break. */
export const specimenLastPage: PartyDocumentView = {
  ...head,
  body: [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 'part', number: 'III', title: 'Tổ chức thực hiện' },
    {
      kind: 'heading',
      level: 'decimal',
      number: 1,
      roomAbove: 17.5,
      text: 'Hướng dẫn này có hiệu lực từ ngày ký, thay thế Hướng dẫn số 36-\u2060HD/VPTW, ngày 04/3/2018 của Văn phòng Trung ương Đảng về thể thức và kỹ thuật trình bày văn bản. Bãi bỏ Công văn số 5053-CV/VPTW, ngày 11/3/2019 về thể loại, thẩm quyền ban hành và thể thức, kỹ thuật trình bày văn bản của học viện, trường chính trị, trung tâm chính trị ở xã, phường, thị trấn và Công văn số 3294-CV/VPTW/nb, ngày 11/3/2019 về việc ghi số, ký hiệu văn bản đối với tên loại Quy định.',
    },
    {
      kind: 'paragraph',
      content:
        'Trường hợp các quy định, hướng dẫn được dẫn chiếu tại Hướng dẫn này có sửa đổi, bổ sung hoặc thay thế thì áp dụng theo các quy định, hướng dẫn mới.',
    },
    {
      kind: 'heading',
      level: 'decimal',
      text: 'Các cấp uỷ, tổ chức, cơ quan đảng có trách nhiệm thực hiện Hướng dẫn này.',
    },
    {
      kind: 'paragraph',
      content:
        'Quân uỷ Trung ương, Đảng uỷ Công an Trung ương cụ thể hoá một số điểm trong Hướng dẫn này cho phù hợp với đặc điểm tổ chức và hoạt động của tổ chức đảng trong quân đội, công an.',
    },
    {
      kind: 'heading',
      level: 'decimal',
      text: [
        { text: 'Giao Cục Lưu trữ, Văn phòng Trung ương Đảng kiểm tra, theo dõi ' },
        { text: 'việc thực hiện Hướng dẫn này; đề xuất sửa đổi, bổ sung hoặc thay thế khi cần thiết.', spacing: -0.45 },
      ],
    },
  ],
  signatures: [{ authority: 'K/T CHÁNH VĂN PHÒNG', title: 'PHÓ CHÁNH VĂN PHÒNG', name: 'Lê Khánh Toàn' }],
  recipients: {
    lines: [
      { text: 'Các đồng chí Uỷ viên Trung ương Đảng' },
      { text: 'Các tỉnh uỷ, thành uỷ' },
      {
        text: 'Văn phòng Trung ương Đảng và các cơ quan\nchuyên trách tham mưu, giúp việc; đảng uỷ,\nban chỉ đạo, tiểu ban, hội đồng trực thuộc\nTrung ương',
        spacing: -0.2,
      },
      { text: 'Các đảng uỷ bộ, ngành ở Trung ương' },
      { text: 'Các đơn vị sự nghiệp trực thuộc Trung ương', spacing: -0.3 },
      { text: 'Các đơn vị trực thuộc\nVăn phòng Trung ương Đảng' },
    ],
    fileCopy: 'Văn phòng Trung ương Đảng',
  },
};
