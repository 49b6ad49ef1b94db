/** erasure, erased_event, and the taking out of text wherever a register keeps it. */
import { createHash } from 'node:crypto';
import { DomainError } from '../../contract/errors.ts';
import type { Erasure } from '../../contract/erasure.schema.ts';
import type { Connection } from '../db/connection.ts';
import { insertRow, run, selectRow, selectRows, selectValue } from '../db/statements.ts';
import { getDateKey } from '../incoming/incoming.repository.ts';
import { indexIncoming, unindexIncoming } from '../incoming/incoming-search.repository.ts';

/** What is left where a text stood. */
export const erasedSubject = 'Đăng ký ở sổ riêng';

const columns =
  'id, owner_kind AS kind, owner_id, number_text, proposed_at, proposed_by, confirmed_at, confirmed_by, withdrawn, proposer_id';
type Row = Omit<Erasure, 'withdrawn'> & { readonly withdrawn: number; readonly proposerId: number };

export function findErasures(db: Connection): Erasure[] {
  return selectRows<Row>(db, `SELECT ${columns} FROM erasure ORDER BY id DESC`).map(toErasure);
}

function toErasure({ proposerId: _, withdrawn, ...row }: Row): Erasure {
  return { ...row, withdrawn: withdrawn === 1 };
}

/** @throws DomainError not_found */
export function getErasure(db: Connection, id: number): Erasure & { readonly proposerId: number } {
  const row = selectRow<Row>(db, `SELECT ${columns} FROM erasure WHERE id = ?`, [id]);
  if (!row) throw new DomainError('not_found', { what: 'đề nghị xóa này' });
  return { ...toErasure(row), proposerId: row.proposerId };
}

export function insertErasure(
  db: Connection,
  fields: { readonly ownerKind: Erasure['kind']; readonly ownerId: number; readonly numberText: string },
  proposed: { readonly at: string; readonly by: string; readonly userId: number },
): number {
  return insertRow(db, 'erasure', {
    ...fields,
    proposedAt: proposed.at,
    proposedBy: proposed.by,
    proposerId: proposed.userId,
  });
}

export function closeErasure(
  db: Connection,
  id: number,
  confirmed: { readonly at: string; readonly by: string } | null,
): void {
  if (confirmed === null) run(db, 'UPDATE erasure SET withdrawn = 1 WHERE id = ?', [id]);
  else run(db, 'UPDATE erasure SET confirmed_at = ?, confirmed_by = ? WHERE id = ?', [confirmed.at, confirmed.by, id]);
}

/** Takes the text out of an arrival, its routing, its events, its words and the search. */
export function eraseIncoming(db: Connection, id: number): readonly string[] {
  const row = selectRow<Record<string, string | null>>(
    db,
    'SELECT symbol, subject, issuer_name, signer, addressee, direction, file_note, note, result, void_reason FROM incoming_document WHERE id = ?',
    [id],
  );
  const routed = selectRows<{ recipient: string }>(db, 'SELECT recipient FROM incoming_routing WHERE document_id = ?', [
    id,
  ]);
  const events = selectRows<{ detail: string }>(
    db,
    "SELECT detail FROM document_event WHERE owner_kind = 'incoming' AND owner_id = ?",
    [id],
  );
  const dateKey = getDateKey(db, id);
  run(db, 'DELETE FROM incoming_routing WHERE document_id = ?', [id]);
  run(db, 'DELETE FROM incoming_waiting WHERE document_id = ?', [id]);
  run(db, 'DELETE FROM routing_receipt WHERE document_id = ?', [id]);
  run(db, "UPDATE document_event SET detail = '' WHERE owner_kind = 'incoming' AND owner_id = ?", [id]);
  const blank = selectRow<{ id: number }>(
    db,
    "INSERT INTO issuer (name, name_key) VALUES ('—', '') ON CONFLICT (name) DO UPDATE SET name_key = '' RETURNING id",
  );
  run(
    db,
    `UPDATE incoming_document SET symbol = '', symbol_key = '', document_date = NULL, issuer_id = ?, issuer_name = '—', type_code = NULL,
       subject = ?, signer = '', pages = NULL, addressee = '', direction = '', deadline = NULL, file_note = '', note = '', result = '',
       void_reason = iif(status = 'void', 'Đã xóa nội dung', ''), version = version + 1 WHERE id = ?`,
    [blank?.id ?? 0, erasedSubject, id],
  );
  unindexIncoming(db, dateKey);
  indexIncoming(db, id);
  const words = [
    ...Object.values(row ?? {}),
    ...routed.map(({ recipient }) => recipient),
    ...events.map(({ detail }) => detail),
  ];
  forgetWords(db, words.filter((word) => word !== null && word !== '') as string[]);
  for (const copy of selectRows<{ id: number }>(db, 'SELECT id FROM certified_copy WHERE incoming_id = ?', [id]))
    words.push(...eraseCopy(db, copy.id));
  return texts(words);
}

/** Takes the text out of a copy: what was copied, what was noted, to whom it went. */
export function eraseCopy(db: Connection, id: number): readonly string[] {
  const row = selectRow<Record<string, string | null>>(
    db,
    'SELECT excerpt, note, void_reason FROM certified_copy WHERE id = ?',
    [id],
  );
  run(
    db,
    `UPDATE certified_copy SET excerpt = '', note = '', search_text = '', list_id = NULL, void_reason = iif(status = 'void', 'Đã xóa nội dung', ''),
       version = version + 1 WHERE id = ?`,
    [id],
  );
  return texts([...Object.values(row ?? {}), ...eraseDistribution(db, 'copy', id)]);
}

