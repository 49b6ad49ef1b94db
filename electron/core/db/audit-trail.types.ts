/** What the safety of the data must know about the audit to compare register, witness and backup. */
import type { Connection } from './connection.ts';
import type { AuditHead, WitnessEvent } from './witness.types.ts';

export interface AuditTrail {
  /** The newest event, or null in a register without events. */
  readHead(connection: Connection): AuditHead | null;
  /** The hash of one event, or null when there is none. */
  readHashAt(connection: Connection, seq: number): string | null;
  /** Events with `seq` greater than `after`, in order, in full as they are witnessed. */
  readEventsAfter(connection: Connection, after: number): Iterable<WitnessEvent>;
  /** Checks the chain and the registers against it; the first problem in Vietnamese, or null. */
  findProblem(connection: Connection): string | null;
}
