import { useState } from 'react';
import { useLocation } from 'wouter';
import { type BookKind, bookKindLabels, bookKinds } from '../../../electron/contract/book-kinds.ts';
import { bookForm, type BookForm, type BookFormAnswer } from '../../../electron/contract/books.schema.ts';
import { useBookForm, useResetBookForm, useSaveBookForm } from '../../api/books.ts';
import { fetchDocument } from '../../api/documents.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { PagesPane } from '../../components/docx-pages/pages-pane.tsx';
import { useLiveFile } from '../../components/docx-pages/use-live-file.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { below, checkFields, fieldsOf } from '../../components/form-errors.ts';
import { formatMoment } from '../../components/format.ts';
import { goOnWithEnter } from '../../components/form-navigation.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { BookFormFields } from './book-form-fields.tsx';
import { FormColumns } from './form-columns.tsx';
import './books.css';
import './book-form.css';

/** Sửa mẫu sổ: the columns, titles and sizes of one book, with its first page as it will print. */
export function BookFormScreen({ kind: named }: { readonly kind: string }) {
  const kind = bookKinds.find((one) => one === named) ?? 'incoming';
  const answer = useBookForm(kind);
  const title = 'Sửa mẫu sổ';
  const crumbs = [{ label: 'Sổ và báo cáo', to: paths.books }];
  if (!answer.data)
    return (
      <Page title={title} crumbs={crumbs} search={null}>
        {answer.error ? <Band tone="error">{errorSentence(answer.error)}</Band> : null}
      </Page>
    );
  return <FormEditor key={kind} kind={kind} known={answer.data} />;
}

/** What will be saved: without the empty lines that typing leaves. */
function tidy(form: BookForm): BookForm {
  const filled = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');
  return { ...form, titleLines: filled(form.titleLines), signatures: filled(form.signatures) };
}

const same = (a: BookForm, b: BookForm): boolean => JSON.stringify(a) === JSON.stringify(b);

function FormEditor({ kind, known }: { readonly kind: BookKind; readonly known: BookFormAnswer }) {
  const announce = useAnnounce();
  const [, goTo] = useLocation();
  const [typed, setTyped] = useKeptState<BookForm | null>(`books.form.${kind}`, null);
  const [resetting, setResetting] = useState(false);
  const save = useSaveBookForm();
  const reset = useResetBookForm();
  const form = typed ?? known.form;
  const wanted = tidy(form);
  const changed = typed !== null && !same(wanted, known.form);
  const own = checkFields(bookForm, wanted);
  const sound = Object.keys(own).length === 0;
  const live = useLiveFile('books.formPreview', sound ? { form: wanted } : null, (input, signal) =>
    fetchDocument('books.formPreview', input, signal),
  );
  const errors = { ...fieldsOf(live.error), ...fieldsOf(save.error), ...own };
  const change = (part: Partial<BookForm>): void => {
    save.reset();
    setTyped((current) => ({ ...(current ?? known.form), ...part }));
  };
  const done = (sentence: string): void => {
    // What was changed while it was being saved stays.
    setTyped((now) => (now === typed ? null : now));
    announce(sentence);
  };
  const store = (): void => {
    if (!sound) {
      announce('Còn ô ghi chưa đúng', 'problem');
      return;
    }
    save.mutate(wanted, { onSuccess: () => done('Đã lưu mẫu sổ') });
  };
  useHotkeys({ 'Ctrl+S': store, Escape: () => goTo(paths.books) });
  const columnErrors = { ...below(errors, 'columns'), ...(errors.columns ? { '': errors.columns } : {}) };
  const problem = save.error ?? live.error;
  return (
    <Page
      panes
      title="Sửa mẫu sổ"
      crumbs={[{ label: 'Sổ và báo cáo', to: paths.books }]}
      note={bookKindLabels[kind]}
      search={null}
      actions={
        <>
          <Button
            disabled={known.saved === null && !changed}
            onClick={() => (known.saved === null ? setTyped(null) : setResetting(true))}
          >
            Về mẫu ban đầu
          </Button>
          <Button disabled={!changed} onClick={() => setTyped(null)}>
            Bỏ thay đổi
          </Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={save.isPending} disabled={!changed} onClick={store}>
            Lưu mẫu sổ
          </Button>
        </>
      }
      status={
        <span>
          {known.saved === null
            ? 'Mẫu ban đầu'
            : `Mẫu của cơ quan, ${known.saved.by} sửa ${formatMoment(known.saved.at)}`}
          {changed ? ', chưa lưu' : ''}
        </span>
      }
      keys={[
        { keys: 'Ctrl+S', does: 'Lưu mẫu sổ' },
        { keys: 'Alt+↑ ↓', does: 'Chuyển cột lên trước, ra sau' },
        { keys: 'Esc', does: 'Về Sổ và báo cáo; nội dung đang sửa còn nguyên' },
      ]}
    >
      <div className="book-form">
        <form
          className="book-form-fields"
          aria-label="Mẫu sổ"
          noValidate
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={goOnWithEnter}
        >
          {problem && Object.keys(fieldsOf(problem)).length === 0 ? (
            <Band tone="error">{errorSentence(problem)}</Band>
          ) : null}
          <h2 className="section-title">Cột</h2>
          <FormColumns
            columns={form.columns}
            known={known.known}
            numberColumn={known.numberColumn}
            errors={columnErrors}
            onChange={(columns) => change({ columns: [...columns] })}
          />
          <h2 className="section-title">Bìa, chữ và giấy</h2>
          <BookFormFields form={form} errors={errors} onChange={change} />
        </form>
        <PagesPane
          bytes={live.bytes}
          label="Sổ sẽ in"
          title="Trang sẽ in"
          pageWidth={form.paper === 'A3' ? 1587 : 1123}
          problem={live.error && sound ? errorSentence(live.error) : undefined}
        />
      </div>
      {resetting ? (
        <ConfirmDialog
          title="Về mẫu ban đầu?"
          confirmLabel="Về mẫu ban đầu"
          busy={reset.isPending}
          error={reset.error ? errorSentence(reset.error) : undefined}
          onClose={() => setResetting(false)}
          onConfirm={() =>
            reset.mutate(
              { kind },
              {
                onSuccess: () => {
                  setResetting(false);
                  done('Đã về mẫu ban đầu');
                },
              },
            )
          }
        >
          <p>Mẫu của cơ quan cho {bookKindLabels[kind].toLocaleLowerCase('vi')} sẽ bỏ; các trang đã in không đổi.</p>
        </ConfirmDialog>
      ) : null}
    </Page>
  );
}
