import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { CertifiedCopy } from '../../../electron/contract/certified-copy.schema.ts';
import { copyFormLabels, copyKindLabels } from '../../../electron/contract/labels.vi.ts';
import { useCopy, useVoidCopy } from '../../api/certified-copy.ts';
import { canOpenDocuments, openDocument, saveDocument } from '../../api/documents.ts';
import { AppendCopyButton } from '../../components/append-copy-button.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { CancelNumberButton } from '../../components/cancel-number-button.tsx';
import { CancelledBand } from '../../components/cancelled-band.tsx';
import { DeliveryDesk } from '../../components/delivery-desk/delivery-desk.tsx';
import { DocumentFiles } from '../../components/document-files/document-files.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { EraseMenu } from '../../components/erase-menu.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { FileButton, useFileWork } from '../../components/file-button.tsx';
import { FilingButton } from '../../components/filing-button.tsx';
import { formatCount, formatMoment } from '../../components/format.ts';
import { HistoryTable } from '../../components/history-table.tsx';
import { ImportedBand } from '../../components/imported-band.tsx';
import { Ledger } from '../../components/ledger.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { CorrectCopyDialog } from './correct-copy-dialog.tsx';
import '../../components/styles/detail.css';

const crumbs = [{ label: 'Bản sao', to: paths.copies }] as const;

/** One certified copy: its sheet, the original it was made from, and who has signed for it. */
export function CopyDetailScreen({ id }: { readonly id: number }) {
  const copy = useCopy(id);
  if (copy.data) return <DetailPage copy={copy.data} />;
  return (
    <Page title="Bản sao" crumbs={crumbs}>
      {copy.error ? (
        <EmptyState title="Không mở được bản sao này">
          <Band tone="error">{errorSentence(copy.error)}</Band>
        </EmptyState>
      ) : null}
    </Page>
  );
}

function DetailPage({ copy }: { readonly copy: CertifiedCopy }) {
  const [, navigate] = useLocation();
  const print = useFileWork();
  const imported = copy.importedFrom !== null;
  useHotkeys({
    Escape: () => navigate(paths.copies),
    'Ctrl+P': () => {
      if (!imported) print.start(() => openDocument('copy.sheet', { id: copy.id, form: null, stamp: 'filled' }));
    },
  });
  const { original } = copy;
  return (
    <Page
      title={`Bản sao ${copy.numberText}`}
      crumbs={crumbs}
      keys={[
        { keys: 'Ctrl+P', does: 'Mở tờ bản sao để in' },
        { keys: 'Ctrl+O', does: 'Đính kèm tệp' },
        { keys: '↑ ↓ PgUp PgDn', does: 'Đi giữa các nơi nhận' },
        { keys: 'Space', does: 'Chọn nơi nhận' },
        { keys: 'Enter', does: 'Sửa kênh gửi, ghi chú của nơi nhận' },
        { keys: 'Chữ số', does: 'Vào ô quét mã phiếu gửi' },
        { keys: 'Esc', does: 'Trở về sổ' },
      ]}
    >
      <article className="detail">
        <header className="detail-head">
          <h2 className="detail-title">
            <span className={copy.status === 'void' ? 'detail-number void' : 'detail-number number'}>
              {copy.numberText}
            </span>
            <span className="detail-part">{copyKindLabels[copy.kind]}</span>
            <span className="detail-part">{formatDate(copy.copyDate)}</span>
            <span className="detail-part">{copy.bodyName}</span>
          </h2>
          <p className="detail-subject">
            {[original.typeName, original.symbol].filter(Boolean).join(' ')} {original.subject}
          </p>
          {imported ? <ImportedBand fileName={copy.importedFrom} /> : null}
          <Actions copy={copy} />
        </header>
        <section className="detail-wide" aria-labelledby="ledger-title">
          <h3 id="ledger-title" className="section-title">
            Bản sao
          </h3>
          <CopyLedger copy={copy} />
        </section>
        <DocumentFiles
          key={copy.id}
          owner={{ kind: 'copy', id: copy.id }}
          numberText={copy.numberText}
          readOnly={copy.status === 'void'}
        />
        {imported ? null : (
          <section className="detail-wide" aria-labelledby="receipts-title">
            <h3 id="receipts-title" className="section-title">
              Nơi nhận và ký nhận
            </h3>
            <DeliveryDesk
              owner={{ ownerKind: 'copy', ownerId: copy.id }}
              numberText={copy.numberText}
              locked={copy.status === 'void'}
              voidReason={copy.voidReason}
            />
          </section>
        )}
        <section className="detail-history" aria-labelledby="history-title">
          <h3 id="history-title" className="detail-history-title">
            Lịch sử
          </h3>
          <HistoryTable entries={copy.history} />
        </section>
      </article>
    </Page>
  );
}

function Actions({ copy }: { readonly copy: CertifiedCopy }) {
  const [correcting, setCorrecting] = useState(false);
  const cancel = useVoidCopy();
  const { id, numberText } = copy;
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
  const { original, totals } = copy;
  const imported = copy.importedFrom !== null;
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
        {
          label: 'Ngày văn bản',
          value: original.documentDate === null ? 'không ghi ngày' : formatDate(original.documentDate),
        },
        { label: 'Cơ quan ban hành', value: original.issuerName },
        { label: 'Hình thức sao', value: copyKindLabels[copy.kind] },
        { label: 'Mẫu', value: copyFormLabels[copy.form] },
        { label: 'Người ký', value: copy.signerName },
        {
          label: 'Số bản',
          value: imported
            ? totals.copies === 0
              ? ''
              : `${formatCount(totals.copies)} bản`
            : `${formatCount(totals.copies)} bản: ${formatCount(totals.recipients)} nơi, lưu ${formatCount(totals.fileCopies)}, dự phòng ${formatCount(totals.reserve)}`,
        },
        { label: 'In giấy', value: imported ? '' : `${formatCount(totals.printed)} bản` },
        // Behind the lines of an old register stands nobody who could sign for a copy.
        { label: 'Nơi nhận', value: imported ? copy.lines.map(({ text }) => text).join('\n') : '' },
        { label: 'Phần được trích', value: copy.excerpt },
        { label: 'Ghi chú', value: copy.note },
        { label: imported ? 'Nhập vào máy' : 'Cấp số', value: `${copy.issuedBy}, ${formatMoment(copy.issuedAt)}` },
      ]}
    />
  );
}
