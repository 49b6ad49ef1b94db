import { type Cell, table } from '../ooxml/elements.ts';
import type { Edge } from '../ooxml/formats.ts';
import type { Markup } from '../ooxml/xml-text.ts';
import { type Composer, closingColumns, line } from './composer.ts';

const BRACKET: Edge = { points: 0.75 };
const BRACKET_MM = 1.6;
const PURPOSE_MM = 24;

/**
 * A purpose printed once for several recipients, beside a bracket that spans their lines, as offices draw it: "(để báo cáo)".
 * Drawn with the edges of a cell, so that every program that opens Word files shows it. // layout.md 2.12 [C]; sample 2
 */
export function bracketedRecipients(composer: Composer, lines: readonly Markup[], purpose: string): Markup {
  const [columnMm] = closingColumns(composer);
  const namesMm = columnMm - BRACKET_MM - PURPOSE_MM;
  const columnsMm = [namesMm, BRACKET_MM, PURPOSE_MM];
  const spans = [{ text: '(' }, { text: purpose, italic: true }, { text: ')' }];
  const cells: Cell[] = [
    { content: lines, widthMm: namesMm },
    { content: [], widthMm: BRACKET_MM, borders: { top: BRACKET, right: BRACKET, bottom: BRACKET } },
    {
      content: [line(composer, 'recipient', spans, { leftMm: 1.5, hangingMm: 0 })],
      widthMm: PURPOSE_MM,
      vertical: 'center',
    },
  ];
  return table({ columnsMm }, [{ whole: true, cells }]);
}
