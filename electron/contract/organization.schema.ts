/** The office, the bodies it issues documents for, its terms, its signers and the people at its desk. */
import { z } from 'zod';
import { choice, flag, instant, isoDate, optionalLine, requiredLine, requiredText, rowId } from './fields.ts';
import { authorities, deskRoles } from './labels.vi.ts';
import { numberingRules } from './numbering.schema.ts';

const organSymbol = requiredLine('Ký hiệu cơ quan', 30).refine(
  (value) => !/[\s/]/.test(value),
  'Ký hiệu cơ quan viết liền, không có dấu cách và gạch chéo, ví dụ VPTU.',
);

export const officeFields = {
  name: requiredLine('Tên cơ quan', 200),
  parentName: requiredLine('Cơ quan cấp trên', 200),
  /** As it stands before the date: "Bắc Giang". */
  place: requiredLine('Địa danh', 100),
};

/** A body in whose name the office issues documents, with its letterhead. (05-HD/VPTW, II.I.2) */
export const issuingBodyFields = {
  name: requiredLine('Tên cơ quan ban hành', 200),
  symbol: organSymbol,
  /** Regular lines above, one per line; may be empty: "TỈNH ỦY BẮC GIANG". */
  headerUpper: z
    .string()
    .max(400)
    .transform((value) => value.normalize('NFC').trim()),
  /** Bold lines, one per line: "VĂN PHÒNG". */
  headerName: requiredText('Tên trên đầu văn bản', 400),
  place: requiredLine('Địa danh', 100),
  /** What follows "Lưu" at the end of nơi nhận: "Văn phòng Tỉnh ủy". */
  filedAt: requiredLine('Nơi lưu', 200),
  certifiesCopies: flag,
  /** How its numbers run; absent leaves it as it is, by type and term for a new body. */
  numbering: choice('Cách đánh số', numberingRules).optional(),
};
export const issuingBodyInput = z.strictObject(issuingBodyFields);
export const issuingBody = z.strictObject({ id: rowId, ...issuingBodyFields, active: flag });
export type IssuingBody = z.infer<typeof issuingBody>;

/** A term of the committee: party numbers restart with it. (05-HD/VPTW, II.I.3.1.1) */
export const termInput = z.strictObject({ name: requiredLine('Tên nhiệm kỳ', 100), startsOn: isoDate });
export const term = z.strictObject({ id: rowId, name: z.string(), startsOn: isoDate, endsOn: isoDate.nullable() });
export type Term = z.infer<typeof term>;

/** Who signs, for which body, with which title and authority. (05-HD/VPTW, II.I.7) */
export const signerFields = {
  fullName: requiredLine('Họ và tên người ký', 100),
  /** "Chánh Văn phòng", "Phó Bí thư"; empty where only the authority line is printed (T/M BAN BÍ THƯ). */
  position: optionalLine('Chức vụ', 100),
  authority: choice('Quyền hạn ký', authorities),
  /** What follows the authority: "Ban Thường vụ" after T/M, "Chánh Văn phòng" after K/T. */
  authorityOf: optionalLine('Thay mặt, ký thay, thừa lệnh ai', 150),
  certifiesCopies: flag,
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
};
export const signerInput = z.strictObject({ bodySymbol: organSymbol, ...signerFields });
export const signer = z.strictObject({ id: rowId, bodyId: rowId, ...signerFields });
export type Signer = z.infer<typeof signer>;

export const deskUserFields = { fullName: requiredLine('Họ và tên', 100), role: choice('Vai trò', deskRoles) };
export const deskUser = z.strictObject({ id: rowId, ...deskUserFields, active: flag });
export type DeskUser = z.infer<typeof deskUser>;

export const organization = z.strictObject({
  office: z.strictObject({ ...officeFields, practice: flag, createdAt: instant }),
  bodies: z.array(issuingBody),
  terms: z.array(term),
  signers: z.array(signer),
  users: z.array(deskUser),
  currentUserId: rowId,
  /** Today at the desk (Vietnam time); in the practice office its assumed day. */
  today: isoDate,
});
export type Organization = z.infer<typeof organization>;

export const updateOfficeInput = z.strictObject(officeFields);
export const saveIssuingBodyInput = z.strictObject({ id: rowId.nullable(), ...issuingBodyFields, active: flag });
export const saveSignerInput = z.strictObject({ id: rowId.nullable(), bodyId: rowId, ...signerFields });
export const saveDeskUserInput = z.strictObject({ id: rowId.nullable(), ...deskUserFields, active: flag });
export const chooseDeskUserInput = z.strictObject({ id: rowId });
