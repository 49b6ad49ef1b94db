import { formatPartyDate } from '../../../contract/calendar-date.ts';
import type { CopyView } from '../copy.view.ts';
import { table } from '../ooxml/elements.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { bareItem, oneLine, stripEnd } from '../text/wording.ts';
import { type Composer, line } from './composer.ts';

const HEADING = 'NƠI NHẬN BẢN SAO';
const gapMm = 6;
const HANGING_MM = 6;

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

/** Two columns, read down and then across; a short list in one. */
function columns(composer: Composer, items: readonly string[]): Markup {
  const { each, last } = composer.profile.punctuation.recipient;
  const texts = items.map((text, place) => `${place + 1}. ${text}${place === items.length - 1 ? last : each}`);
  const count = texts.length > 8 ? 2 : 1;
  const widthMm = (composer.widthMm - gapMm * (count - 1)) / count;
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
  const content = line(composer, 'recipient', text, { leftMm: HANGING_MM, hangingMm: HANGING_MM, afterPoints: 2 });
  return { content: [content], widthMm };
}
