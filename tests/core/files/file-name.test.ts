import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProgram, tidyFileName } from '../../../electron/core/files/file-name.rules.ts';

// reliability.md 3.B, F29
describe('tên tệp từ bên ngoài', () => {
  it.each([
    ['Công văn 12-CV/TU.PDF', 'Công văn 12-CV-TU.pdf'],
    ['C:\\Users\\lan\\Desktop\\Báo cáo.docx', 'Báo cáo.docx'],
    ['..\\..\\..\\x.pdf', 'x.pdf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON.pdf', '_CON.pdf'],
    ['aux', '_aux'],
    ['lpt1.docx', '_lpt1.docx'],
    ['a\u202Excod.pdf', 'axcod.pdf'],
    ['a:b.pdf', 'a-b.pdf'],
    ['dòng một\ndòng hai.pdf', 'dòng một dòng hai.pdf'],
    ['cuối chấm.', 'cuối chấm'],
    ['  cách .pdf ', 'cách.pdf'],
    ['.htaccess', 'htaccess'],
    ['', 'tep'],
    ['...', 'tep'],
    ['😀.png', '😀.png'],
  ])('%j thành %j', (typed, kept) => expect(tidyFileName(typed)).toBe(kept));

  it('NFC và NFD là một tên', () => {
    const name = 'Đảng bộ tỉnh Nghệ An.pdf';
    expect(tidyFileName(name.normalize('NFD'))).toBe(name.normalize('NFC'));
  });

  it('tên nào cũng thành tên mà mọi hệ thống nhận, không quá 120 chữ, và làm lại lần nữa không đổi', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const name = tidyFileName(typed);
        expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(121);
        expect(tidyFileName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  it('tệp chạy được và trang có lệnh là chương trình, tệp văn phòng thì không', () => {
    for (const name of ['a.exe', 'a.scr', 'a.docm', 'a.svg', 'a.html', 'a.lnk'])
      expect(isProgram(name), name).toBe(true);
    for (const name of ['a.docx', 'a.pdf', 'a.doc', 'a.zip', 'a.p7s', 'exe', 'a.exe.pdf'])
      expect(isProgram(name), name).toBe(false);
  });
});
