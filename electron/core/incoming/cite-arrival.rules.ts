/** How a document of another body is cited within our own papers. Pure. */
import { formatPartyDate } from '../../contract/calendar-date.ts';
import type { IncomingDocument } from '../../contract/incoming.schema.ts';

/** `typeName` is empty where the type is not known. */
type Cited = Pick<IncomingDocument, 'symbol' | 'documentDate' | 'issuerName'> & { readonly typeName: string };

/** "Chỉ thị số 12-CT/TW, ngày 05/01/2022 của Ban Bí thư"; "văn bản của …" where nothing else is known. (05-HD/VPTW, II.I.6.2.3) */
export function citeArrival({ typeName, symbol, documentDate, issuerName }: Cited): string {
  const number = symbol === '' ? '' : ` số ${symbol}`;
  const dated = documentDate === null ? '' : `, ngày ${formatPartyDate(documentDate)}`;
  return `${typeName || 'văn bản'}${number}${dated} của ${issuerName}`;
}
