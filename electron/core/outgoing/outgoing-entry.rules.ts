/** A row of the register as content: what was entered, and nothing of a text that was written elsewhere. Pure. */
import { blankContent } from '../../contract/blank-content.ts';
import type { OutgoingEntryDefaults, RegisterOutgoingInput } from '../../contract/outgoing-entry.schema.ts';
import type { OutgoingContent } from '../../contract/outgoing.schema.ts';
import type { IssuingBody } from '../../contract/organization.schema.ts';
import { foldVietnamese, normalizeLine } from '../../contract/text.ts';
import type { SignedContent } from './issue-document.ts';

/** No body blocks: by this the register knows that there is no text to print. */
export function entryContent(input: RegisterOutgoingInput, body: Pick<IssuingBody, 'id' | 'place'>): SignedContent {
  const { typeCode, documentDate, subject, signerId, lines, listId, reserveCopies } = input;
  const { urgency, note, draftingUnit, copiesGiven, answers } = input;
  return {
    ...blankContent(body, documentDate),
    typeCode,
    subject,
    addressees: input.addressees.filter((addressee) => addressee !== ''),
    signerId,
    lines,
    listId,
    reserveCopies,
    urgency,
    implementsIncomingId: answers?.relation === 'implements' ? answers.incomingId : null,
    note,
    draftingUnit,
    copiesGiven,
  };
}

/** The fields of a document as the entry form has them. */
export function entryFields(content: OutgoingContent): Omit<NonNullable<OutgoingEntryDefaults['last']>, 'file'> {
  return {
    bodyId: content.bodyId,
    typeCode: content.typeCode,
    documentDate: content.documentDate,
    subject: content.subject,
    signerId: content.signerId ?? 0,
    addressees: content.addressees,
    lines: content.lines,
    listId: content.listId,
    reserveCopies: content.reserveCopies,
    copiesGiven: content.copiesGiven,
    urgency: content.urgency,
    draftingUnit: content.draftingUnit,
    note: content.note,
  };
}

/** By what a subject is known again: without accents, case and the spaces between its words. */
export function subjectKey(subject: string): string {
  return foldVietnamese(normalizeLine(subject));
}
