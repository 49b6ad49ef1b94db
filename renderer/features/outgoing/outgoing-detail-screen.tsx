import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { formatDate, formatPartyDate } from '../../../electron/contract/calendar-date.ts';
import type { OutgoingDetail } from '../../../electron/contract/outgoing.schema.ts';
import { urgencyLabels } from '../../../electron/contract/labels.vi.ts';
import { canOpenDocuments, openDocument, saveDocument } from '../../api/documents.ts';
import { useDocumentLife } from '../../api/life.ts';
import { useOutgoing, useVoidOutgoing } from '../../api/outgoing.ts';
import { Button } from '../../components/button.tsx';
import { CancelNumberButton } from '../../components/cancel-number-button.tsx';
import { CancelledBand } from '../../components/cancelled-band.tsx';
import { DetailSection, HistorySection, UnreadDetail } from '../../components/document-detail/detail-page.tsx';
import {
  ReceiptsSection,
  copiesEntries,
  issuedKeys,
  numberedEntry,
} from '../../components/document-detail/issued-detail.tsx';
import { NumberTitle } from '../../components/document-detail/number-title.tsx';
import { DocumentFiles } from '../../components/document-files/document-files.tsx';
import { DocumentLifeSection, StandingBand } from '../../components/document-life/document-life.tsx';
import { EraseMenu } from '../../components/erase-menu.tsx';
import { ErasedBand } from '../../components/erased-band.tsx';
import { FileButton, useFileWork } from '../../components/file-button.tsx';
import { FilingButton } from '../../components/filing-button.tsx';
import { formatCount } from '../../components/format.ts';
import { ImportedBand } from '../../components/imported-band.tsx';
import { Ledger } from '../../components/ledger.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { CorrectOutgoingDialog } from './correct-outgoing-dialog.tsx';
import '../../components/styles/detail.css';

const crumb = { label: 'Văn bản đi', to: paths.outgoing } as const;

/** One outgoing document: what stands in the book, its file, and who has received it. */
export function OutgoingDetailScreen({ id }: { readonly id: number }) {
  const detail = useOutgoing(id);
  if (detail.data) return <DetailPage document={detail.data} />;
  return <UnreadDetail crumb={crumb} what="văn bản này" error={detail.error} />;
}

function DetailPage({ document }: { readonly document: OutgoingDetail }) {
  const [, navigate] = useLocation();
  const print = useFileWork();
  const life = useDocumentLife({ kind: 'outgoing', id: document.id }).data;
  const imported = document.importedFrom !== null;
  const closed = document.status === 'void' || document.erased;
  useHotkeys({
    Escape: () => navigate(paths.outgoing),
    'Ctrl+P': () => {
      if (document.hasText) print.start(() => openDocument('outgoing.document', { id: document.id }));
    },
  });
  return (
    <Page
      title={`Số ${document.numberText}`}
      crumbs={[crumb]}
      keys={document.hasText ? [{ keys: 'Ctrl+P', does: 'Mở văn bản để in' }, ...issuedKeys] : issuedKeys}
    >
      <article className="detail">
        <header className="detail-head">
          <NumberTitle
            row={document}
            parts={[document.typeName, formatPartyDate(document.documentDate), document.bodyName]}
          />
          <p className="detail-subject">{document.subject}</p>
          {life ? <StandingBand life={life} /> : null}
          {imported && !document.erased ? <ImportedBand fileName={document.importedFrom} /> : null}
          {imported || document.hasText || closed ? null : (
            <p className="quiet">
              Văn bản soạn ngoài chương trình: ở đây có dòng trong sổ, bản có chữ ký ở tệp đính kèm.
            </p>
          )}
          <Actions document={document} />
        </header>
        <DetailSection name="ledger" title="Trong sổ">
          <OutgoingLedger document={document} />
        </DetailSection>
        <DocumentFiles
          key={document.id}
          owner={{ kind: 'outgoing', id: document.id }}
          numberText={document.numberText}
          readOnly={closed}
        />
        <ReceiptsSection kind="outgoing" id={document.id} issued={document} />
        {life ? (
          <DocumentLifeSection
            reference={{ kind: 'outgoing', id: document.id }}
            version={document.version}
            numberText={document.numberText}
            life={life}
            showEvents
            readOnly={closed}
          />
        ) : null}
        <HistorySection entries={document.history} />
      </article>
    </Page>
  );
}

