/** Register against witness: the register may be ahead by the events of one crash, never behind. */
import { DomainError } from '../../contract/errors.ts';
import type { Log } from '../log.ts';
import type { Connection } from './connection.ts';
import type { WitnessOnDisk } from './witness.ts';
import type { AuditTrail } from './audit-trail.types.ts';

/**
 * Refuses a register that lost events (a cut write-ahead log, an old copy put back) or belongs to another history.
 *
 * @throws DomainError database_behind, database_differs.
 */
export function assertNotBehind(connection: Connection, audit: AuditTrail, witness: WitnessOnDisk): void {
  const tail = witness.readTail();
  if (!tail) return;
  const head = audit.readHead(connection);
  if (!head || head.seq < tail.seq) {
    throw new DomainError('database_behind', { found: head?.seq ?? 0, expected: tail.seq });
  }
  if (audit.readHashAt(connection, tail.seq) !== tail.hash)
    throw new DomainError('database_differs', { seq: tail.seq });
}

/** Writes to the witness what the register holds beyond it: the last command before a crash, or a whole new register. */
export function bringWitnessUp(connection: Connection, audit: AuditTrail, witness: WitnessOnDisk, log: Log): void {
  const count = witness.appendAll(audit.readEventsAfter(connection, witness.readTail()?.seq ?? 0));
  if (count > 0) log({ level: 'info', event: 'witness.brought_up', values: { events: count } });
}
