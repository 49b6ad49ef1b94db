import { useLocation } from 'wouter';
import type { IncomingDetail } from '../../../electron/contract/incoming.schema.ts';
import { useIncomingDetail } from '../../api/incoming.ts';
import { Button } from '../../components/button.tsx';
import { HistorySection, UnreadDetail } from '../../components/document-detail/detail-page.tsx';
import { DocumentFiles } from '../../components/document-files/document-files.tsx';
import { DocumentLifeSection, StandingBand } from '../../components/document-life/document-life.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { ChainTimetable } from './chain-timetable.tsx';
import { DocumentActions } from './document-actions.tsx';
import { DocumentLedger } from './document-ledger.tsx';
import { DocumentTitle } from './document-title.tsx';
import '../../components/styles/detail.css';

const crumb = { label: 'Văn bản đến', to: paths.incoming } as const;

const walkingKeys = [
  { keys: 'Alt+←, Alt+→', does: 'Số đến trước, sau' },
  { keys: 'Esc', does: 'Trở về sổ' },
] as const;

const keys = [
  { keys: 'F4', does: 'Sao văn bản' },
  { keys: 'Ctrl+P', does: 'In phiếu như lần trước' },
  { keys: 'F9', does: 'In dấu đến' },
  { keys: 'Ctrl+O', does: 'Đính kèm tệp' },
  ...walkingKeys,
] as const;

/** One incoming document: what stands in the book, its way through the office, and every change. */
export function IncomingDetailScreen({ id }: { readonly id: number }) {
  const detail = useIncomingDetail(id);
  if (detail.data && detail.data.document.id === id) return <DetailPage detail={detail.data} />;
  return <UnreadDetail crumb={crumb} what="văn bản này" error={detail.error} />;
}

function DetailPage({ detail }: { readonly detail: IncomingDetail }) {
  const [, navigate] = useLocation();
  const { document, erased, previousId, nextId } = detail;
  const closed = document.status === 'void' || erased;
  const goTo = (id: number | null): void => {
    if (id !== null) navigate(paths.incomingDocument(id), { replace: true });
  };
  useHotkeys({
    'Alt+ArrowLeft': () => goTo(previousId),
    'Alt+ArrowRight': () => goTo(nextId),
    Escape: () => navigate(paths.incoming),
  });
  return (
    <Page
      title={`Số đến ${document.numberText}`}
      crumbs={[crumb, { label: document.bookTitle.replace(/^Văn bản đến /, 'Sổ '), to: paths.incoming }]}
      actions={
        <Button variant="primary" keyHint="F2" onClick={() => navigate(paths.incomingEntry)}>
          Đăng ký
        </Button>
      }
      status={
        <>
          <button
            type="button"
            className="status-button"
            disabled={previousId === null}
            onClick={() => goTo(previousId)}
          >
            Số trước <kbd>Alt+←</kbd>
          </button>
          <button type="button" className="status-button" disabled={nextId === null} onClick={() => goTo(nextId)}>
            Số sau <kbd>Alt+→</kbd>
          </button>
        </>
      }
      keys={closed ? walkingKeys : keys}
    >
      <article className="detail">
        <header className="detail-head">
          <DocumentTitle document={document} typeName={detail.typeName} erased={erased} />
          <StandingBand life={detail.life} />
          <DocumentActions detail={detail} />
        </header>
        <div className="detail-panes">
          <section className="detail-ledger" aria-labelledby="ledger-title">
            <h3 id="ledger-title" className="section-title">
              Trong sổ
            </h3>
            <DocumentLedger document={document} erased={erased} />
          </section>
          <section className="detail-chain" aria-labelledby="chain-title">
            <h3 id="chain-title" className="section-title">
              Đường đi của văn bản
            </h3>
            <ChainTimetable steps={detail.chain} />
          </section>
        </div>
        <DocumentFiles
          key={document.id}
          owner={{ kind: 'incoming', id: document.id }}
          numberText={document.numberText}
          readOnly={closed}
        />
        <DocumentLifeSection
          reference={{ kind: 'incoming', id: document.id }}
          version={document.version}
          numberText={document.numberText}
          life={detail.life}
          recipients={document.routing.map(({ recipient }) => recipient)}
          readOnly={closed}
        />
        <HistorySection entries={detail.history} />
      </article>
    </Page>
  );
}