function Actions({ document }: { readonly document: OutgoingDetail }) {
  const [correcting, setCorrecting] = useState(false);
  const cancel = useVoidOutgoing();
  const { id, numberText } = document;
  if (document.erased) return <ErasedBand numberText={numberText} status={document.status} />;
  if (document.status === 'void')
    return (
      <CancelledBand
        kind="outgoing"
        id={id}
        version={document.version}
        numberText={numberText}
        voidReason={document.voidReason}
      />
    );
  return (
    <div className="detail-actions" role="toolbar" aria-label="Việc với văn bản này">
      {document.hasText ? (
        <>
          {canOpenDocuments() ? (
            <FileButton label="Mở bằng Word" keyHint="Ctrl+P" work={() => openDocument('outgoing.document', { id })} />
          ) : null}
          <FileButton label="Lưu tệp Word" work={() => saveDocument('outgoing.document', { id })} />
        </>
      ) : null}
      {document.importedFrom === null ? (
        <FileButton
          label="Danh sách ký nhận"
          work={() => openDocument('distribution.deliveryList', { ownerKind: 'outgoing', ownerId: id })}
        />
      ) : null}
      <Button onClick={() => setCorrecting(true)}>Sửa</Button>
      <FilingButton reference={{ kind: 'outgoing', id }} numberText={numberText} />
      <span className="detail-actions-space" />
      <CancelNumberButton
        what="số"
        numberText={numberText}
        cancel={cancel}
        onCancel={(reason, onSuccess) => cancel.mutate({ id, version: document.version, reason }, { onSuccess })}
      >
        <p>Số {numberText} vẫn nằm trong sổ với chữ “đã hủy” và lý do; số này không cấp lại cho văn bản khác.</p>
      </CancelNumberButton>
      <EraseMenu kind="outgoing" id={id} numberText={numberText} />
      {correcting ? <CorrectOutgoingDialog document={document} onClose={() => setCorrecting(false)} /> : null}
    </div>
  );
}

function OutgoingLedger({ document }: { readonly document: OutgoingDetail }) {
  const { content } = document;
  const imported = document.importedFrom !== null;
  const cited = [
    { label: 'Số, ký hiệu', value: document.numberText },
    { label: 'Ngày ban hành', value: formatDate(document.documentDate) },
    { label: 'Cơ quan ban hành', value: document.bodyName },
  ];
  if (document.erased) return <Ledger entries={[...cited, numberedEntry(document)]} />;
  return (
    <Ledger
      entries={[
        ...cited,
        { label: 'Người ký', value: document.signerName },
        { label: 'Độ khẩn', value: content.urgency === 'normal' ? '' : urgencyLabels[content.urgency] },
        { label: 'Phạm vi', value: content.dissemination },
        { label: 'Soạn thảo', value: content.draftingUnit },
        { label: 'Phát hành', value: imported ? '' : stageWords(document) },
        { label: 'Kính gửi', value: content.addressees.filter((line) => line !== '').join('\n') },
        ...copiesEntries(document, content.lines),
        {
          label: 'Triển khai',
          value:
            content.implementsIncomingId !== null && document.implementsNumberText !== null ? (
              <Link href={paths.incomingDocument(content.implementsIncomingId)}>
                số đến {document.implementsNumberText}
              </Link>
            ) : (
              ''
            ),
        },
        { label: 'Ghi chú', value: content.note },
        numberedEntry(document),
      ]}
    />
  );
}

/** How far the document has got: numbered, sent, signed for. */
function stageWords({ status, sentOn, recipients, acknowledged }: OutgoingDetail): string {
  if (status === 'void' || recipients === 0) return '';
  const signed =
    acknowledged >= recipients ? 'ký nhận đủ' : `${formatCount(acknowledged)}/${formatCount(recipients)} ký nhận`;
  if (sentOn !== null) return `Gửi từ ngày ${formatDate(sentOn)}, ${signed}`;
  return acknowledged === 0 ? 'Đã cấp số, chưa ghi ngày gửi' : `Đã gửi, ${signed}`;
}
