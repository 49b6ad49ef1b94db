/** Takes one row of a batch back to what it was, unless something has gone on with it since. */
import type { BatchKind } from '../../contract/batch.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IncomingDocument, Routing } from '../../contract/incoming.schema.ts';
import type { CommandContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import { findFiledDocuments, getCaseFile, unfileDocument } from '../filing/filing.repository.ts';
import { assertFileOpen } from '../filing/open-file.rules.ts';
import { getIncoming, updateIncoming } from '../incoming/incoming.repository.ts';
import { type RoutingDay, setRoutingDays } from '../incoming/incoming-routing.repository.ts';
import { findRoutingReceipts, setRoutingReceipt } from '../links/document-life.repository.ts';
import type { BatchRow } from './batch.repository.ts';

interface BeforeRouting {
  readonly routing: readonly Routing[];
  readonly direction: string;
  readonly deadline: string | null;
  readonly days: readonly RoutingDay[];
}
interface BeforeFinish {
  readonly finishedOn: null;
  readonly result: string;
}
interface Received {
  readonly recipients: readonly string[];
  readonly receivedOn: string;
  readonly receivedBy: string;
}

/** @throws DomainError batch_row_changed */
export function undoRow(
  context: CommandContext,
  kind: Exclude<BatchKind, 'file'>,
  { document: { id }, version, before }: BatchRow,
): void {
  const { db, today } = context;
  const document = getIncoming(db, id);
  if (document.version !== version || document.status === 'void') throw changed(document);
  if (kind === 'receive') {
    undoReceipts(db, document, before as Received);
  } else if (kind === 'finish') {
    updateIncoming(db, document, { ...document, ...(before as BeforeFinish) }, today);
  } else {
    const { days, routing, direction, deadline } = before as BeforeRouting;
    // A unit that has signed since cannot be made never to have had it.
    const left = new Set(routing.map(({ recipient }) => recipient));
    if (findRoutingReceipts(db, id).some(({ recipient }) => !left.has(recipient))) throw changed(document);
    updateIncoming(db, document, { ...document, routing: [...routing], direction, deadline }, today);
    setRoutingDays(db, id, days);
  }
}

function undoReceipts(
  db: Connection,
  document: IncomingDocument,
  { recipients, receivedOn, receivedBy }: Received,
): void {
  const signed = findRoutingReceipts(db, document.id);
  for (const recipient of recipients) {
    const isSame = signed.some(
      (receipt) =>
        receipt.recipient === recipient && receipt.receivedOn === receivedOn && receipt.receivedBy === receivedBy,
    );
    if (!isSame) throw changed(document);
    setRoutingReceipt(db, document.id, recipient, null);
  }
}

const changed = ({ numberText }: IncomingDocument): DomainError =>
  new DomainError('batch_row_changed', { number: numberText });

/** Takes the documents out of their file; gives the file. @throws DomainError file_closed, batch_row_changed */
export function undoFiling(db: Connection, rows: readonly BatchRow[]): number {
  const { fileId } = (rows[0]?.before ?? { fileId: 0 }) as { readonly fileId: number };
  assertFileOpen(getCaseFile(db, fileId));
  const contents = findFiledDocuments(db, fileId);
  for (const { document } of rows) {
    const filed = contents.find((entry) => entry.document.kind === document.kind && entry.document.id === document.id);
    if (!filed || filed.sheetFrom !== null || filed.note !== '')
      throw new DomainError('batch_row_changed', { number: filed?.symbol ?? 'đã lấy ra khỏi hồ sơ' });
    unfileDocument(db, fileId, document);
  }
  return fileId;
}
