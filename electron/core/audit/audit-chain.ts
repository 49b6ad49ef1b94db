/**
 * The chain: every event carries the hash of the one before it, so that nothing can be changed, removed or slipped in
 * without the chain breaking. Format 1 (reliability.md 6.4): SHA-256 over the previous hash and the fields below in this
 * order, each as "<length in UTF-8 bytes>:<text>".
 */
import { createHash } from 'node:crypto';

export interface AuditEvent {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly method: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: number | null;
  readonly reason: string;
  /** JSON text. */
  readonly changes: string;
  /** Canonical JSON text. */
  readonly state: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** The hash before the first event. */
export const chainStart = '0'.repeat(64);

/** The hash of an event, as 64 hexadecimal digits. */
export function hashEvent(event: Omit<AuditEvent, 'hash'>): string {
  const fields = [
    'so-van-thu/1',
    event.prevHash,
    String(event.seq),
    event.at,
    event.actor,
    event.method,
    event.action,
    event.subjectKind,
    event.subjectId === null ? '' : String(event.subjectId),
    event.reason,
    event.changes,
    event.state,
  ];
  const hash = createHash('sha256');
  for (const field of fields) hash.update(`${Buffer.byteLength(field)}:${field}`);
  return hash.digest('hex');
}
