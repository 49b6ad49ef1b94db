/** Certified copies as files: on a sheet of their own, or at the end of the Word file of the original. */
import { buffer } from 'node:stream/consumers';
import type { CertifiedCopy } from '../../contract/certified-copy.schema.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import { largestIntake } from '../../contract/exchange.schema.ts';
import { citeArrival } from '../incoming/cite-arrival.rules.ts';
import { prepareCopy } from '../certified-copy/prepare-copy.ts';
import { describeCopy } from '../certified-copy/describe-copy.ts';
import { getCopy } from '../certified-copy/certified-copy.repository.ts';
import type { Connection } from '../db/connection.ts';
import { getAttachment } from '../files/attachments.repository.ts';
import { findDocumentSeries } from '../numbering/document-series.ts';
import { formatNumberText } from '../numbering/numbering.rules.ts';
import { freezePrinted, type PrintedSnapshot } from '../organization/letterhead.rules.ts';
import { getOffice } from '../organization/organization.repository.ts';
import type { CopyView } from '../word/copy.view.ts';
import { WordError, type WordErrorCode } from '../word/word-error.ts';
import { buildSignature } from './document-signatures.builder.ts';
import { assertHasFile } from './imported-documents.rules.ts';
import { spellOrganName } from './organ-name.rules.ts';
import { buildRecipients } from './party-document.builder.ts';
import { type RenderControl, type Renderer, wordFile } from './renderer-types.ts';

type CopyDocument = 'copy.sheet' | 'copy.preview' | 'copy.appended';

export const copyRenderers: { readonly [N in CopyDocument]: Renderer<N> } = {
  'copy.sheet': async ({ db }, { id, form, stamp }) => {
    const issued = getCopy(db, id);
    const copy = assertHasFile(describeCopy({ db }, id));
    const { renderCopyPage } = await import('../word/documents/certified-copy.ts');
    const view = buildCopyView(issued.printed, {
      ...copy,
      form: form ?? copy.form,
      stamp,
      ...officeOf(db),
    });
    return wordFile(`Ban sao ${copy.numberText}`, await renderCopyPage(view));
  },

  'copy.preview': async (context, { copy, stamp }) => {
    const { body, signer, original, expansion } = prepareCopy(context, copy);
    const { nextNumber } = findDocumentSeries(context.db, body, null, copy.copyDate);
    const { number, suffix } = copy.chosenNumber ?? { number: nextNumber, suffix: '' };
    const numberText = formatNumberText(number, suffix, 'BS', body.symbol);
    const { renderCopyPage } = await import('../word/documents/certified-copy.ts');
    const view = buildCopyView(freezePrinted(body, signer), {
      ...copy,
      numberText,
      original: { ...original, typeName: documentTypeName(original.typeCode) },
      totals: expansion.totals,
      stamp,
      ...officeOf(context.db),
    });
    return wordFile(`Xem truoc ban sao ${numberText}`, await renderCopyPage(view));
  },

  'copy.appended': async ({ db }, { id, fileId, attachmentId, stamp }, control) => {
    const issued = getCopy(db, id);
    const copy = assertHasFile(describeCopy({ db }, id));
    const file =
      attachmentId === undefined
        ? control.files.get(fileId ?? '')
        : await readAttachment(db, copy.incomingId, attachmentId, control);
    const { appendCopyToDocx } = await import('../word/documents/append-copy.ts');
    const view = buildCopyView(issued.printed, { ...copy, stamp, ...officeOf(db) });
    const bytes = await appendCopyToDocx(file.bytes, view).catch((error: unknown) => {
      throw error instanceof WordError
        ? new DomainError('file_unreadable', { name: file.name, reason: unusable[error.code] })
        : error;
    });
    return wordFile(`${file.name.replace(/\.docx$/iu, '')} kem ban sao ${copy.numberText}`, bytes);
  },
};

/** A Word file attached to the original of the copy. @throws DomainError not_found, request_too_large, attachment_changed */
async function readAttachment(
  db: Connection,
  incomingId: number,
  attachmentId: number,
  { attachments }: RenderControl,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const row = getAttachment(db, attachmentId);
  if (row.ownerKind !== 'incoming' || row.ownerId !== incomingId || row.removedAt !== null)
    throw new DomainError('not_found', { what: 'tệp này trên văn bản gốc' });
  if (row.sizeBytes > largestIntake)
    throw new DomainError('request_too_large', { max: `${largestIntake / 1024 / 1024} MB` });
  const { content } = await attachments.open(row, row.fileName);
  return { name: row.fileName, bytes: await buffer(content) };
}

const unusable: Readonly<Record<WordErrorCode, string>> = {
  not_a_word_file:
    'tệp không phải văn bản Word (.docx) hoặc đã hỏng; hãy mở bằng Word, lưu lại thành .docx rồi chọn lại',
  strict_word_file:
    'tệp lưu ở dạng “Strict Open XML”; hãy mở bằng Word, lưu lại theo kiểu “Word Document (*.docx)” rồi chọn lại',
  cancelled: 'đã dừng theo yêu cầu',
};

function officeOf(db: Connection): Pick<CopyPrint, 'practice' | 'officeNames'> {
  const { practice, name, parentName } = getOffice(db);
  return { practice, officeNames: [name, parentName] };
}

interface CopyPrint extends Pick<CertifiedCopy, 'form' | 'kind' | 'copyDate' | 'numberText' | 'lines' | 'excerpt'> {
  readonly original: Pick<CertifiedCopy['original'], 'typeName' | 'symbol' | 'documentDate' | 'issuerName'>;
  readonly totals: Pick<CertifiedCopy['totals'], 'recipients' | 'copies'>;
  readonly stamp: 'filled' | 'blank';
  readonly practice: boolean;
  /** Names that the office has given itself: how its words are spelled in a sentence. */
  readonly officeNames: readonly string[];
}

function buildCopyView(printed: PrintedSnapshot, copy: CopyPrint): CopyView {
  const excerpted = copy.kind === 'extract' && copy.excerpt !== '';
  return {
    form: copy.form,
    letterhead: { upperLines: printed.upperLines, bodyLines: printed.bodyLines },
    numberText: copy.numberText,
    kind: copy.kind,
    place: printed.place,
    date: copy.copyDate,
    signature: buildSignature(printed.signature),
    recipients: buildRecipients(copy.lines),
    totals: { recipients: copy.totals.recipients, copies: copy.totals.copies },
    stampMode: copy.stamp,
    organName: spellOrganName([...printed.bodyLines, ...printed.upperLines].join(' '), [
      printed.bodyName,
      printed.place,
      ...copy.officeNames,
    ]),
    ...(excerpted
      ? { excerpt: { source: `Trích ${citeArrival(copy.original)}`, paragraphs: copy.excerpt.split('\n') } }
      : {}),
    ...(copy.practice ? { practice: true } : {}),
    properties: { title: `Bản sao ${copy.numberText}`, author: printed.bodyName },
  };
}
