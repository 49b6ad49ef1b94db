/** The pages on the screen against the pages LibreOffice prints from the same file: same breaks, same places. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodInput } from '../../electron/contract/api.ts';
import { blankContent, fileCopyLine } from '../../electron/contract/blank-content.ts';
import { type Program, startProgram } from '../support/program.ts';
import { canRender, findChromium } from '../support/tools.ts';
import { type PlacedWord, renderPdf } from '../word/support/libre-office.ts';
import { ask, openPractice } from './desk.ts';
import { goTo } from './keyboard.ts';

type Content = MethodInput<'outgoing.saveDraft'>['content'];

const sentence =
  'Các cấp ủy, tổ chức đảng quán triệt, triển khai đầy đủ, kịp thời các chỉ thị, nghị quyết, kết luận của Trung ương, của Tỉnh ủy; công tác nắm tình hình tư tưởng, dư luận xã hội được quan tâm, góp phần tạo sự thống nhất trong Đảng và đồng thuận trong Nhân dân. ';

// LibreOffice prints each of them once.
describe.skipIf(findChromium() === null || !canRender())(
  'live pages (needs Chromium, LibreOffice and poppler)',
  { timeout: 90_000 },
  () => {
    let program: Program;
    let page: Page;

    beforeAll(async () => {
      program = await startProgram();
      page = await openPractice(program);
    });
    afterAll(async () => {
      await program.close();
    });

    const write = async (changes: Partial<Content>): Promise<Content> => {
      const { bodies, signers } = await ask(program, 'organization.get', {});
      const body = bodies.find(({ symbol }) => symbol === 'VPTU');
      const signer = signers.find(({ bodyId }) => bodyId === body?.id);
      return {
        ...blankContent({ id: body?.id ?? 0, place: 'Bắc Giang' }, '2022-01-18'),
        typeCode: 'BC',
        subject: 'kết quả công tác văn thư năm 2021',
        signerId: signer?.id ?? null,
        lines: [
          {
            ...fileCopyLine('Văn phòng Tỉnh ủy'),
            text: 'Thường trực Tỉnh ủy',
            purpose: 'để báo cáo',
            target: { kind: 'text' },
          },
          fileCopyLine('Văn phòng Tỉnh ủy'),
        ],
        ...changes,
      };
    };

    const longReport = (paragraphs: number): Content['blocks'] =>
      Array.from({ length: paragraphs }, (_, index) => [
        { kind: 'number' as const, text: `Công tác thứ ${index + 1}`, heading: true },
        { kind: 'paragraph' as const, text: sentence.repeat(1 + (index % 3)), heading: false },
        ...(index === 3
          ? [
              {
                kind: 'table' as const,
                text: 'TT | Chỉ tiêu | Kết quả\n1 | Văn bản đến | 790\n2 | Bản sao | 126',
                heading: false,
              },
            ]
          : []),
      ]).flat();

    /** Shows the draft at the size of the paper. */
    const showOnScreen = async (content: Content): Promise<void> => {
      const draft = await ask(program, 'outgoing.saveDraft', { id: null, content });
      await goTo(page, `/soan-van-ban/${draft.id}`);
      await page.getByLabel('Cỡ trang trên màn hình').selectOption('100');
      await page
        .getByText(/^\s*\d+ trang$/)
        .first()
        .waitFor();
      await page.waitForFunction('document.querySelector("[role=document]")?.shadowRoot?.querySelector(".sheet")');
    };
    /** Where every word stands on the screen, in millimetres on its page. */
    const readScreen = async (): Promise<readonly PlacedWord[]> =>
      (await page.evaluate(placeWords)) as readonly PlacedWord[];
    /** How far the farthest word stands from its place on paper; without end while words are missing or too many. */
    const farthest = async (paper: readonly PlacedWord[]): Promise<number> => {
      const screen = await readScreen();
      const distances = compare(screen, paper);
      return distances.length === paper.length ? Math.max(...distances) : Infinity;
    };
    const print = async (content: Content): Promise<ReturnType<typeof renderPdf>> => {
      const made = await program.core.render({ document: 'outgoing.preview', input: { content } });
      if (!made.ok) throw new Error(made.error.message);
      return renderPdf(made.value.bytes);
    };

    it('a report of several pages breaks at the same words and stands at the same places', async () => {
      const content = await write({ blocks: longReport(14) });
      const paper = await print(content);
      expect(paper.pages).toBeGreaterThanOrEqual(3);
      await showOnScreen(content);
      await expect.poll(async () => byPage(await readScreen())).toEqual(byPage(paper.words));
      await expect.poll(() => farthest(paper.words)).toBeLessThan(2);
      console.log(`live pages: farthest word ${(await farthest(paper.words)).toFixed(2)} mm from its place on paper`);
    });

    it('a notice of one page stands as it prints', async () => {
      const content = await write({ typeCode: 'TB', blocks: [{ kind: 'paragraph', text: sentence, heading: false }] });
      const paper = await print(content);
      await showOnScreen(content);
      await expect.poll(() => farthest(paper.words)).toBeLessThan(2);
    });

    it('numbers all pages but the first, and says on each that it is practice', async () => {
      await showOnScreen(await write({ blocks: longReport(14) }));
      const sheets = async (): Promise<readonly string[]> =>
        (await page.evaluate(
          `[...document.querySelector('[role=document]').shadowRoot.querySelectorAll('.sheet')].map((sheet) => sheet.textContent.trim())`,
        )) as readonly string[];
      await expect.poll(async () => (await sheets()).length).toBeGreaterThanOrEqual(3);
      const shown = await sheets();
      expect(shown).toEqual(shown.map((_, index) => (index === 0 ? 'SỔ TẬP DÙNG' : `SỔ TẬP DÙNG${index + 1}`)));
    });

    it('paints a hundred pages without stopping the hand that writes', async () => {
      const draft = await ask(program, 'outgoing.saveDraft', {
        id: null,
        content: await write({ blocks: longReport(440) }),
      });
      await goTo(page, `/soan-van-ban/${draft.id}`);
      await page
        .getByText(/^\s*\d{2,3} trang$/)
        .first()
        .waitFor({ timeout: 60_000 });
      const sheets = `document.querySelector('[role=document]').shadowRoot.querySelectorAll('.sheet').length`;
      await expect.poll(() => page.evaluate(sheets), { timeout: 60_000 }).toBeGreaterThan(80);
      await page.locator('.block-input').nth(1).focus();
      await page.keyboard.type('Thêm một câu.');
      await expect.poll(() => page.locator('.block-input').nth(1).inputValue()).toContain('Thêm một câu.');
      await page.getByText('Thêm một câu.').last().waitFor({ timeout: 60_000 });
    }, 180_000);
  },
);

