/**
 * `npm start`: builds what is missing and opens the program: in its own Electron window, else in a browser window, else by
 * printing the address to open.
 *
 * Options: --port <n>, --data <folder>, --browser (a browser window even where Electron is there), --no-window (only serve).
 */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../electron/loopback/find-browser.ts';
import { fetchElectron, findElectron, hasDisplay } from './electron-binary.ts';
import { isBuildFresh } from './freshness.ts';
import { pagesFolder, readManifest, rootFolder } from './paths.ts';

interface StartOptions {
  readonly port: number | 'usual';
  readonly data: string | undefined;
  readonly browser: boolean;
  readonly window: boolean;
}

const print = (line: string): void => console.log(line);

process.exitCode = await start(readOptions(process.argv.slice(2)));

async function start(options: StartOptions): Promise<number> {
  if (!isBuildFresh()) {
    print('Đang dựng chương trình …');
    // Loaded only now: a start without building does not pay for the builder.
    const { bundle } = await import('./bundle.ts');
    await bundle();
  }
  if (!options.window) return serveInBrowser(options, undefined);
  if (!hasDisplay()) {
    print('Máy này không có màn hình cho cửa sổ Electron, nên chương trình phục vụ tại địa chỉ dưới đây.');
    return serveInBrowser(options, undefined);
  }
  if (options.browser) return serveInBrowser(options, findWindowBrowser());
  const electron = findElectron() ?? (await fetchElectron(print));
  if (electron !== undefined) return openInElectron(electron, options);
  print('Máy này chưa có Electron và không tải về được, nên chương trình mở trong trình duyệt.');
  return serveInBrowser(options, findWindowBrowser());
}

function findWindowBrowser(): string | undefined {
  const browser = findBrowser();
  if (browser === undefined) {
    print('Không thấy Chromium, Chrome hay Edge; hãy mở địa chỉ dưới đây bằng trình duyệt có sẵn.');
  }
  return browser;
}

function openInElectron(electron: string, options: StartOptions): Promise<number> {
  const child = spawn(electron, [rootFolder], { stdio: 'inherit', env: withData(options) });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      print(`Không mở được Electron: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function serveInBrowser(options: StartOptions, browser: string | undefined): Promise<number> {
  const { createCore } = await import('../electron/core/create-core.ts');
  const { defaultDataFolder } = await import('../electron/core/data-folder.ts');
  const { createLogFile } = await import('../electron/core/log-file.ts');
  const { serve } = await import('../electron/loopback/serve.ts');
  const dataFolder = defaultDataFolder(withData(options), process.platform, homedir());
  const { productName, version } = readManifest();
  print(`${productName} ${version}`);
  print(`Dữ liệu: ${dataFolder}`);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  const log = createLogFile(path.join(dataFolder, 'nhat-ky-chuong-trinh'));
  let broken = false;
  process.on('uncaughtException', (error) => {
    log({
      level: 'error',
      event: 'shell.broken',
      values: { name: error.name, stack: error.stack?.slice(0, 2000) ?? '' },
    });
    print('Chương trình gặp lỗi và đang đóng. Những gì đã cấp số vẫn còn nguyên trong sổ; hãy mở lại.');
    broken = true;
    stop.abort();
  });
  const core = createCore({ dataFolder, programVersion: version, log });
  try {
    await serve({
      core,
      pagesFolder,
      port: options.port,
      print,
      stop: stop.signal,
      ...(browser === undefined ? {} : { browser }),
    });
    print('Đã đóng.');
    return broken ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    print(
      error.code === 'EADDRINUSE'
        ? `Cổng ${options.port} đang có chương trình khác dùng. Hãy chọn cổng khác, hoặc bỏ --port.`
        : `Không mở được cổng ${options.port} (${String(error.code)}). Hãy bỏ --port để chương trình tự chọn.`,
    );
    return 1;
  }
}

/** The environment with the chosen data folder in it: both shells look there. */
function withData(options: StartOptions): NodeJS.ProcessEnv {
  return options.data === undefined ? process.env : { ...process.env, SO_VAN_THU_DATA: path.resolve(options.data) };
}

function readOptions(args: readonly string[]): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      browser: { type: 'boolean' },
      'no-window': { type: 'boolean' },
    },
  });
  const unknown = Object.keys(values).find((name) => !['port', 'data', 'browser', 'no-window'].includes(name));
  if (unknown !== undefined || positionals.length > 0) {
    return refuseOptions(
      `Không hiểu “${unknown ?? positionals[0]}”. Dùng được: --port, --data, --browser, --no-window.`,
    );
  }
  const wished = values.port ?? process.env.PORT;
  const port = wished === undefined ? 'usual' : Number(wished);
  if (port !== 'usual' && (!Number.isInteger(port) || port < 0 || port > 65_535))
    return refuseOptions('--port cần một số từ 0 đến 65535.');
  if (values.data === true || values.data === '') return refuseOptions('--data cần tên thư mục.');
  return {
    port,
    data: values.data === undefined ? undefined : String(values.data),
    browser: values.browser === true,
    window: values['no-window'] !== true,
  };
}

function refuseOptions(sentence: string): never {
  print(sentence);
  process.exit(1);
}
