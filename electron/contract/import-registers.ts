/** The registers that an office can bring along, and what a column of each may hold. (practice.md 1.3, 2.2, 3.2) */
import type { SeriesKind } from './labels.vi.ts';

export const importRegisters = ['incoming', 'outgoing', 'copy'] as const satisfies readonly SeriesKind[];
export type ImportRegister = (typeof importRegisters)[number];

/** What a column of a file can become, in any of the registers. */
export const importFields = [
  'arrivalNumber',
  'arrivalDate',
  'copyNumber',
  'copyDate',
  'copyKind',
  'issuerName',
  'symbol',
  'documentDate',
  'typeName',
  'subject',
  'signer',
  'pages',
  'copies',
  'addressee',
  'direction',
  'channel',
  'urgency',
  'secrecy',
  'fileNote',
  'note',
] as const;
export type ImportField = (typeof importFields)[number];

export interface ImportRegisterColumns {
  /** "Văn bản đến": the name of the register. */
  readonly label: string;
  /** "văn bản đến": what a row is. */
  readonly rowName: string;
  /** What a column may be, in the order in which it is offered, in the words of this register. */
  readonly fields: Readonly<Partial<Record<ImportField, string>>>;
  /** Without these nothing can be taken. */
  readonly needed: readonly ImportField[];
  /** The column of the official number. */
  readonly numberField: ImportField;
  /** The column of the date under which a row is counted. */
  readonly dateField: ImportField;
}

const secrecy = 'Độ mật (chỉ để loại ra)';

export const importRegisterColumns: Readonly<Record<ImportRegister, ImportRegisterColumns>> = {
  incoming: {
    label: 'Văn bản đến',
    rowName: 'văn bản đến',
    fields: {
      arrivalNumber: 'Số đến',
      arrivalDate: 'Ngày đến',
      issuerName: 'Cơ quan ban hành',
      symbol: 'Số, ký hiệu',
      documentDate: 'Ngày văn bản',
      typeName: 'Tên loại',
      subject: 'Trích yếu',
      signer: 'Người ký',
      pages: 'Số trang',
      copies: 'Số bản',
      addressee: 'Đơn vị, người nhận',
      direction: 'Ý kiến chỉ đạo',
      channel: 'Đến bằng',
      urgency: 'Độ khẩn',
      secrecy,
      fileNote: 'Hồ sơ',
      note: 'Ghi chú',
    },
    needed: ['arrivalNumber', 'arrivalDate', 'issuerName', 'subject'],
    numberField: 'arrivalNumber',
    dateField: 'arrivalDate',
  },
  outgoing: {
    label: 'Văn bản đi',
    rowName: 'văn bản đi',
    fields: {
      symbol: 'Số, ký hiệu',
      documentDate: 'Ngày văn bản',
      typeName: 'Tên loại',
      subject: 'Trích yếu',
      issuerName: 'Cơ quan ban hành',
      signer: 'Người ký',
      addressee: 'Nơi nhận',
      copies: 'Số bản',
      urgency: 'Độ khẩn',
      secrecy,
      note: 'Ghi chú',
    },
    needed: ['symbol', 'documentDate', 'subject'],
    numberField: 'symbol',
    dateField: 'documentDate',
  },
  copy: {
    label: 'Bản sao',
    rowName: 'bản sao',
    fields: {
      copyNumber: 'Số bản sao',
      copyDate: 'Ngày sao',
      copyKind: 'Hình thức sao',
      arrivalNumber: 'Số đến của văn bản được sao',
      symbol: 'Số, ký hiệu văn bản được sao',
      documentDate: 'Ngày văn bản được sao',
      issuerName: 'Cơ quan ban hành văn bản được sao',
      subject: 'Trích yếu',
      signer: 'Người ký bản sao',
      addressee: 'Nơi nhận',
      copies: 'Số bản',
      secrecy,
      note: 'Ghi chú',
    },
    needed: ['copyNumber', 'copyDate'],
    numberField: 'copyNumber',
    dateField: 'copyDate',
  },
};

/** The name of a column in the words of its register. */
export function importFieldLabel(register: ImportRegister, field: ImportField): string {
  return importRegisterColumns[register].fields[field] ?? field;
}
