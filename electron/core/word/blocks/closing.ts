import type {
  PartyDocumentView,
  RecipientsView,
  SignatureConfirmationView,
  SignatureView,
} from '../party-document.view.ts';
import { AFTER_TABLE, type Row, table } from '../ooxml/elements.ts';
import type { ParagraphFormat } from '../ooxml/formats.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { mmFromPoints, pointsFromMm } from '../ooxml/units.ts';
import { bareItem, bareLines, inCapitals, oneLine, stripEnd, textLines } from '../text/wording.ts';
import { type Composer, closingColumns, line, spanRun, styledParagraph } from './composer.ts';
import { bracketedRecipients } from './recipient-bracket.ts';

/**
 * Authority, title, free height for signature and seal, name. Without an authority line the title is bold.
 * // 05-HD/VPTW, II.I.7; [M] pages 16, 18–23
 */
export function signatureLines(
  composer: Composer,
  view: SignatureView,
  withGap = true,
  /** Of the name, which ends the block. */
  last: ParagraphFormat = {},
): readonly Markup[] {
  const keep: ParagraphFormat = { keepNext: true };
  const authority = textLines(view.authority ?? '');
  const alone = authority.length === 0 || view.organ !== undefined || view.concurrentTitle !== undefined;
  const lines = [
    ...authority.map((text) => line(composer, 'authority', text, keep)),
    ...textLines(view.title ?? '').map((text) => line(composer, alone ? 'soleTitle' : 'position', text, keep)),
    ...textLines(view.organ ?? '').map((text) => line(composer, 'soleTitle', text, keep)),
  ];
  if (view.concurrentTitle !== undefined) {
    lines.push(line(composer, 'concurrently', composer.profile.words.concurrently.text, keep));
    lines.push(...textLines(view.concurrentTitle).map((text) => line(composer, 'soleTitle', text, keep)));
  }
  const name = oneLine(view.name ?? '');
  return [
    ...lines,
    line(composer, 'signerName', name, {
      ...(withGap ? { beforePoints: gapPoints(composer, lines.length > 0) } : {}),
      ...last,
    }),
  ];
}

/** The gap is measured from baseline to baseline; one line height of it is the name's own. */
function gapPoints(composer: Composer, afterTitle: boolean): number {
  const { closing, styles } = composer.profile;
  const own = typeof styles.signerName.line === 'number' ? mmFromPoints(styles.signerName.line) : 0;
  return Math.max(0, Math.round(pointsFromMm(closing.signatureGapMm.value - (afterTitle ? own : 0))));
}

/** Nơi nhận: the label, one line per recipient, the archive copy last. // 05-HD/VPTW, II.I.9 */
export function recipientLines(
  composer: Composer,
  view: RecipientsView,
  form: 'titled' | 'letter' | 'submission',
): readonly Markup[] {
  const { words, punctuation, styles, closing } = composer.profile;
  const items = view.lines
    .map((item) => ({
      text: bareLines(item.text),
      purpose: bareItem(item.purpose ?? '').replace(/^\(|\)$/g, ''),
      spacing: item.spacing ?? 0,
      braced: item.braced === true,
    }))
    .filter((item) => item.text !== '');
  if ((view.sameAsAbove ?? form !== 'titled') && !items.some((item) => isSameAsAbove(item.text))) {
    items.unshift({ text: words.sameAsAbove.text, purpose: '', spacing: 0, braced: false });
  }
  const fileCopy = view.fileCopy === null ? '' : bareItem(view.fileCopy).replace(/^lưu(?:\s*:\s*|\s+)/iu, '');
  if (fileCopy !== '')
    items.push({ text: `${words.fileCopy.text} ${fileCopy}`, purpose: '', spacing: 0, braced: false });
  if (items.length === 0) return [];
  const label = [
    spanRun(composer, styles.recipientsLabel, { text: words.recipientsLabel.text, underline: true }),
    spanRun(
      composer,
      styles.recipientsLabel,
      closing.underlineColon.value ? { text: ':', underline: true } : { text: ':' },
    ),
  ];
  const list = items.map((item, i) => {
    const end = i === items.length - 1 ? punctuation.recipient.last : punctuation.recipient.each;
    const opening = { text: punctuation.listOpening.text + item.text };
    const spans =
      item.purpose === '' || bracketOf(items, i) !== null
        ? [{ text: opening.text + end }]
        : [{ text: `${opening.text} (` }, { text: item.purpose, italic: true }, { text: `)${end}` }];
    return line(
      composer,
      'recipient',
      item.spacing === 0 ? spans : spans.map((span) => ({ ...span, spacing: item.spacing })),
    );
  });
  const blocks = list.flatMap((one, i) => {
    const bracket = bracketOf(items, i);
    if (bracket === null) return [one];
    if (bracket.from !== i) return [];
    const spanned = bracketedRecipients(composer, list.slice(bracket.from, bracket.to), items[i]?.purpose ?? '');
    // Word wants a paragraph after a table, and between two.
    const apart = bracket.to === items.length || bracketOf(items, bracket.to) !== null;
    return apart ? [spanned, AFTER_TABLE] : [spanned];
  });
  return [styledParagraph(composer, 'recipientsLabel', join(label), { keepNext: true }), ...blocks];
}

