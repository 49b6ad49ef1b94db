import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { IncomingEntryDefaults } from '../../../electron/contract/incoming.schema.ts';
import { useIncomingEntryDefaults, useRegisterManyIncoming } from '../../api/incoming.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { fieldsOf } from '../../components/form-errors.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useUnsavedWindow } from '../../components/use-unsaved-window.ts';
import { BatchRowDialog } from './batch-row-dialog.tsx';
import { errorsOfRow, rowInput } from './batch-rows.ts';
import { BatchSheet } from './batch-sheet.tsx';
import { bookOf } from './entry-values.ts';
import { readPastedTable } from './read-pasted-table.ts';
import { RegisteredBatch, type RegisteredRow } from './registered-batch.tsx';
import { useBatch } from './use-batch.ts';
import './incoming-batch.css';

const keys = [
  { keys: 'Ctrl+V', does: 'Dán các dòng của bảng tính' },
  { keys: '↑ ↓', does: 'Dòng trước, dòng sau' },
  { keys: 'Enter', does: 'Mở dòng để sửa' },
  { keys: 'Delete', does: 'Bỏ dòng' },
  { keys: 'Ctrl+Enter', does: 'Vào sổ tất cả' },
] as const;
const crumbs = [
  { label: 'Văn bản đến', to: paths.incoming },
  { label: 'Đăng ký', to: paths.incomingEntry },
] as const;
const title = 'Vào sổ nhiều văn bản';

/** Letters that came together (after an outage of the network, say): pasted, looked through, registered in one order. */
export function IncomingBatchScreen() {
  const defaults = useIncomingEntryDefaults();
  if (defaults.data) return <BatchPage defaults={defaults.data} />;
  return (
    <Page title={title} crumbs={crumbs}>
      {defaults.error ? <Band tone="error">{errorSentence(defaults.error)}</Band> : null}
    </Page>
  );
}

function BatchPage({ defaults }: { readonly defaults: IncomingEntryDefaults }) {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const register = useRegisterManyIncoming();
  const [done, setDone] = useState<readonly RegisteredRow[]>([]);
  const [opened, setOpened] = useState<number | null>(null);
  const [leaving, setLeaving] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const openBooks = defaults.books.filter(({ open }) => open);
  const bookBefore = bookOf(defaults, null);
  const form = useBatch(today, bookBefore?.id ?? 0);
  const book = bookOf(defaults, form.bookId);
  const { rows, states } = form;
  const stopped = states.flatMap(({ mark }, position) => (mark === 'stop' ? [position] : []));
  const focusRow = (position: number): void => {
    requestAnimationFrame(() => area.current?.querySelectorAll<HTMLElement>('[data-row]').item(position)?.focus());
  };

  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const inField = event.target instanceof Element && event.target.matches('input, textarea');
      if (opened !== null || inField || text.trim() === '') return;
      event.preventDefault();
      setDone([]);
      form.add(readPastedTable(text, today));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
  const hasRows = rows.length > 0;
  useUnsavedWindow('incoming.batch', hasRows);
  useEffect(() => {
    if (hasRows) area.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [hasRows]);

  const save = (): void => {
    if (!book || rows.length === 0 || register.isPending) return;
    const [first] = stopped;
    if (first !== undefined) {
      announce(`Còn ${stopped.length} dòng phải xem lại`, 'problem');
      focusRow(first);
      return;
    }
    // Also when the page is left before the answer: what stands in the book is not kept to be entered once more.
    void register.mutateAsync({ documents: rows.map((row) => rowInput(row, book.id)) }).then(
      ({ documents }) => {
        const registered = documents.map(({ id, numberText }, index) => {
          const { symbol = '', issuerName = '', subject = '' } = rows[index]?.draft.values ?? {};
          return { id, numberText, symbol, issuerName, subject };
        });
        announce(`Đã vào sổ ${documents.length} văn bản`);
        setDone(registered);
        form.clear();
      },
      (error: unknown) => {
        const refused = Object.keys(fieldsOf(error))[0]?.split('.')[1];
        if (refused !== undefined) focusRow(Number(refused));
      },
    );
  };
  const leave = (): void => (rows.length > 0 ? setLeaving(true) : navigate(paths.incomingEntry));
  useHotkeys({ 'Ctrl+Enter': save, 'Ctrl+S': save, Escape: leave });
  const openedRow = opened === null ? undefined : rows[opened];
  return (
    <Page
      title={title}
      crumbs={crumbs}
      keys={keys}
      status={<span>{rows.length === 0 ? 'Chưa có dòng nào' : `${rows.length} dòng, chưa vào sổ`}</span>}
      actions={
        rows.length === 0 ? undefined : (
          <Button variant="primary" keyHint="Ctrl+Enter" busy={register.isPending} onClick={save}>
            Vào sổ {rows.length} văn bản
          </Button>
        )
      }
    >
      <div className="batch" ref={area}>
        {book ? null : <Band tone="error">Chưa có sổ văn bản đến đang mở. Vào Cài đặt, mục Sổ và số, để mở sổ.</Band>}
        {form.problem ? <Band tone="error">{form.problem}</Band> : null}
        {register.error && !register.isPending ? (
          <Band tone="error">
            {refusedRow(fieldsOf(register.error))}
            {errorSentence(register.error)} Chưa dòng nào vào sổ.
          </Band>
        ) : null}
        {rows.length > 0 && book ? (
          <BatchSheet form={form} book={book} books={openBooks} onOpen={setOpened} onFocusRow={focusRow} />
        ) : (
          <>
            <RegisteredBatch rows={done} />
            <EmptyState title={done.length > 0 ? 'Dán tiếp các dòng khác' : 'Dán các dòng từ bảng tính vào đây'}>
              <p>
                Chép các dòng trong Excel hay ở hệ thống khác (số ký hiệu, ngày, cơ quan, trích yếu), rồi bấm Ctrl+V.
                Nhiều nhất 50 văn bản một lần; có dòng tiêu đề thì đọc theo tiêu đề.
              </p>
            </EmptyState>
          </>
        )}
      </div>
      {openedRow && opened !== null ? (
        <BatchRowDialog
          key={openedRow.key}
          row={openedRow}
          position={opened}
          count={rows.length}
          duplicates={form.duplicates[opened] ?? []}
          form={form}
          refused={errorsOfRow(fieldsOf(register.error), opened)}
          onGo={setOpened}
          onClose={() => {
            setOpened(null);
            focusRow(Math.min(opened, rows.length - 1));
          }}
        />
      ) : null}
      {leaving ? (
        <ConfirmDialog
          title={`Bỏ ${rows.length} dòng chưa vào sổ?`}
          confirmLabel="Bỏ các dòng này"
          cancelLabel="Xem tiếp"
          onConfirm={() => {
            form.clear();
            navigate(paths.incomingEntry);
          }}
          onClose={() => setLeaving(false)}
        >
          <p>Chưa dòng nào có số đến. Sang mục khác thì các dòng vẫn được giữ; bỏ thì mất.</p>
        </ConfirmDialog>
      ) : null}
    </Page>
  );
}

/** "Dòng 3: " for a refusal that names its row. */
function refusedRow(fields: Readonly<Record<string, string>>): string {
  const position = /^documents\.(\d+)\./.exec(Object.keys(fields)[0] ?? '')?.[1];
  return position === undefined ? '' : `Dòng ${Number(position) + 1}: `;
}
