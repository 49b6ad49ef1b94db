import type { ArrivalStampView } from '../arrival-stamp.view.ts';
import { type Cell, paragraph, type Row, run, table } from '../ooxml/elements.ts';
import type { Alignment, Edge, ParagraphFormat, RunFormat } from '../ooxml/formats.ts';
import { mmFromPoints } from '../ooxml/units.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { capitalsWidthMm, countLines, textWidthMm } from '../text/text-width.ts';
import { inCapitals, oneLine } from '../text/wording.ts';

/** The stamp is 35 mm high and 50 mm wide. // NĐ 30/2020, Phụ lục IV */
export const STAMP_MM = { width: 50, height: 35 } as const;

/** Heights of the parts, from the top; each of the two adds up to the stamp. */
const BESIDE_MM = { organ: 8.5, words: 0, facts: 12.5, routed: 7.5, file: 6.5 } as const;
const ABOVE_MM = { organ: 8.5, words: 5.5, facts: 8.5, routed: 7, file: 5.5 } as const;
/** Left part that holds "ĐẾN". */
const WORDS_MM = 17;
const PADDING_MM = 1.5;
const FRAME_POINTS = 1;
const INNER_POINTS = 0.5;
const FONT = 'Times New Roman';
const PRACTICE = 'SỔ TẬP DÙNG';
const PRACTICE_POINTS = 6;

/** How the stamp is inked. */
export type StampInk = { readonly color: string; readonly practice: boolean };

/** One stamp, a table of exactly its size at the left edge of where it is put. */
export function arrivalStamp(view: ArrivalStampView, ink: StampInk): Markup {
  const heights = view.wordsAbove ? ABOVE_MM : BESIDE_MM;
  const inner: Edge = { points: INNER_POINTS, color: ink.color };
  const frame: Edge = { points: FRAME_POINTS, color: ink.color };
  const wide = (heightMm: number, content: readonly Markup[], edges: Cell['borders'] = {}): Row => ({
    whole: true,
    height: { mm: heightMm, rule: 'exact' },
    cells: [
      {
        content,
        widthMm: STAMP_MM.width,
        span: 2,
        vertical: 'center',
        borders: { left: frame, right: frame, ...edges },
      },
    ],
  });
  const rows: Row[] = [
    wide(heights.organ, organLines(view, ink, heights.organ), { top: frame, bottom: inner }),
    ...(view.wordsAbove ? [wide(heights.words, wordsLine(view, ink, STAMP_MM.width, 11))] : []),
    view.wordsAbove
      ? wide(heights.facts, factLines(view, ink, STAMP_MM.width), { bottom: inner })
      : besideRow(view, ink, { inner, frame }),
    wide(heights.routed, labelled(ink, 'Chuyển', view.routedTo, heights.routed)),
    wide(heights.file, labelled(ink, view.fileLabel, view.file, heights.file), { bottom: frame }),
  ];
  return table({ columnsMm: [WORDS_MM, STAMP_MM.width - WORDS_MM] }, rows);
}

/** "ĐẾN" at the left, number and day at its right. */
function besideRow(
  view: ArrivalStampView,
  ink: StampInk,
  { inner, frame }: { readonly inner: Edge; readonly frame: Edge },
): Row {
  const factsMm = STAMP_MM.width - WORDS_MM;
  return {
    whole: true,
    height: { mm: BESIDE_MM.facts, rule: 'exact' },
    cells: [
      {
        content: wordsLine(view, ink, WORDS_MM, 18),
        widthMm: WORDS_MM,
        vertical: 'center',
        borders: { left: frame, right: inner, bottom: inner },
      },
      {
        content: factLines(view, ink, factsMm),
        widthMm: factsMm,
        vertical: 'center',
        borders: { right: frame, bottom: inner },
      },
    ],
  };
}

/** The organ in the largest size in which its whole name stands in its part, however long it is. */
function organLines(view: ArrivalStampView, ink: StampInk, heightMm: number): readonly Markup[] {
  const name = inCapitals(oneLine(view.organ));
  const roomMm = heightMm - 0.8 - (ink.practice ? mmFromPoints(pitch(PRACTICE_POINTS)) : 0);
  const widthMm = STAMP_MM.width - 2 * PADDING_MM;
  const fits = (points: number): boolean =>
    linesOfCapitals(name, points, widthMm) * mmFromPoints(pitch(points)) <= roomMm;
  const points = [11, 10, 9, 8, 7, 6, 5, 4].find(fits) ?? 3.5;
  return [
    ...(ink.practice ? [text(PRACTICE, PRACTICE_POINTS, { bold: true, color: ink.color }, 'center')] : []),
    text(name, points, { bold: true, color: ink.color }, 'center'),
  ];
}

