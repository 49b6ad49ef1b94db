import { useCallback, useEffect, useRef, useState, type ClipboardEvent } from 'react';
import { useLocation } from 'wouter';
import { isIsoDate } from '../../../electron/contract/calendar-date.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import type { OutgoingEntryDefaults } from '../../../electron/contract/outgoing-entry.schema.ts';
import { CallError } from '../../api/client.ts';
import { useOrganization } from '../../api/organization.ts';
import { useNextOutgoingNumber, useNextOutgoingNumbers, useOutgoingEntryDefaults } from '../../api/outgoing.ts';
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
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { keepState } from '../../components/use-kept-state.ts';
import { useOnceSettled } from '../../components/use-once-settled.ts';
import { ElsewhereBand } from './elsewhere-band.tsx';
import { LatestOutgoing } from './latest-outgoing.tsx';
import { ManyFields } from './many-fields.tsx';
import { mostAtOnce, subjectsOf } from './many-subjects.ts';
import { OutgoingFields } from './outgoing-fields.tsx';
import { OutgoingNumber, type TakenOutgoing } from './outgoing-number.tsx';
import { typeCodeOf, type OutgoingValues } from './outgoing-values.ts';
import { readOutgoingRow } from './read-outgoing-row.ts';
import { SameBand } from './same-band.tsx';
import { useOutgoingForm } from './use-outgoing-form.ts';
import { useOutgoingSaving } from './use-outgoing-saving.ts';
import '../../components/styles/entry.css';
import './outgoing-entry.css';

const keys = [
  { keys: 'Enter', does: 'Ô tiếp theo; ở danh sách gợi ý: lấy gợi ý' },
  { keys: 'Shift+Enter', does: 'Xuống dòng trong trích yếu, nơi nhận' },
  { keys: 'Ctrl+S', does: 'Vào sổ, nhập tiếp văn bản sau' },
  { keys: 'Ctrl+D', does: 'Như văn bản trước: điền các ô còn trống' },
  { keys: 'F6', does: 'Nhiều số một lần' },
  { keys: 'F8', does: 'Số khác: số đang giữ, số chèn (12a)' },
  { keys: 'Ctrl+V', does: 'Dán một dòng của bảng tính vào các ô' },
] as const;
const crumbs = [{ label: 'Văn bản đi', to: paths.outgoing }] as const;
const title = 'Vào sổ văn bản đi';

/** Entering outgoing documents that were written and signed elsewhere, one after the other, from the keyboard. */
export function OutgoingEntryScreen() {
  const defaults = useOutgoingEntryDefaults();
  const organization = useOrganization();
  if (defaults.data && organization.data)
    return <EntryPage defaults={defaults.data} current={!defaults.isFetching} organization={organization.data} />;
  const error = defaults.error ?? organization.error;
  return (
    <Page title={title} crumbs={crumbs} keys={keys}>
      {error ? <Band tone="error">{errorSentence(error)}</Band> : null}
    </Page>
  );
}

