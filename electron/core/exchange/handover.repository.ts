import type { AttachmentOwner } from '../../contract/files.schema.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';

export interface IssuedNumber {
  readonly id: number;
  readonly numberText: string;
  /** The day it bears. */
  readonly date: string;
}

/** Outgoing documents, or copies, that count, in the order of issue. */
export function findIssuedNumbers(db: Connection, kind: 'outgoing' | 'copy'): readonly IssuedNumber[] {
  return kind === 'outgoing'
    ? selectRows(
        db,
        "SELECT id, number_text, document_date AS date FROM outgoing_document WHERE status <> 'void' ORDER BY id",
      )
    : selectRows(
        db,
        "SELECT id, number_text, copy_date AS date FROM certified_copy WHERE status <> 'void' ORDER BY id",
      );
}

/** Number and day of a document that carries files. */
export function findCarrier(db: Connection, { kind, id }: AttachmentOwner): IssuedNumber | undefined {
  if (kind === 'incoming') {
    const [row] = selectRows<{ number: number; suffix: string; date: string }>(
      db,
      'SELECT number, suffix, arrival_date AS date FROM incoming_document WHERE id = ?',
      [id],
    );
    return row && { id, numberText: formatArrivalNumber(row.number, row.suffix), date: row.date };
  }
  const sql =
    kind === 'outgoing'
      ? 'SELECT id, number_text, document_date AS date FROM outgoing_document WHERE id = ?'
      : 'SELECT id, number_text, copy_date AS date FROM certified_copy WHERE id = ?';
  return selectRows<IssuedNumber>(db, sql, [id])[0];
}
