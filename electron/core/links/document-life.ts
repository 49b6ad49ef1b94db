/** The life of one document, put together for its page. */
import {
  type DocumentLife,
  type DocumentLink,
  type DocumentReference,
  linkedByLabels,
  linkRelationLabels,
} from '../../contract/document-life.schema.ts';
import type { Connection } from '../db/connection.ts';
import { findEvents, findLinks, findRoutingReceipts, getDocumentTitle } from './document-life.repository.ts';
import { findStanding } from './standing.rules.ts';

/** Events, links from both sides, receipts, and where the document stands. */
export function describeLife(
  db: Connection,
  reference: DocumentReference,
  row: { readonly status: string; readonly voidReason: string },
): DocumentLife {
  const events = findEvents(db, reference);
  const links = describeLinks(db, reference);
  return {
    standing: findStanding(row.status, row.voidReason, events, links),
    events,
    links,
    receipts: reference.kind === 'incoming' ? findRoutingReceipts(db, reference.id) : [],
  };
}

export function describeLinks(db: Connection, { kind, id }: DocumentReference): DocumentLink[] {
  return findLinks(db, { kind, id }).map((link) => {
    const outward = link.fromKind === kind && link.fromId === id;
    const other: DocumentReference = outward
      ? { kind: link.toKind, id: link.toId }
      : { kind: link.fromKind, id: link.fromId };
    const { numberText, title, date } = getDocumentTitle(db, other);
    const label = (outward ? linkRelationLabels : linkedByLabels)[link.relation];
    return { id: link.id, relation: link.relation, outward, label, other, numberText, title, date, note: link.note };
  });
}
