import { beforeAll, describe, expect, it } from 'vitest';
import { canRender } from '../../support/tools.ts';
import { type Deviation, deviations, specimenPictures } from './compare.ts';

const TOLERANCE_MM = 2;
/** Ends of ragged lines depend on the letter widths of the font, so they are allowed a little more. */
const END_TOLERANCE_MM = 3.5;

describe.skipIf(!canRender())(
  'trang 1 và trang 29 của Hướng dẫn 05-HD/VPTW dựng lại từ dữ liệu [cần LibreOffice và poppler]',
  () => {
    let found: readonly Deviation[] = [];

    beforeAll(async () => {
      found = deviations(await specimenPictures());
    }, 120_000);

    it(`mỗi dòng nằm trong ${TOLERANCE_MM} mm so với bản chính thức`, () => {
      const off = (value: number | null, tolerance: number): boolean => value === null || Math.abs(value) > tolerance;
      const misplaced = found.filter(
        (one) => off(one.down, TOLERANCE_MM) || off(one.left, TOLERANCE_MM) || off(one.right, END_TOLERANCE_MM),
      );
      expect(
        misplaced.map(
          (one) => `trang ${one.page}, ${one.region}, “${one.line.text}”: ${one.down} ${one.left} ${one.right}`,
        ),
      ).toEqual([]);
      const furthest = Math.max(...found.map((one) => Math.abs(one.down ?? 99)));
      console.log(`${found.length} dòng, lệch dọc nhiều nhất ${furthest.toFixed(2)} mm`);
    });

    it('so được 66 dòng', () => {
      expect(found).toHaveLength(66);
    });
  },
);
