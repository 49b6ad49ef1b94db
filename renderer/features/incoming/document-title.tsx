import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { NumberTitle } from '../../components/document-detail/number-title.tsx';

/** The official way of citing the document, and its subject; of an erased one the number alone. */
export function DocumentTitle({
  document,
  typeName,
  erased,
}: {
  readonly document: IncomingDocument;
  readonly typeName: string;
  readonly erased: boolean;
}) {
  const parts = erased
    ? []
    : [
        [typeName, document.symbol].filter((part) => part !== '').join(' ') || 'Văn bản không số',
        document.documentDate === null ? 'không ghi ngày' : formatDate(document.documentDate),
        document.issuerName,
      ];
  return (
    <>
      <NumberTitle row={document} parts={parts} />
      <p className="detail-subject">{document.subject}</p>
    </>
  );
}
