/**
 * The organs and groups an office starts with: names of positions and kinds only, no people, all to be edited.
 * province_2022 is the shape before 01/7/2025 (with districts), province and commune the one since. (practice.md 9.4)
 */
import type { OrganKind } from '../../contract/directory.schema.ts';
import { spellLike } from '../../contract/uy-spelling.ts';
import type { DirectorySet } from '../../contract/workspace.schema.ts';

export interface StarterOrgan {
  readonly name: string;
  readonly symbol: string;
  readonly kind: OrganKind;
}
export interface StarterGroup {
  readonly name: string;
  readonly aliases: string;
  readonly organs: readonly StarterOrgan[];
}
export interface StarterDirectory {
  readonly organs: readonly StarterOrgan[];
  readonly groups: readonly StarterGroup[];
}

const organs = (kind: OrganKind, ...entries: readonly (readonly [name: string, symbol: string])[]): StarterOrgan[] =>
  entries.map(([name, symbol]) => ({ name, symbol, kind }));

const central = organs(
  'central',
  ['Ban Chấp hành Trung ương', 'TW'],
  ['Bộ Chính trị', 'TW'],
  ['Ban Bí thư', 'TW'],
  ['Văn phòng Trung ương Đảng', 'VPTW'],
  ['Ban Tổ chức Trung ương', 'BTCTW'],
  ['Ban Nội chính Trung ương', 'BNCTW'],
  ['Ủy ban Kiểm tra Trung ương', 'UBKTTW'],
);

const front = organs(
  'front',
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'MTTQ'],
  ['Liên đoàn Lao động tỉnh', 'LĐLĐ'],
  ['Hội Nông dân tỉnh', 'HND'],
  ['Hội Cựu chiến binh tỉnh', 'CCB'],
  ['Tỉnh đoàn', 'ĐTN'],
  ['Hội Liên hiệp Phụ nữ tỉnh', 'HPN'],
);

