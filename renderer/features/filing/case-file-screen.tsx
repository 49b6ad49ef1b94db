import { useState } from 'react';
import { useLocation } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { formatRetention, type CaseFileDetail } from '../../../electron/contract/filing.schema.ts';
import { openDocument } from '../../api/documents.ts';
import { useCaseFile, useReopenCaseFile } from '../../api/filing.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ReasonDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { FileButton, useFileWork } from '../../components/file-button.tsx';
import { fieldsOf } from '../../components/form-errors.ts';
import { formatCount } from '../../components/format.ts';
import { Ledger } from '../../components/ledger.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { describeState } from './case-file-columns.tsx';
import { CaseFileDialog } from './case-file-dialog.tsx';
import { CloseFileDialog } from './close-file-dialog.tsx';
import { FiledDocuments } from './filed-documents.tsx';
import '../../components/styles/detail.css';
import './filing.css';

const crumbs = [{ label: 'Hồ sơ', to: paths.filing }] as const;

/** One hồ sơ: its cover, and the documents that lie in it with their sheets. */
export function CaseFileScreen({ id }: { readonly id: number }) {
  const detail = useCaseFile(id);
  if (detail.data) return <FilePage detail={detail.data} />;
  return (
    <Page title="Hồ sơ" crumbs={crumbs}>
      {detail.error ? (
        <EmptyState title="Không mở được hồ sơ này">
          <Band tone="error">{errorSentence(detail.error)}</Band>
        </EmptyState>
      ) : null}
    </Page>
  );
}

function FilePage({ detail }: { readonly detail: CaseFileDetail }) {
  const { file, contents } = detail;
  const [, navigate] = useLocation();
  const print = useFileWork();
  const makeContents = () => openDocument('filing.contents', { id: file.id });
  useHotkeys({ Escape: () => navigate(paths.filing), 'Ctrl+P': () => print.start(makeContents) });
  return (
    <Page
      title={`Hồ sơ ${file.code}`}
      crumbs={crumbs}
      keys={[
        { keys: 'Ctrl+P', does: 'Mục lục văn bản trong hồ sơ' },
        { keys: 'Ctrl+S', does: 'Lưu tờ số, ghi chú' },
        { keys: 'Esc', does: 'Trở về danh sách' },
      ]}
    >
      <article className="detail">
        <header className="detail-head">
          <h2 className="detail-title">
            <span className="detail-number number">{file.code}</span>
            <span className="detail-part">{file.year}</span>
            <span className="detail-part">{describeState(file)}</span>
          </h2>
          <p className="detail-subject">{file.title}</p>
          <div className="detail-actions" role="toolbar" aria-label="Việc với hồ sơ này">
            <FileButton label="Mục lục văn bản" keyHint="Ctrl+P" work={makeContents} />
            {file.closedOn === null ? null : (
              <>
                <FileButton
                  label="Mục lục hồ sơ nộp lưu"
                  work={() => openDocument('filing.handOverList', { ids: [file.id] })}
                />
                <FileButton
                  label="Biên bản giao nhận"
                  work={() => openDocument('filing.handOverMinute', { ids: [file.id] })}
                />
              </>
            )}
            <StateActions detail={detail} />
          </div>
        </header>
        <section className="filing-part" aria-labelledby="cover-title">
          <h3 id="cover-title" className="section-title">
            Bìa hồ sơ
          </h3>
          <Ledger
            entries={[
              { label: 'Thời hạn bảo quản', value: formatRetention(file.retention, file.retentionYears) },
              { label: 'Người lập', value: file.owner },
              { label: 'Ngày mở', value: formatDate(file.openedOn) },
              { label: 'Kết thúc', value: file.closedOn === null ? '' : formatDate(file.closedOn) },
              {
                label: 'Văn bản',
                value:
                  file.firstDate !== null && file.lastDate !== null
                    ? `${formatCount(file.documents)} văn bản, từ ${formatDate(file.firstDate)} đến ${formatDate(file.lastDate)}`
                    : '',
              },
              { label: 'Ghi chú', value: file.note },
            ]}
          />
        </section>
        <section className="filing-part" aria-labelledby="contents-title">
          <h3 id="contents-title" className="section-title">
            Văn bản trong hồ sơ
          </h3>
          <FiledDocuments file={file} contents={contents} />
        </section>
      </article>
    </Page>
  );
}

function StateActions({ detail: { file } }: { readonly detail: CaseFileDetail }) {
  const announce = useAnnounce();
  const reopen = useReopenCaseFile();
  const [dialog, setDialog] = useState<'edit' | 'close' | 'reopen' | null>(null);
  const close = (): void => setDialog(null);
  if (file.handedOverOn !== null) return null;
  return (
    <>
      <Button onClick={() => setDialog('edit')}>Sửa</Button>
      {file.closedOn === null ? (
        <Button onClick={() => setDialog('close')}>Kết thúc hồ sơ…</Button>
      ) : (
        <Button onClick={() => setDialog('reopen')}>Mở lại…</Button>
      )}
      {dialog === 'edit' ? <CaseFileDialog file={file} onClose={close} /> : null}
      {dialog === 'close' ? <CloseFileDialog file={file} onClose={close} /> : null}
      {dialog === 'reopen' ? (
        <ReasonDialog
          title={`Mở lại hồ sơ ${file.code}?`}
          label="Lý do"
          confirmLabel="Mở lại"
          busy={reopen.isPending}
          error={reopen.error ? errorSentence(reopen.error) : undefined}
          fieldError={fieldsOf(reopen.error).reason}
          onClose={close}
          onConfirm={(reason) =>
            reopen.mutate(
              { id: file.id, reason },
              {
                onSuccess: () => {
                  announce(`Hồ sơ ${file.code} lại đang mở`);
                  close();
                },
              },
            )
          }
        >
          <p>Hồ sơ đang mở nhận thêm được văn bản. Lý do nằm trong lịch sử.</p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
