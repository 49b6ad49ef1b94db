import type { CopyView } from '../copy.view.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { packWordDocument } from '../ooxml/word-package.ts';
import { type Composer, textWidthMm } from '../blocks/composer.ts';
import { copyBlock } from '../blocks/copy-block.ts';
import { headerParts, sectionFormat } from '../blocks/page-setup.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { profileById } from '../profiles/profile-for-date.ts';
import { oneLine } from '../text/wording.ts';

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
    body: copyBlock(composer, view),
    section: sectionProperties(section),
    headers: headerParts(composer, {}),
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
