/** What follows from the name of an office: its parent, place, bodies with their symbols and letterheads, signers. Pure. */
import type { DirectorySet } from '../../../electron/contract/workspace.schema.ts';
import type { BodyValues } from '../../components/office-forms/body-fields.tsx';
import type { SignerValues } from '../../components/office-forms/signer-fields.tsx';

export interface OfficeDefaults {
  readonly parentName: string;
  readonly place: string;
  readonly bodies: readonly BodyValues[];
  readonly signers: readonly (SignerValues & { readonly bodySymbol: string })[];
  readonly directorySet: DirectorySet;
  /** The letterhead of a commune names the province's Party; it is asked for. */
  readonly needsProvince: boolean;
}

// Both spellings, ủy and uỷ, are kept as typed.
const province = /^(?:văn phòng\s+)?((?:tỉnh|thành)\s+(?:ủy|uỷ))\s+(.+)$/iu;
const commune = /^(?:văn phòng\s+)?(đảng\s+(?:ủy|uỷ))\s+(xã|phường|đặc khu)\s+(.+)$/iu;
const headOfOffice = {
  position: 'Chánh Văn phòng',
  authority: 'none',
  authorityOf: '',
  certifiesCopies: true,
} as const;
const secretary = {
  position: 'Bí thư',
  authority: 'T/M',
  authorityOf: 'Ban Thường vụ',
  certifiesCopies: false,
} as const;
const unlimited = { fullName: '', validFrom: null, validTo: null } as const;

const sentenceCase = (text: string): string =>
  text.toLocaleLowerCase('vi').replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'));
const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** Reads "Văn phòng Tỉnh ủy Bắc Giang", "Văn phòng Đảng ủy xã Yên Phong"; an unknown name gives one body to be filled in. */
export function officeDefaults(name: string, provinceParty: string): OfficeDefaults {
  const typed = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const ofProvince = province.exec(typed);
  if (ofProvince) return provinceOffice(sentenceCase(ofProvince[1] ?? ''), ofProvince[2] ?? '');
  const ofCommune = commune.exec(typed);
  if (ofCommune) {
    const committee = sentenceCase(ofCommune[1] ?? '');
    return communeOffice(
      committee,
      `${(ofCommune[2] ?? '').toLocaleLowerCase('vi')} ${ofCommune[3] ?? ''}`,
      ofCommune[3] ?? '',
      provinceParty,
    );
  }
  return {
    parentName: '',
    place: '',
    bodies: [
      {
        name: typed,
        symbol: '',
        headerUpper: '',
        headerName: upper(typed),
        place: '',
        filedAt: typed,
        certifiesCopies: true,
      },
    ],
    signers: [{ ...unlimited, ...headOfOffice, bodySymbol: '' }],
    directorySet: 'none',
    needsProvince: false,
  };
}

/** The bodies proposed. Where the name tells neither parent nor place, the letterhead follows what is typed for the office. */
export function bodiesOf(
  { parentName, bodies }: OfficeDefaults,
  typed: { readonly parentName: string | null; readonly place: string | null },
): readonly BodyValues[] {
  if (parentName !== '') return bodies;
  const headerUpper = upper((typed.parentName ?? '').trim());
  return bodies.map((body) => ({ ...body, headerUpper, place: typed.place ?? '' }));
}

// 05-HD/VPTW, II.I.2: a tỉnh ủy stands alone; its office stands under it.
function provinceOffice(committee: string, place: string): OfficeDefaults {
  const parentName = `${committee} ${place}`;
  const office = `Văn phòng ${committee}`;
  return {
    parentName,
    place,
    bodies: [
      {
        name: office,
        symbol: 'VPTU',
        headerUpper: upper(parentName),
        headerName: 'VĂN PHÒNG',
        place,
        filedAt: office,
        certifiesCopies: true,
      },
      {
        name: parentName,
        symbol: 'TU',
        headerUpper: '',
        headerName: upper(parentName),
        place,
        filedAt: office,
        certifiesCopies: false,
      },
    ],
    signers: [
      { ...unlimited, ...headOfOffice, bodySymbol: 'VPTU' },
      { ...unlimited, ...secretary, bodySymbol: 'TU' },
    ],
    directorySet: 'province',
    needsProvince: false,
  };
}

// 05-HD/VPTW, II.I.2: a commune's committee stands under the province's Party organisation.
function communeOffice(committee: string, unit: string, place: string, provinceParty: string): OfficeDefaults {
  const parentName = `${committee} ${unit}`;
  const office = `Văn phòng ${committee}`;
  return {
    parentName,
    place,
    bodies: [
      {
        name: parentName,
        symbol: 'ĐU',
        headerUpper: provinceParty.trim() === '' ? '' : `ĐẢNG BỘ ${upper(provinceParty.trim())}`,
        headerName: upper(parentName),
        place,
        filedAt: office,
        certifiesCopies: false,
      },
      {
        name: office,
        symbol: 'VPĐU',
        headerUpper: upper(parentName),
        headerName: 'VĂN PHÒNG',
        place,
        filedAt: office,
        certifiesCopies: true,
      },
    ],
    signers: [
      { ...unlimited, ...headOfOffice, bodySymbol: 'VPĐU' },
      { ...unlimited, ...secretary, bodySymbol: 'ĐU' },
    ],
    directorySet: 'commune',
    needsProvince: true,
  };
}
