/** Which office is open, set-up, practice, backup and restore: the work around the registers. */
import { z } from 'zod';
import { choice, firstNumber, flag, instant, isoDate, optionalLine, requiredLine, wholeNumber } from './fields.ts';
import { deskUserFields, issuingBodyInput, officeFields, signerInput, termInput } from './organization.schema.ts';
import { apiError } from './errors.ts';

export const directorySets = ['province_2022', 'province', 'commune', 'none'] as const;
export type DirectorySet = (typeof directorySets)[number];

export const backupSummary = z.strictObject({
  name: z.string(),
  at: instant,
  sizeBytes: z.int(),
  /** Why it was made. */
  reason: z.enum(['manual', 'closing', 'hourly', 'before_upgrade', 'before_restore', 'before_import', 'after_erasure']),
  /** The copy was opened again and found equal to its source. */
  verified: flag,
  /** Attached files that go with it, and those of them that were not found sound; absent in backups of before there were any. */
  files: z.strictObject({ count: z.int(), missing: z.int() }).optional(),
});
export type BackupSummary = z.infer<typeof backupSummary>;

/** The second backup folder, on another disk or a USB stick. */
export const secondBackups = z.strictObject({
  /** As a person chose it; empty for none. */
  folder: z.string(),
  /** False while its disk is not at hand. */
  present: flag,
  lastBackup: backupSummary.nullable(),
  /** Why the last copy failed; empty when it did not. */
  problem: z.string(),
});
export type SecondBackups = z.infer<typeof secondBackups>;
export const secondFolderInput = z.strictObject({
  /** An absolute path; empty for none. */
  folder: optionalLine('Thư mục', 400),
});

/** A backup put back into a folder of its own and compared with the register in use. */
export const restoreTrial = z.strictObject({
  at: instant,
  backupName: z.string(),
  backupAt: instant,
  /** How many events the restored register held. */
  events: z.int(),
  /** Empty when everything was as it should be. */
  problem: z.string(),
});
export type RestoreTrial = z.infer<typeof restoreTrial>;

export const workspaceStatus = z.strictObject({
  state: z.enum(['set_up', 'ready', 'failed']),
  practice: flag,
  officeName: z.string(),
  failure: apiError.nullable(),
  programVersion: z.string(),
  dataFolder: z.string(),
  backupFolder: z.string(),
  today: isoDate,
  lastBackup: backupSummary.nullable(),
  /** What a restore of this session did with the events after its backup; absent when there was none. */
  lastRestore: z
    .strictObject({
      backupName: z.string(),
      replayedEvents: z.int(),
      droppedEvents: z.int(),
      missingFiles: z.int().optional(),
    })
    .optional(),
  /** Absent in practice. */
  second: secondBackups.optional(),
  /** The last trial of a backup; absent before the first. */
  lastTrial: restoreTrial.optional(),
});
export type WorkspaceStatus = z.infer<typeof workspaceStatus>;

/** Everything a first run asks for. */
export const setUpInput = z.strictObject({
  office: z.strictObject(officeFields),
  bodies: z.array(issuingBodyInput).min(1, 'Khai ít nhất một cơ quan ban hành.').max(30),
  signers: z.array(signerInput).min(1, 'Khai ít nhất một người ký.').max(100),
  term: termInput,
  user: z.strictObject(deskUserFields),
  /** The calendar year of the first incoming book; the clerk chooses it, never the clock. */
  incomingYear: wholeNumber('Năm của sổ đến', 1975, 2199),
  /** The next number of the paper book that is being continued. */
  incomingFirstNumber: firstNumber,
  copyFirstNumber: firstNumber,
  /**
   * The last number of each type in the paper books of what goes out, so that an office which begins in November goes on
   * with the right one; `BS` is the body's own series of copies. What is not named begins with 01.
   */
  lastNumbers: z
    .array(
      z.strictObject({
        bodySymbol: requiredLine('Ký hiệu cơ quan', 30),
        typeCode: requiredLine('Loại', 40),
        lastNumber: wholeNumber('Số cuối', 1, 999_998),
      }),
    )
    .max(1000)
    .optional(),
  directorySet: choice('Danh bạ mẫu', directorySets),
});
export type SetUpInput = z.infer<typeof setUpInput>;

/**
 * What was registered after the backup is done again from the witness, so that no number is lost; `dropLater` leaves it out
 * for good, which the screen must ask for in plain words.
 */
export const restoreInput = z.strictObject({ name: requiredLine('Bản sao lưu', 200), dropLater: flag.default(false) });
/** A copy of the register that still holds a text erased from it, and has to be destroyed. */
export const heldCopy = z.strictObject({
  kind: z.enum(['backup', 'second_backup', 'kept_register', 'kept_witness']),
  name: z.string(),
  path: z.string(),
  /** When a backup was made; null where only its name says it. */
  at: instant.nullable(),
  /** The numbers whose text it holds. */
  numbers: z.array(z.string()),
});
export type HeldCopy = z.infer<typeof heldCopy>;
export const heldCopies = z.strictObject({
  copies: z.array(heldCopy),
  /** Why the last try to destroy one of them failed; empty when none did. */
  problem: z.string(),
  /** The second backup folder while it is not at hand: nobody can tell what lies there. Empty otherwise. */
  absentFolder: z.string(),
});
export type HeldCopies = z.infer<typeof heldCopies>;
export const noInput = z.strictObject({});
export const done = z.strictObject({ done: z.literal(true) });
