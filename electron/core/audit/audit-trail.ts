/** What the workspace asks of the audit to compare register, witness and backup. */
import type { AuditTrail } from '../db/audit-trail.types.ts';
import { selectValue } from '../db/statements.ts';
import { findAuditHead, walkAuditEvents } from './audit.repository.ts';
import { findAuditProblem } from './audit-check.ts';

export const auditTrail: AuditTrail = {
  readHead: (connection) => findAuditHead(connection) ?? null,
  readHashAt: (connection, seq) =>
    selectValue<string>(connection, 'SELECT hash FROM audit_event WHERE seq = ?', [seq]) ?? null,
  readEventsAfter: (connection, after) => walkAuditEvents(connection, after),
  findProblem: findAuditProblem,
};
