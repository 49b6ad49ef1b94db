import { setImmediate } from 'node:timers/promises';
import type { AddresseeView, EnvelopesView } from '../mail.view.ts';
import { AFTER_TABLE, paragraph, run, table } from '../ooxml/elements.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { packLargeWordDocument } from '../ooxml/word-package.ts';
import { join, type Markup, NOTHING } from '../ooxml/xml-text.ts';
import { type Composer, line, pointsOf } from '../blocks/composer.ts';
import { organLines } from '../blocks/letterhead.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import { profileForDate } from '../profiles/profile-for-date.ts';
import { mmFromPoints } from '../ooxml/units.ts';
import { nameLines } from '../text/name-lines.ts';
import { capitalsWidthMm, countLines } from '../text/text-width.ts';
import { oneLine, textLines } from '../text/wording.ts';
import type { MailOptions } from './mail-options.ts';

/** Free edge of an envelope: printers hold it there. */
const EDGE_MM = 12;
/** The addressee stands in the lower right part, where the post looks for it. */
const UPPER_SHARE = 0.44;
const LEFT_SHARE = 0.42;
const PRACTICE = 'SỔ TẬP DÙNG';

/** Envelopes, one on each page of the envelope's own size: sender and number of contents above, addressee below right. */
export async function renderEnvelopes(
  view: EnvelopesView,
  options: MailOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const profile = profileForDate(null);
  const composer: Composer = { profile, mode: 'styles', widthMm: view.widthMm - 2 * EDGE_MM };
  const pages: Markup[] = [];
  for (const [index, addressee] of view.addressees.entries()) {
    pages.push(envelope(view, composer, addressee, index > 0));
    if (index % 100 === 99) {
      options.signal?.throwIfAborted();
      options.onProgress?.(index + 1, view.addressees.length);
      await setImmediate();
    }
  }
  options.onProgress?.(view.addressees.length, view.addressees.length);
  return packLargeWordDocument({
    body: join([...pages, AFTER_TABLE]),
    section: sectionProperties({
      widthMm: view.widthMm,
      heightMm: view.heightMm,
      landscape: true,
      marginsMm: { top: EDGE_MM, bottom: EDGE_MM - 2, left: EDGE_MM, right: EDGE_MM },
      headerMm: 5,
      footerMm: 5,
      parts: {},
    }),
    headers: [],
    styles: styleSheet(profile, []),
    settings: {},
    properties: { title: 'Bì văn bản', subject: view.contents, author: view.letterhead.bodyLines.join(' ') },
    language: profile.language,
  });
}

function envelope(view: EnvelopesView, composer: Composer, addressee: AddresseeView, next: boolean): Markup {
  const { widthMm } = composer;
  const heightMm = view.heightMm - 2 * EDGE_MM;
  const senderMm = Math.min(100, widthMm * 0.52);
  const leftMm = widthMm * LEFT_SHARE;
  const lowerMm = heightMm * (1 - UPPER_SHARE) - 3;
  const opening = paragraph(NOTHING, {
    ...(next ? { pageBreakBefore: true } : {}),
    line: { points: 1, rule: 'exact' },
  });
  const upper = table({ columnsMm: [senderMm, widthMm - senderMm] }, [
    {
      whole: true,
      height: { mm: heightMm * UPPER_SHARE, rule: 'exact' },
      cells: [
        { content: sender(view, composer, senderMm, heightMm * UPPER_SHARE), widthMm: senderMm },
        { content: marks(view, composer), widthMm: widthMm - senderMm },
      ],
    },
  ]);
  const lower = table({ columnsMm: [leftMm, widthMm - leftMm] }, [
    {
      whole: true,
      height: { mm: lowerMm, rule: 'exact' },
      cells: [
        { content: [], widthMm: leftMm },
        {
          content: recipient(composer, addressee, widthMm - leftMm, lowerMm),
          widthMm: widthMm - leftMm,
          vertical: 'center',
        },
      ],
    },
  ]);
  return join([opening, upper, AFTER_TABLE, lower]);
}

