/** The last resort of the desktop program: an error that nothing caught. */
import type { App, Dialog } from 'electron';
import type { Log } from '../core/log.ts';

/** Where errors without a catcher are told: Node's `process`. */
export interface ErrorSource {
  on(event: 'uncaughtException', listener: (error: Error) => void): unknown;
}

/** Logs it, says so in words and closes in order, instead of Electron's box with a stack trace. */
export function closeOnUnexpectedError(
  source: ErrorSource,
  app: Pick<App, 'quit'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
  log: Log,
): void {
  let told = false;
  source.on('uncaughtException', (error) => {
    log({
      level: 'error',
      event: 'shell.broken',
      values: { name: error.name, stack: error.stack?.slice(0, 2000) ?? '' },
    });
    // One box, however many errors follow from the first.
    if (told) return;
    told = true;
    dialog.showErrorBox(
      'Sổ Văn Thư',
      'Chương trình gặp lỗi và phải đóng. Những gì đã cấp số vẫn còn nguyên trong sổ; hãy mở lại chương trình.',
    );
    app.quit();
  });
}
