import { useEffect, useState } from 'react';
import { setUpInput, type WorkspaceStatus } from '../../../electron/contract/workspace.schema.ts';
import { useBackups, useOpenPractice, useRestore, useSetUp } from '../../api/workspace.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { focusFirstErrorSoon, goOnWithEnter } from '../../components/form-navigation.ts';
import { formatMoment } from '../../components/format.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useUnsavedWindow } from '../../components/use-unsaved-window.ts';
import { BodiesSection, OfficeSection, SignersSection } from './office-section.tsx';
import { StartSections } from './start-section.tsx';
import { useSetUpForm } from './use-set-up-form.ts';
import './set-up.css';

/** The first run: one page to fill in, or practice with ready-made data. */
export function SetUpScreen({ status }: { readonly status: WorkspaceStatus }) {
  const form = useSetUpForm(status.today);
  const setUp = useSetUp();
  const practice = useOpenPractice();
  const [errors, setErrors] = useState<FieldErrors>({});
  useEffect(() => {
    document.title = 'Thiết lập ban đầu · Sổ Văn Thư';
  }, []);
  useUnsavedWindow('set-up', form.typed.name !== '' && !setUp.isSuccess);
  const refuse = (found: FieldErrors): void => {
    setErrors(found);
    focusFirstErrorSoon();
  };
  const submit = (): void => {
    const unread = form.lastNumbers.flatMap(({ problem }, index) =>
      problem === '' ? [] : [[`lastOutgoing.${index}`, problem] as const],
    );
    const found = { ...checkFields(setUpInput, form.values), ...Object.fromEntries(unread) };
    if (Object.keys(found).length > 0) {
      refuse(found);
      return;
    }
    setErrors({});
    setUp.mutate(form.values, { onError: (error) => refuse(fieldsOf(error)) });
  };
  useHotkeys({ 'Ctrl+S': submit, 'Ctrl+Enter': submit });
  const count = Object.keys(errors).length;
  return (
    <div className="set-up">
      <header className="set-up-head">
        <p className="rail-product">Sổ Văn Thư</p>
        <h1>Thiết lập ban đầu</h1>
        <p>Khai một lần. Mọi mục đều sửa được về sau trong Cài đặt.</p>
      </header>
      <main className="set-up-body">
        <form className="set-up-form" noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={goOnWithEnter}>
          <OfficeSection form={form} errors={errors} />
          <BodiesSection form={form} errors={errors} />
          <SignersSection form={form} errors={errors} />
          <StartSections form={form} today={status.today} errors={errors} />
          {count > 0 ? <Band tone="error">Còn {count} ô cần ghi lại; xem dòng chữ cạnh từng ô.</Band> : null}
          {setUp.error ? <Band tone="error">{errorSentence(setUp.error)}</Band> : null}
          <div className="set-up-foot">
            <Button variant="primary" keyHint="Ctrl+S" busy={setUp.isPending} onClick={submit} data-submit>
              Lập sổ
            </Button>
            <span className="quiet">Sổ nằm ở {status.dataFolder}</span>
          </div>
        </form>
        <aside className="set-up-side">
          <section className="set-up-practice">
            <h2>Dùng thử trước</h2>
            <p>
              Sổ tập dùng của Văn phòng Tỉnh ủy Bắc Giang, tháng 01/2022, có sẵn văn bản, danh bạ và nơi nhận. Ghi, sửa,
              in thoải mái; không dính đến sổ thật và bỏ đi lúc nào cũng được.
            </p>
            <Button busy={practice.isPending} onClick={() => practice.mutate({})}>
              Dùng thử với dữ liệu mẫu
            </Button>
            {practice.error ? <Band tone="error">{errorSentence(practice.error)}</Band> : null}
          </section>
          <RestoreChoice />
          <p className="set-up-secret">Phần mềm không dùng để quản lý bí mật nhà nước.</p>
        </aside>
      </main>
    </div>
  );
}

/** A new machine with the old backups: the registers come back instead of being begun anew. */
function RestoreChoice() {
  const backups = useBackups().data?.backups ?? [];
  const restore = useRestore();
  const last = backups[0];
  if (!last) return null;
  return (
    <section className="set-up-practice">
      <h2>Đã có bản sao lưu</h2>
      <p>Bản gần nhất: {formatMoment(last.at)}.</p>
      <Button busy={restore.isPending} onClick={() => restore.mutate({ name: last.name })}>
        Khôi phục bản này
      </Button>
      {restore.error ? <Band tone="error">{errorSentence(restore.error)}</Band> : null}
    </section>
  );
}
