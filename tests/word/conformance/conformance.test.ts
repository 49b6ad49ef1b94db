import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../../../electron/core/word/party-document.view.ts';
import { canRender } from '../../support/tools.ts';
import { conformanceCases } from './cases.ts';
import { evaluate } from './evaluate.ts';
import { evaluateRendered } from './rendered-rules.ts';

const books: readonly ProfileId[] = ['hd05', 'hd36'];

describe.each(books)('thể thức theo %s', (id) => {
  it('mọi quy tắc đạt với mọi tên loại, cơ quan và cách ký', () => {
    const results = evaluate(id);
    expect(results.flatMap((row) => row.failures.slice(0, 3).map((failure) => `${row.rule.id} ${failure}`))).toEqual(
      [],
    );
    expect(results.filter((row) => row.checked === 0).map((row) => row.rule.id)).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(120);
    console.log(
      `${id}: ${results.length} quy tắc, ${conformanceCases(id).length} văn bản, ${results.reduce((sum, row) => sum + row.checked, 0)} lần đo`,
    );
  }, 120_000);

  it.skipIf(!canRender())(
    'mọi quy tắc vị trí đạt trên trang in [cần LibreOffice và poppler]',
    () => {
      const results = evaluateRendered(id);
      expect(results.flatMap((row) => row.failures.slice(0, 3).map((failure) => `${row.rule.id} ${failure}`))).toEqual(
        [],
      );
      expect(results.filter((row) => row.checked === 0).map((row) => row.rule.id)).toEqual([]);
    },
    240_000,
  );
});
