import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import {
  distributionListInput,
  type DistributionLine,
  type DistributionList,
  type Expansion,
} from '../../../electron/contract/distribution.schema.ts';
import { useDistributionList, useSaveDistributionList } from '../../api/distribution.ts';
import { recipientDirectory } from '../../api/recipient-directory.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ListPrintMenu } from '../../components/delivery-desk/list-print-menu.tsx';
import { DateField } from '../../components/date-field.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { below, checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { useFrame } from '../../components/frame-context.ts';
import { formatCount } from '../../components/format.ts';
import { NumberField } from '../../components/number-field.tsx';
import { closingMark, newLine, typedText, writtenLines } from '../../components/recipient-lines/line-text.ts';
import { useLineExpansion } from '../../components/recipient-lines/recipient-directory.ts';
import { RecipientLines } from '../../components/recipient-lines/recipient-lines.tsx';
import { EndedNamesBand } from '../../components/recipient-lines/ended-names-band.tsx';
import { ReachedTwice, RecipientTotals } from '../../components/recipient-lines/recipient-totals.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { recipientPaths } from './recipient-paths.ts';
import { RecipientsPage, type RecipientSearch } from './recipients-page.tsx';

interface Summary {
  readonly id: number;
  readonly name: string;
}

interface PageProps {
  /** null: a new list. */
  readonly id: number | null;
  readonly summaries: readonly Summary[];
  readonly rail: ReactNode;
  readonly search: RecipientSearch;
}

/** One saved list, edited like a text. */
export function ListPage(props: PageProps) {
  const list = useDistributionList(props.id);
  if (props.id !== null && !list.data) {
    return (
      <RecipientsPage title="Nơi nhận" rail={props.rail} search={props.search}>
        {list.error ? <Band tone="error">{errorSentence(list.error)}</Band> : null}
      </RecipientsPage>
    );
  }
  return <ListEditor {...props} saved={list.data ?? null} />;
}

interface Edited {
  readonly name: string;
  readonly lines: readonly DistributionLine[];
  readonly reserveCopies: number | null;
}

