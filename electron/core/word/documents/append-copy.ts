import type PizZip from 'pizzip';
import type { CopyView } from '../copy.view.ts';
import { type Composer, line } from '../blocks/composer.ts';
import { copyBlock } from '../blocks/copy-block.ts';
import { type Markup, NOTHING } from '../ooxml/xml-text.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { profileById } from '../profiles/profile-for-date.ts';
import { WordError } from '../word-error.ts';

const MM_PER_TWIP = 25.4 / 1440;
const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/**
 * Puts the certification at the end of a given document, under a line of the full width. The block is kept whole: where the
 * last page has no room, Word begins a new page and numbers it on. Nothing else in the file changes.
 * Throws WordError when the file is not a Word document.
 * // 36-HD/VPTW, II.3.3; 05-HD/VPTW, II.III.2
 */
export async function appendCopyToDocx(original: Uint8Array, view: CopyView): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Zip } = await import('pizzip');
  const archive = openArchive(Zip, original);
  const path = mainPart(archive);
  const xml = readText(archive, path);
  if (xml.includes(STRICT_NAMESPACE)) throw new WordError('strict_word_file');
  if (!xml.includes(`xmlns:w="${WORD_NAMESPACE}"`)) throw new WordError('not_a_word_file');
  const at = endOfBody(xml);
  const profile = profileById(view.form);
  const composer: Composer = { profile, mode: 'direct', widthMm: textWidth(xml.slice(at), profile) };
  archive.file(path, xml.slice(0, at) + practiceLine(composer, view) + copyBlock(composer, view) + xml.slice(at));
  const packed = archive.generate({ type: 'uint8array', compression: 'DEFLATE' });
  return new Uint8Array(packed);
}

/** The pages of the original are not the program's own: what is added says that it is practice. */
function practiceLine(composer: Composer, view: CopyView): Markup {
  if (view.practice !== true) return NOTHING;
  return line(composer, 'dissemination', 'SỔ TẬP DÙNG', { align: 'center', keepNext: true });
}

function openArchive(Zip: typeof PizZip, original: Uint8Array): PizZip {
  try {
    return new Zip(original);
  } catch (error) {
    throw new WordError('not_a_word_file', error);
  }
}

/** The part the package names as its document; 'word/document.xml' in all but odd files. */
function mainPart(archive: PizZip): string {
  const relationships = archive.file('_rels/.rels')?.asText() ?? '';
  const element = relationships.match(/<Relationship\b[^>]*\/officeDocument"[^>]*>/)?.[0] ?? '';
  const target = /Target="\/?([^"]+)"/.exec(element)?.[1] ?? 'word/document.xml';
  return target;
}

function readText(archive: PizZip, path: string): string {
  const part = archive.file(path);
  if (part === null) throw new WordError('not_a_word_file');
  return part.asText();
}

/** Where the block goes: before the properties of the last section, or before the end of the body. */
function endOfBody(xml: string): number {
  const bodyEnd = xml.lastIndexOf('</w:body>');
  if (bodyEnd < 0) throw new WordError('not_a_word_file');
  const section = xml.lastIndexOf('<w:sectPr', bodyEnd);
  const lastContent = Math.max(
    xml.lastIndexOf('</w:p>', bodyEnd),
    xml.lastIndexOf('</w:tbl>', bodyEnd),
    xml.lastIndexOf('<w:p/>', bodyEnd),
  );
  return section > lastContent ? section : bodyEnd;
}

/** Width between the margins of the last section. */
function textWidth(section: string, profile: LayoutProfile): number {
  const attribute = (element: string, name: string): number | undefined => {
    const found = new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="(\\d+)"`).exec(section);
    return found ? Number(found[1]) * MM_PER_TWIP : undefined;
  };
  const paper = profile.page.papers.A4.widthMm;
  const { left, right } = profile.page.marginsMm;
  const width =
    (attribute('pgSz', 'w') ?? paper) - (attribute('pgMar', 'left') ?? left) - (attribute('pgMar', 'right') ?? right);
  return width > 60 ? width : paper - left - right;
}
