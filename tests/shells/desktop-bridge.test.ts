import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow, IpcMain } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { openBridge } from '../../electron/main/bridge.ts';
import { emptyExports, isOpenable, putAside } from '../../electron/main/office-files.ts';
import type { Answer } from '../../electron/contract/errors.ts';
import type { SavedFile } from '../../electron/contract/bridge.ts';
import { createRecordingCore, type RecordingCore } from './recording-core.ts';

const mainFrame = { url: 'app://so-van-thu/#/hom-nay', origin: 'app://so-van-thu', parent: null };
const contents = { id: 7, isDestroyed: () => false };
const properEvent = { sender: contents, senderFrame: mainFrame };

interface Bench {
  readonly recording: RecordingCore;
  readonly ask: (event: object, message: unknown) => Promise<Answer<unknown>>;
  readonly savePaths: string[];
  readonly opened: string[];
  readonly folder: string;
  openAnswer: string;
  windowGone: boolean;
}

function makeBench(): Bench {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-bridge-'));
  const recording = createRecordingCore();
  let handler: (event: object, message: unknown) => Promise<Answer<unknown>> = () =>
    Promise.reject(new Error('no channel'));
  const bench = {
    recording,
    ask: (event: object, message: unknown) => handler(event, message),
    savePaths: [] as string[],
    opened: [] as string[],
    folder,
    openAnswer: '',
    windowGone: false,
  };
  const window = { webContents: contents, isDestroyed: () => bench.windowGone } as unknown as BrowserWindow;
  openBridge({ handle: (_channel: string, next: typeof handler) => (handler = next) } as unknown as IpcMain, {
    core: recording.core,
    dialog: {
      showSaveDialog: () => {
        const filePath = bench.savePaths.shift();
        return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
      },
    },
    shell: {
      openPath: (file) => {
        bench.opened.push(file);
        return Promise.resolve(bench.openAnswer);
      },
    },
    findWindow: () => window,
    exportsFolder: path.join(folder, 'tep-mo'),
    documentsFolder: folder,
  });
  return bench;
}

let bench: Bench;
beforeEach(() => {
  bench = makeBench();
});

const call = { action: 'call', request: { method: 'today.get', input: {} } };
const sheet = { document: 'copy.sheet', input: { id: 1 } };
const upload = 'a3bb189e-8bf9-4888-9912-ace4e6543002';

