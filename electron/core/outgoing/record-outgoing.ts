import type { OutgoingDetail } from '../../contract/outgoing.schema.ts';
import type { AuditEntry, CommandContext } from '../context.ts';
import { auditedOutgoing, describeOutgoing } from './audited-outgoing.ts';

/** Writes the audit entry of a change; its own event heads the history that goes back to the screen. */
export function recordOutgoing(
  context: CommandContext,
  id: number,
  action: string,
  reason: string,
  changes: NonNullable<AuditEntry['changes']> = [],
): OutgoingDetail {
  const after = describeOutgoing(context, id);
  const state = auditedOutgoing(context.db, id);
  context.record({ subjectKind: 'outgoing', subjectId: id, action, reason, changes, state });
  return {
    ...after,
    history: [{ at: context.at, actor: context.actor, action, reason, changes: [...changes] }, ...after.history],
  };
}
