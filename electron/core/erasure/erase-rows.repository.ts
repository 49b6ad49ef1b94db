/** The taking out of text wherever a register keeps it: rows, their events, their words, the search. */
import { usualLaterContent } from '../../contract/document-layout.schema.ts';
import type { Erasure } from '../../contract/erasure.schema.ts';
import type { Connection } from '../db/connection.ts';
import { run, selectRow, selectRows, selectValue } from '../db/statements.ts';
import { eraseAttachments } from '../files/attachments.repository.ts';
import { getDateKey } from '../incoming/incoming.repository.ts';
import { indexIncoming, unindexIncoming } from '../incoming/incoming-search.repository.ts';

/** What is left where a text stood. */
export const erasedSubject = 'Đăng ký ở sổ riêng';

type Words = readonly (string | null)[];

/** Takes the text of a row out of the register; what was taken out is given back, to look for it elsewhere. */
export function eraseRow(db: Connection, kind: Erasure['kind'], id: number): Words {
  return { incoming: eraseIncoming, outgoing: eraseOutgoing, copy: eraseCopy }[kind](db, id);
}

function eraseIncoming(db: Connection, id: number): Words {
  const row = selectRow<Record<string, string | null>>(
    db,
    'SELECT symbol, subject, issuer_name, signer, addressee, direction, file_note, note, result, void_reason FROM incoming_document WHERE id = ?',
    [id],
  );
  const routed = selectRows<{ recipient: string }>(db, 'SELECT recipient FROM incoming_routing WHERE document_id = ?', [
    id,
  ]);
  const dateKey = getDateKey(db, id);
  run(db, 'DELETE FROM incoming_routing WHERE document_id = ?', [id]);
  run(db, 'DELETE FROM incoming_waiting WHERE document_id = ?', [id]);
  run(db, 'DELETE FROM routing_receipt WHERE document_id = ?', [id]);
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
  const words = [...Object.values(row ?? {}), ...routed.map(({ recipient }) => recipient)];
  blankNumberNote(db, 'incoming_document', 'book_id', id);
  const copies = selectRows<{ id: number }>(db, 'SELECT id FROM certified_copy WHERE incoming_id = ?', [id]);
  return [...words, ...eraseSurroundings(db, 'incoming', id), ...copies.flatMap((copy) => eraseCopy(db, copy.id))];
}

// What was copied, what was noted, to whom it went.
function eraseCopy(db: Connection, id: number): Words {
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
  blankNumberNote(db, 'certified_copy', 'series_id', id);
  return [...Object.values(row ?? {}), ...eraseDistribution(db, 'copy', id), ...eraseSurroundings(db, 'copy', id)];
}

// The letterhead, the type and the number stay.
function eraseOutgoing(db: Connection, id: number): Words {
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
    // Theme, further signatures, appendices, who wrote it: as where nothing was said.
    ...Object.fromEntries(Object.entries(usualLaterContent()).filter(([field]) => field in content)),
  };
  run(
    db,
    `UPDATE outgoing_document SET subject = ?, note = '', content = ?, search_text = '', void_reason = iif(status = 'void', 'Đã xóa nội dung', ''),
       version = version + 1 WHERE id = ?`,
    [erasedSubject, JSON.stringify(blank), id],
  );
  blankNumberNote(db, 'outgoing_document', 'series_id', id);
  return [
    row?.subject ?? '',
    row?.note ?? '',
    row?.voidReason ?? '',
    ...findTexts([content.grounds, content.blocks, content.appendices, content.theme, content.themeNote]),
    ...eraseDistribution(db, 'outgoing', id),
    ...eraseSurroundings(db, 'outgoing', id),
  ];
}

/** Drafts that hold one of the texts: they were written down by mistake as well. */
export function eraseDrafts(db: Connection, texts: readonly string[]): void {
  for (const text of texts)
    run(db, 'DELETE FROM outgoing_draft WHERE instr(content, ?)', [JSON.stringify(text).slice(1, -1)]);
}

/** True when another row of the register holds the same text: it is no sign of the erased one then. */
export function isHeldElsewhere(db: Connection, text: string): boolean {
  return (
    selectValue(
      db,
      `SELECT 1 FROM issuer WHERE name = ?1 UNION ALL SELECT 1 FROM used_word WHERE value = ?1
       UNION ALL SELECT 1 FROM organ WHERE name = ?1 UNION ALL SELECT 1 FROM person WHERE full_name = ?1
       UNION ALL SELECT 1 FROM recipient_group WHERE name = ?1 UNION ALL SELECT 1 FROM distribution_list WHERE name = ?1
       UNION ALL SELECT 1 FROM issuing_body WHERE name = ?1 UNION ALL SELECT 1 FROM signer WHERE full_name = ?1
       UNION ALL SELECT 1 FROM desk_user WHERE full_name = ?1
       UNION ALL SELECT 1 FROM outgoing_document WHERE subject = ?1 OR note = ?1
       UNION ALL SELECT 1 FROM certified_copy WHERE excerpt = ?1 OR note = ?1
       UNION ALL SELECT 1 FROM incoming_document
         WHERE ?1 IN (subject, symbol, issuer_name, signer, addressee, direction, file_note, note, result) LIMIT 1`,
      [text],
    ) !== undefined
  );
}

