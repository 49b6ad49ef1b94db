/**
 * Files handed in for an import. They stay in memory and never touch the disk: what they hold has not been looked at yet, and
 * a row with a mark of secrecy must not be written anywhere on this machine. (practice.md 5; reliability.md F45)
 */
import { createHash, randomUUID } from 'node:crypto';
import { type ReceivedFile, largestIntake } from '../../contract/exchange.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { normalizeLine } from '../../contract/text.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';

export interface HeldFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
}

export type WorkStage = 'none' | 'backing_up' | 'reading' | 'writing';

/** Long work on one file: how far it is, and whether a person stopped it. */
export interface Work {
  stage: WorkStage;
  done: number;
  total: number;
  readonly stop: AbortController;
}

export interface ReceivedFiles {
  /** @throws DomainError request_too_large, secret_content (the name of the file) */
  receive(name: string, content: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;
  /** @throws DomainError file_forgotten */
  get(fileId: string): HeldFile;
  findWork(fileId: string): Work | undefined;
  /** Begins work on a file; one at a time. @throws DomainError busy_with_file */
  begin(fileId: string, stage?: WorkStage): Work;
  /** Goes on with the work for which a backup was made, or begins it. @throws DomainError busy_with_file, cancelled */
  goOn(fileId: string): Work;
  end(fileId: string): void;
  /** Stops all work, for closing the program. */
  stopAll(): void;
}

// The one in use and the one before it: going back to an earlier choice still works.
const mostHeld = 2;

export function createReceivedFiles(): ReceivedFiles {
  const held = new Map<string, HeldFile>();
  const works = new Map<string, Work>();
  return {
    async receive(typedName, content) {
      const name = normalizeLine(typedName).slice(0, 200) || 'tep';
      assertNotSecret({ name: name.replace(/[_.]+/g, ' ') });
      const bytes = await collect(content);
      const fileId = randomUUID();
      held.set(fileId, { name, bytes, digest: createHash('sha256').update(bytes).digest('hex') });
      for (const id of held.keys()) if (held.size > mostHeld && !works.has(id)) held.delete(id);
      return { fileId, name, size: bytes.length };
    },
    get(fileId) {
      const file = held.get(fileId);
      if (!file) throw new DomainError('file_forgotten');
      return file;
    },
    findWork: (fileId) => works.get(fileId),
    begin,
    goOn(fileId) {
      const work = works.get(fileId);
      if (work?.stage !== 'backing_up') return begin(fileId);
      work.stop.signal.throwIfAborted();
      work.stage = 'reading';
      return work;
    },
    end: (fileId) => void works.delete(fileId),
    stopAll: () => works.forEach(({ stop }) => stop.abort(new DomainError('cancelled'))),
  };

  function begin(fileId: string, stage: WorkStage = 'reading'): Work {
    if (works.has(fileId)) throw new DomainError('busy_with_file');
    const work: Work = { stage, done: 0, total: 0, stop: new AbortController() };
    works.set(fileId, work);
    return work;
  }
}

async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > largestIntake) throw new DomainError('request_too_large', { max: `${largestIntake / 1024 / 1024} MB` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
