/** The directory: organs, people and groups, with the dates within which they exist. (practice.md 4.2, 9.4) */
import { z } from 'zod';
import { choice, flag, isoDate, optionalLine, requiredLine, rowId, wholeNumber } from './fields.ts';
import { deliveryChannels } from './distribution.schema.ts';

export const organKinds = [
  'central',
  'province',
  'advisory',
  'direct',
  'district',
  'commune',
  'cell',
  'state',
  'front',
  'press_school',
  'other',
] as const;
export type OrganKind = (typeof organKinds)[number];
export const organKindLabels: Readonly<Record<OrganKind, string>> = {
  central: 'Cơ quan Trung ương',
  province: 'Tỉnh ủy, thành ủy',
  advisory: 'Ban, cơ quan tham mưu',
  direct: 'Đảng ủy trực thuộc',
  district: 'Huyện ủy, thành ủy trực thuộc (trước 01/7/2025)',
  commune: 'Đảng ủy xã, phường, đặc khu',
  cell: 'Chi bộ',
  state: 'Cơ quan nhà nước',
  front: 'Mặt trận và các đoàn thể',
  press_school: 'Báo chí, nhà trường',
  other: 'Khác',
};

export const organFields = {
  name: requiredLine('Tên cơ quan', 300),
  /** What stands after the slash in its documents: "BTCTU". Several organs may share one ("ĐU"). */
  symbol: optionalLine('Ký hiệu', 40),
  kind: choice('Nhóm cơ quan', organKinds),
  /** Other spellings and old names, separated by semicolons. */
  aliases: optionalLine('Tên khác', 500),
  channel: choice('Kênh gửi', deliveryChannels),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  successorId: rowId.nullable(),
  position: wholeNumber('Thứ tự', 0, 99_999),
};
/** Where mail goes. Left out of a save, the fields stay as they are. */
export const contactFields = {
  /** As it stands on the envelope, on one line. */
  address: optionalLine('Địa chỉ', 300),
  email: optionalLine('Thư điện tử', 200),
  /** The round on which it is delivered: "Khu liên cơ", "Tuyến 2". Lists and slips group by it. */
  route: optionalLine('Tuyến giao', 60),
};
const optionalContact = {
  address: contactFields.address.optional(),
  email: contactFields.email.optional(),
  route: contactFields.route.optional(),
};
/** The organ above it in the directory; null for none. */
const parentId = rowId.nullable();
export const organ = z.strictObject({ id: rowId, ...organFields, ...contactFields, parentId, version: rowId });
export type Organ = z.infer<typeof organ>;
export const saveOrganInput = z.strictObject({
  id: rowId.nullable(),
  ...organFields,
  ...optionalContact,
  parentId: parentId.optional(),
});

export const personFields = {
  fullName: requiredLine('Họ và tên', 100),
  /** "Trưởng Ban Tổ chức". */
  title: optionalLine('Chức vụ', 200),
  organId: rowId.nullable(),
  channel: choice('Kênh gửi', deliveryChannels),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  position: wholeNumber('Thứ tự', 0, 99_999),
};
export const person = z.strictObject({ id: rowId, ...personFields, ...contactFields, version: rowId });
export type Person = z.infer<typeof person>;
export const savePersonInput = z.strictObject({ id: rowId.nullable(), ...personFields, ...optionalContact });

export const groupMemberFields = {
  kind: z.enum(['organ', 'person', 'group']),
  memberId: rowId,
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
};
export const groupInput = z.strictObject({
  id: rowId.nullable(),
  name: requiredLine('Tên nhóm', 200),
  aliases: optionalLine('Tên khác', 500),
  members: z.array(z.strictObject(groupMemberFields)).max(5000, 'Một nhóm nhiều nhất 5.000 thành viên.'),
});
export const groupMember = z.strictObject({ ...groupMemberFields, name: z.string() });
export const recipientGroup = z.strictObject({
  id: rowId,
  name: z.string(),
  aliases: z.string(),
  members: z.array(groupMember),
  /** Organs and people reached on the day asked for, nested groups opened. */
  reached: z.int(),
  version: rowId,
});
export type RecipientGroup = z.infer<typeof recipientGroup>;

export const asOfInput = z.strictObject({ asOf: isoDate });
export const directory = z.strictObject({
  organs: z.array(organ),
  persons: z.array(person),
  groups: z.array(z.strictObject({ id: rowId, name: z.string(), aliases: z.string(), reached: z.int() })),
});
export type Directory = z.infer<typeof directory>;

/**
 * Many organs pasted at once, one per line: a name alone, or cells separated by tabs: name, symbol, address, e-mail, route. A
 * first cell that is only a number (STT) and a heading row ("Tên cơ quan …") are passed over.
 */
export const importOrgansInput = z.strictObject({
  text: z.string().max(400_000),
  kind: choice('Nhóm cơ quan', organKinds),
  channel: choice('Kênh gửi', deliveryChannels),
  validFrom: isoDate.nullable(),
  groupId: rowId.nullable(),
});
export const importOrgansResult = z.strictObject({
  added: z.int(),
  alreadyThere: z.int(),
  /** Put into the group that was chosen, new or already in the directory. */
  joinedGroup: z.int(),
  skipped: z.array(z.strictObject({ line: z.int(), text: z.string(), reason: z.string() })),
});

export const findTargetsInput = z.strictObject({
  text: z.string().max(200),
  asOf: isoDate,
  limit: z.int().min(1).max(20),
});
export const foundTargets = z.strictObject({
  targets: z.array(
    z.strictObject({
      kind: z.enum(['organ', 'person', 'group']),
      id: rowId,
      name: z.string(),
      hint: z.string(),
      ended: flag,
      channel: z.enum(deliveryChannels),
    }),
  ),
});