/** Notes of its events, its links and the files it lies in; what it was before a change of many documents at once. */
function eraseSurroundings(db: Connection, kind: Erasure['kind'], id: number): Words {
  const owner = [kind, id];
  const linked = '(from_kind = ?1 AND from_id = ?2) OR (to_kind = ?1 AND to_id = ?2)';
  const found = selectRows<{ text: string }>(
    db,
    `SELECT detail AS text FROM document_event WHERE owner_kind = ?1 AND owner_id = ?2
     UNION ALL SELECT note FROM document_link WHERE ${linked}
     UNION ALL SELECT note FROM case_file_document WHERE owner_kind = ?1 AND owner_id = ?2`,
    owner,
  );
  run(db, "UPDATE document_event SET detail = '' WHERE owner_kind = ? AND owner_id = ?", owner);
  run(db, `UPDATE document_link SET note = '' WHERE ${linked}`, owner);
  run(db, "UPDATE case_file_document SET note = '' WHERE owner_kind = ? AND owner_id = ?", owner);
  run(db, "UPDATE batch_row SET before = '{}' WHERE owner_kind = ? AND owner_id = ?", owner);
  return [...found.map(({ text }) => text), ...eraseAttachments(db, { kind, id })];
}

function eraseDistribution(db: Connection, ownerKind: 'copy' | 'outgoing', ownerId: number): Words {
  const row = selectRow<{ id: number; lines: string }>(
    db,
    'SELECT id, lines FROM distribution WHERE owner_kind = ? AND owner_id = ?',
    [ownerKind, ownerId],
  );
  if (!row) return [];
  const recipients = selectRows<{ note: string; receivedBy: string }>(
    db,
    'SELECT note, received_by FROM distribution_recipient WHERE distribution_id = ?',
    [row.id],
  );
  run(db, 'DELETE FROM distribution_recipient WHERE distribution_id = ?', [row.id]);
  const totals = { recipients: 0, copies: 0, fileCopies: 0, reserve: 0, printed: 0, byChannel: [] };
  run(
    db,
    "UPDATE distribution SET lines = '[]', totals = ?, recipients = 0, copies = 0, acknowledged = 0 WHERE id = ?",
    [JSON.stringify(totals), row.id],
  );
  return [...recipients.map(({ note }) => note), ...findTexts(JSON.parse(row.lines))];
}

// The reason of an inserted or cancelled number may repeat what the row said.
function blankNumberNote(db: Connection, table: string, series: string, id: number): void {
  run(
    db,
    `UPDATE issued_number SET note = '' WHERE note <> '' AND (series_id, number, suffix) =
       (SELECT ${series}, number, suffix FROM ${table} WHERE id = ?)`,
    [id],
  );
}

/**
 * Words offered again while typing go when no row bears them any more: those of the erased row, and those that a change taken
 * back has left behind.
 */
export function forgetWords(db: Connection, words: Words): void {
  run(
    db,
    `DELETE FROM used_word WHERE value NOT IN (
       SELECT signer FROM incoming_document UNION SELECT addressee FROM incoming_document
       UNION SELECT file_note FROM incoming_document UNION SELECT recipient FROM incoming_routing)`,
  );
  const unused = 'NOT EXISTS (SELECT 1 FROM incoming_document d WHERE d.issuer_id = issuer.id)';
  for (const word of new Set(words)) {
    if (word === null || word === '') continue;
    run(db, `DELETE FROM issuer_symbol WHERE issuer_id IN (SELECT id FROM issuer WHERE name = ?1 AND ${unused})`, [
      word,
    ]);
    run(db, `DELETE FROM issuer WHERE name = ?1 AND ${unused}`, [word]);
  }
}

/** Fields in which people write, as events keep them. */
const writtenFields = new Set([
  'symbol',
  'subject',
  'issuerName',
  'signer',
  'addressee',
  'addressees',
  'direction',
  'fileNote',
  'note',
  'result',
  'voidReason',
  'recipient',
  'excerpt',
  'grounds',
  'text',
]);

/** What once stood in a row and was changed since: its events still know it. */
export function findPastTexts(db: Connection, kind: Erasure['kind'], id: number): readonly string[] {
  const states = selectRows<{ state: string }>(
    db,
    'SELECT state FROM audit_event WHERE subject_kind = ? AND subject_id = ?',
    [kind, id],
  );
  return [...new Set(states.flatMap(({ state }) => findWritten(JSON.parse(state))))];
}

function findWritten(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(findWritten);
  return Object.entries(value).flatMap(([key, part]) => (writtenFields.has(key) ? findTexts(part) : findWritten(part)));
}

/** Every text inside a plain value. */
function findTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(findTexts);
}
