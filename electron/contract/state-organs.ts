/**
 * The central organs of the State by the symbol that stands on their documents, as they are since 01/3/2025. Only a help at
 * the entry form: what the office itself wrote for a symbol comes before it.
 */
const names: readonly (readonly [symbol: string, name: string])[] = [
  ['QH', 'Quốc hội'],
  ['UBTVQH', 'Ủy ban Thường vụ Quốc hội'],
  ['CTN', 'Chủ tịch nước'],
  ['CP', 'Chính phủ'],
  ['TTg', 'Thủ tướng Chính phủ'],
  ['VPCP', 'Văn phòng Chính phủ'],
  ['VPQH', 'Văn phòng Quốc hội'],
  ['VPCTN', 'Văn phòng Chủ tịch nước'],
  ['BQP', 'Bộ Quốc phòng'],
  ['BCA', 'Bộ Công an'],
  ['BNG', 'Bộ Ngoại giao'],
  ['BNV', 'Bộ Nội vụ'],
  ['BTP', 'Bộ Tư pháp'],
  ['BTC', 'Bộ Tài chính'],
  ['BCT', 'Bộ Công Thương'],
  ['BNNMT', 'Bộ Nông nghiệp và Môi trường'],
  ['BXD', 'Bộ Xây dựng'],
  ['BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'],
  ['BKHCN', 'Bộ Khoa học và Công nghệ'],
  ['BGDĐT', 'Bộ Giáo dục và Đào tạo'],
  ['BYT', 'Bộ Y tế'],
  ['BDTTG', 'Bộ Dân tộc và Tôn giáo'],
  ['NHNN', 'Ngân hàng Nhà nước Việt Nam'],
  ['TTCP', 'Thanh tra Chính phủ'],
  ['TANDTC', 'Tòa án nhân dân tối cao'],
  ['VKSNDTC', 'Viện kiểm sát nhân dân tối cao'],
  ['KTNN', 'Kiểm toán nhà nước'],
];

export const stateOrganSymbols: readonly string[] = names.map(([symbol]) => symbol);
const nameBySymbol = new Map(names);

/** The central organ of the State that signs with this symbol, spelled as in the list; null when it is none. */
export function findStateOrgan(symbol: string): string | null {
  return nameBySymbol.get(symbol) ?? null;
}
