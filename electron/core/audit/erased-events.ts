/**
 * Events whose text was erased: their hashes stay in the chain, and the event of the erasure, itself in the chain, lists each
 * of them and the state of the emptied rows. Without such an event an emptied one counts as tampered.
 */
import { type AuditEvent, hashEvent } from './audit-chain.ts';
import { type OfficialKind, officialDigest } from './official-state.ts';

interface ErasureState {
  readonly events: readonly { readonly seq: number; readonly hash: string }[];
  /** The state of each emptied row, or its digest for a row that keeps its text and only lost events. */
  readonly rows: readonly {
    readonly kind: OfficialKind;
    readonly id: number;
    readonly state?: unknown;
    readonly digest?: string;
  }[];
}

export interface ErasureWitness {
  /** True when the text of the event is as it was hashed, or was emptied and still has to be vouched for. */
  accepts(event: AuditEvent): boolean;
  /** The first emptied event that no erasure lists; null when each is vouched for. */
  findUnvouched(): number | null;
  /** True when an erasure says that the row stands as it does now. */
  vouchesFor(kind: OfficialKind, id: number, state: unknown): boolean;
  /** Rows whose state an erasure vouches for. */
  rowsOf(kind: OfficialKind): readonly number[];
}

/** Follows the walk along the chain, event by event. */
export function createErasureWitness(): ErasureWitness {
  const emptied = new Map<number, string>();
  const rows: Readonly<Record<OfficialKind, Map<number, string>>> = {
    incoming: new Map(),
    copy: new Map(),
    outgoing: new Map(),
  };
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
    vouchesFor: (kind, id, state) => rows[kind].get(id) === officialDigest(kind, state),
    rowsOf: (kind) => [...rows[kind].keys()],
  };

  function vouch({ events, rows: states }: ErasureState): void {
    for (const { seq, hash } of events) if (emptied.get(seq) === hash) emptied.delete(seq);
    for (const { kind, id, state, digest } of states) rows[kind].set(id, digest ?? officialDigest(kind, state));
  }
}

/** True for what is left of an event's state after an erasure. */
export function isErasedState(state: string): boolean {
  return /^\{"erased":"[0-9a-f]{64}"\}$/.test(state);
}
