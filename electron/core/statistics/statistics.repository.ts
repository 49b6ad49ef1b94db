/** Counts in SQL: by day and group, so that any span and any step is made of one pass over an index. */
import type { StatisticsGroup, StatisticsRegister } from '../../contract/statistics.schema.ts';
import type { Connection } from '../db/connection.ts';
import { selectRow, selectRows } from '../db/statements.ts';

export interface DayCount {
  readonly day: string;
  readonly label: string | null;
  readonly count: number;
}

interface CountSource {
  readonly table: string;
  readonly date: string;
  /** What is counted under which label: a column, and the tables it needs. */
  readonly groups: Readonly<Record<StatisticsGroup, { readonly label: string; readonly join: string }>>;
}

const here = (label: string) => ({ label, join: '' });
const recipients = (kind: 'copy' | 'outgoing', label: string) => ({
  label,
  join: `JOIN distribution x ON x.owner_kind = '${kind}' AND x.owner_id = d.id JOIN distribution_recipient p ON p.distribution_id = x.id`,
});

const sources: Readonly<Record<StatisticsRegister, CountSource>> = {
  incoming: {
    table: 'incoming_document',
    date: 'd.arrival_date',
    groups: {
      type: here('d.type_code'),
      author: here('d.issuer_name'),
      channel: here('d.channel'),
      // Whoever it was passed to; before that, whoever the book names.
      unit: {
        label: "coalesce(r.recipient, nullif(d.addressee, ''))",
        join: 'LEFT JOIN incoming_routing r ON r.document_id = d.id',
      },
      signer: here("nullif(d.signer, '')"),
    },
  },
  outgoing: {
    table: 'outgoing_document',
    date: 'd.document_date',
    groups: {
      type: here('d.type_code'),
      author: { label: 'b.name', join: 'JOIN issuing_body b ON b.id = d.body_id' },
      channel: recipients('outgoing', 'p.channel'),
      unit: recipients('outgoing', 'p.name'),
      signer: { label: 'g.full_name', join: 'JOIN signer g ON g.id = d.signer_id' },
    },
  },
  copy: {
    table: 'certified_copy',
    date: 'd.copy_date',
    groups: {
      type: here('d.kind'),
      author: { label: 'b.name', join: 'JOIN issuing_body b ON b.id = d.body_id' },
      channel: recipients('copy', 'p.channel'),
      unit: recipients('copy', 'p.name'),
      signer: { label: 'g.full_name', join: 'JOIN signer g ON g.id = d.signer_id' },
    },
  },
};

/** Documents by day and label; a document with several labels counts once in each. Void ones are left out. */
export function countByDay(
  db: Connection,
  register: StatisticsRegister,
  group: StatisticsGroup,
  from: string,
  to: string,
): DayCount[] {
  const { table, date, groups } = sources[register];
  const { label, join } = groups[group];
  return selectRows(
    db,
    `SELECT ${date} AS day, ${label} AS label, count(DISTINCT d.id) AS count FROM ${table} d ${join}
     WHERE d.status <> 'void' AND ${date} BETWEEN ? AND ? GROUP BY 1, 2`,
    [from, to],
  );
}

/** Documents by day, each once, and the void ones of the span. */
export function countDocuments(
  db: Connection,
  register: StatisticsRegister,
  from: string,
  to: string,
): { readonly days: readonly { readonly day: string; readonly count: number }[]; readonly void: number } {
  const { table, date } = sources[register];
  return {
    days: selectRows(
      db,
      `SELECT ${date} AS day, count(*) AS count FROM ${table} d WHERE d.status <> 'void' AND ${date} BETWEEN ? AND ? GROUP BY 1`,
      [from, to],
    ),
    void:
      selectRow<{ count: number }>(
        db,
        `SELECT count(*) AS count FROM ${table} d WHERE d.status = 'void' AND ${date} BETWEEN ? AND ?`,
        [from, to],
      )?.count ?? 0,
  };
}

export interface OnTimeRow {
  readonly unit: string | null;
  readonly onTime: number;
  readonly late: number;
  readonly underWay: number;
  readonly overdue: number;
}

/** Arrivals of the span that have a deadline, by the unit that leads (else the first it went to). */
export function countOnTime(db: Connection, from: string, to: string, today: string): OnTimeRow[] {
  return selectRows(
    db,
    `SELECT coalesce((SELECT recipient FROM incoming_routing r WHERE r.document_id = d.id ORDER BY r.role <> 'lead', r.position LIMIT 1), nullif(d.addressee, '')) AS unit,
       count(*) FILTER (WHERE d.finished_on <= d.deadline) AS on_time, count(*) FILTER (WHERE d.finished_on > d.deadline) AS late,
       count(*) FILTER (WHERE d.finished_on IS NULL AND d.deadline >= ?3) AS under_way,
       count(*) FILTER (WHERE d.finished_on IS NULL AND d.deadline < ?3) AS overdue
     FROM incoming_document d WHERE d.status = 'registered' AND d.deadline IS NOT NULL AND d.arrival_date BETWEEN ?1 AND ?2
     GROUP BY 1 ORDER BY count(*) DESC`,
    [from, to, today],
  );
}
