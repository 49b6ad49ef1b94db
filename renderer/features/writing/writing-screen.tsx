import { useState } from 'react';
import { useLocation } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { documentTypeName } from '../../../electron/contract/document-types.ts';
import { outgoingContent, type OutgoingDetail } from '../../../electron/contract/outgoing.schema.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import { canOpenDocuments, fetchDocument, openDocument, saveDocument } from '../../api/documents.ts';
import { useOrganization } from '../../api/organization.ts';
import { useLayoutFindings, useNextOutgoingNumber } from '../../api/outgoing.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { PagesPane } from '../../components/docx-pages/pages-pane.tsx';
import { useLiveFile } from '../../components/docx-pages/use-live-file.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatTime } from '../../components/format.ts';
import { withChosenNumber } from '../../components/other-number.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useSettled } from '../../components/use-settled.ts';
import { DraftForm } from './draft-form.tsx';
import type { Finding } from './findings.ts';
import { IssuedDocument } from './issued-document.tsx';
import type { Content } from './new-content.ts';
import { SubmissionButton } from './submission-button.tsx';
import { useKeptDraft, type DraftState } from './use-draft.ts';
import { useIssuing } from './use-issuing.ts';
import { writingKeys } from './writing-keys.ts';
import './writing.css';

const noFindings: readonly Finding[] = [];
const crumbs = [{ label: 'Soạn văn bản', to: paths.writing }];

/** One draft: the form and the structured body at the left, the pages as they will print at the right. */
export function WritingScreen({ draftId }: { readonly draftId: number }) {
  const draft = useKeptDraft(draftId);
  const organization = useOrganization().data;
  const [issued, setIssued] = useState<OutgoingDetail | null>(null);
  if (issued) return <IssuedPage document={issued} />;
  if (!draft.content || !organization) {
    return (
      <Page title="Soạn văn bản" crumbs={crumbs}>
        {draft.problem ? <Band tone="error">{errorSentence(draft.problem)}</Band> : null}
      </Page>
    );
  }
  return (
    <DraftPage
      draftId={draftId}
      draft={draft}
      content={draft.content}
      organization={organization}
      onIssued={setIssued}
    />
  );
}