describe('the channel between window and main process', () => {
  it('answers the main frame of our own page', async () => {
    expect(await bench.ask(properEvent, call)).toEqual({ ok: true, value: { method: 'today.get' } });
  });

  it('answers nobody else: no frame, a frame inside, another address, another window, one that is gone', async () => {
    const strangers: readonly object[] = [
      { sender: contents, senderFrame: null },
      { sender: contents, senderFrame: { ...mainFrame, parent: mainFrame } },
      { sender: contents, senderFrame: { ...mainFrame, origin: 'app://evil', url: 'app://evil/' } },
      { sender: contents, senderFrame: { ...mainFrame, origin: 'file://', url: 'file:///x.html' } },
      { sender: contents, senderFrame: { ...mainFrame, origin: 'devtools://devtools', url: 'devtools://devtools/x' } },
      { sender: contents, senderFrame: { ...mainFrame, url: 'about:blank' } },
      { sender: contents, senderFrame: { ...mainFrame, origin: 'null' } },
      { sender: { ...contents, id: 8 }, senderFrame: mainFrame },
      { sender: { ...contents, isDestroyed: () => true }, senderFrame: mainFrame },
    ];
    for (const event of strangers) {
      expect(await bench.ask(event, call)).toMatchObject({ ok: false, error: { code: 'request_refused' } });
    }
    bench.windowGone = true;
    expect(await bench.ask(properEvent, call)).toMatchObject({ ok: false, error: { code: 'request_refused' } });
    expect(bench.recording.calls).toEqual([]);
  });

  it('takes no message of another form', async () => {
    const messages = [
      null,
      undefined,
      1,
      'call',
      [],
      {},
      { action: 'call' },
      { action: 'eval', request: {} },
      { ...call, extra: 1 },
      { action: 'call', request: { method: 1, input: {} } },
      { action: 'call', request: { method: 'x'.repeat(81), input: {} } },
      { action: 'saveDocument', request: { method: 'today.get', input: {} } },
      { action: '__proto__', request: sheet },
      { action: 'receiveFile', file: { name: 'a.csv', bytes: 'text' } },
      { action: 'receiveFile', file: { name: 'a.csv', bytes: new Uint8Array(33 * 1024 * 1024) } },
      { action: 'receiveFile', file: { name: 'x'.repeat(301), bytes: new Uint8Array(1) } },
      { action: 'receiveFile', file: { path: '/etc/passwd' } },
      { action: 'takePart', part: { uploadId: 'x', offset: 0, bytes: new Uint8Array(1) } },
      { action: 'takePart', part: { uploadId: upload, offset: -1, bytes: new Uint8Array(1) } },
      { action: 'takePart', part: { uploadId: upload, offset: 0, bytes: new Uint8Array(5 * 1024 * 1024) } },
      { action: 'openStream', request: { file: 'attachment', id: 1, path: '/etc/passwd' } },
      { action: 'saveStream', request: { file: '/etc/passwd' } },
    ];
    for (const message of messages) {
      expect(await bench.ask(properEvent, message)).toMatchObject({ ok: false, error: { code: 'request_refused' } });
    }
    const { calls, documents, parts, streams } = bench.recording;
    expect([...calls, ...documents, ...parts, ...streams]).toEqual([]);
  });

  it('passes on the parts of a file, and saves or opens one that leaves as a stream', async () => {
    const part = { uploadId: upload, offset: 4, bytes: new Uint8Array([1, 2]) };
    expect(await bench.ask(properEvent, { action: 'takePart', part })).toEqual({ ok: true, value: null });
    expect(bench.recording.parts).toEqual([{ uploadId: upload, offset: 4, size: 2 }]);
    const request = { file: 'attachment', id: 7 };
    const target = path.join(bench.folder, 'Bản gốc');
    bench.savePaths.push(target);
    expect(await bench.ask(properEvent, { action: 'saveStream', request })).toEqual({
      ok: true,
      value: { saved: true, path: `${target}.docx` },
    });
    expect([...readFileSync(`${target}.docx`)]).toEqual([1, 2, 3]);
    const opened = (await bench.ask(properEvent, { action: 'openStream', request })) as { value: SavedFile };
    expect(bench.opened).toEqual([opened.value.path]);
    expect(statSync(opened.value.path).mode & 0o222).toBe(0);
    expect([...readFileSync(opened.value.path)]).toEqual([1, 2, 3]);
    expect(readdirSync(bench.folder).sort()).toEqual(['Bản gốc.docx', 'tep-mo'].sort());
  });

  it('saves a document where the clerk says, with its ending, and nothing when the clerk closes the dialog', async () => {
    const target = path.join(bench.folder, 'Bản sao của tôi');
    bench.savePaths.push(target);
    const saved = await bench.ask(properEvent, { action: 'saveDocument', request: sheet });
    expect(saved).toEqual({ ok: true, value: { saved: true, path: `${target}.docx` } });
    expect([...readFileSync(`${target}.docx`)]).toEqual([1, 2, 3]);
    expect(readdirSync(bench.folder)).toEqual(['Bản sao của tôi.docx']);
    const closed = await bench.ask(properEvent, { action: 'saveDocument', request: sheet });
    expect(closed).toEqual({ ok: true, value: { saved: false, path: '' } });
  });

  it('says in words why a file could not be saved, and leaves the one that was there', async () => {
    const folderInTheWay = path.join(bench.folder, 'tệp.docx');
    writeFileSync(path.join(bench.folder, 'a-file'), 'x');
    for (const target of [
      path.join(bench.folder, 'không có', 'tệp.docx'),
      path.join(bench.folder, 'a-file', 'tệp.docx'),
    ]) {
      bench.savePaths.push(target);
      const answer = await bench.ask(properEvent, { action: 'saveDocument', request: sheet });
      expect(answer).toMatchObject({ ok: false, error: { code: 'file_not_saved' } });
      expect((answer as { error: { message: string } }).error.message).toContain('tệp.docx');
    }
    expect(existsSync(folderInTheWay)).toBe(false);
    expect(readdirSync(bench.folder)).toEqual(['a-file']);
  });

  it('opens a document read-only in a folder that is emptied, and says so when no program takes it', async () => {
    const answer = (await bench.ask(properEvent, { action: 'openDocument', request: sheet })) as { value: SavedFile };
    expect(bench.opened).toEqual([answer.value.path]);
    expect(path.basename(answer.value.path)).toBe('Bản sao 126-BS.docx');
    expect(statSync(answer.value.path).mode & 0o222).toBe(0);
    bench.openAnswer = 'No application is registered';
    const refused = await bench.ask(properEvent, { action: 'openDocument', request: sheet });
    expect(refused).toMatchObject({ ok: false, error: { code: 'file_not_opened' } });
    emptyExports(path.join(bench.folder, 'tep-mo'));
    expect(readdirSync(path.join(bench.folder, 'tep-mo'))).toEqual([]);
  });

  it('passes on what the core refuses, without asking where to save', async () => {
    bench.savePaths.push(path.join(bench.folder, 'x.docx'));
    const answer = await bench.ask(properEvent, {
      action: 'saveDocument',
      request: { document: 'refused', input: {} },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } });
    expect(bench.savePaths).toHaveLength(1);
  });
});

