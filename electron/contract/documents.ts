/**
 * The files the product makes, each a query with its own input: the second half of the door. A file is made from what is
 * registered (or, for a preview, from what is being written) and never changes anything.
 */
import { z } from 'zod';
import { issueCopyInput } from './certified-copy.schema.ts';
import { copyForms } from './labels.vi.ts';
import { bookKinds } from './books.schema.ts';
import { distributionOwner } from './distribution.schema.ts';
import { isoDate, optionalLine, rowId } from './fields.ts';
import { outgoingContent } from './outgoing.schema.ts';

export const documents = {
  /** The copy on a sheet of its own; another form than the issued one only when asked for. */
  'copy.sheet': z.strictObject({ id: rowId, form: z.enum(copyForms).nullable(), stamp: z.enum(['filled', 'blank']) }),
  /** The same for a copy not yet issued, with the number it would take. */
  'copy.preview': z.strictObject({ copy: issueCopyInput, stamp: z.enum(['filled', 'blank']) }),
  'outgoing.document': z.strictObject({ id: rowId }),
  'outgoing.preview': z.strictObject({ content: outgoingContent }),
  'distribution.deliveryList': z.strictObject(distributionOwner),
  'incoming.handlingSlip': z.strictObject({ id: rowId }),
  'books.book': z.strictObject({
    kind: z.enum(bookKinds),
    seriesId: rowId.nullable(),
    from: isoDate,
    to: isoDate,
    volume: optionalLine('Quyển số', 20),
  }),
} as const;

export type DocumentName = keyof typeof documents;
export type DocumentInput<N extends DocumentName> = z.input<(typeof documents)[N]>;
export type ParsedDocumentInput<N extends DocumentName> = z.output<(typeof documents)[N]>;

export const documentRequest = z.strictObject({ document: z.string().max(80), input: z.unknown() });
export type DocumentRequest = z.infer<typeof documentRequest>;

export interface DocumentFile {
  /** Safe on every system: "Ban-sao-126-BS-VPTU.docx". */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
