import { describe, expect, it } from 'vitest';
import { bodiesOf, officeDefaults } from '../../../renderer/features/set-up/office-defaults.ts';
import { signatureLines } from '../../../renderer/components/office-forms/signature-lines.ts';
import { setUpInput } from '../../../electron/contract/workspace.schema.ts';

describe('what follows from the name of the office', () => {
  it('Văn phòng Tỉnh ủy: parent, place, two bodies with their letterheads', () => {
    const office = officeDefaults('Văn phòng Tỉnh uỷ Bắc Ninh', '');
    expect(office.parentName).toBe('Tỉnh uỷ Bắc Ninh');
    expect(office.place).toBe('Bắc Ninh');
    expect(office.bodies.map(({ symbol, headerUpper, headerName }) => [symbol, headerUpper, headerName])).toEqual([
      ['VPTU', 'TỈNH UỶ BẮC NINH', 'VĂN PHÒNG'],
      ['TU', '', 'TỈNH UỶ BẮC NINH'],
    ]);
    expect(office.directorySet).toBe('province');
  });

  it('another office: its letterhead follows the parent and the place that are typed; a known one keeps its own', () => {
    const typed = { parentName: 'Đảng ủy Công ty Than', place: 'Đông Mai' };
    const [body] = bodiesOf(officeDefaults('Ban Tổ chức', ''), typed);
    expect([body?.headerUpper, body?.headerName, body?.place]).toEqual([
      'ĐẢNG ỦY CÔNG TY THAN',
      'BAN TỔ CHỨC',
      'Đông Mai',
    ]);
    const known = officeDefaults('Văn phòng Tỉnh uỷ Bắc Ninh', '');
    expect(bodiesOf(known, typed)).toEqual(known.bodies);
  });

  it('Đảng ủy xã: the committee under the province, its office under the committee', () => {
    const office = officeDefaults('Văn phòng Đảng ủy xã Yên Phong', 'tỉnh Bắc Ninh');
    expect(office.parentName).toBe('Đảng ủy xã Yên Phong');
    expect(office.place).toBe('Yên Phong');
    expect(office.bodies.map(({ symbol, headerUpper, headerName }) => [symbol, headerUpper, headerName])).toEqual([
      ['ĐU', 'ĐẢNG BỘ TỈNH BẮC NINH', 'ĐẢNG ỦY XÃ YÊN PHONG'],
      ['VPĐU', 'ĐẢNG ỦY XÃ YÊN PHONG', 'VĂN PHÒNG'],
    ]);
    expect(office.needsProvince).toBe(true);
    expect(office.directorySet).toBe('commune');
  });

  it('any other name gives one body to be filled in', () => {
    const office = officeDefaults('Ban Tổ chức Tỉnh ủy', '');
    expect(office.bodies).toHaveLength(1);
    expect(office.bodies[0]?.headerName).toBe('BAN TỔ CHỨC TỈNH ỦY');
  });

  it('is accepted by the core once names and the date of the term are there', () => {
    const office = officeDefaults('Văn phòng Thành ủy Hà Nội', '');
    const input = {
      office: { name: 'Văn phòng Thành ủy Hà Nội', parentName: office.parentName, place: office.place },
      bodies: office.bodies,
      signers: office.signers.map((signer) => ({ ...signer, fullName: 'Lê Minh Hoàng' })),
      term: { name: 'Nhiệm kỳ 2025 - 2030', startsOn: '2025-10-01' },
      user: { fullName: 'Ngô Thị Lan', role: 'clerk' },
      incomingYear: 2026,
      incomingFirstNumber: 1,
      copyFirstNumber: 1,
      directorySet: office.directorySet,
    };
    expect(setUpInput.safeParse(input).success).toBe(true);
  });
});

describe('the lines above a name', () => {
  it.each([
    ['none', 'Chánh Văn phòng', '', ['CHÁNH VĂN PHÒNG']],
    ['K/T', 'Phó Chánh Văn phòng', 'Chánh Văn phòng', ['K/T CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
    ['T/M', '', 'Ban Bí thư', ['T/M BAN BÍ THƯ']],
    ['T/L', 'Chánh Văn phòng', 'Ban Thường vụ', ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG']],
    ['Q.', 'Trưởng Ban', '', ['Q. TRƯỞNG BAN']],
  ] as const)('%s', (authority, position, authorityOf, lines) => {
    expect(signatureLines({ authority, position, authorityOf })).toEqual(lines);
  });
});
