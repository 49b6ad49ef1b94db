import type { ReactNode } from 'react';
import type { HistoryEntry } from '../../../electron/contract/history.schema.ts';
import { Band } from '../band.tsx';
import { EmptyState } from '../empty-state.tsx';
import { errorSentence } from '../error-sentence.ts';
import { HistoryTable } from '../history-table.tsx';
import { Page, type Crumb } from '../page.tsx';

/** The page of a document that is not there yet: empty while it is read, and why when it cannot be read. */
export function UnreadDetail({
  crumb,
  what,
  error,
}: {
  readonly crumb: Crumb;
  /** "văn bản này" */
  readonly what: string;
  readonly error: unknown;
}) {
  return (
    <Page title={crumb.label} crumbs={[crumb]}>
      {error ? (
        <EmptyState title={`Không mở được ${what}`}>
          <Band tone="error">{errorSentence(error)}</Band>
        </EmptyState>
      ) : null}
    </Page>
  );
}

/** A part of the page as wide as the page, under its title. */
export function DetailSection({
  name,
  title,
  children,
}: {
  /** One word for the part, alone on its page. */
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="detail-wide" aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`} className="section-title">
        {title}
      </h3>
      {children}
    </section>
  );
}

/** What happened to the document, at the foot of its page. */
export function HistorySection({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  return (
    <section className="detail-history" aria-labelledby="history-title">
      <h3 id="history-title" className="detail-history-title">
        Lịch sử
      </h3>
      <HistoryTable entries={entries} />
    </section>
  );
}
