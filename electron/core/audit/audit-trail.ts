/** What the workspace asks of the audit to compare register, witness and backup. */
import type { AuditTrail } from '../db/audit-trail.types.ts';
import type { Connection } from '../db/connection.ts';
import type { WitnessEvent } from '../db/witness.types.ts';
import { selectValue } from '../db/statements.ts';
import { findAuditHead, findLastCommand, walkAuditEvents } from './audit.repository.ts';
import { findAuditProblem } from './audit-check.ts';

/** Events as the witness keeps them: the newest one with what was asked, so that it can be done again. */
function* readAskedEvents(connection: Connection, after: number): Generator<WitnessEvent> {
  const last = findLastCommand(connection);
  for (const event of walkAuditEvents(connection, after))
    yield last?.seq === event.seq ? { ...event, ...last.asked } : event;
}

export const auditTrail: AuditTrail = {
  readHead: (connection) => findAuditHead(connection) ?? null,
  readHashAt: (connection, seq) =>
    selectValue<string>(connection, 'SELECT hash FROM audit_event WHERE seq = ?', [seq]) ?? null,
  readEventsAfter: readAskedEvents,
  findProblem: findAuditProblem,
};
