import type { CertifiedCopy } from '../../contract/certified-copy.schema.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import type { QueryContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import { findHistory, findImportSource } from '../audit/history.ts';
import { getDistribution } from '../distribution/distribution.repository.ts';
import { isErased } from '../erasure/erasure.repository.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { getSeries } from '../numbering/numbering.repository.ts';
import { describeSeriesKey } from '../numbering/numbering.rules.ts';
import { getCopy } from './certified-copy.repository.ts';

/** An issued copy with its original and its frozen recipients. */
export function describeCopy({ db }: Pick<QueryContext, 'db'>, id: number): CertifiedCopy {
  const { seriesId: _series, number: _number, suffix: _suffix, printed: _printed, ...copy } = getCopy(db, id);
  const original = getIncoming(db, copy.incomingId);
  const distribution = getDistribution(db, 'copy', id);
  const { numberText, arrivalDate, symbol, documentDate, issuerName, subject } = original;
  return {
    ...copy,
    lines: distribution.lines,
    totals: distribution.totals,
    erased: isErased(db, 'copy', id),
    importedFrom: findImportSource(db, 'copy', id),
    history: findHistory(db, 'copy', id),
    original: {
      numberText,
      arrivalDate,
      typeName: documentTypeName(original.typeCode),
      symbol,
      documentDate,
      issuerName,
      subject,
    },
  };
}

/** Everything of a copy that must never change unseen: what is shown, and what was printed under which number. */
export function auditedCopy(db: Connection, id: number): unknown {
  const { history: _, importedFrom: _source, erased: _erased, ...copy } = describeCopy({ db }, id);
  const { seriesId, number, suffix, printed } = getCopy(db, id);
  return { ...copy, series: describeSeriesKey(getSeries(db, seriesId)), number, suffix, printed };
}
