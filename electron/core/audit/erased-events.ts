/**
 * Events whose text was erased: their hashes stay in the chain, and the event of the erasure, itself in the chain, lists each
 * of them and the state of the emptied rows. Without such an event an emptied one counts as tampered.
 */
import { type AuditEvent, hashEvent } from './audit-chain.ts';
import { canonicalJson } from './canonical-json.ts';

interface ErasureState {
  readonly events: readonly { readonly seq: number; readonly hash: string }[];
  readonly rows: readonly { readonly kind: string; readonly id: number; readonly state: unknown }[];
}

export interface ErasureWitness {
  /** True when the text of the event is as it was hashed, or was emptied and still has to be vouched for. */
  accepts(event: AuditEvent): boolean;
  /** The first emptied event that no erasure lists; null when each is vouched for. */
  findUnvouched(): number | null;
  /** The state that an emptied row must have, or undefined when it was not erased. */
  stateOf(kind: string, id: number): unknown;
}

/** Follows the walk along the chain, event by event. */
export function createErasureWitness(): ErasureWitness {
  const emptied = new Map<number, string>();
  const rows = new Map<string, unknown>();
  return {
    accepts(event) {
      if (hashEvent(event) === event.hash) {
        if (event.method === 'erasure.confirm') vouch(JSON.parse(event.state) as ErasureState);
        return true;
      }
      if (!isErasedState(event.state)) return false;
      emptied.set(event.seq, event.hash);
      return true;
    },
    findUnvouched: () => emptied.keys().next().value ?? null,
    stateOf: (kind, id) => rows.get(`${kind} ${id}`),
  };

  function vouch({ events, rows: states }: ErasureState): void {
    for (const { seq, hash } of events) if (emptied.get(seq) === hash) emptied.delete(seq);
    for (const { kind, id, state } of states) rows.set(`${kind} ${id}`, JSON.parse(canonicalJson(state)));
  }
}

/** True for what is left of an event's state after an erasure. */
export function isErasedState(state: string): boolean {
  return /^\{"erased":"[0-9a-f]{64}"\}$/.test(state);
}