/** The run of lines beside one bracket to which a line belongs; one line alone has none. */
function bracketOf(
  items: readonly { readonly purpose: string; readonly braced: boolean }[],
  index: number,
): { readonly from: number; readonly to: number } | null {
  const own = items[index];
  if (own === undefined || !own.braced || own.purpose === '') return null;
  const belongs = (i: number): boolean => items[i]?.braced === true && items[i].purpose === own.purpose;
  let from = index;
  while (belongs(from - 1)) from -= 1;
  let to = index + 1;
  while (belongs(to)) to += 1;
  return to - from > 1 ? { from, to } : null;
}

function isSameAsAbove(text: string): boolean {
  return /^như (?:trên|kính (?:gửi|trình))/iu.test(text);
}

const LONGEST_CONFIRMED_NAME = 8;

/** "Xác nhận chữ ký của đồng chí …" and the signature that confirms. // 05-HD/VPTW, II.I.7.1.2 */
function confirmationLines(composer: Composer, view: SignatureConfirmationView): readonly Markup[] {
  const of = oneLine(view.of ?? '');
  // A name that does not fit on the line stands whole on the next one.
  const separator = of.length > LONGEST_CONFIRMED_NAME ? '\n' : ' ';
  const text = `${composer.profile.words.confirmation.text}${of === '' ? '...' : separator + of}`;
  return [line(composer, 'confirmation', text, { keepNext: true }), ...signatureLines(composer, view.signature)];
}

/** Recipients on the left, signatures on the right; further signers to the left of the first, then on further rows. // 05-HD/VPTW, II.I.7.2.4 */
export function closingBlock(composer: Composer, view: PartyDocumentView): Markup {
  const recipients = view.recipients === null ? [] : recipientLines(composer, view.recipients, view.type.form);
  const code =
    view.options?.drafterCode === undefined ? [] : [line(composer, 'drafterCode', oneLine(view.options.drafterCode))];
  const left = [...recipients, ...code];
  const [first, ...others] = view.signatures;
  const confirmation = view.confirmation === undefined ? [] : confirmationLines(composer, view.confirmation);
  if (others.length === 0) {
    const right = [...(first === undefined ? [] : signatureLines(composer, first)), ...confirmation];
    return left.length === 0 && right.length === 0 ? join([]) : sideBySide(composer, left, right);
  }
  return signaturesAbove(composer, view.signatures, left, confirmation);
}

/** Beside the signature stand so many lines of nơi nhận; those of a long list that follow may go on to the next page. */
const BESIDE_SIGNATURE = 11;

/**
 * Two columns in rows that stay whole. A long list at the left is divided, so that the signature and its last lines of text
 * are not carried over to the next page by nơi nhận alone.
 */
export function columnRows(
  columnsMm: readonly [number, number, number],
  left: readonly Markup[],
  right: readonly Markup[],
  wholeUpToLines: number,
): readonly Row[] {
  const [leftMm, gapMm, rightMm] = columnsMm;
  const row = (one: readonly Markup[], other: readonly Markup[], whole: boolean): Row => ({
    ...(whole ? { whole } : {}),
    cells: [
      { content: one, widthMm: leftMm },
      { content: [], widthMm: gapMm },
      { content: other, widthMm: rightMm },
    ],
  });
  if (left.length <= wholeUpToLines) return [row(left, right, true)];
  // Lines beside one bracket are a table of their own, which a row must not end with.
  if (left.some((one) => one.startsWith('<w:tbl>'))) return [row(left, right, false)];
  return [row(left.slice(0, BESIDE_SIGNATURE), right, true), row(left.slice(BESIDE_SIGNATURE), [], false)];
}

