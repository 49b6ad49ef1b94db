/** Nơi nhận of an old register: kept as they were written, nobody behind them. */
import type { DistributionLine, DistributionTotals } from '../../contract/distribution.schema.ts';
import type { Connection } from '../db/connection.ts';
import { insertRow } from '../db/statements.ts';
import type { OwnerKind } from './distribution.repository.ts';

/** `copies` is the number of copies that the register names; it says of none of them where it went. */
export function insertKeptLines(
  db: Connection,
  owner: { readonly kind: OwnerKind; readonly id: number },
  lines: readonly DistributionLine[],
  copies: number,
  asOf: string,
): void {
  const totals: DistributionTotals = {
    recipients: 0,
    copies,
    fileCopies: 0,
    reserve: 0,
    printed: copies,
    byChannel: [],
  };
  insertRow(db, 'distribution', {
    ownerKind: owner.kind,
    ownerId: owner.id,
    asOf,
    lines: JSON.stringify(lines),
    totals: JSON.stringify(totals),
    recipients: 0,
    copies,
  });
}

/** Lines that reach nobody in the directory. */
export function keptLines(texts: readonly string[]): readonly DistributionLine[] {
  return texts.map((text) => ({
    text,
    purpose: '',
    target: { kind: 'text' },
    copiesPerMember: 0,
    channel: 'paper',
    excludedKeys: [],
  }));
}
