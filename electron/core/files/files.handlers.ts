import { DomainError } from '../../contract/errors.ts';
import {
  type Attachment,
  type AttachmentOwner,
  mostAttachments,
  type VerifiedFiles,
} from '../../contract/files.schema.ts';
import type { CommandContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import { describeSize } from '../db/storage-errors.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import type { AttachmentStore } from './attachment-store.ts';
import {
  type AttachmentRow,
  countAttachments,
  findAttachments,
  findAttachmentsAfter,
  getAttachment,
  insertAttachment,
  markRemoved,
} from './attachments.repository.ts';
import { describeOwner } from './describe-owner.ts';
import { tidyFileName, wordsOfName } from './file-name.rules.ts';

/** So many bytes are read for one answer of the check: between two the screen counts on and can stop. */
const bytesPerSlice = 64 * 1024 * 1024;
const rowsPerSlice = 200;

/** Files on documents; `store` holds their content. */
export function createFilesHandlers(store: AttachmentStore): RegisterHandlers<'files'> {
  const toAttachment = (row: AttachmentRow): Attachment => ({
    id: row.id,
    fileName: row.fileName,
    sizeBytes: row.sizeBytes,
    sha256: row.sha256,
    note: row.note,
    addedAt: row.addedAt,
    addedBy: row.addedBy,
    state: store.stateOf(row),
    removed: row.removedAt === null ? null : { at: row.removedAt, by: row.removedBy, reason: row.removalReason },
  });
  const list = (db: Connection, owner: AttachmentOwner) => ({
    attachments: findAttachments(db, owner).map(toAttachment),
  });

  return {
    'files.list': ({ db }, owner) => list(db, owner),

    'files.beginUpload': ({ db }, { owner, name, sizeBytes }) => {
      assertCanCarry(db, owner);
      return { uploadId: store.begin(name, sizeBytes) };
    },

    'files.finishUpload': (_context, { uploadId }) => store.finish(uploadId),

    'files.dropUpload': async (_context, { uploadId }) => {
      await store.drop(uploadId);
      return { done: true };
    },

    'files.attach': (context, { owner, name, sizeBytes, sha256, note }) => {
      const { db } = context;
      const fileName = tidyFileName(name);
      assertNotSecret({ note, name: wordsOfName(fileName) });
      assertCanCarry(db, owner);
      const twin = findAttachments(db, owner).find((row) => row.removedAt === null && row.sha256 === sha256);
      if (twin) throw new DomainError('attachment_twice', { name: twin.fileName });
      // First the file, then the row: what a crash leaves in between is a file without a row.
      store.adopt({ sha256, sizeBytes });
      const id = insertAttachment(
        db,
        owner,
        { sha256, sizeBytes, fileName, note },
        { at: context.at, by: context.actor },
      );
      recordFile(context, owner, 'Đính kèm tệp', '', { id, fileName, sizeBytes, sha256 });
      return list(db, owner);
    },

    'files.remove': (context, { id, reason }) => {
      const { db } = context;
      assertNotSecret({ reason });
      const row = getAttachment(db, id);
      if (row.removedAt !== null) throw new DomainError('not_found', { what: 'tệp này trên văn bản' });
      markRemoved(db, id, { at: context.at, by: context.actor, reason });
      const owner: AttachmentOwner = { kind: row.ownerKind, id: row.ownerId };
      recordFile(context, owner, 'Gỡ tệp đính kèm', reason, row);
      return list(db, owner);
    },

    'files.check': async ({ db }, { id }) => {
      const row = getAttachment(db, id);
      await store.verify(row);
      return toAttachment(row);
    },

    'files.verify': ({ db }, { after }) => verifySlice(db, store, after),
  };
}

/** @throws DomainError void_document, too_many_attachments */
function assertCanCarry(db: Connection, owner: AttachmentOwner): void {
  const { numberText, isVoid } = describeOwner(db, owner);
  if (isVoid) throw new DomainError('void_document', { number: numberText });
  assertNotErased(db, owner.kind, { id: owner.id, numberText });
  const present = findAttachments(db, owner).filter(({ removedAt }) => removedAt === null);
  if (present.length >= mostAttachments) throw new DomainError('too_many_attachments', { max: mostAttachments });
}

/** The audit entry stands with the document, so that its history tells of its files. */
function recordFile(
  { db, record }: CommandContext,
  owner: AttachmentOwner,
  action: string,
  reason: string,
  { id, fileName, sizeBytes, sha256 }: Pick<AttachmentRow, 'id' | 'fileName' | 'sizeBytes' | 'sha256'>,
): void {
  const text = `${fileName} (${describeSize(sizeBytes)})`;
  const [before, after] = reason === '' ? ['', text] : [text, ''];
  record({
    subjectKind: owner.kind,
    subjectId: owner.id,
    action,
    reason,
    changes: [{ label: action, before, after }],
    state: { ...describeOwner(db, owner).state, attachment: { id, fileName, sizeBytes, sha256 } },
  });
}

async function verifySlice(db: Connection, store: AttachmentStore, after: number): Promise<VerifiedFiles> {
  const rows = findAttachmentsAfter(db, after, rowsPerSlice);
  const problems: VerifiedFiles['problems'] = [];
  let bytes = 0;
  let checked = 0;
  let last = after;
  for (const row of rows) {
    if (bytes >= bytesPerSlice) break;
    const state = await store.verify(row);
    bytes += row.sizeBytes;
    checked += 1;
    last = row.id;
    const owner: AttachmentOwner = { kind: row.ownerKind, id: row.ownerId };
    if (state !== 'sound')
      problems.push({ owner, numberText: describeOwner(db, owner).numberText, fileName: row.fileName, state });
  }
  const isDone = findAttachmentsAfter(db, last, 1).length === 0;
  return { checked, total: countAttachments(db), next: isDone ? null : last, problems };
}
