import type { CopyView } from '../copy.view.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { packWordDocument } from '../ooxml/word-package.ts';
import { join, type Markup, NOTHING } from '../ooxml/xml-text.ts';
import { type Composer, line, textWidthMm } from '../blocks/composer.ts';
import { copyBlock } from '../blocks/copy-block.ts';
import { headerParts, sectionFormat } from '../blocks/page-setup.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { profileById } from '../profiles/profile-for-date.ts';
import { oneLine, textLines } from '../text/wording.ts';

/** The certified copy on a sheet of its own, to follow the copied pages. // 36-HD/VPTW, II.3.3; 05-HD/VPTW, Phụ lục 3 */
export async function renderCopyPage(view: CopyView): Promise<Uint8Array<ArrayBuffer>> {
  return copyPage(view, profileById(view.form));
}

export function copyPage(view: CopyView, profile: LayoutProfile): Uint8Array<ArrayBuffer> {
  const composer: Composer = { profile, mode: 'styles', widthMm: textWidthMm(profile) };
  const { pageNumber } = view;
  const section =
    pageNumber === undefined
      ? sectionFormat(profile, {}, { opensDocument: true })
      : { ...sectionFormat(profile, {}, {}), startAt: pageNumber };
  return packWordDocument({
    body: join([excerptBlock(composer, view), copyBlock(composer, view)]),
    section: sectionProperties(section),
    headers: headerParts(composer, { practice: view.practice ?? false }),
    styles: styleSheet(profile, []),
    settings: {},
    properties: {
      title: view.properties?.title ?? `Bản sao số ${oneLine(view.numberText)}`,
      subject: view.properties?.subject ?? profile.copy.kinds[view.kind],
      author:
        view.properties?.author ??
        [...view.letterhead.upperLines, ...view.letterhead.bodyLines].map(oneLine).join(' - '),
    },
    language: profile.language,
  });
}

/** Trích sao: the copied part and where it stands, above the line of the block. // 36-HD/VPTW, II.3.1 */
function excerptBlock(composer: Composer, { excerpt }: CopyView): Markup {
  if (excerpt === undefined) return NOTHING;
  const source = oneLine(excerpt.source);
  const paragraphs = excerpt.paragraphs.flatMap(textLines);
  return join([
    ...(source === '' ? [] : [line(composer, 'bodyText', [{ text: `(${source})`, italic: true }], CENTRED)]),
    ...paragraphs.map((text) => line(composer, 'bodyText', text)),
  ]);
}

const CENTRED = { align: 'center', firstLineMm: 0, keepNext: true } as const;
