import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import { useLocation } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { IncomingDocument, IncomingEntryDefaults } from '../../../electron/contract/incoming.schema.ts';
import { useIncomingEntryDefaults } from '../../api/incoming.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { goOnWithEnter } from '../../components/form-navigation.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { RefusedLetterDialog } from '../../components/refused-letter-dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useOnceSettled } from '../../components/use-once-settled.ts';
import { useUnsavedWindow } from '../../components/use-unsaved-window.ts';
import { keepState, useKeptState } from '../../components/use-kept-state.ts';
import { DuplicateBand, useFoundDuplicates } from './duplicate-band.tsx';
import { bookOf, isTouched } from './entry-values.ts';
import { IncomingFields } from './incoming-fields.tsx';
import { LatestEntries } from './latest-entries.tsx';
import { NumberColumn, type TakenNumber } from './number-column.tsx';
import { addRows, batchKey, emptyBatch, type Batch } from './batch-rows.ts';
import { readPastedTable } from './read-pasted-table.ts';
import { SavedEntry } from './saved-entry.tsx';
import { useEntryForm } from './use-entry-form.ts';
import { useLetterSaving } from './use-letter-saving.ts';
import { YearBand } from './year-band.tsx';
import { useStamping } from './use-stamping.tsx';
import '../../components/styles/entry.css';

const keys = [
  { keys: 'Enter', does: 'Ô tiếp theo; ở danh sách gợi ý: lấy gợi ý' },
  { keys: 'Shift+Enter', does: 'Xuống dòng trong trích yếu' },
  { keys: 'Ctrl+Enter', does: 'Lưu và nhập tiếp' },
  { keys: 'Ctrl+S', does: 'Lưu' },
  { keys: 'Ctrl+D', does: 'Như văn bản trước: điền các ô còn trống' },
  { keys: 'F9', does: 'In dấu đến của văn bản vừa lưu' },
  { keys: 'F8', does: 'Số khác: số đang giữ, số chèn (12a)' },
  { keys: 'Ctrl+V', does: 'Dán một dòng của bảng tính vào các ô; nhiều dòng thì vào sổ một lần' },
  { keys: 'Ctrl+O', does: 'Đính kèm tệp vào số vừa lưu' },
] as const;

const crumbs = [{ label: 'Văn bản đến', to: paths.incoming }] as const;

/** Registering incoming documents, one after the other, from the keyboard. */
export function IncomingEntryScreen() {
  const defaults = useIncomingEntryDefaults();
  if (!defaults.data) {
    return (
      <Page title="Đăng ký văn bản đến" crumbs={crumbs} keys={keys}>
        {defaults.error ? <Band tone="error">{errorSentence(defaults.error)}</Band> : null}
      </Page>
    );
  }
  return <EntryPage defaults={defaults.data} />;
}