function EntryPage({
  defaults,
  current,
  organization,
}: {
  readonly defaults: OutgoingEntryDefaults;
  /** False while the defaults are being asked again: the document entered last may be another one. */
  readonly current: boolean;
  readonly organization: Organization;
}) {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const form = useOutgoingForm(organization, today, defaults.last);
  const formElement = useRef<HTMLFormElement>(null);
  const [taken, setTaken] = useState<TakenOutgoing | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { values } = form;
  const subjects = form.list === null ? [values.subject] : subjectsOf(values.subject, form.list);
  const { next, numbers, numberProblem, typeCode } = useForeseen(form, subjects.length);

  const focusFirst = (): void => formElement.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  useEffect(focusFirst, []);
  const saving = useOutgoingSaving({
    form,
    formElement,
    focusFirst,
    onSaved: (id, text) => {
      setTaken({ id, text, fresh: true });
      announce(`Đã vào sổ: số ${text}`);
      keepState('outgoing.active', 0);
    },
  });
  const { problem, save } = saving;
  // The one being entered is the last one as soon as it has its number.
  const repeatLast = useOnceSettled(current && !form.sending, String(form.turn), () => {
    if (defaults.last) form.repeat(defaults.last);
  });
  const switchMany = (): void => {
    form.setList(form.list === null ? '' : null);
    requestAnimationFrame(focusFirst);
  };
  const leave = (): void => {
    if (saving.frozen) return;
    if (form.touched) setLeaving(true);
    else navigate(paths.outgoing);
  };
  useHotkeys({
    'Ctrl+S': save,
    'Ctrl+Enter': save,
    'Ctrl+D': repeatLast,
    F2: focusFirst,
    F6: switchMany,
    Escape: leave,
  });
  const paste = (event: ClipboardEvent): void => {
    const row = readOutgoingRow(event.clipboardData.getData('text/plain'), organization, today);
    if (!row) return;
    event.preventDefault();
    form.paste(row);
    // Also of a paste without a key: the number of the next document is in sight again.
    setTaken((current) => (current ? { ...current, fresh: false } : null));
    const chosen = row.number === null ? '' : `, lấy số ${row.number.number}${row.number.suffix}`;
    const left = row.foreignNumber === '' ? '' : `, không lấy số ${row.foreignNumber} vì ký hiệu của cơ quan khác`;
    announce(`Đã dán một dòng vào các ô${chosen}${left}; xem lại trước khi vào sổ`);
  };
  // Kept the same while nothing changes: nơi nhận are read when it does.
  const { frozen } = saving;
  const { change: changeFields } = form;
  const change = useCallback(
    (part: Partial<OutgoingValues>): void => {
      if (!frozen) changeFields(part);
    },
    [frozen, changeFields],
  );
  const label = numbers.length > 1 ? `${numbers.length} số` : (numbers[0] ?? '');
  return (
    <Page
      title={title}
      crumbs={crumbs}
      keys={keys}
      actions={
        <Button keyHint="F6" aria-pressed={form.list !== null} onClick={switchMany}>
          {form.list === null ? 'Nhiều số một lần' : 'Một văn bản'}
        </Button>
      }
      status={<span>{describeState(form.waits, form.touched)}</span>}
    >
      <div
        className="entry entry-outgoing"
        onKeyDownCapture={() => setTaken((current) => (current?.fresh ? { ...current, fresh: false } : current))}
      >
        <OutgoingNumber
          form={form}
          next={next}
          foreseen={form.list === null ? [] : numbers}
          taken={taken}
          problem={numberProblem}
        />
        <form
          ref={formElement}
          className="entry-form"
          noValidate
          aria-label={title}
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={goOnWithEnter}
          onPaste={form.list === null ? paste : undefined}
        >
          <OutgoingFields
            values={values}
            onChange={change}
            errors={form.errors}
            organization={organization}
            today={today}
            subjects={form.list === null ? undefined : <ManyFields form={form} subjects={subjects} numbers={numbers} />}
            warning={
              <SameBand
                values={values}
                subjects={subjects.slice(0, mostAtOnce)}
                accepted={form.acceptDuplicate}
                onAccept={() => {
                  form.takeDuplicate();
                  saving.forgetProblem();
                }}
              />
            }
          />
          {problem instanceof CallError && problem.code === 'secret_content' ? (
            <ElsewhereBand
              sentence={problem.message}
              series={
                next && typeCode !== null
                  ? { id: next.seriesId, numberText: next.numberText, bodyId: values.bodyId, typeCode }
                  : null
              }
              onDone={(numberText) => {
                saving.forgetProblem();
                form.setErrors({});
                form.startAnew();
                announce(`Đã ghi số ${numberText}: đăng ký ở sổ riêng`);
                requestAnimationFrame(focusFirst);
              }}
            />
          ) : problem !== null ? (
            <Band tone="error">{errorSentence(problem)}</Band>
          ) : null}
          <div className="entry-actions">
            <p className="entry-keys">
              <span>Enter, Tab: ô tiếp theo</span>
              <span>Shift+Tab: ô trước</span>
              <span>Esc: trở về sổ</span>
            </p>
            <Button variant="quiet" keyHint="Ctrl+D" onClick={repeatLast} disabled={defaults.last === null}>
              Như văn bản trước
            </Button>
            <Button variant="primary" keyHint="Ctrl+S" busy={form.sending} data-submit onClick={save}>
              {label === '' ? 'Vào sổ' : `Vào sổ ${label}`}
            </Button>
          </div>
        </form>
      </div>
      <LatestOutgoing documents={defaults.latest} today={today} />
      {saving.returned ? <RefusedLetterDialog sentence={saving.returned} onClose={saving.mendReturned} /> : null}
      {leaving ? (
        <ConfirmDialog
          title="Bỏ văn bản đang nhập?"
          confirmLabel="Bỏ và trở về sổ"
          cancelLabel="Nhập tiếp"
          onConfirm={() => {
            form.startAnew();
            navigate(paths.outgoing);
          }}
          onClose={() => setLeaving(false)}
        >
          <p>Văn bản này chưa vào sổ, chưa có số. Sang mục khác thì nội dung vẫn được giữ; bỏ thì mất.</p>
        </ConfirmDialog>
      ) : null}
    </Page>
  );
}

function describeState(waits: boolean, touched: boolean): string {
  if (waits) return 'Văn bản đang gõ dở được giữ, vào sổ xong văn bản này thì hiện lại';
  return touched ? 'Đang nhập, chưa vào sổ' : 'Sẵn sàng nhập';
}

/** What the series of this body, type and day would give now; several numbers where several documents are entered. */
function useForeseen(form: ReturnType<typeof useOutgoingForm>, count: number) {
  const { bodyId, typeText, documentDate } = form.values;
  const typeCode = typeCodeOf(typeText);
  const known = typeCode !== null && documentDate !== null && isIsoDate(documentDate) && bodyId > 0;
  const series = { bodyId, typeCode: typeCode ?? '', documentDate: documentDate ?? '' };
  const answer = useNextOutgoingNumber({ ...series, jointSymbols: [] }, known);
  const several = known && form.list !== null && count > 0 && count <= mostAtOnce;
  const listed = useNextOutgoingNumbers({ ...series, count: several ? count : 1 }, several).data?.numberTexts ?? [];
  const next = known ? answer.data : undefined;
  return {
    typeCode,
    next,
    numbers: form.list === null ? (next ? [next.numberText] : []) : several ? listed.slice(0, count) : [],
    numberProblem: known && answer.error ? errorSentence(answer.error) : '',
  };
}
