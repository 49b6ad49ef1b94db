/** desk_setting: what the stamp of the office says, and which documents of the day have been stamped. */
import type { StampSettings } from '../../contract/stamp.schema.ts';
import { vietnamDate } from '../clock.ts';
import type { Connection } from '../db/connection.ts';
import { run, selectRows, selectValue } from '../db/statements.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';

/** As on the stamp of a provincial office: no year, "Lưu hồ sơ". (practice.md 1.2, sample 0) */
const usual: StampSettings = {
  organName: '',
  paperWords: 'ĐẾN',
  networkWords: 'VĂN BẢN ĐẾN QUA MẠNG',
  fileLabel: 'Lưu hồ sơ',
  year: 'none',
};

const read = (db: Connection, name: string): string | undefined =>
  selectValue<string>(db, 'SELECT value FROM desk_setting WHERE name = ?', [name]);

function write(db: Connection, name: string, value: unknown): void {
  run(
    db,
    'INSERT INTO desk_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, JSON.stringify(value)],
  );
}

export function getStampSettings(db: Connection): StampSettings {
  const stored = read(db, 'stamp');
  return stored === undefined ? usual : { ...usual, ...(JSON.parse(stored) as Partial<StampSettings>) };
}

export function saveStampSettings(db: Connection, settings: StampSettings): void {
  write(db, 'stamp', settings);
}

interface Stamped {
  readonly day: string;
  readonly ids: readonly number[];
}

/** Those registered on `day` whose stamp was printed. Only one day is kept: paper is stamped on the day it comes. */
export function findStamped(db: Connection, day: string): ReadonlySet<number> {
  const stored = read(db, 'stamped');
  const stamped = stored === undefined ? undefined : (JSON.parse(stored) as Stamped);
  return new Set(stamped?.day === day ? stamped.ids : []);
}

export function saveStamped(db: Connection, day: string, ids: Iterable<number>): void {
  write(db, 'stamped', { day, ids: [...ids] } satisfies Stamped);
}

/** No desk registers more in a day. */
const mostInADay = 5000;

/**
 * Documents registered on a day of Vietnam by hand, in the order of registering; an old register that was imported on the day
 * and what was voided need no stamp.
 */
export function findRegisteredOn(db: Connection, day: string): { readonly id: number; readonly numberText: string }[] {
  return selectRows<{
    readonly id: number;
    readonly number: number;
    readonly suffix: string;
    readonly registeredAt: string;
  }>(
    db,
    `SELECT id, number, suffix, registered_at FROM (
       SELECT * FROM incoming_document d WHERE status = 'registered'
         AND NOT EXISTS (SELECT 1 FROM imported_document r WHERE r.register = 'incoming' AND r.document_id = d.id)
       ORDER BY id DESC LIMIT ?) ORDER BY id`,
    [mostInADay],
  )
    .filter(({ registeredAt }) => vietnamDate(new Date(registeredAt)) === day)
    .map(({ id, number, suffix }) => ({ id, numberText: formatArrivalNumber(number, suffix) }));
}
