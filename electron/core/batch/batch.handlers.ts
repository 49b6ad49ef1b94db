import { formatDate } from '../../contract/calendar-date.ts';
import type { BatchKind, BatchResult } from '../../contract/batch.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IncomingDocument } from '../../contract/incoming.schema.ts';
import { documentDigest } from '../audit/document-digest.ts';
import type { CommandContext } from '../context.ts';
import { isErased } from '../erasure/erasure.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { assertRegistered, fileDocument, findFiledDocuments, getCaseFile } from '../filing/filing.repository.ts';
import { assertFileOpen } from '../filing/open-file.rules.ts';
import { countUsedWords, getIncoming, updateIncoming } from '../incoming/incoming.repository.ts';
import { findRoutingDays } from '../incoming/incoming-routing.repository.ts';
import { assertLaterDay } from '../incoming/incoming.rules.ts';
import { prepareFields } from '../incoming/register-incoming.ts';
import { findRoutingReceipts, setRoutingReceipt } from '../links/document-life.repository.ts';
import { getSeries } from '../numbering/numbering.repository.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { type BatchRow, getBatch, insertBatch, setUndone } from './batch.repository.ts';
import { batchNames } from './batch.rules.ts';
import { undoFiling, undoRow } from './undo-batch.ts';

export const batchHandlers: RegisterHandlers<'batch'> = {
  'batch.route': (context, { ids, routing, direction, deadline }) => {
    if (routing.length === 0 && direction === '' && deadline === null) throw new DomainError('batch_empty');
    const { db } = context;
    const rows = changeEach(context, ids, (document) => {
      const fields = prepareFields(
        context,
        {
          ...document,
          routing: routing.length === 0 ? document.routing : routing,
          direction: direction === '' ? document.direction : direction,
          deadline: deadline ?? document.deadline,
        },
        getSeries(db, document.bookId),
      );
      const before = {
        routing: document.routing,
        direction: document.direction,
        deadline: document.deadline,
        days: findRoutingDays(db, document.id),
      };
      updateIncoming(db, document, fields, context.today);
      countUsedWords(db, { ...fields, issuerName: '', signer: '', addressee: '', fileNote: '' }, null);
      return before;
    });
    return recordBatch(context, 'route', rows, ids.length);
  },

  'batch.finish': (context, { ids, finishedOn, result }) => {
    assertNotSecret({ result });
    const rows = changeEach(context, ids, (document) => {
      if (document.finishedOn !== null) return null;
      assertLaterDay('finishedOn', finishedOn, document.arrivalDate, context.today);
      updateIncoming(context.db, document, { ...document, finishedOn, result }, context.today);
      return { finishedOn: null, result: document.result };
    });
    return recordBatch(context, 'finish', rows, ids.length);
  },

  'batch.receive': (context, { ids, receivedOn, receivedBy }) => {
    assertNotSecret({ receivedBy });
    const { db } = context;
    const rows = changeEach(context, ids, (document) => {
      const signed = new Set(findRoutingReceipts(db, document.id).map(({ recipient }) => recipient));
      const recipients = document.routing.map(({ recipient }) => recipient).filter((unit) => !signed.has(unit));
      if (recipients.length === 0) return null;
      assertLaterDay('receivedOn', receivedOn, document.arrivalDate, context.today);
      for (const recipient of recipients) setRoutingReceipt(db, document.id, recipient, { receivedOn, receivedBy });
      return { recipients, receivedOn, receivedBy };
    });
    return recordBatch(context, 'receive', rows, ids.length);
  },

  'batch.file': (context, { fileId, documents }) => {
    const { db } = context;
    assertFileOpen(getCaseFile(db, fileId));
    const rows: BatchRow[] = [];
    for (const document of documents) {
      assertRegistered(db, document);
      if (fileDocument(db, fileId, document)) rows.push({ document, version: 0, before: { fileId } });
    }
    const result = keepBatch(context, 'file', rows, documents.length);
    recordFile(context, fileId, `Đưa ${rows.length} văn bản vào hồ sơ`);
    return result;
  },

  // All rows or none: a batch of which something has gone on since is left as it stands, with the number that went on.
  'batch.undo': (context, { id }) => {
    const { db } = context;
    const { kind, rows, undoneAt } = getBatch(db, id);
    if (undoneAt !== null) throw new DomainError('batch_undone');
    setUndone(db, id, context.at);
    if (kind === 'file') {
      const fileId = undoFiling(db, rows);
      recordFile(context, fileId, `Rút lại: đưa ${rows.length} văn bản vào hồ sơ`);
    } else {
      for (const row of rows) undoRow(context, kind, row);
      recordRows(context, id, `Rút lại: ${batchNames[kind](rows.length)}`, rows);
    }
    return { id, kind, changed: rows.length, skipped: 0 };
  },
};

/** Changes each document that is neither cancelled nor erased; `change` gives what was before, or null when there is nothing to do. */
function changeEach(
  { db }: CommandContext,
  ids: readonly number[],
  change: (document: IncomingDocument) => unknown,
): readonly BatchRow[] {
  const rows: BatchRow[] = [];
  for (const id of new Set(ids)) {
    const document = getIncoming(db, id);
    const before = document.status === 'void' || isErased(db, 'incoming', id) ? null : change(document);
    if (before === null) continue;
    rows.push({ document: { kind: 'incoming', id }, version: getIncoming(db, id).version, before });
  }
  return rows;
}

function keepBatch(
  { db, at, actor }: CommandContext,
  kind: BatchKind,
  rows: readonly BatchRow[],
  asked: number,
): BatchResult {
  if (rows.length === 0) throw new DomainError('batch_empty');
  const id = insertBatch(db, kind, rows, { at, by: actor });
  return { id, kind, changed: rows.length, skipped: asked - rows.length };
}

function recordBatch(
  context: CommandContext,
  kind: Exclude<BatchKind, 'file'>,
  rows: readonly BatchRow[],
  asked: number,
): BatchResult {
  const result = keepBatch(context, kind, rows, asked);
  const name = batchNames[kind](rows.length);
  recordRows(context, result.id, name.charAt(0).toLocaleUpperCase('vi') + name.slice(1), rows);
  return result;
}

/** One event for all: it holds the digest of every row as it stands now, which the check of the audit compares. */
function recordRows(
  { db, record, today }: CommandContext,
  id: number,
  action: string,
  rows: readonly BatchRow[],
): void {
  record({
    subjectKind: 'batch',
    subjectId: id,
    action: `${action} ngày ${formatDate(today)}`,
    state: {
      rows: rows.map(({ document }) => ({ ...document, digest: documentDigest(getIncoming(db, document.id)) })),
    },
  });
}

function recordFile({ db, record }: CommandContext, fileId: number, action: string): void {
  const state = { file: getCaseFile(db, fileId), contents: findFiledDocuments(db, fileId) };
  record({ subjectKind: 'case_file', subjectId: fileId, action, state });
}
