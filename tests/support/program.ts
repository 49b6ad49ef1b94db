/** The whole program for end-to-end tests: real core, real loopback server, built screens, a page in a real Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Clock } from '../../electron/core/clock.ts';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { startLoopbackServer } from '../../electron/loopback/loopback-server.ts';
import { type Answers, gateAnswers } from './answers.ts';
import { builtPages, ensureBuilt } from './built.ts';
import { findChromium } from './tools.ts';

export interface ProgramOptions {
  /** A folder to go on with; without it a new temporary one, removed at the end. */
  readonly dataFolder?: string;
  readonly clock?: Clock;
}

export interface Program {
  /** Beside the screens: its answers are never held. */
  readonly core: Core;
  /** What the screens are answered, and when. */
  readonly answers: Answers;
  readonly address: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Errors of pages, and everything that the content security policy had to forbid. */
  readonly problems: string[];
  /** A page in a browser context of its own, already let in. Size in pixels, 1366 × 768 without. */
  openPage(size?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** Ends server, core (with its closing backup) and browser. */
  close(): Promise<void>;
}

/** Needs a browser only from the first `openPage` on. */
export async function startProgram(options: ProgramOptions = {}): Promise<Program> {
  await ensureBuilt();
  const dataFolder = options.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'so-van-thu-program-'));
  const { clock } = options;
  const core = createCore({ dataFolder, programVersion: '0.1.0', ...(clock === undefined ? {} : { clock }) });
  const gated = gateAnswers(core);
  const server = await startLoopbackServer({ core: gated.core, pagesFolder: builtPages });
  const problems: string[] = [];
  let browser: Browser | undefined;
  return {
    core,
    answers: gated.answers,
    address: server.address,
    port: server.port,
    dataFolder,
    problems,
    async openPage(size = { width: 1366, height: 768 }) {
      browser ??= await launchBrowser();
      const context = await browser.newContext({ viewport: size, locale: 'vi-VN', acceptDownloads: true });
      // Longer than anything takes on a busy machine, shorter than a test: what did not come is then named.
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(server.address);
      return page;
    },
    async close() {
      gated.answers.open();
      await browser?.close();
      await server.close();
      await core.close();
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A headless Chromium. Throws when the machine has none: tests ask `findChromium()` first. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium, Chrome or Edge on this machine.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
