import type { CertifiedCopy } from '../../contract/certified-copy.schema.ts';
import type { AuditEntry, CommandContext } from '../context.ts';
import { auditedCopy, describeCopy } from './describe-copy.ts';

/** Writes the audit entry of a change; its own event heads the history that goes back to the screen. */
export function recordCopy(
  context: CommandContext,
  id: number,
  action: string,
  reason: string,
  changes: NonNullable<AuditEntry['changes']> = [],
): CertifiedCopy {
  const after = describeCopy(context, id);
  context.record({ subjectKind: 'copy', subjectId: id, action, reason, changes, state: auditedCopy(context.db, id) });
  return {
    ...after,
    history: [{ at: context.at, actor: context.actor, action, reason, changes: [...changes] }, ...after.history],
  };
}
