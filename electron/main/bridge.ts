/** The one channel of the window: who asks is checked first, then the form of the message; then the core decides. */
import path from 'node:path';
import { Readable } from 'node:stream';
import type { BrowserWindow, Dialog, IpcMain, IpcMainInvokeEvent, Shell } from 'electron';
import { askChannel } from '../contract/bridge-channels.ts';
import { bridgeMessage, type BridgeMessage, type SavedFile } from '../contract/bridge.ts';
import type { DocumentFile, DocumentRequest } from '../contract/documents.ts';
import { type ErrorCode, formatErrorMessage } from '../contract/error-messages.vi.ts';
import type { Answer } from '../contract/errors.ts';
import type { StreamRequest } from '../contract/files.schema.ts';
import type { Core } from '../core/create-core.ts';
import type { StreamedFile } from '../core/files/streamed-file.ts';
import { appOrigin } from './app-protocol.ts';
import { putAside, putStreamAside, writeWhole, writeWholeStream } from './office-files.ts';

export interface BridgeOptions {
  readonly core: Pick<Core, 'call' | 'render' | 'receive' | 'takePart' | 'openStream'>;
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
      case 'takePart':
        return options.core.takePart(message.part);
      case 'saveStream':
        return withStream(message.request, (file) => saveStream(file, window));
      case 'openStream':
        return withStream(message.request, showStream);
    }
  }

  async function withDocument(
    request: DocumentRequest,
    use: (file: DocumentFile) => Promise<Answer<SavedFile>>,
  ): Promise<Answer<SavedFile>> {
    const answer = await options.core.render(request);
    return answer.ok ? use(answer.value) : answer;
  }

  async function withStream(
    request: StreamRequest,
    use: (file: StreamedFile) => Promise<Answer<SavedFile>>,
  ): Promise<Answer<SavedFile>> {
    const answer = await options.core.openStream(request);
    if (!answer.ok) return answer;
    try {
      return await use(answer.value);
    } finally {
      answer.value.content.destroy();
    }
  }

  const save = (file: DocumentFile, window: BrowserWindow): Promise<Answer<SavedFile>> =>
    saveWhere(file.fileName, window, (target) => writeWhole(target, file.bytes));
  const saveStream = (file: StreamedFile, window: BrowserWindow): Promise<Answer<SavedFile>> =>
    saveWhere(file.fileName, window, (target) => writeWholeStream(target, file.content));

  async function saveWhere(
    fileName: string,
    window: BrowserWindow,
    write: (target: string) => void | Promise<void>,
  ): Promise<Answer<SavedFile>> {
    const ending = path.extname(fileName);
    const { canceled, filePath } = await options.dialog.showSaveDialog(window, {
      title: 'Lưu tệp',
      buttonLabel: 'Lưu',
      defaultPath: path.join(lastFolder, fileName),
      filters: [{ name: ending === '.docx' ? 'Tệp Word' : 'Tệp', extensions: [ending.slice(1) || '*'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return { ok: true, value: { saved: false, path: '' } };
    const target = filePath.toLowerCase().endsWith(ending.toLowerCase()) ? filePath : `${filePath}${ending}`;
    try {
      await write(target);
    } catch (error) {
      return refuse('file_not_saved', { name: path.basename(target), detail: describe(error) });
    }
    lastFolder = path.dirname(target);
    return { ok: true, value: { saved: true, path: target } };
  }

  const open = (file: DocumentFile): Promise<Answer<SavedFile>> =>
    show(file.fileName, () => putAside(options.exportsFolder, file.fileName, file.bytes));
  const showStream = (file: StreamedFile): Promise<Answer<SavedFile>> =>
    show(file.fileName, () => putStreamAside(options.exportsFolder, file.fileName, file.content));

  async function show(fileName: string, put: () => string | Promise<string>): Promise<Answer<SavedFile>> {
    try {
      const target = await put();
      const problem = await options.shell.openPath(target);
      if (problem !== '') throw new Error(problem);
      return { ok: true, value: { saved: true, path: target } };
    } catch (error) {
      return refuse('file_not_opened', { name: fileName, detail: describe(error) });
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
