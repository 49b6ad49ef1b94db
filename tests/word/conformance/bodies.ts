import type {
  LetterheadView,
  SignatureConfirmationView,
  SignatureView,
} from '../../../electron/core/word/party-document.view.ts';

export type SigningCase = {
  readonly name: string;
  readonly signatures: readonly SignatureView[];
  readonly confirmation?: SignatureConfirmationView;
};

/** A kind of body of the Party with its head, symbol, types it may issue and ways of signing. // layout.md 2.3, 2.10, 2.16 */
export type BodyCase = {
  readonly name: string;
  readonly letterhead: LetterheadView;
  readonly organSymbols: readonly string[];
  readonly place: string;
  readonly fileCopy: string;
  /** Codes of the types it may issue where the rules say so; absent = all. */
  readonly types?: readonly string[];
  readonly signing: readonly SigningCase[];
};

const NAME = 'Nguyễn Văn An';
const one = (
  name: string,
  signature: Omit<SignatureView, 'name'>,
  confirmation?: SignatureConfirmationView,
): SigningCase => ({
  name,
  signatures: [{ ...signature, name: NAME }],
  ...(confirmation === undefined ? {} : { confirmation }),
});
const confirmedByOffice: SignatureConfirmationView = {
  of: NAME,
  signature: { authority: 'T/L BAN THƯỜNG VỤ', title: 'CHÁNH VĂN PHÒNG', name: 'Lê Minh Hoàng' },
};
const standingCommittee = [
  one('T/M BTV, bí thư', { authority: 'T/M BAN THƯỜNG VỤ', title: 'BÍ THƯ' }),
  one('T/M BTV, phó bí thư', { authority: 'T/M BAN THƯỜNG VỤ', title: 'PHÓ BÍ THƯ' }),
  one('T/M BTV, uỷ viên', { authority: 'T/M BAN THƯỜNG VỤ' }),
  one('T/L BTV, chánh văn phòng', { authority: 'T/L BAN THƯỜNG VỤ', title: 'CHÁNH VĂN PHÒNG' }),
];

const CONGRESS_TYPES = ['NQ', 'QC', 'TB', 'TC', 'CTr', 'CV', 'BB', 'BC'];
const CELL_TYPES = [
  'NQ',
  'QĐ',
  'KL',
  'QC',
  'TB',
  'BC',
  'KH',
  'QH',
  'CTr',
  'ĐA',
  'PA',
  'DA',
  'TTr',
  'CV',
  'BB',
  'GM',
  'GGT',
  'PC',
  'PG',
];
const BASE_TYPES = [...CELL_TYPES, 'QĐi', 'HD', 'GĐĐ', 'GNP', 'GCN'];

