import { formatPartyDate } from '../../../contract/calendar-date.ts';
import type { CopyView } from '../copy.view.ts';
import { table } from '../ooxml/elements.ts';
import { mmFromPoints } from '../ooxml/units.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { countLines } from '../text/text-width.ts';
import { bareItem, oneLine, stripEnd } from '../text/wording.ts';
import { type Composer, line } from './composer.ts';

const HEADING = 'NƠI NHẬN BẢN SAO';
const gapMm = 6;
const HANGING_MM = 6;
const AFTER_POINTS = 2;

/** Nơi nhận of a copy in words, the archive copy last. // 05-HD/VPTW, Phụ lục 3, row 5 of the stamp */
export function copyRecipientItems(composer: Composer, view: CopyView): readonly string[] {
  const items = (view.recipients?.lines ?? []).map((item) => bareItem(item.text)).filter((text) => text !== '');
  const fileCopy = bareItem(view.recipients?.fileCopy ?? '').replace(/^lưu(?:\s*:\s*|\s+)/iu, '');
  return fileCopy === '' ? items : [...items, `${composer.profile.words.fileCopy.text} ${fileCopy}`];
}

/** The page that the stamp points at where its row has no room: number and date of the copy, the list, its sum. */
export function copyRecipientPage(composer: Composer, view: CopyView): Markup {
  const items = copyRecipientItems(composer, view);
  const number = stripEnd(oneLine(view.numberText).replace(/^số\s*:?\s*/iu, ''));
  const { totals } = view;
  const sum = totals
    ? `Tổng số: ${totals.recipients} nơi nhận, ${totals.copies} bản.`
    : `Tổng số: ${items.length} dòng nơi nhận.`;
  return join([
    line(composer, 'appendixTitle', HEADING, { pageBreakBefore: true, keepNext: true }),
    line(composer, 'appendixReference', `(Kèm theo bản sao số ${number}, ngày ${formatPartyDate(view.date)})`, {
      keepNext: true,
      afterPoints: 12,
    }),
    columns(composer, items),
    line(composer, 'bodyText', sum, { firstLineMm: 0, beforePoints: 6 }),
  ]);
}

/** Two columns, read down and then across on each page; a short list in one. */
function columns(composer: Composer, items: readonly string[]): Markup {
  const { each, last } = composer.profile.punctuation.recipient;
  const texts = items.map((text, place) => `${place + 1}. ${text}${place === items.length - 1 ? last : each}`);
  const count = texts.length > 8 ? 2 : 1;
  const widthMm = (composer.widthMm - gapMm * (count - 1)) / count;
  const pages: Markup[] = [];
  for (let from = 0; from < texts.length;) {
    const many = fittingOnPage(composer, texts.slice(from), count, widthMm);
    if (from > 0) pages.push(line(composer, 'recipient', '', { pageBreakBefore: true, afterPoints: 0 }));
    pages.push(page(composer, texts.slice(from, from + many), count, widthMm));
    from += many;
  }
  return join(pages);
}

/** Height that the list has on its page, below the heading. */
const PAGE_MM = { A4: 230, A5: 140 } as const;
const NARROW_TEXT_MM = 140;

/** As many lines as a page holds, so that a column never goes on overleaf beside its neighbour. */
function fittingOnPage(composer: Composer, texts: readonly string[], count: number, widthMm: number): number {
  const { points } = composer.profile.styles.recipient;
  const size = Number(points);
  const room = composer.widthMm < NARROW_TEXT_MM ? PAGE_MM.A5 : PAGE_MM.A4;
  const heights = texts.map(
    (text) => countLines(text, size, widthMm - HANGING_MM) * mmFromPoints(size * 1.2) + mmFromPoints(AFTER_POINTS),
  );
  for (let many = texts.length; many > count; many -= 1) {
    const perColumn = Math.ceil(many / count);
    let height = 0;
    for (let row = 0; row < perColumn; row += 1)
      height += Math.max(heights[row] ?? 0, row + perColumn < many ? (heights[row + perColumn] ?? 0) : 0);
    if (height <= room) return many;
  }
  return Math.min(count, texts.length);
}

function page(composer: Composer, texts: readonly string[], count: number, widthMm: number): Markup {
  const perColumn = Math.ceil(texts.length / count);
  const rows = Array.from({ length: perColumn }, (_, row) =>
    Array.from({ length: count }, (__, column) => texts[column * perColumn + row] ?? ''),
  );
  const columnsMm = count === 1 ? [widthMm] : [widthMm, gapMm, widthMm];
  return table(
    { columnsMm },
    rows.map(([left = '', right]) => ({
      whole: true,
      cells:
        right === undefined
          ? [item(composer, left, widthMm)]
          : [item(composer, left, widthMm), item(composer, '', gapMm), item(composer, right, widthMm)],
    })),
  );
}

function item(composer: Composer, text: string, widthMm: number) {
  const content = line(composer, 'recipient', text, {
    leftMm: HANGING_MM,
    hangingMm: HANGING_MM,
    afterPoints: AFTER_POINTS,
  });
  return { content: [content], widthMm };
}
