/** How the office counts: what it allows, kept with the other settings of the desk. */
import type { NumberingSettings } from '../../contract/numbering.schema.ts';
import type { Connection } from '../db/connection.ts';
import { run, selectValue } from '../db/statements.ts';

/** What holds until the office says otherwise. (practice.md 2.4, 5) */
const usual: NumberingSettings = {
  outgoingPlaceholders: true,
  incomingPlaceholders: false,
  separateRegulations: false,
  backDating: 'with_reason',
};

export function readNumberingSettings(db: Connection): NumberingSettings {
  const kept = selectValue<string>(db, "SELECT value FROM desk_setting WHERE name = 'numbering'");
  return kept === undefined ? usual : { ...usual, ...(JSON.parse(kept) as Partial<NumberingSettings>) };
}

export function writeNumberingSettings(db: Connection, settings: NumberingSettings): void {
  run(
    db,
    "INSERT INTO desk_setting (name, value) VALUES ('numbering', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    [JSON.stringify(settings)],
  );
}
