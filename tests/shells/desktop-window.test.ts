import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { isOwnAddress, registerAppScheme, serveAppPages } from '../../electron/main/app-protocol.ts';
import { guardNavigation, guardPermissions } from '../../electron/main/guards.ts';
import { makeMenu } from '../../electron/main/menu.ts';
import { closeOnUnexpectedError } from '../../electron/main/unexpected.ts';
import { makeWindowOptions } from '../../electron/main/window-options.ts';
import { contentSecurityPolicy } from '../../electron/core/pages/page-policy.ts';
import { makePagesFolder } from './loopback-client.ts';

const foreignAddresses = [
  'http://127.0.0.1/',
  'https://evil.com/',
  'https://so-van-thu/',
  'file:///etc/passwd',
  'file:///C:/Windows/win.ini',
  'app://evil/',
  'app://so-van-thu.evil.com/',
  'app://so-van-thu:80/',
  'app://user@so-van-thu/',
  'app:so-van-thu/',
  'APP://evil/',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'blob:https://evil.com/1',
  'about:blank',
  'chrome://gpu',
  'view-source:app://so-van-thu/',
  'mailto:a@b.c',
  'ms-word:ofe|u|https://evil.com/a.docx',
  'ws://127.0.0.1:9229/',
];

describe('a window of the desktop program', () => {
  it('is made with exactly these options', () => {
    expect(makeWindowOptions('/preload.cjs', false)).toEqual({
      title: 'Sổ Văn Thư',
      width: 1366,
      height: 768,
      minWidth: 683,
      minHeight: 480,
      backgroundColor: '#ffffff',
      show: false,
      webPreferences: {
        preload: '/preload.cjs',
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
      },
    });
  });

  it('cannot be led away, redirected, framed or made to open another window', () => {
    type Move = { url: string; isMainFrame: boolean; prevented: boolean; preventDefault(): void };
    const listeners = new Map<string, (event: Move) => void>();
    let open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
    const contents = {
      on: (name: string, listener: (event: Move) => void) => listeners.set(name, listener),
      setWindowOpenHandler: (handler: typeof open) => (open = handler),
    };
    guardNavigation(contents as unknown as WebContents);
    const isPrevented = (name: string, url: string, isMainFrame = true): boolean => {
      const event: Move = { url, isMainFrame, prevented: false, preventDefault: () => (event.prevented = true) };
      listeners.get(name)?.(event);
      return event.prevented;
    };
    for (const url of foreignAddresses) {
      for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
        expect(isPrevented(name, url), `${name} ${url}`).toBe(true);
      }
      expect(open({ url })).toEqual({ action: 'deny' });
    }
    expect(isPrevented('will-navigate', 'app://so-van-thu/'), 'loading the page anew').toBe(false);
    expect(isPrevented('will-frame-navigate', 'app://so-van-thu/', false), 'the page inside a frame').toBe(true);
    expect(isPrevented('will-navigate', 'app://so-van-thu/assets/x.js')).toBe(true);
    expect(open({ url: 'app://so-van-thu/' })).toEqual({ action: 'deny' });
  });

  it('is granted no permission, asked for or looked up', () => {
    // Every name that this Electron knows, from its own type definitions.
    const types = readFileSync(path.resolve('node_modules/electron/electron.d.ts'), 'utf8');
    const line = types.split('\n').find((one) => one.includes('setPermissionCheckHandler(handler:')) ?? '';
    const names = [...line.matchAll(/'([a-zA-Z-]+)'/g)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(30);
    let request: (contents: null, name: string, answer: (granted: boolean) => void) => void = (_c, _n, answer) =>
      answer(true);
    let check: (contents: null, name: string) => boolean = () => true;
    let device: () => boolean = () => true;
    let media: (request: object, answer: (streams: unknown) => void) => void = () => undefined;
    guardPermissions({
      setPermissionRequestHandler: (handler: typeof request) => (request = handler),
      setPermissionCheckHandler: (handler: typeof check) => (check = handler),
      setDevicePermissionHandler: (handler: typeof device) => (device = handler),
      setDisplayMediaRequestHandler: (handler: typeof media) => (media = handler),
    } as unknown as Session);
    for (const name of names) {
      expect(check(null, name), name).toBe(false);
      request(null, name, (granted) => expect(granted, name).toBe(false));
    }
    expect(device()).toBe(false);
    media({}, (streams) => expect(streams).toBeNull());
  });

  it('has a menu in Vietnamese whose own items all do something', () => {
    const done: string[] = [];
    const menu = makeMenu({
      backUpNow: () => done.push('back up'),
      goTo: (place) => done.push(place),
      showAbout: () => done.push('about'),
      quit: () => done.push('quit'),
    });
    const items = menu.flatMap((part) => (Array.isArray(part.submenu) ? part.submenu : []));
    for (const item of items) {
      if (item.type !== 'separator') expect(item.label).toBeTruthy();
      if (item.role === undefined) item.click?.(undefined as never, undefined, undefined as never);
    }
    expect(done).toEqual([
      'back up',
      '#/cai-dat/sao-luu',
      '#/cai-dat',
      'quit',
      '#/hom-nay',
      '#/van-ban-den',
      '#/van-ban-di',
      '#/ban-sao',
      '#/so-va-bao-cao',
      'about',
    ]);
  });
});

