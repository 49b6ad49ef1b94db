import type { ReactNode } from 'react';
import './ledger.css';

export interface LedgerEntry {
  readonly label: string;
  /** An empty value leaves the row out. */
  readonly value: ReactNode;
}

/** Labels and values as in a ledger. */
export function Ledger({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  return (
    <dl className="ledger">
      {entries
        .filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(({ label, value }) => (
          <div key={label} className="ledger-row">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
