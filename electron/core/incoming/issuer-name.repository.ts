/** issuer, organ: under which names the register knows an organ. */
import { nameKey } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';
import { chooseKnownName } from './issuer-name.rules.ts';

/** The name under which an organ is registered when this is typed; a new name stays as typed. */
export function settleIssuerName(db: Connection, typed: string): string {
  const key = nameKey(typed);
  if (key === '') return typed;
  const known = selectRows<{ name: string; listed: number; uses: number }>(
    db,
    `SELECT name, max(listed) AS listed, max(uses) AS uses FROM (
       SELECT name, 1 AS listed, 0 AS uses FROM organ WHERE name_key = ?1 AND valid_to IS NULL
       UNION ALL SELECT name, 0, uses FROM issuer i WHERE name_key = ?1
         AND EXISTS (SELECT 1 FROM incoming_document d WHERE d.issuer_id = i.id)
     ) GROUP BY name`,
    [key],
  );
  return chooseKnownName(
    typed,
    known.map((row) => ({ ...row, listed: row.listed === 1 })),
  );
}