describe('an error that nothing caught', () => {
  it('is logged, told in words once, and closes the program in order', () => {
    const source = new EventEmitter();
    const done: string[] = [];
    closeOnUnexpectedError(
      source,
      { quit: () => done.push('quit') },
      { showErrorBox: (_title, sentence) => done.push(sentence) },
      ({ event, values }) => done.push(`${event} ${String(values?.['name'])}`),
    );
    source.emit('uncaughtException', new TypeError('broken'));
    source.emit('uncaughtException', new RangeError('broken by that'));
    expect(done).toEqual([
      'shell.broken TypeError',
      'Chương trình gặp lỗi và phải đóng. Những gì đã cấp số vẫn còn nguyên trong sổ; hãy mở lại chương trình.',
      'quit',
      'shell.broken RangeError',
    ]);
  });
});

describe('the pages behind app://', () => {
  let answer: (request: { url: string; method: string }) => Promise<Response> = () =>
    Promise.reject(new Error('not served'));
  let filter: (details: { url: string }, answer: (result: { cancel: boolean }) => void) => void = () => undefined;
  serveAppPages(
    {
      protocol: { handle: (_scheme: string, handler: typeof answer) => (answer = handler) },
      webRequest: { onBeforeRequest: (handler: typeof filter) => (filter = handler) },
    } as unknown as Session,
    makePagesFolder(),
  );

  it('are a privileged, secure scheme of their own, which may not reach around the policy', () => {
    let registered: unknown;
    registerAppScheme({ registerSchemesAsPrivileged: (schemes) => (registered = schemes) });
    expect(registered).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('come with the content security policy and without a type that could be guessed', async () => {
    const page = await answer({ url: 'app://so-van-thu/', method: 'GET' });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const script = await answer({ url: 'app://so-van-thu/assets/index-1a2b3c4d.js?v=1', method: 'GET' });
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('are 404 by any other address', async () => {
    const addresses = [
      ...foreignAddresses,
      'app://so-van-thu',
      'app://so-van-thu/index.html',
      'app://so-van-thu/../so.db',
      'app://so-van-thu/..%2fso.db',
      'app://so-van-thu/%2e%2e/so.db',
      'app://so-van-thu/..\\so.db',
      'app://so-van-thu/..%5cso.db',
      'app://so-van-thu/%00',
      'app://so-van-thu/assets/index-1a2b3c4d.js%00',
      'app://so-van-thu/assets//index-1a2b3c4d.js',
      'app://so-van-thu//etc/passwd',
      'app://so-van-thu/ASSETS/index-1a2b3c4d.js',
      'app://so-van-thu/assets/INDEX-1a2b3c4d.js',
      'app://so-van-thu/assets/',
      'app://so-van-thu/assets/index-1a2b3c4d.js.map',
      'app://so-van-thu/assets/index-1a2b3c4d.js/',
      'app://SO-VAN-THU/',
      'app://so-van-thu/%2e',
      'app://so-van-thu/c:/windows/win.ini',
      'app://so-van-thu/package.json',
    ];
    expect(addresses.length).toBeGreaterThanOrEqual(40);
    for (const url of addresses) expect((await answer({ url, method: 'GET' })).status, url).toBe(404);
    expect((await answer({ url: 'app://so-van-thu/', method: 'POST' })).status).toBe(404);
  });

  it('are all that the window may load: everything else is cancelled before it leaves the machine', () => {
    for (const url of foreignAddresses) {
      expect(isOwnAddress(url), url).toBe(false);
      filter({ url }, ({ cancel }) => expect(cancel, url).toBe(true));
    }
    filter({ url: 'app://so-van-thu/assets/index-1a2b3c4d.js' }, ({ cancel }) => expect(cancel).toBe(false));
    expect(isOwnAddress('blob:app://so-van-thu/0a1b')).toBe(true);
  });
});