function DraftPage({
  draftId,
  draft,
  content,
  organization,
  onIssued,
}: {
  readonly draftId: number;
  readonly draft: DraftState;
  readonly content: Content;
  readonly organization: Organization;
  readonly onIssued: (document: OutgoingDetail) => void;
}) {
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const issuing = useIssuing({ draftId, draft, content, onIssued });
  const { unfilled, chosen } = issuing;
  const [pages, setPages] = useState<number | null>(null);
  const settled = useSettled(content, 400);
  const sound = outgoingContent.safeParse(settled).success;
  const findings = useLayoutFindings({ content: settled }, sound).data?.findings ?? noFindings;
  const preview = useLiveFile(
    'outgoing',
    sound ? { content: settled } : null,
    (input, signal) => fetchDocument('outgoing.preview', input, signal),
    60,
  );
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(content.documentDate);
  const next = useNextOutgoingNumber(
    {
      bodyId: content.bodyId,
      typeCode: content.typeCode,
      documentDate: content.documentDate,
      jointSymbols: content.jointOrgans.map(({ symbol }) => symbol),
    },
    dated && content.typeCode !== '',
  ).data;
  const keepNow = (): void => {
    draft
      .keep()
      .then(() => announce('Đã giữ nháp'))
      .catch((error: unknown) => issuing.setProblem(errorSentence(error)));
  };
  const file = (make: typeof saveDocument): void => {
    make('outgoing.preview', { content })
      .then((sentence) => {
        if (sentence !== null) announce(sentence);
      })
      .catch((error: unknown) => issuing.setProblem(errorSentence(error)));
  };
  useHotkeys({
    'Ctrl+S': keepNow,
    'Ctrl+Enter': issuing.ask,
    'Ctrl+P': () => file(canOpenDocuments() ? openDocument : saveDocument),
    Escape: () => navigate(paths.writing),
  });
  const marks = [...findings.flatMap(({ fix }) => (fix ? [fix.from] : [])), ...unfilled];
  const foreseen = next?.numberText ?? '';
  const numberText = withChosenNumber(foreseen, chosen);
  return (
    <Page
      panes
      search={null}
      title={documentTypeName(content.typeCode)}
      crumbs={crumbs}
      note={draft.keepProblem === '' && draft.keptAt !== null ? `Nháp, tự giữ lúc ${formatTime(draft.keptAt)}` : 'Nháp'}
      actions={
        <>
          <SubmissionButton content={content} />
          {canOpenDocuments() ? <Button onClick={() => file(openDocument)}>Mở bằng Word</Button> : null}
          <Button keyHint="Ctrl+P" onClick={() => file(canOpenDocuments() ? openDocument : saveDocument)}>
            {canOpenDocuments() ? 'In' : 'Lưu tệp Word'}
          </Button>
          <Button variant="primary" busy={issuing.busy} onClick={issuing.ask}>
            {numberText === '' ? 'Cấp số và ghi sổ' : `Cấp số ${numberText} và ghi sổ`}
          </Button>
        </>
      }
      status={
        <>
          <span className={findings.length > 0 ? 'due' : undefined}>{findingWords(findings)}</span>
          {unfilled.length > 0 ? <span className="due">{unfilled.length} chỗ của mẫu chưa ghi</span> : null}
          {dated ? <span>{ruleBook(content.documentDate)}</span> : null}
          {pages === null ? null : <span>{pages} trang</span>}
          {next?.lastNumberText ? (
            <span>
              Gần nhất: {next.lastNumberText}
              {next.lastDate === null ? '' : `, ${formatDate(next.lastDate)}`}
            </span>
          ) : null}
        </>
      }
      keys={writingKeys}
    >
      <div className="writing">
        <DraftForm
          draft={draft}
          content={content}
          organization={organization}
          findings={findings}
          issuing={issuing}
          foreseen={foreseen}
        />
        <PagesPane
          bytes={preview.bytes}
          label={`${documentTypeName(content.typeCode)} sẽ in`}
          title={<b>{documentTypeName(content.typeCode)}</b>}
          problem={preview.error ? errorSentence(preview.error) : undefined}
          marks={marks}
          onPages={setPages}
        />
      </div>
      {issuing.asking ? (
        <ConfirmDialog
          title={`Còn ${unfilled.length} chỗ của mẫu chưa ghi`}
          confirmLabel="Vẫn cấp số"
          cancelLabel="Ghi tiếp"
          busy={issuing.busy}
          onClose={issuing.stopAsking}
          onConfirm={issuing.submit}
        >
          <p>{[...new Set(unfilled)].slice(0, 8).join(', ')}</p>
          <p>Số đã cấp không lấy lại được.</p>
        </ConfirmDialog>
      ) : null}
    </Page>
  );
}

function IssuedPage({ document }: { readonly document: OutgoingDetail }) {
  const file = useLiveFile('outgoing.document', { id: document.id }, (input, signal) =>
    fetchDocument('outgoing.document', input, signal),
  );
  return (
    <Page panes title={document.typeName} crumbs={crumbs} note={document.numberText}>
      <div className="writing">
        <div className="writing-form">
          <IssuedDocument document={document} />
        </div>
        <PagesPane
          bytes={file.bytes}
          label={`${document.typeName} ${document.numberText}`}
          title={<b>{document.numberText}</b>}
          problem={file.error ? errorSentence(file.error) : undefined}
        />
      </div>
    </Page>
  );
}

function findingWords(findings: readonly Finding[]): string {
  return findings.length === 0 ? 'Thể thức: không có điều cần xem' : `${findings.length} điều cần xem`;
}

/** The rule book in force on the day. (05-HD/VPTW of 27/5/2026 replaced 36-HD/VPTW) */
function ruleBook(date: string): string {
  return date >= '2026-05-27' ? 'Mẫu 05-HD/VPTW, 27/5/2026' : 'Mẫu 36-HD/VPTW';
}
