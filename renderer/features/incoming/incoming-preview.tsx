import { memo } from 'react';
import { useLocation } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { urgencyLabels } from '../../../electron/contract/labels.vi.ts';
import { useIncomingDetail } from '../../api/incoming.ts';
import { Button } from '../../components/button.tsx';
import { FileLinks } from '../../components/document-files/file-links.tsx';
import { describeDeadlineLong } from '../../components/format.ts';
import { Ledger } from '../../components/ledger.tsx';
import { paths } from '../../components/paths.ts';
import { useRested } from '../../components/use-rested.ts';
import { ChainTimetable } from './chain-timetable.tsx';
import { citeDocument, describeArrival, describeExtent, describeOrigin, unitsWithRole } from './incoming-words.ts';
import { SlipMenu } from './slip-menu.tsx';

/** The row under the cursor, as far as it fits beside the list. */
export const IncomingPreview = memo(function IncomingPreview({
  document,
  today,
  onOpen,
}: {
  readonly document: IncomingDocument | undefined;
  readonly today: string;
  readonly onOpen: (document: IncomingDocument) => void;
}) {
  if (!document) return <aside className="preview" aria-label="Xem nhanh" />;
  const isVoid = document.status === 'void';
  return (
    <aside className="preview" aria-label={`Xem nhanh số đến ${document.numberText}`}>
      <div className="preview-head">
        <span className={isVoid ? 'preview-number void' : 'preview-number number'}>{document.numberText}</span>
        <div>
          <p className="preview-cite">{citeDocument(document)}</p>
          <p className="preview-origin">{describeOrigin(document)}</p>
        </div>
      </div>
      <p className="preview-subject">{document.subject}</p>
      <div className="preview-actions">
        <Button keyHint="Enter" onClick={() => onOpen(document)}>
          Mở
        </Button>
        {isVoid ? null : <ContentActions document={document} />}
      </div>
      <Ledger
        entries={[
          { label: 'Đã hủy', value: isVoid ? document.voidReason : '' },
          { label: 'Ngày đến', value: describeArrival(document) },
          { label: 'Bản giấy', value: document.paperReceivedOn === null ? '' : formatDate(document.paperReceivedOn) },
          { label: 'Người ký', value: document.signer },
          { label: 'Trang, bản', value: describeExtent(document) },
          { label: 'Độ khẩn', value: document.urgency === 'normal' ? '' : urgencyLabels[document.urgency] },
          { label: 'Người nhận', value: document.addressee },
          {
            label: 'Chủ trì',
            value: unitsWithRole(document.routing, 'lead') || <span className="due">Chưa chuyển</span>,
          },
          { label: 'Phối hợp', value: unitsWithRole(document.routing, 'support') },
          { label: 'Hạn', value: document.deadline === null ? '' : describeDeadlineLong(document.deadline, today) },
          { label: 'Hồ sơ', value: document.fileNote },
          { label: 'Ghi chú', value: document.note },
        ]}
      />
      <PreviewFiles id={document.id} />
      <PreviewChain id={document.id} />
    </aside>
  );
});

/** What is done with the content; of an erased row, as soon as it is known, nothing. */
function ContentActions({ document: { id, numberText } }: { readonly document: IncomingDocument }) {
  const [, navigate] = useLocation();
  const rested = useRested(id, 180);
  const detail = useIncomingDetail(rested).data;
  if (detail?.document.id === id && detail.erased) return null;
  return (
    <>
      <Button keyHint="F4" onClick={() => navigate(paths.certify(id))}>
        Sao văn bản
      </Button>
      <SlipMenu ids={[id]} numberText={numberText} />
    </>
  );
}

/** The files of the document, opened from here; asked for only once the cursor rests on a row. */
function PreviewFiles({ id }: { readonly id: number }) {
  const rested = useRested(id, 180);
  return rested === id ? <FileLinks owner={{ kind: 'incoming', id }} /> : null;
}

/** Copies and what was done, asked for only once the cursor rests on a row. */
function PreviewChain({ id }: { readonly id: number }) {
  const rested = useRested(id, 180);
  const detail = useIncomingDetail(rested).data;
  if (rested !== id || !detail) return null;
  const steps = detail.chain.filter((step) => step.kind !== 'arrival');
  if (steps.length === 0) return null;
  return (
    <section className="preview-chain">
      <h2 className="section-title">Đường đi của văn bản</h2>
      <ChainTimetable steps={steps} compact />
    </section>
  );
}