/** Takes the text out of an outgoing document; its letterhead, type and number stay. */
export function eraseOutgoing(db: Connection, id: number): readonly string[] {
  const row = selectRow<{ subject: string; note: string; voidReason: string; content: string }>(
    db,
    'SELECT subject, note, void_reason, content FROM outgoing_document WHERE id = ?',
    [id],
  );
  const content = JSON.parse(row?.content ?? '{}') as Record<string, unknown>;
  const blank = {
    ...content,
    subject: erasedSubject,
    authorLine: '',
    grounds: [],
    blocks: [],
    addressees: [],
    lines: [],
    dissemination: '',
    drafterCode: '',
    contactLine: '',
    note: '',
    ...('appendices' in content ? { appendices: [] } : {}),
  };
  run(
    db,
    `UPDATE outgoing_document SET subject = ?, note = '', content = ?, search_text = '', void_reason = iif(status = 'void', 'Đã xóa nội dung', ''),
       version = version + 1 WHERE id = ?`,
    [erasedSubject, JSON.stringify(blank), id],
  );
  run(db, "UPDATE document_event SET detail = '' WHERE owner_kind = 'outgoing' AND owner_id = ?", [id]);
  return texts([row?.subject ?? '', row?.note ?? '', row?.voidReason ?? '', ...eraseDistribution(db, 'outgoing', id)]);
}

function eraseDistribution(db: Connection, ownerKind: 'copy' | 'outgoing', ownerId: number): string[] {
  const id = selectValue<number>(db, 'SELECT id FROM distribution WHERE owner_kind = ? AND owner_id = ?', [
    ownerKind,
    ownerId,
  ]);
  if (id === undefined) return [];
  const notes = selectRows<{ note: string }>(db, 'SELECT note FROM distribution_recipient WHERE distribution_id = ?', [
    id,
  ]);
  run(db, 'DELETE FROM distribution_recipient WHERE distribution_id = ?', [id]);
  const totals = { recipients: 0, copies: 0, fileCopies: 0, reserve: 0, printed: 0, byChannel: [] };
  run(
    db,
    "UPDATE distribution SET lines = '[]', totals = ?, recipients = 0, copies = 0, acknowledged = 0 WHERE id = ?",
    [JSON.stringify(totals), id],
  );
  return notes.map(({ note }) => note);
}

// Words offered again while typing: those that only the erased row had.
function forgetWords(db: Connection, words: readonly string[]): void {
  for (const word of words) {
    run(db, 'DELETE FROM used_word WHERE value = ? AND uses <= 1', [word]);
    run(
      db,
      `DELETE FROM issuer_symbol WHERE issuer_id IN (SELECT id FROM issuer WHERE name = ?1 AND NOT EXISTS (SELECT 1 FROM incoming_document d WHERE d.issuer_id = issuer.id))`,
      [word],
    );
    run(
      db,
      'DELETE FROM issuer WHERE name = ?1 AND NOT EXISTS (SELECT 1 FROM incoming_document d WHERE d.issuer_id = issuer.id)',
      [word],
    );
  }
}

const texts = (values: readonly (string | null)[]): string[] =>
  values.filter((value) => value !== null && value.length >= 6) as string[];

export interface ErasedEvent {
  readonly seq: number;
  readonly hash: string;
}

/** Takes the text out of every audit event about the rows or holding one of the texts; the hashes stay. */
export function eraseEvents(
  db: Connection,
  erasureId: number,
  rows: readonly { readonly kind: string; readonly id: number }[],
  holding: readonly string[],
): readonly ErasedEvent[] {
  const found = new Map<number, string>();
  const add = (sql: string, parameters: readonly (string | number)[]): void => {
    for (const { seq, hash } of selectRows<ErasedEvent>(db, sql, parameters)) found.set(seq, hash);
  };
  for (const { kind, id } of rows)
    add('SELECT seq, hash FROM audit_event WHERE subject_kind = ? AND subject_id = ?', [kind, id]);
  // Which drafts became the document is not known any more; their text is in what was asked to keep them.
  if (rows.some(({ kind }) => kind === 'outgoing'))
    add("SELECT seq, hash FROM audit_event WHERE subject_kind = 'draft'", []);
  for (const text of holding) {
    // As it stands inside JSON.
    const quoted = JSON.stringify(text).slice(1, -1);
    add(
      'SELECT seq, hash FROM audit_event WHERE instr(state, ?1) OR instr(changes, ?1) OR instr(reason, ?2) OR instr(action, ?2)',
      [quoted, text],
    );
  }
  const events = [...found].map(([seq, hash]) => ({ seq, hash })).sort((a, b) => a.seq - b.seq);
  for (const { seq, hash } of events) {
    const old = selectRow<{ action: string; reason: string; changes: string; state: string }>(
      db,
      'SELECT action, reason, changes, state FROM audit_event WHERE seq = ?',
      [seq],
    );
    const digest = createHash('sha256').update(JSON.stringify(old)).digest('hex');
    run(db, 'INSERT INTO erased_event (seq, erasure_id, hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      seq,
      erasureId,
      hash,
    ]);
    run(db, "UPDATE audit_event SET action = 'Đã xóa nội dung', reason = '', changes = '[]', state = ? WHERE seq = ?", [
      JSON.stringify({ erased: digest }),
      seq,
    ]);
    run(db, 'DELETE FROM answered_request WHERE audit_seq = ?', [seq]);
  }
  // Merging drops the words of deleted rows from the index for good.
  run(db, "INSERT INTO incoming_search (incoming_search) VALUES ('optimize')");
  return events;
}

/** All events ever erased. */
export function findErasedEvents(db: Connection): readonly ErasedEvent[] {
  return selectRows(db, 'SELECT seq, hash FROM erased_event ORDER BY seq');
}
