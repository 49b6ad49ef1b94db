/** What our office sent on an arrival: replies and documents that carry it out. (practice.md 1.1 step 9, 11.2) */
import { formatDate } from '../../contract/calendar-date.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import type { LinkRelation } from '../../contract/document-life.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { AnswerToArrival, IncomingDocument } from '../../contract/incoming.schema.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';

/** The links by which a document of ours answers an arrival. */
export const isAnswer = (relation: LinkRelation): boolean => relation === 'replies_to' || relation === 'implements';

/** Answers that are not cancelled, oldest first; one that both replies and carries out stands once. */
export function findAnswers(db: Connection, incomingId: number): AnswerToArrival[] {
  return selectRows<Omit<AnswerToArrival, 'typeName'> & { readonly typeCode: string }>(
    db,
    `SELECT o.id, o.number_text, o.type_code, o.document_date FROM outgoing_document o
     WHERE o.status <> 'void' AND o.id IN (
       SELECT id FROM outgoing_document WHERE implements_incoming_id = ?1
       UNION SELECT from_id FROM document_link
       WHERE active = 1 AND from_kind = 'outgoing' AND relation IN ('replies_to', 'implements') AND to_kind = 'incoming' AND to_id = ?1)
     ORDER BY o.document_date, o.id`,
    [incomingId],
  ).map(({ typeCode, ...row }) => ({ ...row, typeName: documentTypeName(typeCode) }));
}

type Arrival = Pick<IncomingDocument, 'numberText' | 'arrivalDate'>;

/** Nobody answers a letter before it came. @throws DomainError answer_before_arrival */
export function assertAnswersLater(field: string, documentDate: string, { numberText, arrivalDate }: Arrival): void {
  if (documentDate >= arrivalDate) return;
  throw new DomainError(
    'answer_before_arrival',
    { date: formatDate(documentDate), number: numberText, arrivalDate: formatDate(arrivalDate) },
    { [field]: `Trước ngày đến ${formatDate(arrivalDate)} của số đến ${numberText}.` },
  );
}

/** A day of arrival may not be moved behind what was sent on it. @throws DomainError arrival_after_answer */
export function assertArrivesFirst(db: Connection, incomingId: number, arrivalDate: string): void {
  const [first] = findAnswers(db, incomingId);
  if (!first || first.documentDate >= arrivalDate) return;
  throw new DomainError(
    'arrival_after_answer',
    { date: formatDate(arrivalDate), number: first.numberText, documentDate: formatDate(first.documentDate) },
    { arrivalDate: `Sau ngày ${formatDate(first.documentDate)} của văn bản trả lời ${first.numberText}.` },
  );
}
