/** What the end-to-end tests of copies, nơi nhận and writing have in common. */
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Method, MethodInput, MethodOutput } from '../../electron/contract/api.ts';
import { findLasting } from '../support/lasting.ts';
import type { Program } from '../support/program.ts';

/** The practice office, opened as a person does it. */
export async function openPractice(program: Program): Promise<Page> {
  const page = await program.openPage();
  await page.getByRole('button', { name: 'Dùng thử với dữ liệu mẫu' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.practice-band').waitFor();
  await page.getByRole('navigation', { name: 'Các mục' }).waitFor();
  return page;
}

/** A call beside the screens, to look at what they did. */
export async function ask<M extends Method>(
  program: Program,
  method: M,
  input: MethodInput<M>,
): Promise<MethodOutput<M>> {
  const answer = await program.core.call({ method, input, requestId: crypto.randomUUID() });
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return answer.value as MethodOutput<M>;
}

/** Chỉ thị 12-CT/TW arrives over the network; its id. */
export async function registerDirective(program: Program): Promise<number> {
  const { bookId } = await ask(program, 'incoming.getEntryDefaults', {});
  const document = await ask(program, 'incoming.register', {
    bookId: bookId ?? 0,
    arrivalDate: '2022-01-18',
    arrivalTime: '08:20',
    channel: 'network',
    symbol: '12-CT/TW',
    documentDate: '2022-01-05',
    issuerName: 'Ban Bí thư',
    typeCode: 'CT',
    subject: 'về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả công tác đối ngoại nhân dân trong tình hình mới',
    signer: 'Võ Văn Thưởng',
    pages: 4,
    copies: 1,
    urgency: 'normal',
    addressee: '',
    routing: [],
    direction: '',
    deadline: null,
    fileNote: '',
    note: '',
    acceptDuplicate: false,
  });
  return document.id;
}

export interface SavedWordFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Paragraph by paragraph, as a reader of Word files finds it. */
  readonly text: string;
}

/** Presses the button and reads the Word file that the browser put on the disk. */
export async function saveWordFile(page: Page, button: string): Promise<SavedWordFile> {
  const made = page.getByRole('button', { name: button });
  // A key on a button that cannot be pressed yet is lost.
  await expect.poll(() => made.isEnabled()).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download'), made.press('Enter')]);
  const bytes = await readFile(await download.path());
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return { name: download.suggestedFilename(), bytes: new Uint8Array(bytes), text: value.replace(/\n+/g, '\n') };
}

/** The text of the live pages. */
export function readPages(page: Page): Promise<string> {
  return page.evaluate(
    `(() => {
      const host = document.querySelector('[role=document]');
      return [...(host?.shadowRoot?.querySelectorAll('.flow p') ?? [])].map((p) => p.textContent).join('\\n');
    })()`,
  );
}

/** Waits until the live pages say all of it. */
export async function seePages(page: Page, ...texts: readonly (string | RegExp)[]): Promise<void> {
  for (const text of texts) await expect.poll(() => readPages(page)).toMatch(text);
}

/** Parts of the screen that are and stay wider than the window: nothing may have to be scrolled sideways. */
export function findOverflow(page: Page): Promise<readonly string[]> {
  return findLasting(() =>
    page.evaluate(
      `[document.documentElement, ...document.querySelectorAll('.page-panes > *, .page-content, .set-up')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.className || element.localName)`,
    ),
  );
}
