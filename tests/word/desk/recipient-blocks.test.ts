import { describe, expect, it } from 'vitest';
import { parseRecipientsBlock } from '../../../electron/core/distribution/block-parser.rules.ts';
import { renderPartyDocument } from '../../../electron/core/word/documents/party-document.ts';
import type { RecipientsView } from '../../../electron/core/word/party-document.view.ts';
import { sampleBlocks } from '../../core/distribution/sample-blocks.ts';
import { canRender } from '../../support/tools.ts';
import { notice } from '../fixtures/documents.ts';
import { lineWith, renderPdf } from '../support/libre-office.ts';
import { wordFileErrors } from '../support/wml-schema.ts';
import { readWordFile } from '../support/word-file.ts';

function toView(text: string): RecipientsView {
  const lines = parseRecipientsBlock(text);
  const fileCopy = lines.find(({ kind }) => kind === 'file_copy');
  return {
    lines: lines
      .filter(({ kind }) => kind !== 'file_copy')
      .map((line) => ({
        text: line.text,
        ...(line.purpose === '' ? {} : { purpose: line.purpose }),
        braced: line.braced,
      })),
    fileCopy: fileCopy?.text ?? null,
  };
}

describe('nơi nhận của văn bản thật, in ra Word', () => {
  for (const [rules, date, each] of [
    ['36-HD', '2022-01-18', ','],
    ['05-HD', '2026-11-22', ';'],
  ] as const) {
    it.each(sampleBlocks)(`$sample theo ${rules}: đủ dòng, đúng dấu`, async ({ text, lines }) => {
      const file = readWordFile(await renderPartyDocument({ ...notice, date, recipients: toView(text) }));
      const texts = file.paragraphs.map((one) => one.text);
      const start = texts.indexOf('Nơi nhận:');
      const braced = lines.filter((line) => line.endsWith(']')).length > 0;
      const expected = lines.map((line, i) => {
        const [name = '', purpose = ''] = line.split('|');
        const own = purpose === '' || purpose.endsWith(']') ? '' : ` (${purpose})`;
        return `- ${name}${own}${i === lines.length - 1 ? '.' : each}`;
      });
      const printed = texts.slice(start + 1).filter((one) => one.startsWith('- '));
      expect(printed).toEqual(expected);
      expect(texts.filter((one) => one === '(để báo cáo)')).toHaveLength(braced ? 1 : 0);
      expect(wordFileErrors(await renderPartyDocument({ ...notice, date, recipients: toView(text) }))).toEqual([]);
    });
  }

  it.skipIf(!canRender())(
    'mẫu 2: "(để báo cáo)" đứng một lần, ngang giữa bốn dòng nó đi cùng [cần LibreOffice và poppler]',
    async () => {
      const sample = sampleBlocks.find(({ lines }) => lines.some((line) => line.endsWith(']')));
      if (!sample) throw new Error('no sample');
      const pdf = renderPdf(await renderPartyDocument({ ...notice, recipients: toView(sample.text) }));
      const purpose = lineWith(pdf, '(để', 'báo', 'cáo)');
      const first = lineWith(pdf, '-', 'Ban', 'Bí', 'thư', 'TW', 'Đảng;');
      const fourth = lineWith(pdf, 'Nam;');
      expect(purpose.left).toBeGreaterThan(first.right);
      expect((purpose.top + purpose.bottom) / 2).toBeCloseTo((first.top + fourth.bottom) / 2, -0.5);
    },
  );
});