function EntryPage({ defaults }: { readonly defaults: IncomingEntryDefaults }) {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const form = useEntryForm(today);
  const duplicates = useFoundDuplicates(form.values);
  const formElement = useRef<HTMLFormElement>(null);
  const [taken, setTaken] = useState<TakenNumber | null>(null);
  const [saved, setSaved] = useState<IncomingDocument | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [, setBatch] = useKeptState<Batch>(batchKey, emptyBatch);
  const { values } = form;
  const book = bookOf(defaults, form.bookId);
  // Of the book that is being written in; in January two of them are open.
  const ofBook = useIncomingEntryDefaults(form.bookId);
  const latest = ofBook.data?.latest ?? defaults.latest;
  const openBooks = defaults.books.filter(({ open }) => open);
  const touched = isTouched(values, today);

  useUnsavedWindow('incoming.entry', touched || form.sent !== null || form.waits);

  const focusFirst = (): void => formElement.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  useEffect(focusFirst, []);
  const saving = useLetterSaving({
    form,
    bookId: book?.id ?? null,
    formElement,
    focusFirst,
    onSaved: (document, stays) => {
      setTaken({ id: document.id, numberText: document.numberText, at: document.registeredAt, fresh: true });
      announce(`Đã lưu số đến ${document.numberText}`);
      keepState('incoming.active', 0);
      if (stays) setSaved(document);
    },
  });
  const save = (stays: boolean): void => {
    if (!saved) saving.save(stays);
  };
  const next = (): void => {
    setSaved(null);
    requestAnimationFrame(focusFirst);
  };
  // The last one of this book, the letter saved a moment ago and the one being saved included.
  const settled = !ofBook.isFetching && form.sent === null;
  const repeatLast = useOnceSettled(settled, `${book?.id}.${form.turn}`, () => {
    const last = latest[0];
    if (last && !saved) form.repeat(last);
  });
  const leave = (): void => {
    if (saving.frozen) return;
    if (touched && !saved) setLeaving(true);
    else navigate(paths.incoming);
  };
  const stamping = useStamping(taken === null ? [] : [taken.id], taken?.numberText ?? '');
  useHotkeys({
    'Ctrl+S': () => save(true),
    'Ctrl+Enter': () => (saved ? next() : save(false)),
    'Ctrl+D': repeatLast,
    F2: () => (saved ? next() : focusFirst()),
    F9: stamping.now,
    Escape: leave,
  });
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!text.includes('\t')) return;
    const rows = readPastedTable(text, today);
    const [row] = rows;
    if (rows.length > 1) {
      event.preventDefault();
      // Rows that wait there from before stay above the new ones.
      setBatch((current) => addRows({ ...current, bookId: book?.id ?? null }, rows, today));
      navigate(paths.incomingBatch);
    } else if (row && Object.keys(row).length > 1) {
      event.preventDefault();
      form.paste(row);
      announce('Đã dán một dòng vào các ô; xem lại trước khi lưu');
    }
  };
  return (
    <Page
      title="Đăng ký văn bản đến"
      crumbs={crumbs}
      keys={keys}
      actions={<Button onClick={() => navigate(paths.incomingBatch)}>Nhiều văn bản</Button>}
      status={
        <>
          <span>{describeState(form.waits, touched)}</span>
          {book ? <span>{book.title}</span> : null}
        </>
      }
    >
      <div
        className="entry"
        onKeyDownCapture={() => setTaken((current) => (current?.fresh ? { ...current, fresh: false } : current))}
      >
        <NumberColumn
          book={book}
          taken={taken}
          saved={saved !== null}
          sent={form.sent}
          chosen={form.chosenNumber}
          onChoose={form.chooseNumber}
          error={form.errors.chosenNumber}
        />
        {saved ? (
          <SavedEntry document={saved} onNext={next} />
        ) : (
          <form
            ref={formElement}
            className="entry-form"
            noValidate
            aria-label="Đăng ký văn bản đến"
            onSubmit={(event) => event.preventDefault()}
            onKeyDown={goOnWithEnter}
            onPaste={paste}
          >
            {book ? null : (
              <Band tone="error">Chưa có sổ văn bản đến đang mở. Vào Cài đặt, mục Sổ và số, để mở sổ.</Band>
            )}
            <YearBand books={openBooks} today={today} />
            <IncomingFields
              values={values}
              onChange={(part) => {
                if (saving.frozen) return;
                form.change(part);
                saving.forgetRefusal();
              }}
              errors={form.errors}
              today={today}
              now={defaults.now}
              channelNote={form.channelNote}
              typeNote={form.typeNote}
              {...form.readings}
              book={
                <SelectField
                  label="Sổ"
                  value={String(book?.id ?? '')}
                  options={openBooks.map(({ id, title }) => ({ value: String(id), label: title }))}
                  onChange={(id) => form.chooseBook(bookOf(defaults, Number(id)))}
                  error={form.errors.bookId}
                />
              }
              warning={
                <DuplicateBand
                  duplicates={duplicates.documents}
                  settled={duplicates.settled}
                  values={values}
                  arrivalDate={values.arrivalDate ?? today}
                  copies={values.copies ?? 1}
                  accepted={form.acceptDuplicate}
                  onOpen={(found) => navigate(paths.incomingDocument(found.id))}
                  onAccept={() => {
                    form.takeDuplicate();
                    saving.forgetRefusal();
                  }}
                  onPaperRecorded={(found) => {
                    announce(
                      `Đã ghi nhận bản giấy của số đến ${found.numberText}, ngày ${formatDate(values.arrivalDate ?? today)}`,
                    );
                    setTaken({ id: found.id, numberText: found.numberText, at: null, fresh: true });
                    form.clear();
                    saving.forgetRefusal();
                    focusFirst();
                  }}
                />
              }
            />
            {saving.error ? <Band tone="error">{errorSentence(saving.error)}</Band> : null}
            <div className="entry-actions">
              <p className="entry-keys">
                <span>Enter, Tab: ô tiếp theo</span>
                <span>Shift+Tab: ô trước</span>
                <span>Esc: trở về sổ</span>
              </p>
              <Button variant="quiet" keyHint="Ctrl+D" onClick={repeatLast} disabled={latest.length === 0}>
                Như văn bản trước
              </Button>
              <Button keyHint="Ctrl+S" busy={form.sent !== null} onClick={() => save(true)}>
                Lưu
              </Button>
              <Button
                variant="primary"
                keyHint="Ctrl+Enter"
                busy={form.sent !== null}
                data-submit
                onClick={() => save(false)}
              >
                Lưu và nhập tiếp
              </Button>
            </div>
          </form>
        )}
      </div>
      {stamping.dialog}
      <LatestEntries documents={latest} today={today} />
      {saving.returned ? <RefusedLetterDialog sentence={saving.returned} onClose={saving.mendReturned} /> : null}
      {leaving ? (
        <ConfirmDialog
          title="Bỏ văn bản đang nhập?"
          confirmLabel="Bỏ và trở về sổ"
          cancelLabel="Nhập tiếp"
          onConfirm={() => {
            form.startAnew();
            navigate(paths.incoming);
          }}
          onClose={() => setLeaving(false)}
        >
          <p>Văn bản này chưa lưu, chưa có số đến. Sang mục khác thì nội dung vẫn được giữ; bỏ thì mất.</p>
        </ConfirmDialog>
      ) : null}
    </Page>
  );
}

function describeState(waits: boolean, touched: boolean): string {
  if (waits) return 'Văn bản đang gõ dở được giữ, lưu xong văn bản này thì hiện lại';
  return touched ? 'Đang nhập, chưa lưu' : 'Sẵn sàng nhập';
}