describe('a file that is handed to the system', () => {
  const exports = path.resolve('/data/tep-mo');
  const inside = (name: string): string => `${exports}${path.sep}0a1b${path.sep}${name}`;

  it('may be a document or a picture of ours', () => {
    for (const name of [
      'Bản sao 126-BS.docx',
      'Sổ.xlsx',
      'a.pdf',
      'a.png',
      'a.jpg',
      'a.tif',
      'Thông báo 12-TB-VPTU (2).docx',
    ]) {
      expect(isOpenable(exports, inside(name)), name).toBe(true);
    }
  });

  it('is never anything that runs, points elsewhere, hides its ending or lies elsewhere', () => {
    const names = [
      'a.exe',
      'a.lnk',
      'a.url',
      'a.scr',
      'a.js',
      'a.hta',
      'a.docm',
      'a.xlsm',
      'a.bat',
      'a.cmd',
      'a.ps1',
      'a.vbs',
      'a.msi',
      'a.html',
      'a.htm',
      'a.svg',
      'a.jar',
      'a.desktop',
      'a.sh',
      'a.doc',
      'a.DOCX',
      'a.docx.exe',
      'a.docx ',
      'a.docx.',
      'a',
      '.docx',
      'docx',
      'a.',
      'a.exe:b.docx',
      'a\u202excod.docx',
      'a\u0000.docx',
      'a\n.docx',
      'a|b.docx',
      'a?.docx',
      ' a.docx',
      'a.docx::$DATA',
      'a.reg',
      'a.com',
      'a.docx/../b.exe',
      'a.wsf',
    ];
    expect(names.length).toBeGreaterThanOrEqual(40);
    for (const name of names) expect(isOpenable(exports, inside(name)), JSON.stringify(name)).toBe(false);
    for (const place of [
      '/etc/a.docx',
      `${exports}/a.docx`,
      `${exports}/../x/a.docx`,
      `${exports}/a/b/c.docx`,
      `${exports}x/y/a.docx`,
    ]) {
      expect(isOpenable(exports, place), place).toBe(false);
    }
  });

  it('is refused before anything is written when its name is not allowed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-aside-'));
    for (const name of ['a.exe', '../a.docx', 'a.docm']) {
      expect(() => putAside(folder, name, new Uint8Array([1]))).toThrow();
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});
