/**
 * How the workspace (which register is open, set-up, practice, backup, restore) and the register (everything a clerk does)
 * fit together. The workspace knows files; the register knows documents.
 */
import type { CallRequest } from '../../contract/api.ts';
import type { UploadPart } from '../../contract/bridge.ts';
import type { DocumentFile, DocumentRequest } from '../../contract/documents.ts';
import type { StreamRequest } from '../../contract/files.schema.ts';
import type { Answer } from '../../contract/errors.ts';
import type { BackupSummary, RestoreTrial, SetUpInput } from '../../contract/workspace.schema.ts';
import type { Clock } from '../clock.ts';
import type { AuditTrail } from '../db/audit-trail.types.ts';
import type { CopyRegister } from '../db/backup.ts';
import type { Connection } from '../db/connection.ts';
import type { Migration } from '../db/migration.ts';
import type { DigestFile } from '../db/digest-files.ts';
import type { AuditHead, Witness, WitnessRecord } from '../db/witness.types.ts';
import type { AttachmentStore } from '../files/attachment-store.ts';
import type { StreamedFile } from '../files/streamed-file.ts';
import type { Log } from '../log.ts';
import type { FolderProbe } from './folder-probe.ts';

export interface RenderOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a register gets to work with. The workspace opens all of it and closes it again after `Register.close`. */
export interface RegisterContext {
  /** Reads and writes; migrated to the newest schema. */
  readonly connection: Connection;
  /** A second connection to the same file that refuses writes, for queries. */
  readonly reader: Connection;
  /** After each commit: `append(event)`; before each command: `catchUp()`. */
  readonly witness: Witness;
  /** In the practice office it stands on its own day. */
  readonly clock: Clock;
  readonly practice: boolean;
  readonly programVersion: string;
  readonly log: Log;
  /** The content of attached files. */
  readonly attachments: AttachmentStore;
  /** The newest verified backup, for the front page. */
  readLastBackup(): BackupSummary | null;
}

/** What happened when a backup was put back; becomes an audit event of the restored register. */
export interface RestoreReport {
  readonly backupName: string;
  /** Where the register stood when the backup was made. */
  readonly backupHead: AuditHead | null;
  /** Where the register stood before the restore, as far as the witness knows. */
  readonly lostHead: AuditHead | null;
  /** Events after the backup that were done again from the witness. */
  readonly replayedEvents: number;
  /** Events after the backup that are not in the register any more; 0 means nothing was lost. */
  readonly droppedEvents: number;
  /** Attached files that neither the office nor the backups hold in a sound state; absent when there are none. */
  readonly missingFiles?: number;
}

/** Where a confirmed erasure stands in the chain: a copy of the register without this event may still hold the text. */
export interface ErasureMark {
  readonly numberText: string;
  readonly seq: number;
  readonly hash: string;
  /** The first event that knew of the text: what was copied before it is free of it. */
  readonly firstSeq: number;
}

/** Something done to the files of an office, as the audit keeps it. */
export interface FileEvent {
  readonly method: `workspace.${string}`;
  readonly action: string;
  readonly reason?: string;
  readonly state: unknown;
}

/** An open register. Its calls never throw; they answer. */
export interface Register {
  call(request: CallRequest): Promise<Answer<unknown>>;
  render(request: DocumentRequest, options?: RenderOptions): Promise<Answer<DocumentFile>>;
  /** Takes a part of a file that is coming in. */
  takePart(part: UploadPart): Promise<Answer<null>>;
  /** Opens a file that leaves as a stream; it must be read or destroyed. */
  openStream(request: StreamRequest, options?: RenderOptions): Promise<Answer<StreamedFile>>;
  readOfficeName(): string;
  /** Writes the audit event of a restore, in its own transaction, and witnesses it. */
  recordRestore(report: RestoreReport): void;
  /** As recordRestore, for whatever else was done to the files. */
  recordFileEvent?(event: FileEvent): void;
  /** The last trial of a backup that the audit knows of. */
  findLastTrial?(): RestoreTrial | null;
  /** Every erasure that was confirmed. */
  findErasureMarks?(): readonly ErasureMark[];
  /**
   * Does one witnessed event again on a restored backup, giving the same audit event with the same hash (it is compared).
   * Throws when it cannot; the restore then stops at the event before. Does not witness.
   */
  replay?(event: WitnessRecord): void;
  /** Marks the numbers of events that a restored register lacks, so that none is given twice. Returns how many. */
  retireNumbers?(lost: Iterable<WitnessRecord>): number;
  /**
   * An import with the backup before it. Its progress is told while the backup is made, and stopping it then is heeded.
   *
   * @throws what the backup throws; DomainError cancelled.
   */
  importAfterBackup?(request: CallRequest, backUp: () => Promise<unknown>): Promise<Answer<unknown>>;
  /** Finalises statements and stops timers; the connections are closed by the workspace. */
  close(): void;
}

export interface WorkspaceOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly programVersion: string;
  readonly log: Log;
  readonly migrations: readonly Migration[];
  readonly audit: AuditTrail;
  /** What kind of place a folder is; as the system says unless a test says otherwise. */
  readonly probeFolder?: FolderProbe;
  openRegister(context: RegisterContext): Register;
  /** Makes the copy for a backup; without it the thread of the program does. */
  readonly copyRegister?: CopyRegister;
  /** Every attached file that a register speaks of, also one of an older schema. */
  listStoredFiles(connection: Connection): readonly DigestFile[];
  /** Digests of attached files that no folder of the office may hold any more. */
  listErasedFiles(connection: Connection): readonly string[];
  /**
   * Fills a new register from the first run's answers. The file has no official name yet: when this throws, nothing is left
   * behind. The witness given here keeps nothing; it is written from the audit when the file takes its place.
   */
  seedOffice(context: RegisterContext, input: SetUpInput): void | Promise<void>;
  /** Fills a new practice register; as seedOffice. */
  seedPractice(context: RegisterContext): void | Promise<void>;
}

/** The workspace itself: the core's door is made of it. */
export interface Workspace {
  /** Answers the `workspace.*` methods itself and hands all others to the open register; never throws. */
  call(request: CallRequest): Promise<Answer<unknown>>;
  render(request: DocumentRequest, options?: RenderOptions): Promise<Answer<DocumentFile>>;
  takePart(part: UploadPart): Promise<Answer<null>>;
  openStream(request: StreamRequest, options?: RenderOptions): Promise<Answer<StreamedFile>>;
  /** Closing backup, checkpoint, release of the lock. */
  close(): Promise<void>;
}