/** The words of every page, in no order of their own. */
const byPage = (words: readonly PlacedWord[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.max(0, ...words.map(({ page }) => page)) }, (_, index) =>
    words
      .filter(({ page }) => page === index + 1)
      .map(({ text }) => text)
      .sort(),
  );

/** Distances in millimetres between equal words on the same page, the n-th of one to the n-th of the other down the page. */
function compare(screen: readonly PlacedWord[], paper: readonly PlacedWord[]): readonly number[] {
  const key = (word: PlacedWord): string => `${word.page} ${word.text}`;
  const byPlace = (a: PlacedWord, b: PlacedWord): number => a.top - b.top || a.left - b.left;
  const places = new Map<string, PlacedWord[]>();
  for (const word of [...screen].sort(byPlace)) places.set(key(word), [...(places.get(key(word)) ?? []), word]);
  return [...paper].sort(byPlace).flatMap((word) => {
    const other = places.get(key(word))?.shift();
    return other ? [Math.max(Math.abs(other.left - word.left), Math.abs(other.bottom - word.bottom))] : [];
  });
}

/** In the page: every word of the sheets with its box. */
const placeWords = `(() => {
  const root = document.querySelector('[role=document]').shadowRoot;
  const mm = 25.4 / 96;
  const sheets = [...root.querySelectorAll('.sheet')].map((sheet) => sheet.getBoundingClientRect());
  const words = [];
  for (const paragraph of root.querySelectorAll('p')) {
    const nodes = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    // A word may run over several stretches of type: "(" and "để".
    const locate = (index) => {
      let rest = index;
      for (const node of nodes) {
        if (rest <= node.length) return [node, rest];
        rest -= node.length;
      }
      return [nodes[nodes.length - 1], 0];
    };
    for (const match of nodes.map((node) => node.data).join('').matchAll(/\\S+/g)) {
      const range = new Range();
      range.setStart(...locate(match.index));
      range.setEnd(...locate(match.index + match[0].length));
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
      const box = boxes[0];
      const page = box ? sheets.findIndex((sheet) => box.top >= sheet.top - 1 && box.bottom <= sheet.bottom + 1) : -1;
      if (page < 0) continue;
      words.push({
        text: match[0],
        page: page + 1,
        left: (box.left - sheets[page].left) * mm,
        right: (box.right - sheets[page].left) * mm,
        top: (box.top - sheets[page].top) * mm,
        bottom: (box.bottom - sheets[page].top) * mm,
      });
    }
  }
  return words;
})()`;
