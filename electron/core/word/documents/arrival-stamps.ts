import { setImmediate } from 'node:timers/promises';
import type { ArrivalStampsView, ArrivalStampView } from '../arrival-stamp.view.ts';
import { arrivalStamp, STAMP_MM, type StampInk } from '../blocks/arrival-stamp.ts';
import { labelPages, labelSection } from '../blocks/label-grid.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import type { LabelSheetView } from '../mail.view.ts';
import { AFTER_TABLE, paragraph, table } from '../ooxml/elements.ts';
import { type SectionFormat, sectionProperties } from '../ooxml/section.ts';
import { packLargeWordDocument } from '../ooxml/word-package.ts';
import { join, type Markup, NOTHING } from '../ooxml/xml-text.ts';
import { profileForDate } from '../profiles/profile-for-date.ts';
import type { MailOptions } from './mail-options.ts';

/** Stamps written before others get their turn. */
const STAMPS_AT_A_TIME = 50;
const A4 = { widthMm: 210, heightMm: 297 } as const;

/** Dấu đến: each on a page of its own, to be printed over the document, or all on a sheet of labels. */
export async function renderArrivalStamps(
  view: ArrivalStampsView,
  options: MailOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const profile = profileForDate(null);
  const ink: StampInk = {
    color: view.red ? profile.copy.stamp.color : profile.font.color,
    practice: view.practice,
  };
  const { body, section } =
    view.place.kind === 'labels'
      ? await onLabels(view.stamps, view.place, ink, options)
      : await overPages(view.stamps, ink, options);
  return packLargeWordDocument({
    body,
    section: sectionProperties(section),
    headers: [],
    styles: styleSheet(profile, []),
    settings: {},
    properties: { title: 'Dấu đến', subject: view.stamps.map(({ number }) => number).join(', '), author: '' },
    language: profile.language,
  });
}

type Printed = { readonly body: Markup; readonly section: SectionFormat };

async function onLabels(
  stamps: readonly ArrivalStampView[],
  place: Extract<ArrivalStampsView['place'], { readonly kind: 'labels' }>,
  ink: StampInk,
  options: MailOptions,
): Promise<Printed> {
  const { sheet, startAt, outlines } = place;
  const pages = await labelPages(
    {
      sheet,
      startAt,
      outlines,
      count: stamps.length,
      vertical: 'top',
      content: (index) => {
        const stamp = stamps[index];
        return stamp === undefined ? [] : centred(arrivalStamp(stamp, ink), sheet);
      },
    },
    options,
  );
  return { body: join([...pages, AFTER_TABLE]), section: labelSection(sheet) };
}

/** On a label larger than the stamp it stands in the middle. */
function centred(stamp: Markup, sheet: LabelSheetView): readonly Markup[] {
  const asideMm = Math.max(0, (sheet.width - STAMP_MM.width) / 2);
  const aboveMm = Math.max(0, (sheet.height - STAMP_MM.height) / 2);
  if (asideMm < 0.05 && aboveMm < 0.05) return [stamp, AFTER_TABLE];
  const columnsMm = asideMm < 0.05 ? [STAMP_MM.width] : [asideMm, STAMP_MM.width, asideMm];
  const cells = columnsMm.map((widthMm, i) => ({
    content: i === columnsMm.length >> 1 ? [stamp, AFTER_TABLE] : [],
    widthMm,
  }));
  const spacer = aboveMm < 0.05 ? [] : [paragraph(NOTHING, { line: { points: (aboveMm * 72) / 25.4, rule: 'exact' } })];
  return [...spacer, table({ columnsMm }, [{ whole: true, cells }]), AFTER_TABLE];
}

/** Every stamp has a section of its own, whose margins are its place on the page. */
async function overPages(stamps: readonly ArrivalStampView[], ink: StampInk, options: MailOptions): Promise<Printed> {
  const sectionOf = (stamp: ArrivalStampView | undefined): SectionFormat => ({
    ...A4,
    marginsMm: { top: stamp?.at.topMm ?? 0, left: stamp?.at.leftMm ?? 0, right: 0, bottom: 0 },
    headerMm: 0,
    footerMm: 0,
    parts: {},
  });
  const pages: Markup[] = [];
  for (const [i, stamp] of stamps.entries()) {
    const end =
      i === stamps.length - 1
        ? AFTER_TABLE
        : paragraph(NOTHING, { line: { points: 1, rule: 'exact' } }, { section: sectionProperties(sectionOf(stamp)) });
    pages.push(arrivalStamp(stamp, ink), end);
    if (i % STAMPS_AT_A_TIME !== STAMPS_AT_A_TIME - 1) continue;
    options.signal?.throwIfAborted();
    options.onProgress?.(i + 1, stamps.length);
    await setImmediate();
  }
  options.onProgress?.(stamps.length, stamps.length);
  return { body: join(pages), section: sectionOf(stamps.at(-1)) };
}
