import { renderPartyDocument } from '../../../electron/core/word/documents/party-document.ts';
import { type GrayImage, inkLines } from '../support/gray-image.ts';
import { pageImage, renderPdfs } from '../support/libre-office.ts';
import { type OfficialLine, officialRegions } from './official-lines.ts';
import { specimenFirstPage, specimenLastPage } from './specimen.ts';

/** Size of the official page pictures. */
export const PICTURE = { width: 1000, height: 1415 } as const;
const JOIN_ROWS = 2;

export type Deviation = {
  readonly page: number;
  readonly region: string;
  readonly line: OfficialLine;
  /** Millimetres, ours minus official; null when our page has no such line. */
  readonly down: number | null;
  readonly left: number | null;
  readonly right: number | null;
};

/** Our pages 1 and 29 as pictures of the size of the official ones. */
export async function specimenPictures(): Promise<ReadonlyMap<number, GrayImage>> {
  const files = [await renderPartyDocument(specimenFirstPage), await renderPartyDocument(specimenLastPage)];
  const [first, last] = renderPdfs(files);
  if (first === undefined || last === undefined) throw new Error('LibreOffice made no file');
  return new Map([
    [1, pageImage(first, 1, PICTURE.width, PICTURE.height)],
    [29, pageImage(last, 2, PICTURE.width, PICTURE.height)],
  ]);
}

/** How far each line of our pages stands from its place on the official ones. */
export function deviations(pictures: ReadonlyMap<number, GrayImage>): readonly Deviation[] {
  return officialRegions.flatMap(({ page, name, area, lines }) => {
    const picture = pictures.get(page);
    if (picture === undefined) throw new Error(`No picture of page ${page}`);
    const ours = inkLines(picture, area, JOIN_ROWS);
    return lines.map((line): Deviation => {
      const nearest = ours.toSorted((a, b) => Math.abs(a.bottom - line.bottom) - Math.abs(b.bottom - line.bottom))[0];
      if (nearest === undefined) return { page, region: name, line, down: null, left: null, right: null };
      return {
        page,
        region: name,
        line,
        down: nearest.bottom - line.bottom,
        left: nearest.left - line.left,
        right: nearest.right - line.right,
      };
    });
  });
}
