/** Runs the program in a browser window, or only serves it, until the window is closed or the person stops it. */
import type { Core } from '../core/create-core.ts';
import { openBrowserWindow } from './browser-window.ts';
import { startLoopbackServer } from './loopback-server.ts';

export interface ServeOptions {
  readonly core: Core;
  readonly pagesFolder: string;
  /** 0: a free port chosen by the system; 'usual': the same at every start where it can be had. */
  readonly port: number | 'usual';
  /** Full path of the browser that shows the window; absent: the address is printed and the person opens it. */
  readonly browser?: string;
  readonly print: (line: string) => void;
  /** Aborted when the program is asked to stop (Ctrl+C). */
  readonly stop: AbortSignal;
}

/**
 * Resolves when everything is closed, the closing backup included.
 * Rejects with the system's error when the port cannot be used (`EADDRINUSE`, `EACCES`); the core is closed then too.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { core, print, stop } = options;
  try {
    const server = await startLoopbackServer(options);
    print(`Địa chỉ: ${server.address}`);
    print('Bấm Ctrl+C ở đây để đóng; chương trình sao lưu sổ rồi mới thoát.');
    const stopped = new Promise<void>((resolve) => {
      if (stop.aborted) resolve();
      else stop.addEventListener('abort', () => resolve(), { once: true });
    });
    if (options.browser === undefined) await stopped;
    else await showWindow(options.browser, server.makeLaunchAddress(), stopped, print);
    await server.close();
  } finally {
    await core.close();
  }
}

async function showWindow(
  browser: string,
  address: string,
  stopped: Promise<void>,
  print: (line: string) => void,
): Promise<void> {
  const window = openBrowserWindow(browser, address);
  const end = await Promise.race([stopped.then(() => 'stopped' as const), window.closed]);
  if (end === 'stopped') window.close();
  else if (!end) {
    print('Không mở được cửa sổ trình duyệt. Hãy mở địa chỉ trên bằng trình duyệt có sẵn.');
    await stopped;
  }
}
