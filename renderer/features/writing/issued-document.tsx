import { useState } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { OutgoingDetail } from '../../../electron/contract/outgoing.schema.ts';
import { canOpenDocuments, openDocument, saveDocument } from '../../api/documents.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount } from '../../components/format.ts';
import { Ledger } from '../../components/ledger.tsx';
import { paths } from '../../components/paths.ts';
import '../../components/styles/issued.css';

/** The document that has just taken its number, and what is done with it next. */
export function IssuedDocument({ document }: { readonly document: OutgoingDetail }) {
  const announce = useAnnounce();
  const [problem, setProblem] = useState('');
  const run = (work: Promise<string | null>): void => {
    setProblem('');
    work
      .then((sentence) => {
        if (sentence !== null) announce(sentence);
      })
      .catch((error: unknown) => setProblem(errorSentence(error)));
  };
  const file = { id: document.id };
  const { totals } = document;
  return (
    <section className="issued">
      <p className="issued-label">Đã cấp số, đã ghi sổ văn bản đi</p>
      <p className="issued-number" role="status">
        {document.numberText}
      </p>
      <div className="issued-actions">
        {canOpenDocuments() ? (
          <Button variant="primary" autoFocus onClick={() => run(openDocument('outgoing.document', file))}>
            Mở bằng Word
          </Button>
        ) : null}
        <Button
          {...(canOpenDocuments() ? {} : { variant: 'primary', autoFocus: true })}
          onClick={() => run(saveDocument('outgoing.document', file))}
        >
          Lưu tệp Word
        </Button>
        <Button
          onClick={() =>
            run(saveDocument('distribution.deliveryList', { ownerKind: 'outgoing', ownerId: document.id }))
          }
        >
          Danh sách ký nhận
        </Button>
      </div>
      {problem ? <Band tone="error">{problem}</Band> : null}
      <Ledger
        entries={[
          { label: 'Loại', value: document.typeName },
          { label: 'Trích yếu', value: document.subject },
          { label: 'Ngày', value: formatDate(document.documentDate) },
          { label: 'Người ký', value: document.signerName },
          { label: 'Nơi nhận', value: `${formatCount(totals.recipients)} nơi, ${formatCount(totals.copies)} bản` },
          { label: 'In giấy', value: `${formatCount(totals.printed)} bản` },
        ]}
      />
      <p className="issued-links">
        <Link href={paths.outgoingDocument(document.id)}>Trang của văn bản {document.numberText}</Link>
        <Link href={paths.writing}>Soạn văn bản khác</Link>
      </p>
    </section>
  );
}
