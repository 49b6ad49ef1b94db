import type { Migration } from '../migration.ts';

/** Counts a change of what an order goes by; without a name, of what every order of the register goes by. */
const counted = (table: string, order: string | null, columns: readonly string[]): string => {
  const changed = columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ');
  return /* sql */ `
CREATE TRIGGER ${table}_order_${order?.toLowerCase() ?? 'any'} AFTER UPDATE OF ${columns.join(', ')} ON ${table}
  WHEN OLD.date_key IS NOT NULL AND (${changed}) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = '${table}'${order === null ? '' : ` AND sort_by = '${order}'`};
END;`;
};

/** The same for a name that documents are put in order by. */
const renamed = (table: string, column: string, order: string): string => /* sql */ `
CREATE TRIGGER ${table}_order AFTER UPDATE OF ${column} ON ${table} WHEN NEW.${column} IS NOT OLD.${column} BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE sort_by = '${order}';
END;`;

const orders = {
  incoming_document: ['number', 'symbol', 'issuer', 'documentDate', 'deadline'],
  outgoing_document: ['number', 'body'],
  certified_copy: ['number', 'body'],
} as const;

/**
 * How often rows of a register have changed their place in an order. The program remembers every thousandth row of an order;
 * a new row moves what it remembers by one, a row that changed its place makes it look again. Registering writes nothing here.
 */
const sql = /* sql */ `
CREATE TABLE order_change (
  register TEXT NOT NULL,
  sort_by TEXT NOT NULL,
  changes INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (register, sort_by)
) STRICT, WITHOUT ROWID;
INSERT INTO order_change (register, sort_by) VALUES ${Object.entries(orders)
  .flatMap(([table, names]) => names.map((name) => `('${table}', '${name}')`))
  .join(', ')};
${counted('incoming_document', null, ['date_key', 'book_id'])}
${counted('incoming_document', 'number', ['number', 'suffix'])}
${counted('incoming_document', 'symbol', ['symbol_key'])}
${counted('incoming_document', 'issuer', ['issuer_id'])}
${counted('incoming_document', 'documentDate', ['document_date'])}
${counted('incoming_document', 'deadline', ['deadline'])}
${['outgoing_document', 'certified_copy']
  .flatMap((table) => [
    counted(table, null, ['date_key', 'series_id']),
    counted(table, 'number', ['number', 'suffix']),
    counted(table, 'body', ['body_id']),
  ])
  .join('')}
${renamed('issuer', 'name_key', 'issuer')}
${renamed('issuing_body', 'name', 'body')}
`;

export const orderChanges: Migration = { version: 14, name: 'order-changes', sql };
