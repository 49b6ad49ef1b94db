import { setImmediate } from 'node:timers/promises';
import type { AddresseeView, EnvelopesView } from '../mail.view.ts';
import { AFTER_TABLE, paragraph, run, table } from '../ooxml/elements.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { packLargeWordDocument } from '../ooxml/word-package.ts';
import { join, type Markup, NOTHING } from '../ooxml/xml-text.ts';
import { type Composer, line } from '../blocks/composer.ts';
import { organLines } from '../blocks/letterhead.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import { profileForDate } from '../profiles/profile-for-date.ts';
import { oneLine } from '../text/wording.ts';
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
  const opening = paragraph(NOTHING, {
    ...(next ? { pageBreakBefore: true } : {}),
    line: { points: 1, rule: 'exact' },
  });
  const upper = table({ columnsMm: [senderMm, widthMm - senderMm] }, [
    {
      whole: true,
      height: { mm: heightMm * UPPER_SHARE, rule: 'exact' },
      cells: [
        { content: sender(view, composer, senderMm), widthMm: senderMm },
        { content: marks(view, composer), widthMm: widthMm - senderMm },
      ],
    },
  ]);
  const lower = table({ columnsMm: [leftMm, widthMm - leftMm] }, [
    {
      whole: true,
      height: { mm: heightMm * (1 - UPPER_SHARE) - 3, rule: 'exact' },
      cells: [
        { content: [], widthMm: leftMm },
        { content: recipient(composer, addressee), widthMm: widthMm - leftMm, vertical: 'center' },
      ],
    },
  ]);
  return join([opening, upper, AFTER_TABLE, lower]);
}

function sender(view: EnvelopesView, composer: Composer, columnMm: number): readonly Markup[] {
  const address = oneLine(view.senderAddress);
  return [
    ...organLines(composer, view.letterhead, columnMm),
    line(composer, 'number', view.contents),
    ...(address === '' ? [] : [line(composer, 'contact', address, { beforePoints: 4 })]),
  ];
}

function marks(view: EnvelopesView, composer: Composer): readonly Markup[] {
  return [
    ...(view.practice ? [line(composer, 'dissemination', PRACTICE)] : []),
    ...(view.urgency === '' ? [] : [line(composer, 'urgency', view.urgency, { align: 'right' })]),
  ];
}

function recipient(composer: Composer, addressee: AddresseeView): readonly Markup[] {
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
  const address = oneLine(addressee.address);
  return [
    text('Kính gửi:', 15, { italic: true }),
    text(oneLine(addressee.name), 16, { bold: true }),
    ...(address === '' ? [] : [text(address, 14, {})]),
  ];
}
