/** An issued document as it is shown, and as the audit keeps it. */
import type { OutgoingDetail } from '../../contract/outgoing.schema.ts';
import { findHistory, findImportSource } from '../audit/history.ts';
import type { QueryContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import { getDistribution } from '../distribution/distribution.repository.ts';
import { isErased } from '../erasure/erasure.repository.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { getSeries } from '../numbering/numbering.repository.ts';
import { describeSeriesKey } from '../numbering/numbering.rules.ts';
import { hasText } from './outgoing.rules.ts';
import { getOutgoing, getStoredContent } from './outgoing.repository.ts';

/** An issued document with what was printed and where it went. */
export function describeOutgoing({ db }: Pick<QueryContext, 'db'>, id: number): OutgoingDetail {
  const { seriesId: _series, number: _number, suffix: _suffix, printed: _printed, ...document } = getOutgoing(db, id);
  const { implementsIncomingId } = document.content;
  return {
    ...document,
    hasText: hasText(document.content),
    totals: getDistribution(db, 'outgoing', id).totals,
    implementsNumberText: implementsIncomingId === null ? null : getIncoming(db, implementsIncomingId).numberText,
    erased: isErased(db, 'outgoing', id),
    importedFrom: findImportSource(db, 'outgoing', id),
    history: findHistory(db, 'outgoing', id),
  };
}

/**
 * Everything of an outgoing document that must never change unseen: what is shown, and what was printed under which number.
 * The content is taken as it was written: fields that a later version knows are no change of an earlier document.
 */
export function auditedOutgoing(db: Connection, id: number): unknown {
  const described = describeOutgoing({ db }, id);
  const { history: _, hasText: _text, sentOn: _sent, importedFrom: _source, erased: _erased, ...document } = described;
  const { seriesId, number, suffix, printed } = getOutgoing(db, id);
  const series = describeSeriesKey(getSeries(db, seriesId));
  return { ...document, content: getStoredContent(db, id), series, number, suffix, printed };
}
