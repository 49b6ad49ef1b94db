/**
 * The list of arrivals in a real browser over a register of 1,000,000 (or the number given): from the key to the painted list,
 * the last row, the rows alive. `node build/run.mjs tests/bench/browser.bench.ts [rows]`, or `npm run bench browser`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { createCore } from '../../electron/core/create-core.ts';
import { openConnection } from '../../electron/core/db/connection.ts';
import { practiceSetUp } from '../../electron/core/set-up/practice-data.ts';
import { officePaths } from '../../electron/core/workspace/office-paths.ts';
import { type Program, startProgram } from '../support/program.ts';
import { type BenchFigure, median } from './measure.ts';
import { seedRegister } from './seed-register.ts';

const clock = { now: () => new Date('2026-11-22T02:00:00Z') };
const questions = ['cong tac doi ngoai', 'xyloto', '126 bc', 'đảng bộ', 'ddangr uyr', '790'];

interface Answer {
  readonly method: string;
  readonly text: string;
  /** When the answer was on the screen: after the frame in which the list changed, or the second one when it stays as it is. */
  readonly at: number;
}

/** What the page writes down about itself: key presses, and answers as they are painted. */
const watch = `(() => {
  window.presses = [];
  window.answers = [];
  addEventListener('keydown', () => window.presses.push(performance.now()), true);
  let changed = 0;
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => (target.parentElement ?? target).closest?.('.rt'))) changed = performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
  const whenPainted = (since, framesLeft, done) =>
    requestAnimationFrame(() =>
      changed >= since || framesLeft === 0 ? setTimeout(done, 0) : whenPainted(since, framesLeft - 1, done));
  const ask = window.fetch;
  window.fetch = async (...request) => {
    const response = await ask(...request);
    try {
      const { method, input } = JSON.parse(request[1]?.body ?? '{}');
      if (!/^incoming[.](page|count)/.test(method ?? '')) return response;
      void response.clone().text().then(() =>
        whenPainted(performance.now(), 1, () =>
          window.answers.push({ method, text: input.text, at: performance.now() })));
    } catch {}
    return response;
  };
})()`;

