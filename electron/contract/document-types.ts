/**
 * The types of document of the Party: 25 types and 8 administrative papers (399-QĐ/TW), with their symbols
 * (05-HD/VPTW, II.I.3.1.2a). `code` identifies the type in the register; `symbol` is what stands in "Số 05-QĐ/TU".
 */
export type DocumentForm = 'titled' | 'letter' | 'submission' | 'paper';

export interface DocumentType {
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  readonly form: DocumentForm;
}

const type = (code: string, name: string, symbol = code, form: DocumentForm = 'titled'): DocumentType => ({
  code,
  name,
  symbol,
  form,
});

export const documentTypes: readonly DocumentType[] = [
  type('NQ', 'Nghị quyết'),
  type('CT', 'Chỉ thị'),
  type('KL', 'Kết luận'),
  type('QĐ', 'Quyết định'),
  type('QĐi', 'Quy định', 'QĐ'),
  type('QC', 'Quy chế'),
  type('TT', 'Thông tri'),
  type('HD', 'Hướng dẫn'),
  type('TB', 'Thông báo'),
  type('BC', 'Báo cáo'),
  type('KH', 'Kế hoạch'),
  type('QH', 'Quy hoạch'),
  type('CTr', 'Chương trình'),
  type('ĐA', 'Đề án'),
  type('PA', 'Phương án'),
  type('DA', 'Dự án'),
  type('TTr', 'Tờ trình', 'TTr', 'submission'),
  type('CV', 'Công văn', 'CV', 'letter'),
  type('BB', 'Biên bản'),
  type('TC', 'Thông cáo'),
  type('LKG', 'Lời kêu gọi'),
  type('CL', 'Chiến lược'),
  type('TBo', 'Tuyên bố', 'TB'),
  type('CLCT', 'Cương lĩnh chính trị', ''),
  type('ĐL', 'Điều lệ Đảng', ''),
  type('GGT', 'Giấy giới thiệu', 'GGT', 'paper'),
  type('GCN', 'Giấy chứng nhận', 'GCN', 'paper'),
  type('GĐĐ', 'Giấy đi đường', 'GĐĐ', 'paper'),
  type('GNP', 'Giấy nghỉ phép', 'GNP', 'paper'),
  type('GM', 'Giấy mời', 'GM', 'paper'),
  type('PC', 'Phiếu chuyển', 'PC', 'paper'),
  type('PG', 'Phiếu gửi', 'PG', 'paper'),
  type('TCg', 'Thư công', '', 'paper'),
];

/**
 * What arrives but is never issued here: the types of the State (NĐ 30/2020, Điều 7, and the legislative ones) and the
 * certified copy of another office. Their codes differ from those of the Party where the symbol is the same: TT is
 * Thông tri of the Party, Thông tư of a ministry.
 */
export const arrivalOnlyTypes: readonly DocumentType[] = [
  type('NĐ', 'Nghị định'),
  type('TTư', 'Thông tư', 'TT'),
  type('TTLT', 'Thông tư liên tịch'),
  type('NQLT', 'Nghị quyết liên tịch'),
  type('LUAT', 'Luật', ''),
  type('PL', 'Pháp lệnh', ''),
  type('L', 'Lệnh'),
  type('SL', 'Sắc lệnh'),
  type('CĐ', 'Công điện'),
  type('HĐ', 'Hợp đồng'),
  type('BGN', 'Bản ghi nhớ'),
  type('BTT', 'Bản thoả thuận'),
  type('GUQ', 'Giấy uỷ quyền', 'GUQ', 'paper'),
  type('PB', 'Phiếu báo', 'PB', 'paper'),
  type('BS', 'Bản sao'),
];

/** Every type that a document from outside may have, those of the Party first. */
export const arrivalTypes: readonly DocumentType[] = [...documentTypes, ...arrivalOnlyTypes];

const byCode = new Map(documentTypes.map((entry) => [entry.code, entry]));
const nameByCode = new Map(arrivalTypes.map(({ code, name }) => [code, name]));

/** The type with this code among those that are issued here, or undefined. */
export function findDocumentType(code: string): DocumentType | undefined {
  return byCode.get(code);
}

/** The name of a type, or the code itself for a type that the office named freely. */
export function documentTypeName(code: string | null): string {
  return code === null ? '' : (nameByCode.get(code) ?? code);
}

/**
 * "Báo cáo kết quả …", "Chỉ thị về …": type and subject in one line; a subject that begins with the type's name does not
 * repeat it, and the "Về" that opens it is written small.
 */
export function formatTitle(typeName: string, subject: string): string {
  if (typeName === '') return subject;
  const begins = subject.toLocaleLowerCase('vi').startsWith(`${typeName.toLocaleLowerCase('vi')} `);
  const rest = begins ? subject.slice(typeName.length + 1) : subject;
  return `${typeName} ${rest.replace(/^Về(?=\s)/u, 'về')}`.trim();
}