function wordsLine(view: ArrivalStampView, ink: StampInk, widthMm: number, largest: number): readonly Markup[] {
  const words = oneLine(view.words);
  const roomMm = widthMm - 2 * PADDING_MM;
  const sizes = Array.from({ length: Math.round((largest - 4) * 2) + 1 }, (_, i) => largest - i / 2);
  const points = sizes.find((size) => capitalsWidthMm(words, size, true) <= roomMm) ?? 4;
  return [text(words, points, { bold: true, color: ink.color }, 'center')];
}

/** "Số: 790   Ngày: 18/01" on one line where there is room, else one below the other; the hour last. */
function factLines(view: ArrivalStampView, ink: StampInk, widthMm: number): readonly Markup[] {
  const number = { label: 'Số: ', value: oneLine(view.number) };
  const day = { label: 'Ngày: ', value: oneLine(view.date) };
  const hour = view.hour === null ? [] : [{ label: 'Giờ: ', value: view.hour === '' ? '………' : view.hour }];
  const roomMm = widthMm - 2 * PADDING_MM;
  const widthOf = (facts: readonly Fact[], points: number): number =>
    textWidthMm(facts.map(({ label, value }) => `${label}${value}`).join(APART), points);
  const lines = view.wordsAbove
    ? widthOf([number, day, ...hour], 11) <= roomMm
      ? [[number, day, ...hour]]
      : [[number], [day, ...hour]]
    : [[number], [day], ...hour.map((one) => [one])];
  const heightMm = (view.wordsAbove ? ABOVE_MM.facts : BESIDE_MM.facts) - 0.8;
  const points =
    [13, 12, 11, 10, 9, 8, 7].find(
      (size) =>
        lines.every((facts) => widthOf(facts, size) <= roomMm) && lines.length * mmFromPoints(pitch(size)) <= heightMm,
    ) ?? 6;
  return lines.map((facts) =>
    spans(
      facts.flatMap(({ label, value }, i) => [
        { text: `${i === 0 ? '' : APART}${label}`, look: { points, color: ink.color } },
        { text: value, look: { points, bold: true } },
      ]),
      { leftMm: PADDING_MM, line: { points: pitch(points), rule: 'exact' } },
    ),
  );
}

type Fact = { readonly label: string; readonly value: string };
const APART = '   ';

/** "Chuyển: Ban Dân vận", on two lines if it must; dots to write on where nothing is known yet. */
function labelled(ink: StampInk, label: string, value: string, heightMm: number): readonly Markup[] {
  const head = `${oneLine(label)}: `;
  const known = oneLine(value);
  const roomMm = STAMP_MM.width - 2 * PADDING_MM;
  const edge = { leftMm: PADDING_MM, rightMm: PADDING_MM };
  if (known === '') {
    const points = textWidthMm(head, 10) <= roomMm - 6 ? 10 : 8;
    return [
      paragraph(join([run(head, look({ points, color: ink.color })), run('\t', look({ points, color: ink.color }))]), {
        ...PLAIN,
        ...edge,
        line: { points: pitch(points), rule: 'exact' },
        tabs: [{ atMm: STAMP_MM.width - PADDING_MM, align: 'right', leader: 'dot' }],
      }),
    ];
  }
  const fits = (points: number): boolean =>
    countLines(head + known, points, roomMm) * mmFromPoints(pitch(points)) <= heightMm - 0.6;
  const points = [10, 9, 8, 7, 6, 5].find(fits) ?? 4;
  return [
    spans(
      [
        { text: head, look: { points, color: ink.color } },
        { text: known, look: { points } },
      ],
      { ...edge, line: { points: pitch(points), rule: 'exact' } },
    ),
  ];
}

type Span = { readonly text: string; readonly look: RunFormat };

function spans(parts: readonly Span[], format: ParagraphFormat): Markup {
  return paragraph(join(parts.map((part) => run(part.text, look(part.look)))), { ...PLAIN, ...format });
}

function text(content: string, points: number, format: RunFormat, align: Alignment): Markup {
  return paragraph(run(content, look({ points, ...format })), {
    ...PLAIN,
    align,
    leftMm: PADDING_MM / 2,
    rightMm: PADDING_MM / 2,
    line: { points: pitch(points), rule: 'exact' },
  });
}

const PLAIN: ParagraphFormat = { align: 'left', beforePoints: 0, afterPoints: 0, firstLineMm: 0 };
const look = (format: RunFormat): RunFormat => ({ font: FONT, ...format });

/** Lines of bold capitals, broken at spaces. */
function linesOfCapitals(words: string, points: number, widthMm: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words.split(' ')) {
    const width = capitalsWidthMm(word, points, true);
    const space = used === 0 ? 0 : capitalsWidthMm(' ', points, true);
    if (used > 0 && used + space + width > widthMm) {
      lines += Math.ceil(width / widthMm);
      used = width % widthMm;
    } else {
      lines += Math.ceil((used + space + width) / widthMm) - 1;
      used = (used + space + width) % widthMm;
    }
  }
  return lines;
}

// Vietnamese capitals carry two marks: an exact line lower than this cuts them off.
const pitch = (points: number): number => Math.ceil(points * 1.18 * 2) / 2;
