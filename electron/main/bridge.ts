/** The one channel of the window: who asks is checked first, then the form of the message; then the core decides. */
import path from 'node:path';
import { Readable } from 'node:stream';
import type { BrowserWindow, Dialog, IpcMain, IpcMainInvokeEvent, Shell } from 'electron';
import { askChannel } from '../contract/bridge-channels.ts';
import { bridgeMessage, type BridgeMessage, type SavedFile } from '../contract/bridge.ts';
import type { DocumentFile, DocumentRequest } from '../contract/documents.ts';
import { type ErrorCode, formatErrorMessage } from '../contract/error-messages.vi.ts';
import type { Answer } from '../contract/errors.ts';
import type { Core } from '../core/create-core.ts';
import { appOrigin } from './app-protocol.ts';
import { putAside, writeWhole } from './office-files.ts';

export interface BridgeOptions {
  readonly core: Pick<Core, 'call' | 'render' | 'receive'>;
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  readonly shell: Pick<Shell, 'openPath'>;
  /** The window of the program, or undefined when it is closed. */
  readonly findWindow: () => BrowserWindow | undefined;
  /** Where files are put aside for opening. */
  readonly exportsFolder: string;
  /** Where the save dialog begins. */
  readonly documentsFolder: string;
}

/** Opens the channel. To be called once. */
export function openBridge(ipcMain: Pick<IpcMain, 'handle'>, options: BridgeOptions): void {
  let lastFolder = options.documentsFolder;
  ipcMain.handle(askChannel, async (event, message: unknown): Promise<Answer<unknown>> => {
    const window = options.findWindow();
    if (window === undefined || !isOwnPage(event, window)) return refuse('request_refused', { reason: 'sai nơi gửi' });
    const parsed = bridgeMessage.safeParse(message);
    if (!parsed.success) return refuse('request_refused', { reason: 'nội dung gửi không đúng mẫu' });
    return act(parsed.data, window);
  });

  function act(message: BridgeMessage, window: BrowserWindow): Promise<Answer<unknown>> {
    switch (message.action) {
      case 'call':
        return options.core.call(message.request);
      case 'renderDocument':
        return options.core.render(message.request);
      case 'saveDocument':
        return withDocument(message.request, (file) => save(file, window));
      case 'openDocument':
        return withDocument(message.request, open);
      case 'receiveFile':
        return options.core.receive(message.file.name, Readable.from([message.file.bytes]));
    }
  }

  async function withDocument(
    request: DocumentRequest,
    use: (file: DocumentFile) => Promise<Answer<SavedFile>>,
  ): Promise<Answer<SavedFile>> {
    const answer = await options.core.render(request);
    return answer.ok ? use(answer.value) : answer;
  }

  async function save(file: DocumentFile, window: BrowserWindow): Promise<Answer<SavedFile>> {
    const ending = path.extname(file.fileName);
    const { canceled, filePath } = await options.dialog.showSaveDialog(window, {
      title: 'Lưu tệp',
      buttonLabel: 'Lưu',
      defaultPath: path.join(lastFolder, file.fileName),
      filters: [{ name: ending === '.docx' ? 'Tệp Word' : 'Tệp', extensions: [ending.slice(1)] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return { ok: true, value: { saved: false, path: '' } };
    const target = filePath.toLowerCase().endsWith(ending) ? filePath : `${filePath}${ending}`;
    try {
      writeWhole(target, file.bytes);
    } catch (error) {
      return refuse('file_not_saved', { name: path.basename(target), detail: describe(error) });
    }
    lastFolder = path.dirname(target);
    return { ok: true, value: { saved: true, path: target } };
  }

  async function open(file: DocumentFile): Promise<Answer<SavedFile>> {
    try {
      const target = putAside(options.exportsFolder, file.fileName, file.bytes);
      const problem = await options.shell.openPath(target);
      if (problem !== '') throw new Error(problem);
      return { ok: true, value: { saved: true, path: target } };
    } catch (error) {
      return refuse('file_not_opened', { name: file.fileName, detail: describe(error) });
    }
  }
}

/** The main frame of our own window, at our own address; not a frame inside it, not a window that is gone. */
function isOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const { sender, senderFrame } = event;
  return (
    !window.isDestroyed() &&
    !sender.isDestroyed() &&
    sender.id === window.webContents.id &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.origin === appOrigin &&
    senderFrame.url.startsWith(`${appOrigin}/`)
  );
}

function refuse(code: ErrorCode, values: Readonly<Record<string, string>>): Answer<never> {
  return { ok: false, error: { code, message: formatErrorMessage(code, values) } };
}

function describe(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : 'không rõ lý do';
}
