/** The provincial office of sample 0 with a directory of today's size: 128 direct units, 8 bodies and agencies, 60 people. */
import type { MethodInput, MethodOutput } from '../../../electron/contract/api.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';

/** The five lines of nơi nhận of copy 126-BS/VPTU. (sample 0) */
export const sampleZeroBlock = `**Nơi nhận:**

- Các ban cán sự đảng, đảng đoàn,
- Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy,
- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,
- Các đồng chí Tỉnh ủy viên,
- Lưu Văn phòng Tỉnh ủy.`;

export const advisoryNames = [
  'Ban Tổ chức Tỉnh ủy',
  'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  'Ban Nội chính Tỉnh ủy',
  'Ủy ban Kiểm tra Tỉnh ủy',
  'Văn phòng Tỉnh ủy',
  'Trường Chính trị tỉnh',
  'Báo và Phát thanh, Truyền hình tỉnh',
  'Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh',
] as const;

/** 99 communes and 25 wards, and the four party committees placed directly under the province. */
export const directNames: readonly string[] = [
  ...Array.from({ length: 99 }, (_, i) => `Đảng ủy xã Tân ${i + 1}`),
  ...Array.from({ length: 25 }, (_, i) => `Đảng ủy phường Sông ${i + 1}`),
  'Đảng ủy các cơ quan đảng tỉnh',
  'Đảng ủy Ủy ban nhân dân tỉnh',
  'Đảng ủy Quân sự tỉnh',
  'Đảng ủy Công an tỉnh',
];

const delegationNames = [
  'Ban cán sự đảng Ủy ban nhân dân tỉnh',
  'Ban cán sự đảng Tòa án nhân dân tỉnh',
  'Ban cán sự đảng Viện kiểm sát nhân dân tỉnh',
  'Đảng đoàn Hội đồng nhân dân tỉnh',
  'Đảng đoàn Liên đoàn Lao động tỉnh',
] as const;

export interface SampleOffice extends TestOffice {
  readonly organId: (name: string) => Promise<number>;
  readonly groupId: (name: string) => Promise<number>;
  /** The lines of the sample, matched to the directory. */
  readonly sampleLines: () => Promise<MethodOutput<'distribution.parseBlock'>['lines'][number]['line'][]>;
  /** Registers Chỉ thị 12-CT/TW and issues a copy of it. */
  readonly issueCopy: (changes?: Partial<MethodInput<'copy.issue'>>) => Promise<MethodOutput<'copy.issue'>>;
}

/** Opens the office with its directory. The delegations ended on 30/6/2025, when their bodies were abolished. */
export async function openSampleOffice(date = '2026-11-22'): Promise<SampleOffice> {
  const office = await openTestOffice({ date });
  const saveGroup = async (name: string, aliases: string, organs: readonly string[], validTo: string | null) => {
    const group = await office.call('directory.saveGroup', { id: null, name, aliases, members: [] });
    await office.call('directory.importOrgans', {
      text: organs.join('\n'),
      kind: 'direct',
      channel: 'network',
      validFrom: null,
      groupId: group.id,
    });
    if (validTo === null) return;
    const { organs: all } = await office.call('directory.get', { asOf: date });
    for (const { version: _, ...organ } of all.filter((row) => organs.includes(row.name)))
      await office.call('directory.saveOrgan', { ...organ, validTo });
  };
  await saveGroup('Các ban cán sự đảng, đảng đoàn', '', delegationNames, '2025-06-30');
  await saveGroup('Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy', 'Các ban của Tỉnh ủy', advisoryNames, null);
  await saveGroup(
    'Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy',
    'Các đảng ủy trực thuộc Tỉnh ủy',
    directNames,
    null,
  );
  const members: MethodInput<'directory.saveGroup'>['members'] = [];
  for (let i = 1; i <= 60; i += 1) {
    const person = await office.call('directory.savePerson', {
      id: null,
      fullName: `Nguyễn Văn Thứ ${i}`,
      title: 'Tỉnh ủy viên',
      organId: null,
      channel: 'hand',
      validFrom: null,
      validTo: null,
      position: i,
    });
    members.push({ kind: 'person', memberId: person.id, validFrom: null, validTo: null });
  }
  await office.call('directory.saveGroup', { id: null, name: 'Các đồng chí Tỉnh ủy viên', aliases: '', members });

  const sampleLines = async () => {
    const { lines } = await office.call('distribution.parseBlock', { text: sampleZeroBlock, asOf: date });
    return lines.map(({ line }) => line);
  };
  return {
    ...office,
    sampleLines,
    async organId(name) {
      const { organs } = await office.call('directory.get', { asOf: date });
      return organs.find((organ) => organ.name === name)?.id ?? 0;
    },
    async groupId(name) {
      const { groups } = await office.call('directory.get', { asOf: date });
      return groups.find((group) => group.name === name)?.id ?? 0;
    },
    async issueCopy(changes = {}) {
      const incoming = await office.register({
        symbol: '12-CT/TW',
        issuerName: 'Ban Bí thư',
        typeCode: 'CT',
        documentDate: '2026-11-05',
        subject: 'về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới',
        pages: 7,
        acceptDuplicate: true,
      });
      return office.call('copy.issue', {
        incomingId: incoming.id,
        bodyId: await office.bodyId('VPTU'),
        kind: 'certified_true',
        form: 'hd05',
        copyDate: date,
        signerId: await office.signerId('VPTU'),
        lines: await sampleLines(),
        listId: null,
        reserveCopies: 2,
        excerpt: '',
        note: '',
        ...changes,
      });
    },
  };
}