/** Figures of the list in the browser. */
export async function run(rows = 1_000_000): Promise<readonly BenchFigure[]> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-browser-bench-'));
  try {
    const scan = await fill(dataFolder, rows);
    const program = await startProgram({ dataFolder, clock });
    try {
      return await measure(program, rows, scan);
    } finally {
      await program.close();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Makes the register and measures a LIKE scan of the same rows; gives its median in ms. */
async function fill(dataFolder: string, rows: number): Promise<number> {
  const core = createCore({ dataFolder, programVersion: 'bench', clock });
  const setUp = {
    ...practiceSetUp,
    term: { name: 'Nhiệm kỳ', startsOn: '2025-10-01' },
    incomingYear: 2026,
    incomingFirstNumber: 1,
    directorySet: 'none',
  };
  const answer = await core.call({ method: 'workspace.setUp', input: setUp });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const file = openConnection(officePaths(dataFolder, false).database);
  const bookId = file.prepare("SELECT id FROM number_series WHERE kind = 'incoming'").pluck().get() as number;
  seedRegister(file, rows, bookId);
  const like = file.prepare('SELECT id FROM bench_like WHERE words LIKE ? ORDER BY date_key DESC LIMIT 50');
  const times = [0, 1, 2, 3, 4].map(() => {
    const start = performance.now();
    like.all('%khong co chu nay%');
    return performance.now() - start;
  });
  file.close();
  await core.close();
  return median(times);
}

async function measure(program: Program, rows: number, scan: number): Promise<readonly BenchFigure[]> {
  const page = await program.openPage();
  page.setDefaultTimeout(120_000);
  await page.evaluate(watch);
  await page.getByRole('navigation', { name: 'Các mục' }).waitFor();
  await page.keyboard.press('Alt+2');
  await page.locator('.rt-row').first().waitFor();
  const { painted, early } = await type(page);
  const last = await reachLastRow(page);
  const alive = await page.locator('.rt-row').count();
  const p95 = painted.toSorted((a, b) => a - b)[Math.floor(painted.length * 0.95)] ?? 0;
  const size = rows.toLocaleString('vi');
  return [
    ceiling(`${size}: key to painted list, median ms`, median(painted), 100),
    ceiling(`${size}: key to painted list, p95 ms`, p95, 100),
    { name: `${size}: the same beside a LIKE scan, ms`, ours: p95, peer: scan, ratio: p95 / scan, bar: 1 },
    ceiling(`${size}: counts that came before their rows`, early, 0.5),
    ceiling(`${size}: last row with End, ms`, last.end, 1000),
    ceiling(`${size}: last row with the scroll bar, ms`, last.scroll, 1000),
    ceiling(`${size}: rows alive`, alive, 400),
  ];
}

const ceiling = (name: string, ours: number, peer: number): BenchFigure => ({
  name,
  ours,
  peer,
  ratio: ours / peer,
  bar: 1,
});

/** Types every question letter by letter, as a quick hand does; an answer passed over counts until the next one is painted. */
async function type(page: Page): Promise<{ readonly painted: readonly number[]; readonly early: number }> {
  const painted: number[] = [];
  let early = 0;
  for (const question of questions) {
    await page.keyboard.press('F3');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(600);
    await page.evaluate('window.presses = []; window.answers = []');
    await page.keyboard.type(question, { delay: 110 });
    await page.waitForFunction(
      (text) =>
        (window as unknown as { answers: Answer[] }).answers.some(
          (one) => one.method === 'incoming.count' && one.text === text,
        ),
      question,
    );
    const { presses, answers } = (await page.evaluate('({ presses: window.presses, answers: window.answers })')) as {
      readonly presses: readonly number[];
      readonly answers: readonly Answer[];
    };
    const pages = answers.filter(({ method }) => method === 'incoming.page');
    for (const [index, pressed] of presses.entries()) {
      const typed = question.slice(0, index + 1);
      // A blank typed at the end asks nothing new.
      if (typed.endsWith(' ')) continue;
      const shown = pages.find(({ text, at }) => at > pressed && text.length >= typed.length);
      if (shown) painted.push(shown.at - pressed);
    }
    const counted = answers.find(({ method, text }) => method === 'incoming.count' && text === question);
    const listed = pages.find(({ text }) => text === question);
    if (counted && listed && counted.at < listed.at) early += 1;
  }
  await page.keyboard.press('Escape');
  return { painted, early };
}

async function reachLastRow(page: Page): Promise<{ readonly end: number; readonly scroll: number }> {
  const grid = page.getByRole('grid', { name: 'Sổ văn bản đến' });
  const lastRow = page.locator('.rt-row .number').getByText('1', { exact: true });
  await page.waitForTimeout(800);
  await grid.focus();
  const pressed = performance.now();
  await page.keyboard.press('Control+End');
  await lastRow.waitFor();
  const end = performance.now() - pressed;
  await page.keyboard.press('Control+Home');
  await lastRow.waitFor({ state: 'detached' });
  const pulled = performance.now();
  await page.evaluate("document.querySelector('.rt').scrollTop = 1e9");
  await lastRow.waitFor();
  return { end, scroll: performance.now() - pulled };
}

if (process.argv[1] === import.meta.filename) {
  const figures = await run(Number(process.argv[2] ?? 1_000_000));
  for (const { name, ours, peer, ratio, bar } of figures)
    console.log(
      `${ratio <= bar ? ' ' : '!'} ${name}: ${ours.toFixed(1)} beside ${peer.toFixed(1)}, ratio ${ratio.toFixed(2)}`,
    );
  process.exit(figures.every(({ ratio, bar }) => ratio <= bar) ? 0 : 1);
}
