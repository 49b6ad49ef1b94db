import type { CopyView } from '../copy.view.ts';
import type { Markup } from '../ooxml/xml-text.ts';
import { join } from '../ooxml/xml-text.ts';
import { AFTER_TABLE, type Cell, table } from '../ooxml/elements.ts';
import { italicWidthMm } from '../text/text-width.ts';
import { oneLine, placeAndDate, stripEnd } from '../text/wording.ts';
import { closingColumns, type Composer, fitColumns, line, spanRun, styledParagraph } from './composer.ts';
import { columnRows, recipientLines, signatureLines } from './closing.ts';
import { copyRecipientItems, copyRecipientPage } from './copy-recipients.ts';
import { organLines } from './letterhead.ts';

const STAMP_LEADING = 2;
const SMALLEST_STAMP_ROW = 7;

/** Line across the text, then the copy's own head and signature. // 36-HD/VPTW, II.3.3; 05-HD/VPTW, II.III.2 and Phụ lục 3 */
export function copyBlock(composer: Composer, view: CopyView): Markup {
  const inner = view.form === 'hd36' ? lineForm(composer, view) : stampForm(composer, view);
  const list = hasListApart(composer, view) ? [copyRecipientPage(composer, view)] : [];
  return join([dividingLine(composer), inner, AFTER_TABLE, ...list]);
}

/** True where nơi nhận do not fit the last row of the stamp, drawn or of rubber: they follow on a page of their own. */
function hasListApart(composer: Composer, view: CopyView): boolean {
  return view.form === 'hd05' && rowSize(composer, wholeStampLines(composer, view)) === 0;
}

/** Solid line of the full width of the text area, which stays with what follows it. */
function dividingLine(composer: Composer): Markup {
  const { points } = composer.profile.copy.dividingLine;
  return line(composer, 'separator', '', {
    keepNext: true,
    line: { points: 12, rule: 'exact' },
    afterPoints: 8,
    borderBottom: { points },
  });
}

/** Organ, asterisk, number and recipients on the left; kind, place and date, title and name on the right. */
function lineForm(composer: Composer, view: CopyView): Markup {
  const { copy, words } = composer.profile;
  const isNarrow = composer.widthMm < NARROW_TEXT_MM;
  const columns = isNarrow ? closingColumns(composer) : lineFormColumns(composer);
  const [leftMm] = columns;
  const left = [
    ...organLines(composer, view.letterhead, leftMm),
    line(composer, 'number', `${words.numberPrefix.text} ${numberText(view)}`, { afterPoints: 8 }),
    ...(view.recipients === null ? [] : recipientLines(composer, view.recipients, 'titled')),
  ];
  const signature = [
    line(composer, 'copyKind', copy.kinds[view.kind]),
    line(composer, 'placeDate', placeAndDate(view.place, view.date, undefined), { beforePoints: 0, afterPoints: 6 }),
    ...signatureLines(composer, view.signature),
  ];
  const wholeUpToLines = isNarrow ? composer.profile.closing.wholeUpToLines : LINES_OF_A_PAGE;
  return table({ columnsMm: columns }, columnRows(columns, left, signature, wholeUpToLines));
}

/** Below this the sheet is A5. */
const NARROW_TEXT_MM = 140;
/** A copy's block stays whole and takes a page of its own; a list that is longer goes on. */
const LINES_OF_A_PAGE = 36;

function lineFormColumns(composer: Composer): readonly [number, number, number] {
  const [leftMm, gapMm, rightMm] = fitColumns(composer.profile.header.columnsMm, composer.widthMm);
  const right = Math.max(rightMm, 82);
  return [leftMm, gapMm - (right - rightMm), right];
}

/**
 * The red stamp on the left, the signature of the one entitled to copy on the right. On a sheet that is too narrow for both
 * the signature stands below, still on the right and on the same page.
 */
function stampForm(composer: Composer, view: CopyView): Markup {
  const { stamp } = composer.profile.copy;
  const rightMm = composer.widthMm - stamp.widthMm - STAMP_GAP_MM;
  const signature = signatureLines(composer, view.signature);
  const height = { mm: stamp.heightMm, rule: 'atLeast' } as const;
  const blank = line(composer, 'position', '', { keepNext: true });
  if (rightMm >= SIGNATURE_MM) {
    const cells = [
      stampCell(composer, view),
      { content: [blank], widthMm: STAMP_GAP_MM },
      { content: signature, widthMm: rightMm },
    ];
    return table({ columnsMm: [stamp.widthMm, STAMP_GAP_MM, rightMm] }, [{ whole: true, height, cells }]);
  }
  const [, , signedMm] = closingColumns(composer);
  const leftMm = composer.widthMm - signedMm;
  const room = { content: [blank], widthMm: leftMm };
  // A row is kept with the next by its first paragraph, which the frame of the stamp is not.
  const keeping = line(composer, 'position', '', { keepNext: true, line: { points: 1, rule: 'exact' } });
  const stamped = stampCell(composer, view);
  return table({ columnsMm: [leftMm, signedMm] }, [
    { whole: true, height, cells: [{ content: [keeping, ...stamped.content], widthMm: composer.widthMm, span: 2 }] },
    { whole: true, cells: [room, { content: [blank, ...signature], widthMm: signedMm }] },
  ]);
}

