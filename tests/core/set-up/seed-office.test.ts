import { describe, expect, test } from 'vitest';
import type { SetUpInput } from '../../../electron/contract/workspace.schema.ts';
import { openTestOffice } from '../../support/office.ts';

const lastNumbers = (text: string): NonNullable<SetUpInput['lastNumbers']> =>
  text.split(', ').map((entry) => {
    const [typeCode = '', number = ''] = entry.split(' ');
    return { bodySymbol: 'VPTU', typeCode, lastNumber: Number(number) };
  });

describe('cơ quan bắt đầu dùng giữa chừng', () => {
  test('văn bản đi nối tiếp số của sổ giấy, từng loại', async () => {
    const office = await openTestOffice({ setUp: { lastNumbers: lastNumbers('CV 35, BC 12, BS 125') } });
    expect((await office.issue({ typeCode: 'CV', addressees: ['Ban Tổ chức Tỉnh ủy'] })).numberText).toBe('36-CV/VPTU');
    expect((await office.issue({ typeCode: 'BC' })).numberText).toBe('13-BC/VPTU');
    expect((await office.issue({ typeCode: 'TB' })).numberText).toBe('01-TB/VPTU');
    const { series } = await office.call('numbering.listSeries', {});
    expect(series.find(({ kind }) => kind === 'copy')).toMatchObject({ nextNumber: 126 });
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });

  test('quyết định và quy định chung dãy từ 27/5/2026: nối sau số lớn hơn', async () => {
    const office = await openTestOffice({ setUp: { lastNumbers: lastNumbers('QĐ 7, QĐi 9') } });
    expect((await office.issue({ typeCode: 'QĐ' })).numberText).toBe('10-QĐ/VPTU');
  });

  test('loại bỏ trống bắt đầu từ 01', async () => {
    const office = await openTestOffice();
    expect((await office.issue({ typeCode: 'CV', addressees: ['Ban Tổ chức Tỉnh ủy'] })).numberText).toBe('01-CV/VPTU');
  });
});

describe('danh bạ mẫu viết ủy như cơ quan vẫn viết', () => {
  const office = (name: string): SetUpInput['office'] => ({
    name,
    parentName: name.replace('Văn phòng ', ''),
    place: 'Bắc Ninh',
  });
  const namesOf = async (name: string): Promise<string> => {
    const desk = await openTestOffice({ setUp: { office: office(name), directorySet: 'province' } });
    const { organs, groups } = await desk.call('directory.get', { asOf: '2026-11-22' });
    return [...organs, ...groups]
      .map((row) => row.name)
      .join('; ')
      .normalize('NFC');
  };

  test('uỷ', async () => {
    const names = await namesOf('Văn phòng Tỉnh uỷ Bắc Ninh');
    expect(names).toContain('Ban Tổ chức Tỉnh uỷ');
    expect(names).toContain('Uỷ ban Kiểm tra Tỉnh uỷ');
    expect(names).not.toMatch(/(?<!\p{L})ủy(?!\p{L})/iu);
  });

  test('ủy', async () => {
    const names = await namesOf('Văn phòng Tỉnh ủy Bắc Ninh');
    expect(names).toContain('Ban Tổ chức Tỉnh ủy');
    expect(names).not.toMatch(/(?<!\p{L})uỷ(?!\p{L})/iu);
  });
});
