/**
 * The files of an office on its disk. One comes in part by part and is looked at before it is kept: a small one wholly in
 * memory, so that nothing of a refused one ever reaches the disk. It gets its name, its digest, only with the command that
 * attaches it; whatever was not attached is swept away. (reliability.md 3.B F20, F21, F28, F45; 6.5)
 */
import { createHash, randomUUID, type Hash } from 'node:crypto';
import { chmodSync, rmSync, statfsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '../../contract/errors.ts';
import { type FileState, type FinishedUpload, largestPart } from '../../contract/files.schema.ts';
import {
  type DigestFile,
  digestPath,
  eraseDigest,
  eraseFile,
  findDigest,
  makeTemporaryFolder,
  nameDigestFile,
  sweepTemporary,
  verifyDigest,
} from '../db/digest-files.ts';
import { renameDurably } from '../db/durable-file.ts';
import { describeFreeSpace, describeSize } from '../db/storage-errors.ts';
import { assertNotSecret, assertNotStamped } from '../secrecy/secrecy.rules.ts';
import { isProgram, tidyFileName, wordsOfName } from './file-name.rules.ts';
import { readFirstLines } from './first-page.ts';

/** A file that was looked at and is ready to be read; `content` must be read or destroyed. */
export interface OpenedFile {
  readonly sizeBytes: number;
  readonly content: Readable;
}

export interface AttachmentStore {
  /** Begins to take a file in. @throws DomainError secret_content, file_not_takeable, no_room_for_file */
  begin(typedName: string, sizeBytes: number): string;
  /** The next part; `offset` is how much was taken before. @throws DomainError file_forgotten, upload_broken */
  takePart(uploadId: string, offset: number, bytes: Uint8Array): Promise<void>;
  /** The file is whole: looked at and flushed. @throws DomainError file_forgotten, upload_broken, secret_content */
  finish(uploadId: string): Promise<FinishedUpload>;
  /** Gives up an upload; nothing of it is left. */
  drop(uploadId: string): Promise<void>;
  /** Gives a finished file its name in the store, unless it is there already. @throws DomainError file_forgotten */
  adopt(file: DigestFile): void;
  /** What is known of a file without reading it. */
  stateOf(file: DigestFile): FileState;
  /** Reads all of a file; what was found is remembered for `stateOf`. */
  verify(file: DigestFile): Promise<FileState>;
  /** Reads the file through and opens the very one that was read. @throws DomainError attachment_missing, attachment_changed */
  open(file: DigestFile, fileName: string): Promise<OpenedFile>;
  /** Files of erased rows go from the disk for good, from the backups as well. Never throws; told again at every opening. */
  erase(digests: readonly string[]): void;
  /** Drops whatever is still coming in. */
  close(): Promise<void>;
}

interface Upload {
  readonly name: string;
  readonly sizeBytes: number;
  readonly hash: Hash;
  temporary: string;
  /** The parts while they are few; then they go to the disk. */
  held: Uint8Array[];
  handle: FileHandle | null;
  taken: number;
  lastPart: number;
  busy: boolean;
  finished: FinishedUpload | null;
}

/** So much of a file is kept in memory and looked at before any of it is written. */
const heldBytes = 8 * 1024 * 1024;
/** The disk must keep this for the registers themselves. */
const reservedBytes = 64 * 1024 * 1024;
/** Milliseconds after which an upload whose page is gone is swept away. */
const patience = 10 * 60_000;

/**
 * @param folder `<office>/tep`; made with the first file.
 * @param pools where backups keep their copies of the files.
 */
export function createAttachmentStore(folder: string, ...pools: readonly string[]): AttachmentStore {
  const uploads = new Map<string, Upload>();
  const known = new Map<string, FileState>();
  sweepTemporary(folder);

  const require = (uploadId: string): Upload => {
    const upload = uploads.get(uploadId);
    if (!upload) throw new DomainError('file_forgotten');
    return upload;
  };

  async function drop(uploadId: string): Promise<void> {
    const upload = uploads.get(uploadId);
    uploads.delete(uploadId);
    if (!upload) return;
    await upload.handle?.close().catch(() => undefined);
    rmSync(upload.temporary, { force: true });
  }

  /** Runs one step of an upload alone; whatever goes wrong leaves nothing of it. */
  async function step<Value>(uploadId: string, work: (upload: Upload) => Promise<Value>): Promise<Value> {
    const upload = require(uploadId);
    if (upload.busy) throw new DomainError('upload_broken', { name: upload.name, reason: 'gửi hai lần một lúc' });
    upload.busy = true;
    upload.lastPart = performance.now();
    try {
      return await work(upload);
    } catch (error) {
      await drop(uploadId);
      throw error;
    } finally {
      upload.busy = false;
    }
  }

  return {
    begin(typedName, sizeBytes) {
      const name = tidyFileName(typedName);
      if (isProgram(name))
        throw new DomainError('file_not_takeable', { name, reason: 'đây là tệp chương trình, không phải văn bản' });
      assertNotSecret({ name: wordsOfName(name) });
      for (const [id, { lastPart, busy }] of uploads)
        if (!busy && performance.now() - lastPart > patience) void drop(id);
      const temporaryFolder = makeTemporaryFolder(folder);
      assertRoom(folder, sizeBytes);
      const uploadId = randomUUID();
      uploads.set(uploadId, {
        name,
        sizeBytes,
        hash: createHash('sha256'),
        temporary: path.join(temporaryFolder, uploadId),
        held: [],
        handle: null,
        taken: 0,
        lastPart: performance.now(),
        busy: false,
        finished: null,
      });
      return uploadId;
    },

    takePart: (uploadId, offset, bytes) =>
      step(uploadId, async (upload) => {
        const { name, sizeBytes } = upload;
        if (offset !== upload.taken || bytes.length > largestPart || upload.taken + bytes.length > sizeBytes)
          throw new DomainError('upload_broken', { name, reason: 'tệp đổi trong lúc chép' });
        upload.hash.update(bytes);
        upload.taken += bytes.length;
        if (upload.handle) await upload.handle.writeFile(bytes);
        else upload.held.push(bytes);
        if (!upload.handle && upload.taken > heldBytes) await spill(upload);
      }),

    finish: (uploadId) =>
      step(uploadId, async (upload) => {
        if (upload.finished) return upload.finished;
        const { name, sizeBytes, temporary } = upload;
        if (upload.taken !== sizeBytes)
          throw new DomainError('upload_broken', { name, reason: `mới có ${describeSize(upload.taken)}` });
        if (!upload.handle) {
          const bytes = Buffer.concat(upload.held);
          assertNotStamped(await readFirstLines(name, { bytes }, bytes.subarray(0, heldBytes)));
          await spill(upload);
        }
        await upload.handle?.sync();
        await upload.handle?.close();
        upload.handle = null;
        if (sizeBytes > heldBytes) await lookAtLargeFile(name, temporary);
        // A virus scanner holds a new file for a moment. It is waited for here, where nobody else has to wait.
        await renameDurably(temporary, `${temporary}.xong`);
        upload.temporary = `${temporary}.xong`;
        upload.finished = { name, sizeBytes, sha256: upload.hash.digest('hex') };
        return upload.finished;
      }),

    drop,

    adopt(file) {
      const [uploadId, upload] = [...uploads].find(([, one]) => one.finished?.sha256 === file.sha256) ?? [];
      if (uploadId === undefined || !upload) {
        if (findDigest(folder, file) !== 'sound') throw new DomainError('file_forgotten');
        return;
      }
      // Windows knows only the read-only mark, and takes no other name for a file that has it.
      nameDigestFile(folder, upload.temporary, file.sha256);
      // Only now: an order that failed can be given again.
      uploads.delete(uploadId);
      chmodSync(digestPath(folder, file.sha256), 0o444);
      known.delete(file.sha256);
    },

    stateOf(file) {
      const found = findDigest(folder, file);
      return found === 'sound' ? (known.get(file.sha256) ?? 'sound') : found;
    },

    async verify(file) {
      const found = await verifyDigest(folder, file);
      if (found === 'sound') known.delete(file.sha256);
      else known.set(file.sha256, found);
      return found;
    },

    async open(file, fileName) {
      const missing = new DomainError('attachment_missing', { name: fileName });
      if (findDigest(folder, file) === 'missing') throw missing;
      const handle = await open(digestPath(folder, file.sha256), 'r').catch(() => {
        throw missing;
      });
      try {
        const hash = createHash('sha256');
        const options = { start: 0, autoClose: false, highWaterMark: 1_048_576 } as const;
        for await (const chunk of handle.createReadStream(options)) hash.update(chunk as Buffer);
        if (hash.digest('hex') !== file.sha256) {
          known.set(file.sha256, 'changed');
          throw new DomainError('attachment_changed', { name: fileName });
        }
      } catch (error) {
        await handle.close();
        throw error;
      }
      return { sizeBytes: file.sizeBytes, content: handle.createReadStream({ start: 0 }) };
    },

    erase(digests) {
      for (const digest of digests) {
        known.delete(digest);
        for (const place of [folder, ...pools]) eraseQuietly(place, digest);
      }
    },

    async close() {
      for (const uploadId of uploads.keys()) await drop(uploadId);
    },
  };
}

/** A file that another program holds goes at the next start. */
function eraseQuietly(folder: string, digest: string): void {
  try {
    eraseDigest(folder, digest);
  } catch {
    // Told to be gone again at every opening of the register.
  }
}

/** What is held in memory goes to the disk. */
async function spill(upload: Upload): Promise<void> {
  upload.handle = await open(upload.temporary, 'wx', 0o600);
  for (const bytes of upload.held) await upload.handle.writeFile(bytes);
  upload.held = [];
}

/** Too large for the memory, it is on the disk already; one that carries a stamp does not stay in its blocks either. */
async function lookAtLargeFile(name: string, temporary: string): Promise<void> {
  const lines = await readFirstLines(name, { path: temporary }, await readHead(temporary));
  try {
    assertNotStamped(lines);
  } catch (error) {
    eraseFile(temporary);
    throw error;
  }
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Refuses before anything is copied. */
function assertRoom(folder: string, sizeBytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < sizeBytes + reservedBytes)
    throw new DomainError('no_room_for_file', { size: describeSize(sizeBytes), free: describeFreeSpace(folder) });
}
