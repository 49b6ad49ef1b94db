/** The page of a window of the double: a real Chromium page whose app:// addresses are answered by the main process. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import type { DoubleControl, DoubleSession } from './double.types.ts';
import { bootPageWorld } from './page-world.ts';

// Chromium knows no app://; inside the browser the same pages live under a secure address that exists nowhere else.
const inside = 'https://so-van-thu.test';
const outside = 'app://so-van-thu';
const toOutside = (url: string): string => (url.startsWith(`${inside}/`) ? outside + url.slice(inside.length) : url);
const toInside = (url: string): string => (url.startsWith(`${outside}/`) ? inside + url.slice(outside.length) : url);

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

interface Preventable {
  readonly url: string;
  readonly isMainFrame: boolean;
  defaultPrevented: boolean;
  preventDefault(): void;
}

let nextId = 1;

/** A class because Electron's own is one, with listeners and state that the main process keeps hold of. */
export class DoubleWebContents extends EventEmitter {
  readonly id = nextId++;
  readonly mainFrame = { parent: null };
  readonly #control: DoubleControl;
  readonly #session: DoubleSession;
  readonly #ready: Promise<Page>;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #page: Page | undefined;
  #destroyed = false;
  #setGone: () => void = () => undefined;
  readonly #gone = new Promise<void>((resolve) => (this.#setGone = resolve));
  #loading = '';
  #stayed: () => void = () => undefined;

  constructor(
    browser: Browser,
    control: DoubleControl,
    session: DoubleSession,
    size: { width: number; height: number },
    preloadFile: string,
  ) {
    super();
    this.#control = control;
    this.#session = session;
    this.#ready = this.#open(browser, size, preloadFile);
  }

  async #open(browser: Browser, size: { width: number; height: number }, preloadFile: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'vi-VN', viewport: size, acceptDownloads: true });
    const page = await context.newPage();
    this.#page = page;
    this.#control.pages.push(page);
    page.on('pageerror', (error) => this.#control.problems.push(error.message));
    // Chromium reports what a content security policy forbade as an error of the console.
    page.on('console', (message) => {
      if (message.type() === 'error') this.#control.problems.push(message.text());
    });
    page.on('dialog', (dialog) => {
      const event = makeEvent(page.url(), true);
      this.emit('will-prevent-unload', event);
      if (event.defaultPrevented) void dialog.accept();
      else void dialog.dismiss().then(() => this.#stayed());
    });
    await context.route('**/*', (route) => this.#answer(route));
    await page.exposeBinding('__ipcInvoke', ({ frame }, channel: string, values: unknown[]) =>
      this.#control.invoke(channel, { sender: this, senderFrame: describeFrame(frame) }, values),
    );
    await page.exposeBinding('__windowOpen', (_source, url: string) => {
      this.#control.windowOpens.push(`${this.#openHandler({ url: toOutside(url) }).action} ${url}`);
    });
    const preload = readFileSync(preloadFile, 'utf8');
    // The policy of the pages forbids making code from text, so the preload is written into the script itself.
    await page.addInitScript({
      content: `(${bootPageWorld.toString()})((require, module, exports) => {${preload}\n});`,
    });
    return page;
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toOutside(request.url());
    // "No content" leaves a page where it is, as a prevented navigation does.
    if (this.#isForbiddenMove(request, url)) return route.fulfill({ status: 204 });
    if (!(await this.#session.mayLoad(url))) return route.abort('blockedbyclient');
    const handler = this.#session.schemes.get('app');
    if (handler === undefined || !url.startsWith(`${outside}/`)) return route.abort('addressunreachable');
    const answer = await handler(new Request(url, { method: request.method() }));
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  }

  /** Electron tells of a move that the page began, not of one that the main process asked for. */
  #isForbiddenMove(request: PageRequest, url: string): boolean {
    if (!request.isNavigationRequest()) return false;
    if (url === this.#loading) {
      this.#loading = '';
      return false;
    }
    const event = makeEvent(url, request.frame().parentFrame() === null);
    this.emit('will-frame-navigate', event);
    if (event.isMainFrame) this.emit('will-navigate', event);
    return event.defaultPrevented;
  }

  async load(url: string): Promise<void> {
    const page = await this.#ready;
    this.#loading = url;
    await page.goto(toInside(url), { waitUntil: 'domcontentloaded' }).catch(async (error: unknown) => {
      // As in Electron the window is destroyed by the time that its loading fails.
      if (page.isClosed()) await this.#gone;
      throw error;
    });
    this.emit('did-finish-load');
  }

  /** True when the page let itself be closed: one with unsaved work may ask to stay. */
  async unload(): Promise<boolean> {
    const page = await this.#ready;
    const closed = new Promise<boolean>((resolve) => {
      page.once('close', () => resolve(true));
      this.#stayed = () => resolve(false);
    });
    const press = (): void => void page.close({ runBeforeUnload: true }).catch(() => undefined);
    press();
    // Chromium overhears a second wish to close while it is still busy with the refusal of the first.
    const again = setInterval(press, 3_000);
    return closed.finally(() => clearInterval(again));
  }

  async destroy(): Promise<void> {
    this.#destroyed = true;
    await (await this.#ready).context().close();
    this.#setGone();
  }

  send(channel: string, ...values: unknown[]): void {
    const copy = structuredClone(values);
    void this.#ready
      .then((page) =>
        page.evaluate(
          ([name, all]) =>
            (window as unknown as { __ipcDeliver(channel: string, values: unknown[]): void }).__ipcDeliver(name, all),
          [channel, copy] as const,
        ),
      )
      .catch((error: unknown) => this.#control.problems.push(String(error)));
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  getURL(): string {
    return toOutside(this.#page?.url() ?? '');
  }
}

function describeFrame(frame: Frame): object {
  const url = toOutside(frame.url());
  const origin = url.startsWith(`${outside}/`) ? outside : new URL(url).origin;
  return { url, origin, parent: frame.parentFrame() === null ? null : {} };
}

function makeEvent(url: string, isMainFrame: boolean): Preventable {
  return {
    url,
    isMainFrame,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
