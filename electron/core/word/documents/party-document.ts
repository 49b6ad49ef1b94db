import type { PartyDocumentView } from '../party-document.view.ts';
import { AFTER_TABLE } from '../ooxml/elements.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { packWordDocument } from '../ooxml/word-package.ts';
import { addresseesBlock } from '../blocks/addressees.ts';
import { appendixHead } from '../blocks/appendix.ts';
import { type BodyContext, bodyBlocks, groundsBlock, usedHeadingLevels } from '../blocks/body.ts';
import { closingBlock, contactBlock } from '../blocks/closing.ts';
import type { Composer } from '../blocks/composer.ts';
import { letterheadBlock, numberLine } from '../blocks/letterhead.ts';
import {
  headerParts,
  notForMediaBlock,
  sectionEnd,
  sectionFormat,
  type SectionKind,
  sectionWidthMm,
} from '../blocks/page-setup.ts';
import { headingStyleId, styleSheet } from '../blocks/style-sheet.ts';
import { titleBlock } from '../blocks/title.ts';
import { applyOptions } from '../profiles/apply-options.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { profileById, profileForDate } from '../profiles/profile-for-date.ts';
import { closeBody } from '../text/body-end.ts';
import { oneLine, textLines } from '../text/wording.ts';

/**
 * Any Party document as a Word file: A4 (or A5), in the layout of the rule book of its date.
 * The same view gives the same bytes.
 */
export async function renderPartyDocument(view: PartyDocumentView): Promise<Uint8Array<ArrayBuffer>> {
  return partyDocument(view, profileOf(view));
}

/** The same with a given rule book, for tests and for books that are not in force yet. */
export function partyDocument(view: PartyDocumentView, profile: LayoutProfile): Uint8Array<ArrayBuffer> {
  const options = view.options ?? {};
  const settled = applyOptions(profile, options);
  const main = sectionFormat(settled, options, { opensDocument: true });
  const composer: Composer = { profile: settled, mode: 'styles', widthMm: sectionWidthMm(main) };
  const allBlocks = [...view.body, ...(view.appendices ?? []).flatMap((appendix) => appendix.blocks)];
  const levels = usedHeadingLevels(composer, allBlocks);
  const headingStyles = new Map(levels.map((level, i) => [level, headingStyleId(i)] as const));
  const pages = createPages(composer, settled, view);
  const flow = (kind: SectionKind): BodyContext => ({
    composer: pages.composerFor(kind),
    headingStyles,
    landscape: pages.landscape,
  });

  const body = options.endAsTyped ? view.body : closeBody(view.body, settled.body.end.mark);
  const content: Markup[] = [
    letterheadBlock(composer, view),
    titleBlock(composer, view),
    addresseesBlock(composer, view),
    groundsBlock(composer, view.grounds ?? []),
    ...bodyBlocks(flow({}), body, true),
    closingBlock(composer, view),
    ...contactBlock(composer, options.contact ?? ''),
    notForMediaBlock(composer, options),
  ];
  (view.appendices ?? []).forEach((appendix, i) => {
    const kind: SectionKind = { opensAppendix: true, ...(appendix.landscape ? { landscape: true } : {}) };
    content.push(pages.end(), ...appendixHead(pages.composerFor(kind), view, appendix, i));
    pages.open(kind);
    content.push(...bodyBlocks(flow(kind), appendix.blocks, false));
  });
  return packWordDocument({
    body: join([...content, AFTER_TABLE]),
    section: sectionProperties(pages.current()),
    headers: headerParts(composer, options),
    styles: styleSheet(settled, levels),
    settings: { mirrorMargins: options.duplex === true },
    properties: documentProperties(composer, view),
    language: settled.language,
  });
}

export function profileOf(view: PartyDocumentView): LayoutProfile {
  return view.profile === undefined ? profileForDate(view.date) : profileById(view.profile);
}

type Pages = {
  readonly composerFor: (kind: SectionKind) => Composer;
  readonly current: () => ReturnType<typeof sectionFormat>;
  readonly open: (kind: SectionKind) => void;
  readonly end: () => Markup;
  readonly landscape: BodyContext['landscape'];
};

/** Keeps track of which run of pages is open while blocks are written one after the other. */
function createPages(composer: Composer, profile: LayoutProfile, view: PartyDocumentView): Pages {
  const options = view.options ?? {};
  let kind: SectionKind = { opensDocument: true };
  const current = (): ReturnType<typeof sectionFormat> => sectionFormat(profile, options, kind);
  const composerFor = (of: SectionKind): Composer => ({
    ...composer,
    widthMm: sectionWidthMm(sectionFormat(profile, options, of)),
  });
  return {
    composerFor,
    current,
    open: (next) => {
      kind = next;
    },
    end: () => sectionEnd(current()),
    landscape: (blocks) => {
      const before = sectionEnd(current());
      const back: SectionKind = kind.landscape ? { landscape: true } : {};
      kind = { landscape: true };
      const inner = blocks(composerFor(kind));
      const after = sectionEnd(current());
      kind = back;
      return [before, ...inner, after];
    },
  };
}

function documentProperties(
  composer: Composer,
  view: PartyDocumentView,
): { title: string; subject: string; author: string } {
  const number = view.number === null ? '' : numberLine(composer, view.number);
  const subject = textLines(view.subject).join(' ');
  const issuer = [...view.letterhead.upperLines, ...view.letterhead.bodyLines].map(oneLine).join(' - ');
  return {
    title:
      view.properties?.title ??
      [view.type.name, number]
        .map(oneLine)
        .filter((part) => part !== '')
        .join(' '),
    subject,
    author: view.properties?.author ?? issuer,
  };
}
