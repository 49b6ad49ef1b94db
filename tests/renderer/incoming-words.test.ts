import { describe, expect, it } from 'vitest';
import { describeRouting, formatRouting, parseRouting } from '../../renderer/features/incoming/incoming-words.ts';

describe('"Chuyển" as it is typed', () => {
  it('reads the part of each unit from the brackets', () => {
    expect(parseRouting('Ban Dân vận (chủ trì); Văn phòng (phối hợp); Thường trực (để biết)')).toEqual([
      { recipient: 'Ban Dân vận', role: 'lead' },
      { recipient: 'Văn phòng', role: 'support' },
      { recipient: 'Thường trực', role: 'fyi' },
    ]);
  });

  it('lets the first unit lead and the others co-operate when nothing is said', () => {
    expect(parseRouting('Ban Tổ chức; Văn phòng;  ')).toEqual([
      { recipient: 'Ban Tổ chức', role: 'lead' },
      { recipient: 'Văn phòng', role: 'support' },
    ]);
    expect(parseRouting('Thường trực (để biết); Ban Tổ chức')).toEqual([
      { recipient: 'Thường trực', role: 'fyi' },
      { recipient: 'Ban Tổ chức', role: 'lead' },
    ]);
  });

  it('names a unit once: its first place counts', () => {
    expect(parseRouting('Ban Tổ chức; Văn phòng (để biết); ban tổ chức; Ban Tổ chức (để biết)')).toEqual([
      { recipient: 'Ban Tổ chức', role: 'lead' },
      { recipient: 'Văn phòng', role: 'fyi' },
    ]);
  });

  it('keeps brackets that belong to the name', () => {
    expect(parseRouting('Phòng Quản trị (bộ phận xe)')).toEqual([
      { recipient: 'Phòng Quản trị (bộ phận xe)', role: 'lead' },
    ]);
  });

  it('takes decomposed letters and capitals for the same word', () => {
    expect(parseRouting('Văn phòng (Chủ trì)'.normalize('NFD'))[0]?.role).toBe('lead');
  });

  it('writes what it reads', () => {
    const routing = parseRouting('Ban Dân vận; Văn phòng (để biết)');
    expect(parseRouting(formatRouting(routing))).toEqual(routing);
  });

  it('is nothing for an empty field', () => {
    expect(parseRouting(' ; ')).toEqual([]);
    expect(describeRouting([])).toBe('');
  });
});

describe('the unit shown in the register', () => {
  it('is the one that leads, else whoever was named', () => {
    expect(describeRouting(parseRouting('Văn phòng (phối hợp); Ban Tổ chức (chủ trì)'))).toBe('Ban Tổ chức');
    expect(describeRouting(parseRouting('Thường trực (để biết)'))).toBe('Thường trực');
  });
});
