import type { SetUpInput } from '../../../electron/contract/workspace.schema.ts';

/** What a first run is told, the shortest way. */
export const setUpInput: SetUpInput = {
  office: { name: 'Văn phòng Tỉnh ủy Bắc Giang', parentName: 'Tỉnh ủy Bắc Giang', place: 'Bắc Giang' },
  bodies: [
    {
      name: 'Văn phòng Tỉnh ủy',
      symbol: 'VPTU',
      headerUpper: 'TỈNH ỦY BẮC GIANG',
      headerName: 'VĂN PHÒNG',
      place: 'Bắc Giang',
      filedAt: 'Văn phòng Tỉnh ủy',
      certifiesCopies: true,
    },
  ],
  signers: [
    {
      bodySymbol: 'VPTU',
      fullName: 'Lê Minh Hoàng',
      position: 'Chánh Văn phòng',
      authority: 'none',
      authorityOf: '',
      certifiesCopies: true,
      validFrom: null,
      validTo: null,
    },
  ],
  term: { name: '2025 - 2030', startsOn: '2025-10-01' },
  user: { fullName: 'Nguyễn Thị Hà', role: 'clerk' },
  incomingYear: 2026,
  incomingFirstNumber: 1,
  copyFirstNumber: 1,
  directorySet: 'none',
};
