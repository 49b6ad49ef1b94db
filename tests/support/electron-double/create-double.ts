/**
 * A double of the `electron` module: the main process runs in this Node process, windows are pages of a real Chromium, and
 * messages cross as copies, as in Electron. It exists because the Electron program cannot be had everywhere; where it can,
 * the same scenario runs in it too. As in Electron, nothing is ready before the main module has been loaded to its end.
 */
import { EventEmitter } from 'node:events';
import { chromium, type Browser } from 'playwright-core';
import type { DoubleControl, DoubleMenuItem, DoubleSession } from './double.types.ts';
import { DoubleWebContents } from './web-contents.ts';

export interface ElectronDouble {
  /** What `require('electron')` gives. */
  readonly electron: object;
  readonly control: DoubleControl;
  readonly app: EventEmitter & { quit(): void };
}

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: { readonly preload?: string };
}

type RequestFilter = (
  details: { readonly url: string },
  answer: (result: { readonly cancel: boolean }) => void,
) => void;

/** `firstInstance` false: another copy of the program already runs on the same profile. */
export async function createElectronDouble(browserPath: string, firstInstance = true): Promise<ElectronDouble> {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const handlers = new Map<string, (event: object, ...values: unknown[]) => unknown>();
  let ready = (): void => undefined;
  const whenReady = new Promise<void>((resolve) => (ready = resolve));
  let finish = (): void => undefined;
  const gone = new Promise<void>((resolve) => (finish = resolve));

  const control: DoubleControl = {
    pages: [],
    problems: [],
    windowOpens: [],
    openedPaths: [],
    openPathAnswer: '',
    savePaths: [],
    boxes: [],
    boxAnswers: [],
    menu: [],
    paths: new Map([['documents', '/']]),
    async invoke(channel, event, values) {
      try {
        const handler = handlers.get(channel);
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
        return { ok: structuredClone(await handler(event, ...values)) };
      } catch (error) {
        return { error: `Error invoking remote method '${channel}': ${String(error)}` };
      }
    },
    closeWindow: async () => {
      for (const window of app.windows) await window.close();
    },
    mainLoaded: () => ready(),
    gone,
  };

  let filter: RequestFilter = (_details, answer) => answer({ cancel: false });
  const session: DoubleSession = {
    schemes: new Map(),
    mayLoad: (url) => new Promise((resolve) => filter({ url }, ({ cancel }) => resolve(!cancel))),
  };
  const app = makeApp({ control, firstInstance, whenReady, finish, browser });
  const electron = {
    app,
    BrowserWindow: makeWindowClass(app, browser, control, session),
    ipcMain: {
      handle(channel: string, handler: (event: object, ...values: unknown[]) => unknown) {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
    },
    dialog: makeDialog(control),
    Menu: {
      buildFromTemplate: (template: readonly DoubleMenuItem[]) => template,
      setApplicationMenu: (menu: readonly DoubleMenuItem[]) => (control.menu = menu),
    },
    protocol: { registerSchemesAsPrivileged: () => undefined },
    session: {
      defaultSession: {
        protocol: {
          handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
            session.schemes.set(scheme, handler),
        },
        webRequest: { onBeforeRequest: (next: RequestFilter) => (filter = next) },
        setPermissionRequestHandler: () => undefined,
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        setDisplayMediaRequestHandler: () => undefined,
      },
    },
    shell: {
      openPath: (file: string) => {
        control.openedPaths.push(file);
        return Promise.resolve(control.openPathAnswer);
      },
    },
  };
  return { electron, control, app };
}

interface DoubleWindow {
  close(): Promise<void>;
  destroy(): Promise<void>;
}

interface DoubleApp extends EventEmitter {
  readonly isPackaged: boolean;
  readonly windows: Set<DoubleWindow>;
  isReady(): boolean;
  quit(): void;
}

function makeApp(parts: {
  readonly control: DoubleControl;
  readonly firstInstance: boolean;
  readonly whenReady: Promise<void>;
  readonly finish: () => void;
  readonly browser: Browser;
}): DoubleApp {
  let isReady = false;
  void parts.whenReady.then(() => (isReady = true));
  const windows = new Set<DoubleWindow>();
  const emitter = new EventEmitter();
  const quit = async (): Promise<void> => {
    for (const window of windows) await window.destroy();
    const event = makePreventable();
    emitter.emit('will-quit', event);
    if (event.defaultPrevented) return;
    await parts.browser.close();
    parts.finish();
  };
  return Object.assign(emitter, {
    isPackaged: false,
    windows,
    isReady: () => isReady,
    whenReady: () => parts.whenReady,
    quit: () => void quit(),
    requestSingleInstanceLock: () => parts.firstInstance,
    enableSandbox: () => undefined,
    getVersion: () => '0.1.0',
    getPath: (name: string) => parts.control.paths.get(name) ?? '/',
    setPath: (name: string, value: string) => void parts.control.paths.set(name, value),
  });
}

function makeWindowClass(app: DoubleApp, browser: Browser, control: DoubleControl, session: DoubleSession): unknown {
  // A class because the main process makes its windows with `new`.
  return class DoubleBrowserWindow extends EventEmitter {
    readonly webContents: DoubleWebContents;
    #destroyed = false;

    constructor(options: WindowOptions) {
      super();
      if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      const size = { width: options.width ?? 800, height: options.height ?? 600 };
      this.webContents = new DoubleWebContents(browser, control, session, size, options.webPreferences?.preload ?? '');
      app.windows.add(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    async loadURL(url: string): Promise<void> {
      await this.webContents.load(url);
      this.emit('ready-to-show');
    }
    /** As a person does with the cross of the window. */
    async close(): Promise<void> {
      if (!(await this.webContents.unload())) return;
      await this.destroy();
      if (app.windows.size === 0) app.emit('window-all-closed');
    }
    async destroy(): Promise<void> {
      if (this.#destroyed) return;
      this.#destroyed = true;
      app.windows.delete(this);
      await this.webContents.destroy();
      this.emit('closed');
    }
    isDestroyed(): boolean {
      return this.#destroyed;
    }
    isMinimized(): boolean {
      return false;
    }
    show(): void {
      this.emit('show');
    }
    focus(): void {
      this.emit('focus');
    }
  };
}

function makeDialog(control: DoubleControl): object {
  const show = (...values: readonly unknown[]): number => {
    const box = values.at(-1) as { readonly message: string; readonly buttons?: readonly string[] };
    control.boxes.push({ message: box.message, buttons: box.buttons ?? [] });
    return control.boxAnswers.shift() ?? 0;
  };
  return {
    showSaveDialog: () => {
      const filePath = control.savePaths.shift();
      return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
    },
    showMessageBox: (...values: readonly unknown[]) => Promise.resolve({ response: show(...values) }),
    showErrorBox: (_title: string, message: string) => void control.boxes.push({ message, buttons: [] }),
    showMessageBoxSync: (...values: readonly unknown[]) => show(...values),
  };
}

function makePreventable(): { defaultPrevented: boolean; preventDefault(): void } {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
