import { pictureRelationshipId } from './word-package.ts';
import { asMarkup, escapeXml, type Markup } from './xml-text.ts';

const EMU_PER_MM = 36_000;
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** A picture of the package standing in the line like a letter. `id` is unique in the file. // ECMA-376-1, 20.4.2.8 */
export function picture(options: {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly widthMm: number;
  readonly heightMm: number;
}): Markup {
  const extent = `cx="${Math.round(options.widthMm * EMU_PER_MM)}" cy="${Math.round(options.heightMm * EMU_PER_MM)}"`;
  const described = `id="${options.id}" name="${escapeXml(options.name)}" descr="${escapeXml(options.description)}"`;
  return asMarkup(
    `<w:r><w:drawing><wp:inline xmlns:wp="${WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
      `<wp:docPr ${described}/><a:graphic xmlns:a="${A}"><a:graphicData uri="${PIC}"><pic:pic xmlns:pic="${PIC}">` +
      `<pic:nvPicPr><pic:cNvPr ${described}/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="${pictureRelationshipId(options.name)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  );
}