const STAMP_GAP_MM = 4;
/** A title like PHÓ CHÁNH VĂN PHÒNG stands on one line in this width. */
const SIGNATURE_MM = 62;

/** A box of 80 × 50 mm with its five rows, or empty room for the rubber stamp. */
function stampCell(composer: Composer, view: CopyView): Cell {
  const { stamp } = composer.profile.copy;
  if (view.stampMode === 'blank')
    return { content: [line(composer, 'stampRow', '', { keepNext: true })], widthMm: stamp.widthMm };
  const border = { points: stamp.linePoints, color: stamp.color };
  const cellMm = { topMm: 0, bottomMm: 0, leftMm: 2, rightMm: 2 };
  const lines = stampLines(composer, view);
  const points = rowSize(composer, lines) || SMALLEST_STAMP_ROW;
  const rows = lines.map((text) => stampRow(composer, text, points));
  const inner = table({ columnsMm: [stamp.widthMm], margins: cellMm }, [
    {
      whole: true,
      height: { mm: stamp.heightMm, rule: 'exact' },
      cells: [
        {
          widthMm: stamp.widthMm,
          borders: { top: border, left: border, bottom: border, right: border },
          content: [stampHeading(composer), ...rows],
        },
      ],
    },
  ]);
  return { content: [inner, AFTER_TABLE], widthMm: stamp.widthMm };
}

function stampHeading(composer: Composer): Markup {
  const { styles, copy } = composer.profile;
  const rule = { ...styles.stampHeading, color: copy.stamp.color };
  return styledParagraph(
    coloured(composer),
    'stampHeading',
    spanRun(coloured(composer), rule, { text: copy.stamp.heading }),
    { keepNext: true },
  );
}

function stampRow(composer: Composer, text: string, points: number): Markup {
  const red = coloured(composer);
  const rule = { ...red.profile.styles.stampRow, points, line: points + STAMP_LEADING };
  const small: Composer = { ...red, profile: { ...red.profile, styles: { ...red.profile.styles, stampRow: rule } } };
  return styledParagraph(small, 'stampRow', spanRun(small, rule, { text }), { keepNext: true });
}

/** The largest size at which the five rows stay in the box; 0 when none does. */
function rowSize(composer: Composer, lines: readonly string[]): number {
  const { stamp } = composer.profile.copy;
  const { stampHeading: head, stampRow: row } = composer.profile.styles;
  const room = (stamp.heightMm * 72) / 25.4 - Number(head.line) - head.beforePoints - Number(head.afterPoints) - 4;
  const largest = Number(row.points);
  for (let points = largest; points >= SMALLEST_STAMP_ROW; points -= 0.5) {
    const height = lines.reduce((sum, text) => {
      const widthMm = italicWidthMm(text, points) * 1.06;
      return (
        sum +
        Math.ceil(widthMm / (stamp.widthMm - 5)) * (points + STAMP_LEADING) +
        row.beforePoints +
        Number(row.afterPoints)
      );
    }, 0);
    if (height <= room) return points;
  }
  return 0;
}

/** The stamp is written with direct formatting in its own colour. */
function coloured(composer: Composer): Composer {
  const { styles, copy } = composer.profile;
  const red = { color: copy.stamp.color };
  const profile = {
    ...composer.profile,
    styles: { ...styles, stampHeading: { ...styles.stampHeading, ...red }, stampRow: { ...styles.stampRow, ...red } },
  };
  return { ...composer, profile, mode: 'direct' };
}

function wholeStampLines(composer: Composer, view: CopyView): readonly string[] {
  const values = stampValues(composer, view);
  return composer.profile.copy.stamp.rows.map((label, i) => `${label}: ${values[i] ?? ''}`);
}

function stampLines(composer: Composer, view: CopyView): readonly string[] {
  const { rows, longList } = composer.profile.copy.stamp;
  const lines = wholeStampLines(composer, view);
  if (rowSize(composer, lines) > 0) return lines;
  const shortened = [...lines.slice(0, -1), `${rows[4]}: ${longList}`];
  return shortened;
}

function stampValues(composer: Composer, view: CopyView): readonly string[] {
  const { punctuation, copy } = composer.profile;
  const organ = view.organName ?? [...view.letterhead.bodyLines, ...view.letterhead.upperLines].map(oneLine).join(' ');
  const items = copyRecipientItems(composer, view);
  const recipients =
    items.join(`${punctuation.recipient.each} `) + (items.length === 0 ? '' : punctuation.recipient.last);
  return [
    oneLine(organ),
    numberText(view),
    copy.kinds[view.kind],
    placeAndDate(view.place, view.date, undefined),
    recipients,
  ];
}

function numberText(view: CopyView): string {
  return stripEnd(oneLine(view.numberText).replace(/^số\s*:?\s*/iu, ''));
}
