import type { AttachmentOwner } from '../../contract/files.schema.ts';
import { auditedCopy } from '../certified-copy/describe-copy.ts';
import { getCopy } from '../certified-copy/certified-copy.repository.ts';
import type { Connection } from '../db/connection.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { auditedOutgoing } from '../outgoing/audited-outgoing.ts';
import { getOutgoing } from '../outgoing/outgoing.repository.ts';

/** The document that carries files: its number, whether it still counts, and its row as the audit keeps it. */
export interface DescribedOwner {
  readonly numberText: string;
  readonly isVoid: boolean;
  readonly state: Readonly<Record<string, unknown>>;
}

/** @throws DomainError not_found */
export function describeOwner(db: Connection, { kind, id }: AttachmentOwner): DescribedOwner {
  const get = { incoming: getIncoming, outgoing: getOutgoing, copy: getCopy }[kind];
  const { numberText, status } = get(db, id);
  const audited: unknown = { incoming: getIncoming, outgoing: auditedOutgoing, copy: auditedCopy }[kind](db, id);
  return { numberText, isVoid: status === 'void', state: audited as DescribedOwner['state'] };
}
