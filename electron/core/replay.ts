/**
 * Does a witnessed command again on a restored backup: the same input on the same state at the same moment gives the same
 * event, and its hash proves it. The witness is thereby the redo log of the register. (reliability.md 6.4)
 */
import { type RegisterMethod, registerApi } from '../contract/api.ts';
import { appendAuditEvent } from './audit/audit.repository.ts';
import type { AuditEvent } from './audit/audit-chain.ts';
import type { WitnessRecord } from './db/witness.types.ts';
import { type AskedCommand, type DispatchOptions, isLong, runCommand } from './dispatch.ts';

/**
 * @throws what the command throws, or an Error for an event that was witnessed without its input (after a crash it is brought
 * up from the audit, which does not hold it).
 */
export function replayEvent(options: DispatchOptions, record: WitnessRecord): void {
  const event = record as unknown as AuditEvent & Partial<AskedCommand>;
  const { method, input, requestId, at } = event;
  // What was done to files is done; the event alone comes again.
  if (method.startsWith('workspace.')) {
    appendAuditEvent(options.db, withoutLinks(event));
    return;
  }
  if (!Object.hasOwn(registerApi, method) || input === undefined) throw new Error(`${method} cannot be done again`);
  const known = method as RegisterMethod;
  // An import needs its file, which nobody kept.
  if (isLong(known)) throw new Error(`${method} cannot be done again`);
  const moment = new Date(at);
  runCommand(
    { ...options, clock: { now: () => moment }, beforeCommand: () => undefined, onEvent: () => undefined },
    known,
    registerApi[known].input.parse(input),
    { input, ...(typeof requestId === 'string' ? { requestId } : {}) },
  );
}

/** The fields of an event that are its own; its place in the chain comes from the register. */
function withoutLinks({
  at,
  actor,
  method,
  action,
  subjectKind,
  subjectId,
  reason,
  changes,
  state,
}: AuditEvent): Omit<AuditEvent, 'seq' | 'prevHash' | 'hash'> {
  return { at, actor, method, action, subjectKind, subjectId, reason, changes, state };
}
