/** The witness: every audit event once more, outside the database, so that a register set back or cut off is noticed. */

/** Where the audit stands: the sequence number and hash of its newest event. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** An audit event as handed to the witness: these three, and every other field of the event as plain JSON. */
export interface WitnessEvent extends AuditHead {
  /** Moment of the event, ISO 8601 in UTC. */
  readonly at: string;
}

/** An event as read back from the witness, with all it was written with. */
export type WitnessRecord = WitnessEvent & Readonly<Record<string, unknown>>;

export interface Witness {
  /**
   * Writes the event and forces it to the disk. Called after the commit and before the answer. Returns false when the disk
   * refuses: the register already holds the event, so the answer stays true; the line is kept and written by the next call.
   */
  append(event: WitnessEvent): boolean;
  /**
   * Writes what an earlier append could not. Called before a command begins: while the witness cannot be written no new
   * number is issued, so the register is never ahead of it by more than one event.
   *
   * @throws DomainError disk_full, database_read_only, storage_failed.
   */
  catchUp(): void;
  /** The newest readable event, or null when nothing was ever witnessed. */
  readTail(): AuditHead | null;
  /** Events with `seq` greater than `after`, in order. */
  readFrom(after: number): Iterable<WitnessRecord>;
  /**
   * Takes the text out of events that were erased from the register: their sequence number and hash stay. Each file is
   * written anew beside itself and takes its place when it is whole.
   */
  erase?(seqs: ReadonlySet<number>): void;
  close(): void;
}
