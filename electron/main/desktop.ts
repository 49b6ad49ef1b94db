/**
 * The life of the desktop program: one instance, one window, one core; and at the end the closing backup before it goes.
 * Receives Electron as a parameter, so that all of it runs in tests without the Electron program.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { App, BrowserWindow, Dialog, IpcMain, Menu, Protocol, Session, Shell } from 'electron';
import { placeChannel } from '../contract/bridge-channels.ts';
import type { Core } from '../core/create-core.ts';
import type { Log } from '../core/log.ts';
import { firstPage, registerAppScheme, serveAppPages } from './app-protocol.ts';
import { openBridge } from './bridge.ts';
import { guardNavigation, guardPermissions } from './guards.ts';
import { makeMenu } from './menu.ts';
import { emptyExports } from './office-files.ts';
import { makeWindowOptions } from './window-options.ts';

export interface DesktopElectron {
  readonly app: App;
  readonly BrowserWindow: typeof BrowserWindow;
  readonly dialog: Dialog;
  readonly ipcMain: IpcMain;
  readonly Menu: typeof Menu;
  readonly protocol: Protocol;
  readonly session: { readonly defaultSession: Session };
  readonly shell: Shell;
}

export interface DesktopOptions {
  readonly dataFolder: string;
  readonly pagesFolder: string;
  readonly preloadFile: string;
  readonly programVersion: string;
  /** Called once this instance is known to be the only one: opening the registers before would lock out the first. */
  readonly openCore: () => Core;
  readonly log: Log;
}

/** To be called while the main module is being loaded, before the application is ready. */
export function runDesktop(electron: DesktopElectron, options: DesktopOptions): void {
  const { app } = electron;
  // Before anything touches the profile: its place decides which programs count as the same one.
  app.setPath('userData', path.join(options.dataFolder, 'cua-so'));
  app.enableSandbox();
  registerAppScheme(electron.protocol);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
  void app.whenReady().then(() => openProgram(electron, options));
}

async function openProgram(electron: DesktopElectron, options: DesktopOptions): Promise<void> {
  const { app, dialog, Menu, session } = electron;
  const core = options.openCore();
  const exportsFolder = path.join(options.dataFolder, 'tep-mo');
  emptyExports(exportsFolder);
  guardPermissions(session.defaultSession);
  serveAppPages(session.defaultSession, options.pagesFolder);

  let window: BrowserWindow | undefined;
  openBridge(electron.ipcMain, {
    core,
    dialog,
    shell: electron.shell,
    findWindow: () => window,
    exportsFolder,
    documentsFolder: app.getPath('documents'),
  });
  closeCoreBeforeQuitting(app, core, exportsFolder);
  app.on('second-instance', () => showWindow(window));
  app.on('window-all-closed', () => app.quit());

  const menu = makeMenu({
    backUpNow: () => void backUpNow(core, dialog, window),
    goTo: (place) => window?.webContents.send(placeChannel, place),
    showAbout: () => void showAbout(dialog, options, window),
    quit: () => app.quit(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));

  const opened = new electron.BrowserWindow(makeWindowOptions(options.preloadFile, !app.isPackaged));
  window = opened;
  window.once('ready-to-show', () => window?.show());
  window.on('closed', () => (window = undefined));
  askBeforeLosingWork(window, dialog);
  showAgainWhenBroken(window, options.log);
  await opened.loadURL(firstPage).catch((error: unknown) => {
    // Closed before its page was there: nobody waits for it any more.
    if (!opened.isDestroyed()) throw error;
  });
}

/** The program goes only when the core has made its closing backup and let go of the registers. */
function closeCoreBeforeQuitting(app: App, core: Core, exportsFolder: string): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void core.close().finally(() => {
      closed = true;
      emptyExports(exportsFolder);
      app.quit();
    });
  });
}

/** A page with unsaved work asks to stay (beforeunload); Electron itself would then silently keep the window open. */
function askBeforeLosingWork(window: BrowserWindow, dialog: Dialog): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: 'Sổ Văn Thư',
      message: 'Trên màn hình còn nội dung chưa lưu.',
      detail: 'Đóng bây giờ thì phần chưa lưu sẽ mất. Những gì đã cấp số vẫn còn nguyên trong sổ.',
      buttons: ['Quay lại', 'Đóng, bỏ phần chưa lưu'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 1) event.preventDefault();
  });
}

/** A page whose process died is loaded anew; what was registered is in the core, which lives elsewhere. */
function showAgainWhenBroken(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log({ level: 'error', event: 'window.broken', values: { reason, exitCode } });
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
}

async function backUpNow(core: Core, dialog: Dialog, window: BrowserWindow | undefined): Promise<void> {
  const answer = await core.call({ method: 'workspace.backUpNow', input: {}, requestId: randomUUID() });
  const message = answer.ok ? 'Đã sao lưu sổ và đọc lại được bản sao lưu.' : answer.error.message;
  await showMessage(dialog, window, answer.ok ? 'info' : 'error', message, '');
}

function showAbout(dialog: Dialog, options: DesktopOptions, window: BrowserWindow | undefined): Promise<void> {
  const detail = `Phiên bản ${options.programVersion}\nDữ liệu: ${options.dataFolder}`;
  return showMessage(dialog, window, 'info', 'Sổ Văn Thư', detail);
}

async function showMessage(
  dialog: Dialog,
  window: BrowserWindow | undefined,
  type: 'info' | 'error',
  message: string,
  detail: string,
): Promise<void> {
  const box = { type, title: 'Sổ Văn Thư', message, detail, buttons: ['Đóng'], noLink: true };
  await (window === undefined ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box));
}

function showWindow(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