export const bodyCases: readonly BodyCase[] = [
  {
    name: 'Ban Bí thư Trung ương',
    letterhead: { upperLines: [], bodyLines: ['BAN CHẤP HÀNH TRUNG ƯƠNG'] },
    organSymbols: ['TW'],
    place: 'Hà Nội',
    fileCopy: 'Văn phòng Trung ương Đảng',
    signing: [
      one('T/M BBT, chỉ ghi tên', { authority: 'T/M BAN BÍ THƯ' }),
      one('T/M BCH, Tổng Bí thư', { authority: 'T/M BAN CHẤP HÀNH TRUNG ƯƠNG', title: 'TỔNG BÍ THƯ' }),
    ],
  },
  {
    name: 'Tỉnh uỷ',
    letterhead: { upperLines: [], bodyLines: ['TỈNH UỶ BẮC GIANG'] },
    organSymbols: ['TU'],
    place: 'Bắc Giang',
    fileCopy: 'Văn phòng Tỉnh uỷ',
    signing: [one('T/M tỉnh uỷ, bí thư', { authority: 'T/M TỈNH UỶ', title: 'BÍ THƯ' }), ...standingCommittee],
  },
  {
    name: 'Đảng uỷ xã',
    letterhead: { upperLines: ['ĐẢNG BỘ TỈNH BẮC GIANG'], bodyLines: ['ĐẢNG UỶ XÃ TÂN YÊN'] },
    organSymbols: ['ĐU'],
    place: 'Tân Yên',
    fileCopy: 'Văn phòng Đảng uỷ',
    signing: [
      one('T/M đảng uỷ, bí thư', { authority: 'T/M ĐẢNG UỶ', title: 'BÍ THƯ' }),
      ...standingCommittee.slice(0, 2),
    ],
  },
  {
    name: 'Đảng uỷ phường mang tên người',
    letterhead: { upperLines: ['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG'], bodyLines: ['ĐẢNG UỶ PHƯỜNG NGÔ QUYỀN'] },
    organSymbols: ['ĐU'],
    place: 'Phường Ngô Quyền',
    fileCopy: 'Văn phòng Đảng uỷ',
    signing: standingCommittee.slice(0, 1),
  },
  {
    name: 'Đảng uỷ cơ sở',
    letterhead: { upperLines: ['ĐẢNG BỘ BỘ Y TẾ'], bodyLines: ['ĐẢNG UỶ', 'CỤC BẢO TRỢ XÃ HỘI'] },
    organSymbols: ['ĐU'],
    place: 'Hà Nội',
    fileCopy: 'Văn phòng Đảng uỷ',
    types: BASE_TYPES,
    signing: [
      one('T/M đảng uỷ, phó bí thư', { authority: 'T/M ĐẢNG UỶ', title: 'PHÓ BÍ THƯ' }),
      ...standingCommittee.slice(0, 1),
    ],
  },
  {
    name: 'Chi bộ',
    letterhead: { upperLines: ['ĐẢNG BỘ CỤC LƯU TRỮ'], bodyLines: ['CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ'] },
    organSymbols: ['CB'],
    place: 'Hà Nội',
    fileCopy: 'Chi bộ',
    types: CELL_TYPES,
    signing: [
      one('T/M chi bộ, bí thư', { authority: 'T/M CHI BỘ', title: 'BÍ THƯ' }),
      one('T/M chi bộ, phó bí thư', { authority: 'T/M CHI BỘ', title: 'PHÓ BÍ THƯ' }),
    ],
  },
  {
    name: 'Văn phòng tỉnh uỷ',
    letterhead: { upperLines: ['TỈNH UỶ BẮC GIANG'], bodyLines: ['VĂN PHÒNG'] },
    organSymbols: ['VPTU'],
    place: 'Bắc Giang',
    fileCopy: 'Văn phòng Tỉnh uỷ',
    signing: [
      one('chánh văn phòng', { title: 'CHÁNH VĂN PHÒNG' }),
      one('K/T chánh văn phòng', { authority: 'K/T CHÁNH VĂN PHÒNG', title: 'PHÓ CHÁNH VĂN PHÒNG' }),
      one('T/L chánh văn phòng', { authority: 'T/L CHÁNH VĂN PHÒNG', title: 'TRƯỞNG PHÒNG TỔNG HỢP' }),
    ],
  },
  {
    name: 'Ban tham mưu',
    letterhead: { upperLines: ['TỈNH UỶ CAO BẰNG'], bodyLines: ['BAN TỔ CHỨC'] },
    organSymbols: ['BTCTU'],
    place: 'Cao Bằng',
    fileCopy: 'Ban Tổ chức Tỉnh uỷ',
    signing: [
      one('trưởng ban', { title: 'TRƯỞNG BAN' }),
      one('K/T trưởng ban', { authority: 'K/T TRƯỞNG BAN', title: 'PHÓ TRƯỞNG BAN' }),
      one('phó trưởng ban phụ trách', { title: 'PHÓ TRƯỞNG BAN' }),
      one('quyền trưởng ban', { title: 'Q. TRƯỞNG BAN' }),
    ],
  },
  {
    name: 'Uỷ ban kiểm tra',
    letterhead: { upperLines: ['TỈNH UỶ BẮC GIANG'], bodyLines: ['UỶ BAN KIỂM TRA'] },
    organSymbols: ['UBKTTU'],
    place: 'Bắc Giang',
    fileCopy: 'Uỷ ban Kiểm tra Tỉnh uỷ',
    signing: [
      one('T/M UBKT, chủ nhiệm', { authority: 'T/M UỶ BAN KIỂM TRA', title: 'CHỦ NHIỆM' }),
      one('T/M UBKT, phó chủ nhiệm', { authority: 'T/M UỶ BAN KIỂM TRA', title: 'PHÓ CHỦ NHIỆM' }),
    ],
  },
  {
    name: 'Đơn vị trong cơ quan',
    letterhead: { upperLines: ['BAN TỔ CHỨC TRUNG ƯƠNG'], bodyLines: ['VỤ TỔ CHỨC - ĐIỀU LỆ'] },
    organSymbols: ['VTCĐL'],
    place: 'Hà Nội',
    fileCopy: 'Vụ Tổ chức - Điều lệ',
    signing: [one('vụ trưởng', { title: 'VỤ TRƯỞNG' })],
  },
  {
    name: 'Ban chỉ đạo có con dấu',
    letterhead: { upperLines: ['TỈNH UỶ CÀ MAU'], bodyLines: ['TIỂU BAN VĂN KIỆN'] },
    organSymbols: ['TB'],
    place: 'Cà Mau',
    fileCopy: 'Văn phòng Tỉnh uỷ',
    signing: [
      one('trưởng ban chỉ đạo', { title: 'TRƯỞNG BAN CHỈ ĐẠO' }),
      one('K/T trưởng tiểu ban', { authority: 'K/T TRƯỞNG TIỂU BAN', title: 'PHÓ TRƯỞNG TIỂU BAN' }),
    ],
  },
  {
    name: 'Ban chỉ đạo không có con dấu',
    letterhead: { upperLines: ['TỈNH UỶ CÀ MAU'], bodyLines: ['BAN CHỈ ĐẠO', 'PHÒNG, CHỐNG THAM NHŨNG'] },
    organSymbols: ['BCĐ'],
    place: 'Cà Mau',
    fileCopy: 'Văn phòng Tỉnh uỷ',
    signing: [
      one('bí thư kiêm trưởng ban', { title: 'BÍ THƯ', concurrentTitle: 'TRƯỞNG BAN CHỈ ĐẠO' }),
      one('trưởng ban tổ chức kiêm', { title: 'TRƯỞNG BAN TỔ CHỨC', concurrentTitle: 'PHÓ TRƯỞNG BAN CHỈ ĐẠO' }),
    ],
  },
  {
    name: 'Hội đồng có con dấu',
    letterhead: { upperLines: ['BAN CHẤP HÀNH TRUNG ƯƠNG'], bodyLines: ['HỘI ĐỒNG LÝ LUẬN'] },
    organSymbols: ['HĐLL'],
    place: 'Hà Nội',
    fileCopy: 'Hội đồng Lý luận',
    signing: [one('T/M hội đồng, chủ tịch', { authority: 'T/M HỘI ĐỒNG', title: 'CHỦ TỊCH' })],
  },
  {
    name: 'Liên cơ quan',
    letterhead: { upperLines: [], bodyLines: ['UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA -', 'CÔNG AN TỈNH SƠN LA'] },
    organSymbols: ['UBKTTU', 'CAT'],
    place: 'Sơn La',
    fileCopy: 'Uỷ ban Kiểm tra Tỉnh uỷ',
    signing: [
      {
        name: 'hai cơ quan',
        signatures: [
          { title: 'CHÁNH VĂN PHÒNG', organ: 'TỈNH UỶ', name: NAME },
          { title: 'CHÁNH VĂN PHÒNG', organ: 'UỶ BAN NHÂN DÂN TỈNH', name: 'Trần Văn Bình' },
        ],
      },
      {
        name: 'ba cơ quan',
        signatures: [
          { title: 'CHỦ NHIỆM', organ: 'UỶ BAN KIỂM TRA TỈNH UỶ', name: NAME },
          { title: 'GIÁM ĐỐC', organ: 'CÔNG AN TỈNH', name: 'Trần Văn Bình' },
          { title: 'TRƯỞNG BAN', organ: 'BAN NỘI CHÍNH TỈNH UỶ', name: 'Phạm Thị Cúc' },
        ],
      },
    ],
  },
  {
    name: 'Đại hội có con dấu',
    letterhead: { upperLines: [], bodyLines: ['ĐẠI HỘI ĐẠI BIỂU', 'ĐẢNG BỘ TỈNH NGHỆ AN LẦN THỨ XX'] },
    organSymbols: ['ĐH'],
    place: 'Nghệ An',
    fileCopy: 'Văn phòng Tỉnh uỷ',
    types: CONGRESS_TYPES,
    signing: [one('T/M đoàn chủ tịch', { authority: 'T/M ĐOÀN CHỦ TỊCH' })],
  },
  {
    name: 'Đoàn thư ký đại hội, không có con dấu',
    letterhead: {
      upperLines: ['ĐẠI HỘI ĐẠI BIỂU', 'ĐẢNG BỘ ĐẶC KHU VÂN ĐỒN', 'LẦN THỨ II'],
      bodyLines: ['ĐOÀN THƯ KÝ'],
    },
    organSymbols: ['ĐH'],
    place: 'Vân Đồn',
    fileCopy: 'Văn phòng Đảng uỷ',
    types: ['BC', 'CTr', 'CV', 'BB'],
    signing: [
      one('T/M đoàn thư ký, xác nhận', { authority: 'T/M ĐOÀN THƯ KÝ', title: 'TRƯỞNG ĐOÀN' }, confirmedByOffice),
    ],
  },
  {
    name: 'Ban kiểm phiếu đại hội chi bộ',
    letterhead: { upperLines: ['ĐẠI HỘI CHI BỘ TỔ 16', 'NHIỆM KỲ 2025 - 2027'], bodyLines: ['BAN KIỂM PHIẾU'] },
    organSymbols: ['ĐH'],
    place: 'Hà Nội',
    fileCopy: 'Chi bộ',
    types: ['BC', 'BB'],
    signing: [one('T/M ban kiểm phiếu', { authority: 'T/M BAN KIỂM PHIẾU', title: 'TRƯỞNG BAN' }, confirmedByOffice)],
  },
];

/** A minute of a meeting is signed by its keeper and its chair, whatever the body. // layout.md 2.10 */
export const minutesSigning: readonly SigningCase[] = [
  {
    name: 'biên bản, được đóng dấu',
    signatures: [
      { title: 'CHỦ TRÌ HỘI NGHỊ', name: NAME },
      { title: 'NGƯỜI GHI BIÊN BẢN', name: 'Trần Văn Bình' },
    ],
  },
  {
    name: 'biên bản, xác nhận chữ ký',
    signatures: [
      { title: 'CHỦ TRÌ HỘI NGHỊ', name: NAME },
      { title: 'NGƯỜI GHI BIÊN BẢN', name: 'Trần Văn Bình' },
    ],
    confirmation: confirmedByOffice,
  },
];
