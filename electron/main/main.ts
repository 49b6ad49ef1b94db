/** Where the desktop program begins. The only place that takes Electron from the package. */
import { homedir } from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { createCore } from '../core/create-core.ts';
import { defaultDataFolder } from '../core/data-folder.ts';
import { createLogFile } from '../core/log-file.ts';
import { runDesktop } from './desktop.ts';
import { closeOnUnexpectedError } from './unexpected.ts';

const dataFolder = defaultDataFolder(process.env, process.platform, homedir());
const programVersion = app.getVersion();
const log = createLogFile(path.join(dataFolder, 'nhat-ky-chuong-trinh'));

closeOnUnexpectedError(process, app, dialog, log);
runDesktop(
  { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell },
  {
    dataFolder,
    programVersion,
    // The bundle stands in dist/main/, beside dist/preload/ and dist/renderer/.
    preloadFile: path.join(import.meta.dirname, '../preload/preload.cjs'),
    pagesFolder: path.join(import.meta.dirname, '../renderer'),
    openCore: () =>
      createCore({
        dataFolder,
        programVersion,
        log,
        copyWorkerFile: path.join(import.meta.dirname, '../copy-worker/copy-worker.cjs'),
      }),
    log,
  },
);