function ListEditor({ saved, summaries, rail, search }: PageProps & { readonly saved: DistributionList | null }) {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const save = useSaveDistributionList();
  // What was changed and not yet saved stays, whatever is looked at in between.
  const [edited, setEdited] = useKeptState<Edited | null>(`recipients.list.${saved?.id ?? 'new'}`, null);
  const [asOf, setAsOf] = useState<string | null>(today);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState('');
  const [kept, setKept] = useState<readonly string[]>([]);
  const current: Edited = edited ?? {
    name: saved?.name ?? '',
    lines: saved?.lines ?? [newLine()],
    reserveCopies: saved?.reserveCopies ?? 0,
  };
  const change = (next: (now: Edited) => Edited): void => setEdited((now) => next(now ?? current));
  const directory = recipientDirectory(/^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '') ? (asOf ?? today) : today);
  const { expansion, problem: uncounted } = useLineExpansion(directory, current.lines, current.reserveCopies ?? 0);
  const submit = (): void => {
    const input = {
      id: saved?.id ?? null,
      name: current.name,
      lines: writtenLines(current.lines),
      reserveCopies: current.reserveCopies ?? 0,
    };
    const found = checkFields(distributionListInput, input);
    setErrors(found);
    setProblem('');
    if (Object.keys(found).length > 0) return;
    save.mutate(input, {
      onSuccess: (list) => {
        // What was changed while it was being saved stays.
        setEdited((now) => (now === edited || !saved ? null : now));
        announce(`Đã lưu danh sách ${list.name}`);
        if (!saved) navigate(recipientPaths.list(list.id), { replace: true });
      },
      onError: (error) => {
        setErrors(fieldsOf(error));
        setProblem(errorSentence(error));
      },
    });
  };
  useHotkeys({ 'Ctrl+S': submit });
  const place = summaries.findIndex(({ id }) => id === saved?.id);
  const unmatched = current.lines.filter(({ text, target }) => text !== '' && target.kind === 'text').length;
  return (
    <RecipientsPage
      title="Nơi nhận"
      rail={rail}
      search={search}
      actions={
        <Button variant="primary" keyHint="Ctrl+S" busy={save.isPending} disabled={edited === null} onClick={submit}>
          Lưu danh sách
        </Button>
      }
      status={
        <>
          {place < 0 ? null : (
            <span>
              Danh sách {place + 1}/{summaries.length}, {writtenLines(current.lines).length} dòng
            </span>
          )}
          <span>{edited === null ? '' : 'Có chỗ chưa lưu'}</span>
        </>
      }
      statusKeys={
        <>
          <span>Alt+↓ mở dòng</span>
          <span>Enter dòng mới</span>
        </>
      }
      side={
        <>
          <section>
            <h2 className="section-title">Cộng</h2>
            {uncounted === '' ? <RecipientTotals expansion={expansion} /> : <p className="due">{uncounted}</p>}
          </section>
          <DateField label="Tính đến ngày" layout="stacked" near={today} value={asOf} onChange={setAsOf} />
          <NumberField
            label="Bản dự phòng"
            layout="stacked"
            value={current.reserveCopies}
            error={errors.reserveCopies}
            onChange={(reserveCopies) => change((now) => ({ ...now, reserveCopies }))}
          />
          {expansion ? (
            <ReachedTwice
              expansion={expansion}
              kept={kept}
              onKeep={(key) => setKept((keys) => [...keys, key])}
              onExclude={(key, index) =>
                change((now) => ({
                  ...now,
                  lines: now.lines.map((line, at) =>
                    at === index ? { ...line, excludedKeys: [...line.excludedKeys, key] } : line,
                  ),
                }))
              }
            />
          ) : null}
          <Button
            onClick={() => {
              void navigator.clipboard
                .writeText(blockText(current.lines, directory.asOf))
                .then(() => announce('Đã chép khối Nơi nhận'))
                .catch(() => announce('Chưa chép được khối Nơi nhận', 'problem'));
            }}
          >
            Chép khối Nơi nhận
          </Button>
          <ListPrintMenu
            list={{
              name: current.name.trim() === '' ? 'Danh sách mới' : current.name,
              lines: writtenLines(current.lines),
              asOf: directory.asOf,
              count: countReached(expansion),
            }}
          />
        </>
      }
    >
      <div className="list-head">
        <div className="list-name">
          <input
            className="list-title"
            aria-label="Tên danh sách"
            aria-invalid={errors.name ? true : undefined}
            placeholder="Tên danh sách"
            autoFocus={saved === null}
            value={current.name}
            onChange={(event) => change((now) => ({ ...now, name: event.target.value }))}
          />
          {errors.name ? <p className="field-error">{errors.name}</p> : null}
          <p className="quiet">
            {saved ? `Dùng ${formatCount(saved.uses)} lần. ` : ''}Mỗi dòng in đúng như đã viết.
            {unmatched > 0 ? <span className="due"> {unmatched} dòng chưa khớp danh bạ, tính là một nơi.</span> : null}
          </p>
        </div>
        {expansion ? (
          <p className="list-sum">
            = <b>{formatCount(expansion.totals.recipients)}</b> nơi · <b>{formatCount(expansion.totals.copies)}</b> bản
          </p>
        ) : null}
      </div>
      {problem ? <Band tone="error">{problem}</Band> : null}
      <EndedNamesBand texts={current.lines.map(typedText)} asOf={directory.asOf} />
      <RecipientLines
        label={`Các dòng của ${current.name}`}
        lines={current.lines}
        directory={directory}
        expansion={expansion}
        errors={below(errors, 'lines')}
        onChange={(next) => change((now) => ({ ...now, lines: next(now.lines) }))}
      />
      <p className="list-foot">Dán khối Nơi nhận của văn bản khác vào đây: mỗi dòng thành một dòng của danh sách.</p>
    </RecipientsPage>
  );
}

/** Whoever several lines reach counts once: he gets one envelope. */
function countReached(expansion: Expansion | undefined): number {
  return new Set((expansion?.lines ?? []).flatMap(({ recipients }) => recipients.map(({ key }) => key))).size;
}

/** The block as it prints, for pasting elsewhere. */
function blockText(lines: readonly DistributionLine[], date: string): string {
  const written = writtenLines(lines);
  return [
    'Nơi nhận:',
    ...written.map((line, index) => `- ${typedText(line)}${closingMark(index, written.length, date)}`),
  ].join('\n');
}