function province2022(place: string): StarterDirectory {
  const delegations = organs(
    'direct',
    ['Ban cán sự đảng Ủy ban nhân dân tỉnh', 'BCSĐ'],
    ['Ban cán sự đảng Tòa án nhân dân tỉnh', 'BCSĐ'],
    ['Ban cán sự đảng Viện kiểm sát nhân dân tỉnh', 'BCSĐ'],
    ['Đảng đoàn Hội đồng nhân dân tỉnh', 'ĐĐ'],
    ['Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'ĐĐ'],
    ['Đảng đoàn Liên đoàn Lao động tỉnh', 'ĐĐ'],
    ['Đảng đoàn Hội Liên hiệp Phụ nữ tỉnh', 'ĐĐ'],
    ['Đảng đoàn Hội Nông dân tỉnh', 'ĐĐ'],
  );
  const advisory = organs(
    'advisory',
    ['Ban Tổ chức Tỉnh ủy', 'BTCTU'],
    ['Ban Tuyên giáo Tỉnh ủy', 'BTGTU'],
    ['Ban Dân vận Tỉnh ủy', 'BDVTU'],
    ['Ban Nội chính Tỉnh ủy', 'BNCTU'],
    ['Ủy ban Kiểm tra Tỉnh ủy', 'UBKTTU'],
    ['Văn phòng Tỉnh ủy', 'VPTU'],
    ['Trường Chính trị tỉnh', 'TCT'],
    [`Báo ${place}`, 'BBG'],
  );
  const districts = organs(
    'district',
    ...(place === 'Bắc Giang'
      ? ([
          'Thành ủy Bắc Giang',
          'Huyện ủy Hiệp Hòa',
          'Huyện ủy Lạng Giang',
          'Huyện ủy Lục Nam',
          'Huyện ủy Lục Ngạn',
          'Huyện ủy Sơn Động',
          'Huyện ủy Tân Yên',
          'Huyện ủy Việt Yên',
          'Huyện ủy Yên Dũng',
          'Huyện ủy Yên Thế',
        ] as const)
      : (['Thành ủy trực thuộc Tỉnh ủy', 'Huyện ủy trực thuộc Tỉnh ủy'] as const)
    ).map((name) => [name, name.startsWith('Thành') ? 'TU' : 'HU'] as const),
    ['Đảng ủy Khối Các cơ quan tỉnh', 'ĐUK'],
    ['Đảng ủy Khối Doanh nghiệp tỉnh', 'ĐUK'],
    ['Đảng ủy Quân sự tỉnh', 'ĐUQS'],
    ['Đảng ủy Công an tỉnh', 'ĐUCA'],
  );
  const centralOf2022 = [
    ...central,
    ...organs(
      'central',
      ['Ban Tuyên giáo Trung ương', 'BTGTW'],
      ['Ban Dân vận Trung ương', 'BDVTW'],
      ['Ban Đối ngoại Trung ương', 'BĐNTW'],
    ),
  ];
  return {
    organs: [...centralOf2022, ...front],
    groups: [
      { name: 'Các ban cán sự đảng, đảng đoàn', aliases: '', organs: delegations },
      {
        name: 'Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy',
        aliases: 'Các ban của Tỉnh ủy; Các ban Tỉnh ủy',
        organs: advisory,
      },
      {
        name: 'Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy',
        aliases: 'Các huyện, thị, thành ủy, đảng ủy trực thuộc',
        organs: districts,
      },
      {
        name: 'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh',
        aliases: 'Mặt trận Tổ quốc và các đoàn thể tỉnh',
        organs: front,
      },
    ],
  };
}

function province(): StarterDirectory {
  const advisory = organs(
    'advisory',
    ['Ban Tổ chức Tỉnh ủy', 'BTCTU'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'BTGDVTU'],
    ['Ban Nội chính Tỉnh ủy', 'BNCTU'],
    ['Ủy ban Kiểm tra Tỉnh ủy', 'UBKTTU'],
    ['Văn phòng Tỉnh ủy', 'VPTU'],
  );
  const direct = organs(
    'direct',
    ['Đảng ủy các cơ quan đảng tỉnh', 'ĐU'],
    ['Đảng ủy Ủy ban nhân dân tỉnh', 'ĐU'],
    ['Đảng ủy Quân sự tỉnh', 'ĐUQS'],
    ['Đảng ủy Công an tỉnh', 'ĐUCA'],
  );
  const schools = organs(
    'press_school',
    ['Trường Chính trị tỉnh', 'TCT'],
    ['Báo và Phát thanh, Truyền hình tỉnh', 'CQBPTTH'],
  );
  return {
    organs: [
      ...central,
      ...organs(
        'central',
        ['Ban Tuyên giáo và Dân vận Trung ương', 'BTGDVTW'],
        ['Ban Chính sách, chiến lược Trung ương', 'BCSCLTW'],
      ),
    ],
    groups: [
      {
        name: 'Các cơ quan tham mưu, giúp việc Tỉnh ủy',
        aliases: 'Các ban Tỉnh ủy; Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy',
        organs: advisory,
      },
      { name: 'Các đảng ủy trực thuộc Tỉnh ủy', aliases: '', organs: direct },
      { name: 'Đảng ủy các xã, phường', aliases: 'Các xã, phường; Đảng ủy các xã, phường, đặc khu', organs: [] },
      {
        name: 'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh',
        aliases: 'Mặt trận Tổ quốc và các đoàn thể tỉnh',
        organs: front,
      },
      { name: 'Trường Chính trị, Báo và Phát thanh, Truyền hình tỉnh', aliases: '', organs: schools },
    ],
  };
}

function commune(): StarterDirectory {
  const advisory = organs(
    'advisory',
    ['Văn phòng Đảng ủy', 'VPĐU'],
    ['Ban Xây dựng Đảng Đảng ủy', 'BXDĐ'],
    ['Cơ quan Ủy ban Kiểm tra Đảng ủy', 'CQUBKT'],
  );
  const state = organs(
    'state',
    ['Hội đồng nhân dân', 'HĐND'],
    ['Ủy ban nhân dân', 'UBND'],
    ['Phòng Kinh tế', 'PKT'],
    ['Phòng Văn hóa - Xã hội', 'PVHXH'],
    ['Trung tâm Phục vụ hành chính công', 'TTPVHCC'],
  );
  const local = organs('front', ['Ủy ban Mặt trận Tổ quốc Việt Nam', 'MTTQ'], ['Đoàn Thanh niên', 'ĐTN']);
  return {
    organs: organs(
      'province',
      ['Tỉnh ủy', 'TU'],
      ['Văn phòng Tỉnh ủy', 'VPTU'],
      ['Ban Tổ chức Tỉnh ủy', 'BTCTU'],
      ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'BTGDVTU'],
      ['Ủy ban Kiểm tra Tỉnh ủy', 'UBKTTU'],
    ),
    groups: [
      { name: 'Các cơ quan tham mưu, giúp việc Đảng ủy', aliases: '', organs: advisory },
      { name: 'Hội đồng nhân dân, Ủy ban nhân dân và các phòng, trung tâm', aliases: '', organs: state },
      { name: 'Mặt trận Tổ quốc và các đoàn thể', aliases: '', organs: local },
      { name: 'Các chi bộ, đảng bộ trực thuộc Đảng ủy', aliases: 'Các chi bộ trực thuộc', organs: [] },
    ],
  };
}

/** The starter set of an office: `place` names the province in the set of 2022, its own name how ủy is written. */
export function starterDirectory(
  set: DirectorySet,
  office: { readonly name: string; readonly parentName: string; readonly place: string },
): StarterDirectory {
  const spell = (text: string): string => spellLike(`${office.name} ${office.parentName}`, text);
  const spellOrgan = (organ: StarterOrgan): StarterOrgan => ({ ...organ, name: spell(organ.name) });
  const { organs: alone, groups } = setOf(set, office.place);
  return {
    organs: alone.map(spellOrgan),
    groups: groups.map((group) => ({
      name: spell(group.name),
      aliases: spell(group.aliases),
      organs: group.organs.map(spellOrgan),
    })),
  };
}

function setOf(set: DirectorySet, place: string): StarterDirectory {
  if (set === 'province_2022') return province2022(place);
  if (set === 'province') return province();
  if (set === 'commune') return commune();
  return { organs: [], groups: [] };
}
