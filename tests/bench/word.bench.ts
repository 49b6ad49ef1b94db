import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { renderDeliveryList } from '../../electron/core/word/documents/delivery-list.ts';
import { renderPartyDocument } from '../../electron/core/word/documents/party-document.ts';
import { renderEach } from '../../electron/core/word/documents/render-many.ts';
import { hasLibreOffice } from '../support/tools.ts';
import { deliveryList } from '../word/fixtures/copies.ts';
import { invitation, notice } from '../word/fixtures/documents.ts';
import { readWordFile } from '../word/support/word-file.ts';
import { type BenchFigure, median, medianTimes, peakMemory } from './measure.ts';

const NOTICES_PER_SAMPLE = 20;
const INVITATIONS = 500;
const SAMPLES = 5;

/** One notice, 500 invitations, and what else makes Word files. Times in ms, memory in MB, all in one run. */
export async function run(): Promise<readonly BenchFigure[]> {
  const names = Array.from({ length: INVITATIONS }, (_, i) => `Đồng chí Nguyễn Văn ${i + 1}`);
  const views = names.map(invitation);
  const writeAll = async (): Promise<void> => {
    for await (const { bytes } of renderEach(views)) if (bytes.length === 0) throw new Error('empty file');
  };
  const memory = await peakMemory(writeAll);

  const noticeText = readWordFile(await renderPartyDocument(notice)).paragraphs;
  const [ourNotice = 0, libraryNotice = 0] = await medianTimes(
    [
      () => repeat(NOTICES_PER_SAMPLE, () => renderPartyDocument(notice)),
      () => repeat(NOTICES_PER_SAMPLE, () => Packer.toBuffer(withLibrary(texts(noticeText)))),
    ],
    SAMPLES * 3,
  );

  const invitationText = texts(readWordFile(await renderPartyDocument(invitation('{name}'))).paragraphs);
  const template = await renderPartyDocument(invitation('{name}'));
  const [ours = 0, library = 0, templater = 0] = await medianTimes(
    [
      writeAll,
      async () => {
        for (const name of names)
          await Packer.toBuffer(withLibrary(invitationText.map((line) => line.replace('{name}', name))));
      },
      async () => {
        for (const name of names) fillTemplate(template, name);
      },
    ],
    SAMPLES,
  );
  const block = await longestBlock(writeAll);
  return [
    figure(
      'one notice vs the docx library by hand (ms)',
      ourNotice / NOTICES_PER_SAMPLE,
      libraryNotice / NOTICES_PER_SAMPLE,
      1.2,
    ),
    figure('500 invitations vs a loop of the docx library (ms)', ours, library, 0.4),
    figure('500 invitations vs docxtemplater (ms)', ours, templater, 1.5),
    figure('500 invitations, memory (MB) vs 150 MB', memory, 150, 1),
    figure('500 invitations, longest block (ms) vs 50 ms', block, 50, 1),
    figure('delivery list of 5,000 rows, longest block (ms) vs 50 ms', await longestBlock(listOf5000), 50, 1),
    ...(await besideLibreOffice(ourNotice / NOTICES_PER_SAMPLE)),
  ];
}

async function listOf5000(): Promise<void> {
  const rows = Array.from({ length: 5000 }, (_, i) => ({
    recipient: `Chi bộ số ${i + 1} trực thuộc Đảng uỷ xã`,
    copies: 2,
  }));
  await renderDeliveryList({ ...deliveryList, groups: [{ heading: null, rows }] });
}

function figure(name: string, ours: number, peer: number, bar: number): BenchFigure {
  return { name, ours, peer, ratio: ours / peer, bar };
}

async function repeat(times: number, task: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < times; i += 1) await task();
}

function texts(paragraphs: ReturnType<typeof readWordFile>['paragraphs']): readonly string[] {
  return paragraphs.map((paragraph) => paragraph.text).filter((text) => text !== '');
}

/** The same page as somebody writes it with the docx library: head in a table, body, closing in a table. */
function withLibrary(lines: readonly string[]): Document {
  const text = (content: string, bold = false): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 320, lineRule: 'exact' },
      children: [new TextRun({ text: content, bold, size: 28, font: 'Times New Roman' })],
    });
  const body = (content: string): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: 567 },
      spacing: { after: 120, line: 380, lineRule: 'exact' },
      children: [new TextRun({ text: content, size: 28, font: 'Times New Roman' })],
    });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const sides = (left: readonly Paragraph[], right: readonly Paragraph[]): Table =>
    new Table({
      width: { size: 9355, type: WidthType.DXA },
      columnWidths: [4156, 1043, 4156],
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ width: { size: 4156, type: WidthType.DXA }, children: [...left] }),
            new TableCell({ width: { size: 1043, type: WidthType.DXA }, children: [text('')] }),
            new TableCell({ width: { size: 4156, type: WidthType.DXA }, children: [...right] }),
          ],
        }),
      ],
    });
  const head = lines.slice(0, 6).map((line) => text(line, true));
  const closing = lines.slice(-7).map((line) => text(line));
  const page = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })],
  });
  return new Document({
    title: lines[6] ?? '',
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 850 } },
        },
        headers: { default: new Header({ children: [page] }) },
        children: [
          sides(head.slice(0, 4), head.slice(4)),
          ...lines.slice(6, -7).map(body),
          sides(closing.slice(0, 4), closing.slice(4)),
        ],
      },
    ],
  });
}

function fillTemplate(template: Uint8Array, name: string): Uint8Array {
  const filled = new Docxtemplater(new PizZip(template), { linebreaks: true });
  filled.render({ name });
  return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

async function longestBlock(task: () => Promise<void>): Promise<number> {
  const longest: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    let worst = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }, 1);
    await task();
    clearInterval(timer);
    longest.push(worst);
  }
  return median(longest);
}

/** LibreOffice writing Word files from a simple page, per document, in one start of ten; nothing where it is not installed. */
async function besideLibreOffice(ours: number): Promise<readonly BenchFigure[]> {
  if (!hasLibreOffice()) {
    console.log('Bỏ qua: so với LibreOffice (máy này không có LibreOffice).');
    return [];
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'word-bench-'));
  const count = 10;
  const bytes = await renderPartyDocument(notice);
  const files = Array.from({ length: count }, (_, i) => path.join(folder, `n${i}.docx`));
  for (const file of files) writeFileSync(file, bytes);
  const start = performance.now();
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      path.join(folder, 'out'),
      ...files,
    ],
    { stdio: 'pipe', timeout: 240_000 },
  );
  const perDocument = (performance.now() - start) / count;
  return [figure('one notice vs LibreOffice writing it (ms)', ours, perDocument, 1 / 20)];
}
