/** Which office is open, set-up, practice, backup and restore: the work around the registers. */
import { z } from 'zod';
import { choice, firstNumber, flag, instant, isoDate, requiredLine, wholeNumber } from './fields.ts';
import { deskUserFields, issuingBodyInput, officeFields, signerInput, termInput } from './organization.schema.ts';
import { apiError } from './errors.ts';

export const directorySets = ['province_2022', 'province', 'commune', 'none'] as const;
export type DirectorySet = (typeof directorySets)[number];

export const backupSummary = z.strictObject({
  name: z.string(),
  at: instant,
  sizeBytes: z.int(),
  /** Why it was made. */
  reason: z.enum(['manual', 'closing', 'hourly', 'before_upgrade', 'before_restore', 'before_import']),
  /** The copy was opened again and found equal to its source. */
  verified: flag,
});
export type BackupSummary = z.infer<typeof backupSummary>;

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
  lastRestore: z.strictObject({ backupName: z.string(), replayedEvents: z.int(), droppedEvents: z.int() }).optional(),
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
  directorySet: choice('Danh bạ mẫu', directorySets),
});
export type SetUpInput = z.infer<typeof setUpInput>;

/**
 * What was registered after the backup is done again from the witness, so that no number is lost; `dropLater` leaves it out
 * for good, which the screen must ask for in plain words.
 */
export const restoreInput = z.strictObject({ name: requiredLine('Bản sao lưu', 200), dropLater: flag.default(false) });
export const noInput = z.strictObject({});
export const done = z.strictObject({ done: z.literal(true) });
