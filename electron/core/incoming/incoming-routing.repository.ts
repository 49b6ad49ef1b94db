/** The days on which arrivals were passed on. */
import type { Connection } from '../db/connection.ts';
import { run, selectRows } from '../db/statements.ts';

export interface RoutingDay {
  readonly recipient: string;
  readonly routedOn: string | null;
}

/** On which day an arrival was passed on to each recipient. */
export function findRoutingDays(db: Connection, documentId: number): RoutingDay[] {
  return selectRows(db, 'SELECT recipient, routed_on FROM incoming_routing WHERE document_id = ? ORDER BY position', [
    documentId,
  ]);
}

/** Gives recipients back the days that they had. */
export function setRoutingDays(db: Connection, documentId: number, days: readonly RoutingDay[]): void {
  for (const { recipient, routedOn } of days)
    run(db, 'UPDATE incoming_routing SET routed_on = ? WHERE document_id = ? AND recipient = ?', [
      routedOn,
      documentId,
      recipient,
    ]);
}
