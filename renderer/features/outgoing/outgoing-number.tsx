import { Link } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { MethodOutput } from '../../../electron/contract/api.ts';
import { paths } from '../../components/paths.ts';
import { beginningWords } from '../../components/series-name.ts';
import { belongsToSeriesOf, OtherNumber, withChosenNumber } from '../../components/other-number.tsx';
import type { OutgoingForm } from './use-outgoing-form.ts';

export interface TakenOutgoing {
  readonly id: number;
  /** "36-CV/VPTU", or "36-CV/VPTU … 41-CV/VPTU" of several. */
  readonly text: string;
  /** Until the first key is pressed it stands large and red in the place of the next one. */
  readonly fresh: boolean;
}

/** The number foreseen for this body, type and day, black; the number taken, red. Beneath it where the series stands. */
export function OutgoingNumber({
  form,
  next,
  foreseen,
  taken,
  problem,
}: {
  readonly form: OutgoingForm;
  readonly next: MethodOutput<'outgoing.getNextNumber'> | undefined;
  /** The numbers that several documents would take; empty for one. */
  readonly foreseen: readonly string[];
  readonly taken: TakenOutgoing | null;
  readonly problem: string;
}) {
  const text = foreseen[0] ?? withChosenNumber(next?.numberText ?? '', form.chosenNumber);
  return (
    <div className="entry-number">
      <div className="entry-number-shown" aria-live="polite">
        {taken?.fresh && !form.sending ? (
          <>
            <span className="entry-number-label">Đã vào sổ</span>
            <SymbolShown text={taken.text} taken />
          </>
        ) : (
          <>
            <span className="entry-number-label">
              {form.sending ? 'Đang vào sổ' : form.chosenNumber ? 'Số đã chọn' : 'Số dự kiến'}
            </span>
            {form.sending ? null : text === '' ? (
              <span className="entry-number-label">Ghi loại văn bản để biết số.</span>
            ) : (
              <SymbolShown text={text} />
            )}
            {foreseen.length > 1 ? <span className="outgoing-symbol">đến {foreseen.at(-1)}</span> : null}
          </>
        )}
      </div>
      {problem === '' ? null : <p className="field-error">{problem}</p>}
      {next && !taken?.fresh ? (
        <span className="entry-number-label">
          {next.lastNumberText === null ? (
            beginningWords(next.numberText, 'Số đầu tiên của dãy')
          ) : (
            <>
              Gần nhất: <span className="outgoing-last">{next.lastNumberText}</span>
              {next.lastDate === null ? '' : `, ${formatDate(next.lastDate)}`}
            </>
          )}
          <br />
          {next.termName}
        </span>
      ) : null}
      {form.list === null ? (
        <OtherNumber
          value={form.chosenNumber}
          onChange={form.chooseNumber}
          belongs={belongsToSeriesOf(next?.numberText ?? '')}
          error={form.errors['chosenNumber.number'] ?? form.errors['chosenNumber.reason']}
          hotkey="F8"
        />
      ) : null}
      {taken && !taken.fresh ? (
        <div className="entry-number-last">
          <span className="entry-number-label">Vừa vào sổ</span>
          <Link className="outgoing-symbol number" href={paths.outgoingDocument(taken.id)}>
            {taken.text}
          </Link>
        </div>
      ) : null}
    </div>
  );
}

/** "36" large enough to be copied onto the paper, the whole symbol beneath. */
function SymbolShown({ text, taken = false }: { readonly text: string; readonly taken?: boolean }) {
  const colour = taken ? ' number' : '';
  return (
    <>
      <span className={`entry-number-large${colour}`} aria-hidden="true">
        {/^[^-/]*/.exec(text)?.[0]}
      </span>
      <span className={`outgoing-symbol${colour}`}>{text}</span>
    </>
  );
}
