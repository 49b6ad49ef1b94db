import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { CertifiedCopy } from '../../../electron/contract/certified-copy.schema.ts';
import { copyFormLabels, copyKindLabels } from '../../../electron/contract/labels.vi.ts';
import { useCopy, useVoidCopy } from '../../api/certified-copy.ts';
import { canOpenDocuments, openDocument, saveDocument } from '../../api/documents.ts';
import { AppendCopyButton } from '../../components/append-copy-button.tsx';
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
import { EraseMenu } from '../../components/erase-menu.tsx';
import { ErasedBand } from '../../components/erased-band.tsx';
import { FileButton, useFileWork } from '../../components/file-button.tsx';
import { FilingButton } from '../../components/filing-button.tsx';
import { ImportedBand } from '../../components/imported-band.tsx';
import { Ledger } from '../../components/ledger.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { CorrectCopyDialog } from './correct-copy-dialog.tsx';
import '../../components/styles/detail.css';

const crumb = { label: 'Bản sao', to: paths.copies } as const;

/** One certified copy: its sheet, the original it was made from, and who has signed for it. */
export function CopyDetailScreen({ id }: { readonly id: number }) {
  const copy = useCopy(id);
  if (copy.data) return <DetailPage copy={copy.data} />;
  return <UnreadDetail crumb={crumb} what="bản sao này" error={copy.error} />;
}

function DetailPage({ copy }: { readonly copy: CertifiedCopy }) {
  const [, navigate] = useLocation();
  const print = useFileWork();
  const imported = copy.importedFrom !== null;
  useHotkeys({
    Escape: () => navigate(paths.copies),
    'Ctrl+P': () => {
      if (!imported && !copy.erased)
        print.start(() => openDocument('copy.sheet', { id: copy.id, form: null, stamp: 'filled' }));
    },
  });
  const { original } = copy;
  return (
    <Page
      title={`Bản sao ${copy.numberText}`}
      crumbs={[crumb]}
      keys={[{ keys: 'Ctrl+P', does: 'Mở tờ bản sao để in' }, ...issuedKeys]}
    >
      <article className="detail">
        <header className="detail-head">
          <NumberTitle row={copy} parts={[copyKindLabels[copy.kind], formatDate(copy.copyDate), copy.bodyName]} />
          <p className="detail-subject">
            {[original.typeName, original.symbol].filter(Boolean).join(' ')} {original.subject}
          </p>
          {imported && !copy.erased ? <ImportedBand fileName={copy.importedFrom} /> : null}
          <Actions copy={copy} />
        </header>
        <DetailSection name="ledger" title="Bản sao">
          <CopyLedger copy={copy} />
        </DetailSection>
        <DocumentFiles
          key={copy.id}
          owner={{ kind: 'copy', id: copy.id }}
          numberText={copy.numberText}
          readOnly={copy.status === 'void' || copy.erased}
        />
        <ReceiptsSection kind="copy" id={copy.id} issued={copy} />
        <HistorySection entries={copy.history} />
      </article>
    </Page>
  );
}

function Actions({ copy }: { readonly copy: CertifiedCopy }) {
  const [correcting, setCorrecting] = useState(false);
  const cancel = useVoidCopy();
  const { id, numberText } = copy;
  if (copy.erased) return <ErasedBand numberText={numberText} status={copy.status} />;
  if (copy.status === 'void')
    return (
      <CancelledBand kind="copy" id={id} version={copy.version} numberText={numberText} voidReason={copy.voidReason} />
    );
  return (
    <div className="detail-actions" role="toolbar" aria-label="Việc với bản sao này">
      {copy.importedFrom === null ? <CopyFiles copy={copy} /> : null}
      <FilingButton reference={{ kind: 'copy', id }} numberText={numberText} />
      <Button onClick={() => setCorrecting(true)}>Sửa</Button>
      <span className="detail-actions-space" />
      <CancelNumberButton
        what="bản sao"
        numberText={numberText}
        cancel={cancel}
        onCancel={(reason, onSuccess) => cancel.mutate({ id, version: copy.version, reason }, { onSuccess })}
      >
        <p>Số {numberText} vẫn nằm trong sổ bản sao với chữ “đã hủy” và lý do; số này không cấp lại.</p>
      </CancelNumberButton>
      <EraseMenu kind="copy" id={id} numberText={numberText} />
      {correcting ? <CorrectCopyDialog copy={copy} onClose={() => setCorrecting(false)} /> : null}
    </div>
  );
}

function CopyFiles({ copy: { id, form, incomingId } }: { readonly copy: CertifiedCopy }) {
  return (
    <>
      {canOpenDocuments() ? (
        <FileButton
          label="Mở bằng Word"
          keyHint="Ctrl+P"
          work={() => openDocument('copy.sheet', { id, form: null, stamp: 'filled' })}
        />
      ) : null}
      <FileButton label="Lưu tệp Word" work={() => saveDocument('copy.sheet', { id, form: null, stamp: 'filled' })} />
      {form === 'hd05' ? (
        <FileButton
          label="Lưu tệp để đóng dấu tay"
          work={() => saveDocument('copy.sheet', { id, form: null, stamp: 'blank' })}
        />
      ) : null}
      <AppendCopyButton copyId={id} incomingId={incomingId} />
      <FileButton
        label="Danh sách ký nhận"
        work={() => openDocument('distribution.deliveryList', { ownerKind: 'copy', ownerId: id })}
      />
    </>
  );
}

function CopyLedger({ copy }: { readonly copy: CertifiedCopy }) {
  const { original } = copy;
  return (
    <Ledger
      entries={[
        {
          label: 'Số đến',
          value: (
            <Link href={paths.incomingDocument(copy.incomingId)}>
              {original.numberText}, ngày {formatDate(original.arrivalDate)}
            </Link>
          ),
        },
        { label: 'Văn bản', value: [original.typeName, original.symbol].filter(Boolean).join(' ') },
        { label: 'Ngày văn bản', value: dateOf(copy) },
        { label: 'Cơ quan ban hành', value: original.issuerName },
        { label: 'Hình thức sao', value: copyKindLabels[copy.kind] },
        { label: 'Mẫu', value: copyFormLabels[copy.form] },
        { label: 'Người ký', value: copy.signerName },
        ...(copy.erased ? [] : copiesEntries(copy, copy.lines)),
        { label: 'Phần được trích', value: copy.excerpt },
        { label: 'Ghi chú', value: copy.note },
        numberedEntry(copy),
      ]}
    />
  );
}

function dateOf({ original, erased }: CertifiedCopy): string {
  if (original.documentDate !== null) return formatDate(original.documentDate);
  // Of an erased arrival nobody knows whether it had one.
  return erased ? '' : 'không ghi ngày';
}
