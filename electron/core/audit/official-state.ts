/** How the present state of an official row is read, in the very form in which the audit keeps it. */
import { createHash } from 'node:crypto';
import { auditedCopy } from '../certified-copy/describe-copy.ts';
import type { Connection } from '../db/connection.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { auditedOutgoing } from '../outgoing/audited-outgoing.ts';
import { canonicalJson } from './canonical-json.ts';

export const officialKinds = ['incoming', 'copy', 'outgoing'] as const;
export type OfficialKind = (typeof officialKinds)[number];

export const officialTables: Readonly<Record<OfficialKind, string>> = {
  incoming: 'incoming_document',
  copy: 'certified_copy',
  outgoing: 'outgoing_document',
};

// Receipts are counted after the issue by events of their own; of a file only the event that attached it tells.
const volatile: Readonly<Record<OfficialKind, readonly string[]>> = {
  incoming: ['attachment'],
  copy: ['acknowledged', 'original', 'attachment'],
  outgoing: ['acknowledged', 'attachment'],
};

/** The row as its audit events keep it. @throws DomainError not_found */
export function readOfficialState(db: Connection, kind: OfficialKind, id: number): unknown {
  return { incoming: getIncoming, copy: auditedCopy, outgoing: auditedOutgoing }[kind](db, id);
}

/** A state as text to be compared: without what changes by events of its own. */
export function officialText(kind: OfficialKind, state: unknown): string {
  if (state === null || typeof state !== 'object') return canonicalJson(state);
  return canonicalJson(Object.fromEntries(Object.entries(state).filter(([key]) => !volatile[kind].includes(key))));
}

/** SHA-256 of a state's text, in hexadecimal: vouches for a state without repeating it. */
export function officialDigest(kind: OfficialKind, state: unknown): string {
  return createHash('sha256').update(officialText(kind, state)).digest('hex');
}
