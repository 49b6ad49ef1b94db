import type { IssueCopyInput } from '../../contract/certified-copy.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IssuingBody, Signer } from '../../contract/organization.schema.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory/directory-snapshot.ts';
import { expandLines } from '../distribution/expansion.rules.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { getIssuingBody, getSigner } from '../organization/organization.repository.ts';
import { assertMayCertify, assertMaySign, assertSignsFor } from '../organization/signature.rules.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { assertCopyDate } from './certified-copy.rules.ts';

/** Everything a copy needs, checked: original, body, signer, recipients. Used for issuing and for the preview. */
export function prepareCopy(context: QueryContext, input: IssueCopyInput) {
  const { db } = context;
  const original = getIncoming(db, input.incomingId);
  if (original.status === 'void') throw new DomainError('void_document', { number: original.numberText });
  assertNotErased(db, 'incoming', original);
  const body = getIssuingBody(db, input.bodyId);
  const signer = getSigner(db, input.signerId);
  assertMayCopy(body, signer, input.copyDate);
  assertCopyDate(input.copyDate, original.arrivalDate);
  assertNotSecret({
    note: input.note,
    excerpt: input.excerpt,
    ...Object.fromEntries(input.lines.map(({ text, purpose }, index) => [`lines.${index}`, `${text} ${purpose}`])),
  });
  if (input.kind === 'extract' && input.excerpt === '')
    throw new DomainError('extract_needs_text', {}, { excerpt: 'Ghi phần được trích.' });
  const expansion = expandLines(readDirectory(db), input.lines, input.reserveCopies, input.copyDate);
  return { original, body, signer, expansion };
}

function assertMayCopy(body: IssuingBody, signer: Signer, date: string): void {
  if (!body.certifiesCopies)
    throw new DomainError('body_cannot_certify', { name: body.name }, { bodyId: 'Cơ quan này không sao văn bản.' });
  assertSignsFor(signer, body);
  assertMayCertify(signer);
  assertMaySign(signer, date);
}