/** The closing table: nơi nhận and signature. */
function sideBySide(composer: Composer, left: readonly Markup[], right: readonly Markup[]): Markup {
  const columnsMm = closingColumns(composer);
  const rows = columnRows(columnsMm, left, right, composer.profile.closing.wholeUpToLines);
  return join([spacer(composer), table({ columnsMm }, rows)]);
}

/**
 * Two signers side by side, the next two below them, then nơi nhận: rows of one table, which stay on one page with each
 * other and with the end of the text as far as a page has room.
 */
function signaturesAbove(
  composer: Composer,
  signatures: readonly SignatureView[],
  recipients: readonly Markup[],
  confirmation: readonly Markup[],
): Markup {
  const half = composer.widthMm / 2;
  const hasMore = recipients.length > 0 || confirmation.length > 0;
  const isShort = recipients.length <= composer.profile.closing.wholeUpToLines;
  const rows: Row[] = [];
  for (let i = 0; i < signatures.length; i += 2) {
    const right = signatures[i];
    const left = signatures[i + 1];
    const last = i + 2 >= signatures.length;
    const keepNext = last ? hasMore && isShort : signatures.length <= MOST_KEPT_SIGNATURES;
    const cells = [left, right].map((one) => ({
      content: [
        ...(i === 0 ? [] : [spacer(composer)]),
        ...(one === undefined
          ? [line(composer, 'position', '', { keepNext })]
          : padded(composer, one, left, right, { keepNext })),
      ],
      widthMm: half,
    }));
    rows.push({ whole: true, cells });
  }
  const format = { columnsMm: [half, half] };
  if (!hasMore) return join([spacer(composer), table(format, rows)]);
  if (!isShort) return join([spacer(composer), table(format, rows), sideBySide(composer, recipients, confirmation)]);
  const cells = [recipients, confirmation].map((content) => ({
    content: content.length === 0 ? [] : [spacer(composer), ...content],
    widthMm: half,
  }));
  return join([spacer(composer), table(format, [...rows, { whole: true, cells }])]);
}

/** Rows of so many signatures fit on a page; more begin where there is room. */
const MOST_KEPT_SIGNATURES = 4;

/** Names of two signers stand on one line though one of them has fewer lines of title. */
function padded(
  composer: Composer,
  one: SignatureView,
  left: SignatureView | undefined,
  right: SignatureView | undefined,
  last: ParagraphFormat,
): readonly Markup[] {
  const wanted = Math.max(titleLineCount(left), titleLineCount(right));
  const missing = wanted - titleLineCount(one);
  const lines = signatureLines(composer, one, true, last);
  const name = lines.at(-1);
  if (missing <= 0 || name === undefined) return lines;
  const blanks = Array.from({ length: missing }, () => line(composer, 'position', '', { keepNext: true }));
  return [...lines.slice(0, -1), ...blanks, name];
}

function titleLineCount(view: SignatureView | undefined): number {
  if (view === undefined) return 0;
  const texts = [view.authority, view.title, view.organ, view.concurrentTitle].map(
    (text) => textLines(inCapitals(text ?? '')).length,
  );
  return texts.reduce((sum, count) => sum + count, view.concurrentTitle === undefined ? 0 : 1);
}

function spacer(composer: Composer): Markup {
  return line(composer, 'position', '', {
    keepNext: true,
    line: { points: composer.profile.closing.beforePoints.value, rule: 'exact' },
  });
}

/** Address, telephone, e-mail under a line across the text. // 05-HD/VPTW, II.II.6 */
export function contactBlock(composer: Composer, contact: string): readonly Markup[] {
  const [first, ...others] = textLines(stripEnd(contact));
  if (first === undefined) return [];
  const points = composer.profile.closing.contactLine.points;
  return [
    line(composer, 'contact', '', { keepNext: true }),
    line(composer, 'contact', first, { borderTop: { points, spacePoints: 2 } }),
    ...others.map((text) => line(composer, 'contact', text)),
  ];
}
