import { expect, it } from 'vitest';
import { shorten } from '../../renderer/features/exchange/report-findings.tsx';

it('examples of a report: each once, the first ones, and a sign that there are more', () => {
  const day = '18/1/22 đọc là 18/01/2022';
  expect(shorten([day, day, '19/1/22 đọc là 19/01/2022', day], 3)).toBe(`${day}, 19/1/22 đọc là 19/01/2022`);
  expect(shorten(['1', '2', '2', '3', '4'], 3)).toBe('1, 2, 3 …');
});