/** In the largest size in which all of it has room: a row of exact height would cut the rest off. */
function sender(view: EnvelopesView, composer: Composer, columnMm: number, heightMm: number): readonly Markup[] {
  const address = oneLine(view.senderAddress);
  const scale = SCALES.find((one) => senderHeightMm(view, composer, columnMm, one) <= heightMm) ?? SMALLEST_SCALE;
  const smaller = scale === 1 ? composer : inScale(composer, scale);
  return [
    ...organLines(smaller, view.letterhead, columnMm),
    line(smaller, 'number', view.contents),
    ...(address === '' ? [] : [line(smaller, 'contact', address, { beforePoints: 4 })]),
  ];
}

const SCALES = [1, 0.92, 0.85, 0.78, 0.7, 0.62];
const SMALLEST_SCALE = 0.56;
const SENDER_STYLES = ['upperBody', 'issuingBody', 'separator', 'number', 'contact'] as const;

function senderHeightMm(view: EnvelopesView, { profile }: Composer, columnMm: number, scale: number): number {
  const names = (key: 'upperBody' | 'issuingBody', texts: readonly string[]): number => {
    const { bold } = profile.styles[key];
    const points = pointsOf(profile, profile.styles[key]) * scale;
    const widthOf = (text: string): number => capitalsWidthMm(text, points, bold);
    return texts.flatMap(textLines).reduce((sum, text) => sum + nameLines(text, widthOf, columnMm - 1).length, 0);
  };
  const written = (key: 'number' | 'contact', text: string): number =>
    countLines(text, pointsOf(profile, profile.styles[key]) * scale, columnMm);
  const lines = {
    upperBody: names('upperBody', view.letterhead.upperLines),
    issuingBody: names('issuingBody', view.letterhead.bodyLines),
    separator: 1,
    number: written('number', view.contents),
    contact: written('contact', oneLine(view.senderAddress)),
  };
  return mmFromPoints(
    SENDER_STYLES.reduce(
      (sum, key) => sum + lines[key] * pointsOf(profile, profile.styles[key]) * scale * PITCH + 2,
      4,
    ),
  );
}

/** Height of a line of Times New Roman, in its size. */
const PITCH = 1.2;

function inScale(composer: Composer, scale: number): Composer {
  const styles = { ...composer.profile.styles };
  for (const key of SENDER_STYLES) {
    const points = pointsOf(composer.profile, styles[key]) * scale;
    styles[key] = { ...styles[key], points, line: points * PITCH, beforePoints: 0, afterPoints: 0 };
  }
  return { ...composer, mode: 'direct', profile: { ...composer.profile, styles } };
}

function marks(view: EnvelopesView, composer: Composer): readonly Markup[] {
  return [
    ...(view.practice ? [line(composer, 'dissemination', PRACTICE)] : []),
    ...(view.urgency === '' ? [] : [line(composer, 'urgency', view.urgency, { align: 'right' })]),
  ];
}

/** "Kính gửi:", name and address, in the largest size in which all of it has room. */
function recipient(composer: Composer, addressee: AddresseeView, widthMm: number, heightMm: number): readonly Markup[] {
  const name = oneLine(addressee.name);
  const address = oneLine(addressee.address);
  const needs = (size: number): number =>
    mmFromPoints(
      size +
        8 +
        countLines(name, size, widthMm - 1) * (size + 5) +
        countLines(address, size - 2, widthMm - 1) * (size + 3) +
        8,
    );
  const size = NAME_SIZES.find((one) => needs(one) <= heightMm) ?? SMALLEST_NAME;
  const text = (
    content: string,
    points: number,
    look: { readonly bold?: boolean; readonly italic?: boolean },
  ): Markup =>
    paragraph(run(content, { font: composer.profile.font.name, points, ...look }), {
      align: 'left',
      beforePoints: 0,
      afterPoints: 4,
      line: { points: points + 5, rule: 'atLeast' },
    });
  return [
    text('Kính gửi:', size - 1, { italic: true }),
    text(name, size, { bold: true }),
    ...(address === '' ? [] : [text(address, size - 2, {})]),
  ];
}

const NAME_SIZES = [16, 15, 14, 13, 12, 11, 10];
const SMALLEST_NAME = 9;
