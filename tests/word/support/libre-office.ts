import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseGrayMap, type GrayImage } from './gray-image.ts';

const MM_PER_POINT = 25.4 / 72;

/** A word on a page with its box in millimetres from the top left corner of the page. */
export type PlacedWord = {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type RenderedPdf = {
  readonly file: string;
  readonly pages: number;
  readonly text: string;
  readonly words: readonly PlacedWord[];
};

let profileFolder: string | undefined;

/** Renders several Word files in one run of LibreOffice, in the order given. */
export function renderPdfs(documents: readonly Uint8Array[]): readonly RenderedPdf[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'word-render-'));
  profileFolder ??= mkdtempSync(path.join(tmpdir(), 'word-lo-'));
  const names = documents.map((document, i) => {
    const name = `d${String(i).padStart(3, '0')}`;
    writeFileSync(path.join(folder, `${name}.docx`), document);
    return name;
  });
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profileFolder}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names.map((name) => path.join(folder, `${name}.docx`)),
    ],
    { stdio: 'pipe', timeout: 240_000 },
  );
  return names.map((name) => readPdf(path.join(folder, `${name}.pdf`)));
}

export function renderPdf(document: Uint8Array): RenderedPdf {
  const [pdf] = renderPdfs([document]);
  if (pdf === undefined) throw new Error('LibreOffice made no file');
  return pdf;
}

function readPdf(file: string): RenderedPdf {
  const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const words: PlacedWord[] = [];
  let page = 0;
  for (const line of xml.split('\n')) {
    if (line.includes('<page ')) page += 1;
    const found = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/.exec(line);
    if (!found) continue;
    const [, left, top, right, bottom, text] = found;
    const mm = (value: string | undefined): number => Number(value) * MM_PER_POINT;
    words.push({
      text: unescape(text ?? ''),
      page,
      left: mm(left),
      right: mm(right),
      top: mm(top),
      bottom: mm(bottom),
    });
  }
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return { file, pages: page, text: text.normalize('NFC'), words };
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .normalize('NFC');
}

/** Words of one visual line, found by the first word's text, from left to right. */
export function lineWith(
  pdf: RenderedPdf,
  ...texts: readonly string[]
): {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly page: number;
} {
  for (let i = 0; i < pdf.words.length; i += 1) {
    const slice = pdf.words.slice(i, i + texts.length);
    if (!texts.every((text, k) => slice[k]?.text === text)) continue;
    const first = slice[0];
    if (first === undefined) break;
    return {
      page: first.page,
      top: Math.min(...slice.map((word) => word.top)),
      bottom: Math.max(...slice.map((word) => word.bottom)),
      left: Math.min(...slice.map((word) => word.left)),
      right: Math.max(...slice.map((word) => word.right)),
    };
  }
  throw new Error(`Not on the page: ${texts.join(' ')}`);
}

/** One page as grey pixels, `width` pixels wide. */
export function pageImage(pdf: RenderedPdf, page: number, width: number, height: number): GrayImage {
  const prefix = pdf.file.replace(/\.pdf$/, `-p${page}`);
  execFileSync('pdftoppm', [
    '-gray',
    '-f',
    String(page),
    '-l',
    String(page),
    '-scale-to-x',
    String(width),
    '-scale-to-y',
    String(height),
    pdf.file,
    prefix,
  ]);
  const made = readdirSync(path.dirname(prefix)).find(
    (name) => name.startsWith(path.basename(prefix)) && name.endsWith('.pgm'),
  );
  if (made === undefined) throw new Error('pdftoppm made no picture');
  return parseGrayMap(readFileSync(path.join(path.dirname(prefix), made)));
}
