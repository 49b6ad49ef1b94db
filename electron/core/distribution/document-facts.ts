/** What the desk needs to know of the document behind a distribution, whichever register it stands in. */
import { formatPartyDate } from '../../contract/calendar-date.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { type CopyKind, copyKindLabels } from '../../contract/labels.vi.ts';
import { getCopy } from '../certified-copy/certified-copy.repository.ts';
import type { Connection } from '../db/connection.ts';
import { citeArrival } from '../incoming/cite-arrival.rules.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import type { PrintedSnapshot } from '../organization/letterhead.rules.ts';
import { getOutgoing } from '../outgoing/outgoing.repository.ts';
import { type Distribution, getDistribution, type OwnerKind } from './distribution.repository.ts';
import { asksForReturn } from './returnable.rules.ts';

export interface DocumentFacts {
  readonly ownerKind: OwnerKind;
  readonly ownerId: number;
  readonly numberText: string;
  readonly date: string;
  /** "Công văn số 12-CV/VPTU, ngày 22/11/2026"; "Bản sao lục số 126-BS/VPTU, ngày 22/11/2026, của Chỉ thị số …". */
  readonly title: string;
  /** Trích yếu. */
  readonly subject: string;
  /** Letterhead and signature as printed on the day. */
  readonly printed: PrintedSnapshot;
  readonly bodyId: number;
  readonly signerId: number;
  /** Kính gửi of a letter. */
  readonly addressees: readonly string[];
  /** "TÀI LIỆU THU HỒI" and the like. */
  readonly dissemination: string;
  readonly status: 'issued' | 'void';
}

/** @throws DomainError not_found */
export function describeDocument(db: Connection, ownerKind: OwnerKind, ownerId: number): DocumentFacts {
  return ownerKind === 'copy' ? describeCopy(db, ownerId) : describeOutgoing(db, ownerId);
}

function describeCopy(db: Connection, ownerId: number): DocumentFacts {
  const { printed, numberText, kind, copyDate, bodyId, signerId, status, incomingId } = getCopy(db, ownerId);
  const original = getIncoming(db, incomingId);
  const cited = citeArrival({ ...original, typeName: documentTypeName(original.typeCode) });
  return {
    ownerKind: 'copy',
    ownerId,
    numberText,
    date: copyDate,
    title: `${copyName(kind)} số ${numberText}, ngày ${formatPartyDate(copyDate)}, của ${cited}`,
    subject: original.subject,
    printed,
    bodyId,
    signerId,
    addressees: [],
    dissemination: '',
    status,
  };
}

/** "Bản sao y bản chính", "Bản sao lục", "Bản trích sao". */
const copyName = (kind: CopyKind): string => `Bản ${copyKindLabels[kind].toLocaleLowerCase('vi')}`;

function describeOutgoing(db: Connection, ownerId: number): DocumentFacts {
  const { printed, numberText, typeName, documentDate, subject, content, status } = getOutgoing(db, ownerId);
  return {
    ownerKind: 'outgoing',
    ownerId,
    numberText,
    date: documentDate,
    title: `${typeName} số ${numberText}, ngày ${formatPartyDate(documentDate)}`,
    subject,
    printed,
    bodyId: content.bodyId,
    signerId: content.signerId ?? 0,
    addressees: content.addressees.filter((addressee) => addressee !== ''),
    dissemination: content.dissemination,
    status,
  };
}

/** Must the copies come back? As the desk decided, else as the mark of the document says. */
export function isReturnable(
  db: Connection,
  { returnable }: Pick<Distribution, 'returnable'>,
  ownerKind: OwnerKind,
  ownerId: number,
): boolean {
  return returnable ?? asksForReturn(describeDocument(db, ownerKind, ownerId).dissemination);
}

/** A distribution with its document. @throws DomainError not_found */
export function getDispatched(
  db: Connection,
  ownerKind: OwnerKind,
  ownerId: number,
): { readonly facts: DocumentFacts; readonly distribution: Distribution; readonly returnable: boolean } {
  const distribution = getDistribution(db, ownerKind, ownerId);
  const facts = describeDocument(db, ownerKind, ownerId);
  return { facts, distribution, returnable: distribution.returnable ?? asksForReturn(facts.dissemination) };
}
