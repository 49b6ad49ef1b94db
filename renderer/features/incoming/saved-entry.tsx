import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { Button } from '../../components/button.tsx';
import { DocumentFiles } from '../../components/document-files/document-files.tsx';
import { Ledger } from '../../components/ledger.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { citeDocument, describeArrival, describeExtent, describeOrigin, formatRouting } from './incoming-words.ts';
import { SlipMenu } from './slip-menu.tsx';

/** What has just been registered, and what usually comes next. */
export function SavedEntry({ document, onNext }: { readonly document: IncomingDocument; readonly onNext: () => void }) {
  const [, navigate] = useLocation();
  const nextButton = useRef<HTMLButtonElement>(null);
  useEffect(() => nextButton.current?.focus(), []);
  const certify = (): void => navigate(paths.certify(document.id));
  useHotkeys({ F4: certify });
  return (
    <section className="entry-saved" aria-label={`Đã lưu số đến ${document.numberText}`}>
      <h2 className="saved-cite">{citeDocument(document)}</h2>
      <p className="saved-origin">{describeOrigin(document)}</p>
      <p className="saved-subject">{document.subject}</p>
      <Ledger
        entries={[
          { label: 'Ngày đến', value: describeArrival(document) },
          { label: 'Người ký', value: document.signer },
          { label: 'Trang, bản', value: describeExtent(document) },
          { label: 'Chuyển', value: formatRouting(document.routing) },
        ]}
      />
      <div className="entry-actions">
        <Button onClick={() => navigate(paths.incomingDocument(document.id))}>Mở văn bản</Button>
        <Button keyHint="F4" onClick={certify}>
          Sao văn bản
        </Button>
        <SlipMenu keys ids={[document.id]} numberText={document.numberText} />
        <Button ref={nextButton} variant="primary" keyHint="Ctrl+Enter" onClick={onNext}>
          Nhập văn bản tiếp
        </Button>
      </div>
      <DocumentFiles embedded owner={{ kind: 'incoming', id: document.id }} numberText={document.numberText} />
    </section>
  );
}
