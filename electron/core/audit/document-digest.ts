/** What stands for an arrival in an event about many: the digest of its row. */
import { createHash } from 'node:crypto';
import type { IncomingDocument } from '../../contract/incoming.schema.ts';
import { canonicalJson } from './canonical-json.ts';

/** What the audit knows of an arrival that was entered or changed together with others, for ever: a later step of the schema adds fields, but none to this list. */
const digestedFields = (
  [
    'id',
    'bookId',
    'number',
    'suffix',
    'arrivalDate',
    'arrivalTime',
    'channel',
    'symbol',
    'documentDate',
    'issuerName',
    'typeCode',
    'subject',
    'signer',
    'pages',
    'copies',
    'urgency',
    'addressee',
    'routing',
    'direction',
    'deadline',
    'fileNote',
    'note',
    'paperReceivedOn',
    'finishedOn',
    'result',
    'status',
    'voidReason',
    'version',
    'registeredAt',
    'registeredBy',
  ] as const satisfies readonly (keyof IncomingDocument)[]
).toSorted();

/** An arrival with its fields in order as canonical JSON; written out at once, because an import makes one for every row. */
export function canonicalArrival(document: IncomingDocument): string {
  let text = '';
  for (const field of digestedFields) {
    const value = document[field];
    if (value === undefined) continue;
    const json =
      typeof value === 'string'
        ? JSON.stringify(value.normalize('NFC'))
        : value === null || typeof value !== 'object'
          ? JSON.stringify(value)
          : canonicalJson(value);
    text += `${text === '' ? '{' : ','}"${field}":${json}`;
  }
  return `${text}}`;
}

/** SHA-256 of an arrival as canonical JSON. */
export function documentDigest(document: IncomingDocument): string {
  return createHash('sha256').update(canonicalArrival(document)).digest('hex');
}
