/**
 * What only some documents carry beside subject, text and signature: further signatures, the organs of a congress,
 * appendices, and the choices of layout that the rules leave to the office. Every field has a value of its own where a stored
 * document of an earlier version says nothing.
 */
import { z } from 'zod';
import { bodyBlock } from './body.schema.ts';
import { choice, flag, optionalLine, optionalText, wholeNumber } from './fields.ts';

/** A signature that is written out for one document; empty lines are not printed. (05-HD/VPTW, II.I.7) */
export const writtenSignature = z.strictObject({
  /** "T/L BAN THƯỜNG VỤ"; empty when the title stands alone. */
  authority: optionalLine('Quyền hạn', 200),
  /** "NGƯỜI GHI BIÊN BẢN", "CHÁNH VĂN PHÒNG". */
  title: optionalLine('Chức vụ', 200),
  /** The organ below the title where several organs sign: "CÔNG AN TỈNH SƠN LA". */
  organ: optionalLine('Cơ quan', 200),
  /** The title in the steering committee, below "kiêm". */
  concurrentTitle: optionalLine('Chức vụ kiêm', 200),
  name: optionalLine('Họ và tên', 100),
});
export type WrittenSignature = z.infer<typeof writtenSignature>;

/** An organ that issues the document together with the body that leads. (05-HD/VPTW, II.I.2.1 and II.I.3.1.2) */
export const jointOrgan = z.strictObject({
  name: optionalLine('Cơ quan cùng ban hành', 200),
  symbol: optionalLine('Ký hiệu cơ quan cùng ban hành', 30).refine(
    (value) => !/[\s/]/.test(value),
    'Ký hiệu cơ quan viết liền, không có dấu cách và gạch chéo, ví dụ BNCTU.',
  ),
});

/** Organs that a congress sets up; they number in the one sequence of the congress. (05-HD/VPTW, II.I.2.1 and II.I.3.1.1) */
export const congressOrgans = ['', 'presidium', 'secretariat', 'credentials', 'counting'] as const;
export type CongressOrgan = (typeof congressOrgans)[number];
export const congressOrganLabels: Readonly<Record<CongressOrgan, string>> = {
  '': 'Đại hội',
  presidium: 'Đoàn Chủ tịch',
  secretariat: 'Đoàn Thư ký',
  credentials: 'Ban Thẩm tra tư cách đại biểu',
  counting: 'Ban Kiểm phiếu',
};

export const appendix = z.strictObject({
  title: optionalText('Tên phụ lục', 1000),
  blocks: z.array(bodyBlock).max(5000),
  landscape: flag,
});
export type Appendix = z.infer<typeof appendix>;

/** Fields of a document's content that came after the first version; absent ones take these values. */
export const laterContent = {
  /** What stands above the name in place of the signer's own title: "CHỦ TRÌ HỘI NGHỊ". */
  signedAs: optionalLine('Ký với tư cách', 200).default(''),
  /** A member of the standing committee signs below the authority alone. (05-HD/VPTW, II.I.7.1.1) */
  withoutTitle: flag.default(false),
  /** "TRƯỞNG BAN CHỈ ĐẠO" below "kiêm", where the committee has no seal of its own. */
  concurrentTitle: optionalLine('Chức vụ kiêm', 200).default(''),
  /** The organ of the signer below his title, where several organs sign. */
  signerOrgan: optionalLine('Cơ quan dưới chức vụ', 200).default(''),
  /** They stand at the left of the signer, then in rows below. */
  otherSignatures: z.array(writtenSignature).max(9).default([]),
  /** "Xác nhận chữ ký của đồng chí …" (05-HD/VPTW, II.I.7.1.2) */
  confirmation: z
    .strictObject({
      of: optionalLine('Xác nhận chữ ký của đồng chí', 200),
      ...writtenSignature.pick({ authority: true, title: true, name: true }).shape,
    })
    .nullable()
    .default(null),
  jointOrgans: z.array(jointOrgan).max(5).default([]),
  congressOrgan: choice('Cơ quan của đại hội', congressOrgans).default(''),
  /** Theme of a congress: stands in capitals in place of type and subject. (05-HD/VPTW, II.I.5.1.2) */
  theme: optionalText('Chủ đề đại hội', 1000).default(''),
  /** "Báo cáo của … trình …", printed in brackets below the theme. */
  themeNote: optionalLine('Dòng dưới chủ đề', 400).default(''),
  appendices: z.array(appendix).max(50).default([]),
  /** "Không phổ biến trên phương tiện thông tin đại chúng". (05-HD/VPTW, II.II.4.1) */
  notForMedia: flag.default(false),
  /** Printed on both sides: inner and outer margins change places. */
  duplex: flag.default(false),
  /** Giấy mời and the other papers may be printed on A5. (05-HD/VPTW, II.IV.1) */
  paper: choice('Khổ giấy', ['A4', 'A5']).default('A4'),
  /** Points. */
  titleSize: z.union([z.literal(15), z.literal(16)], 'Cỡ chữ tên loại 15 hoặc 16.').default(15),
  /** Points. */
  subjectSize: z.union([z.literal(14), z.literal(15)], 'Cỡ chữ trích yếu 14 hoặc 15.').default(14),
  /** Points from line to line; null: as the rule book has it. */
  linePitch: wholeNumber('Khoảng cách dòng', 18, 22).nullable().default(null),
  /** Millimetres; null: as the rule book has it. */
  firstLineIndent: wholeNumber('Lùi đầu dòng', 5, 15).nullable().default(null),
  /** Who wrote the document: "Phòng Tổng hợp". Stands in the register, is not printed on the document. */
  draftingUnit: optionalLine('Đơn vị soạn thảo', 200).default(''),
  /** Copies as they were counted by hand; null: as nơi nhận add up. */
  copiesGiven: wholeNumber('Số bản', 1, 99_999).nullable().default(null),
};

const laterFields = z.object(laterContent);
export type LaterContent = z.infer<typeof laterFields>;

/** The later fields as they are where nothing was said; new arrays every time. */
export function usualLaterContent(): LaterContent {
  return laterFields.parse({});
}
