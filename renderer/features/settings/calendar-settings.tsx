import { useMemo, useRef, useState } from 'react';
import { weekdayName } from '../../../electron/contract/calendar-date.ts';
import {
  saveCalendarYearInput,
  type CalendarDay,
  type CalendarYear,
} from '../../../electron/contract/calendar.schema.ts';
import { findTouchedDeadlines, proposeYear, useCalendarYear, useSaveCalendarYear } from '../../api/calendar.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { focusFirstErrorSoon, goOnWithEnter } from '../../components/form-navigation.ts';
import { useFrame } from '../../components/frame-context.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { CalendarRows, type DayRow } from './calendar-rows.tsx';
import { DeadlinesDialog, type DeadlinesJob } from './deadlines-dialog.tsx';
import { PasteDaysDialog } from './paste-days-dialog.tsx';
import { SettingsPart } from './settings-part.tsx';
import './calendar.css';

interface Edited {
  readonly rows: readonly DayRow[];
  readonly confirmed: boolean;
}

let lastKey = 0;
const newKey = (): number => (lastKey += 1);
const toRows = (days: readonly CalendarDay[]): readonly DayRow[] => days.map((day) => ({ ...day, key: newKey() }));

/** The year's days off, by which deadlines in working days are counted. (practice.md 1.6) */
export function CalendarSettings() {
  const { today } = useFrame();
  const [year, setYear] = useKeptState('calendar.year', Number(today.slice(0, 4)));
  const saved = useCalendarYear(year);
  return (
    <SettingsPart
      title={`Ngày nghỉ năm ${year}`}
      hint="Hạn tính theo ngày làm việc trừ thứ Bảy, Chủ nhật và các ngày dưới đây; ngày làm bù được tính là ngày làm việc."
      action={
        <div className="calendar-years">
          <Button aria-label={`Năm ${year - 1}`} onClick={() => setYear(year - 1)}>
            ‹ {year - 1}
          </Button>
          <Button aria-label={`Năm ${year + 1}`} onClick={() => setYear(year + 1)}>
            {year + 1} ›
          </Button>
        </div>
      }
    >
      {saved.error ? <Band tone="error">{errorSentence(saved.error)}</Band> : null}
      {saved.data?.year === year ? <YearForm key={year} saved={saved.data} /> : null}
    </SettingsPart>
  );
}

function YearForm({ saved }: { readonly saved: CalendarYear }) {
  const { year } = saved;
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const save = useSaveCalendarYear();
  const [edited, setEdited] = useKeptState<Edited | null>(`calendar.days.${year}`, null);
  const initial = useMemo<Edited>(() => ({ rows: toRows(saved.days), confirmed: saved.confirmed }), [saved]);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState('');
  const [pasting, setPasting] = useState(false);
  const [job, setJob] = useState<DeadlinesJob | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const { rows, confirmed } = edited ?? initial;
  const change = (part: Partial<Edited>): void => {
    setEdited({ rows, confirmed, ...part });
    setErrors({});
    setProblem('');
  };
  const add = (days: readonly CalendarDay[]): void => {
    const taken = new Set(days.map(({ day }) => day));
    const kept = rows.filter(({ day }) => day === null || !taken.has(day));
    change({ rows: [...kept, ...toRows(days)].sort((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1)) });
  };
  const addRow = (): void => {
    const row: DayRow = { key: newKey(), day: null, kind: 'off', name: '' };
    change({ rows: [...rows, row] });
    setAdded(row.key);
  };
  const propose = (): void => {
    proposeYear(year)
      .then(({ days }) => {
        const before = new Set(rows.map(({ day }) => day));
        const missing = days.filter(({ day }) => !before.has(day));
        if (missing.length > 0) add(missing);
        announce(
          missing.length === 0 ? 'Các ngày theo luật và âm lịch đã có đủ' : `Đã thêm ${missing.length} ngày, chưa lưu`,
        );
      })
      .catch((error: unknown) => setProblem(errorSentence(error)));
  };
  const input = {
    year,
    days: rows.map(({ day, kind, name }) => ({ day: day ?? '', kind, name })),
    confirmed,
  };
  const store = (done: () => void): void =>
    save.mutate(input, {
      onSuccess: () => {
        // What was changed while it was being saved stays.
        setEdited((now) => (now === edited ? null : now));
        announce(`Đã lưu ngày nghỉ năm ${year}`);
        // The rows are made anew: the cursor goes where the next one begins.
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[data-add]')?.focus());
        done();
      },
      onError: (error) => {
        setErrors(fieldsOf(error));
        setProblem(errorSentence(error));
        setJob(null);
        focusFirstErrorSoon();
      },
    });
  const confirm = (): void => {
    const found = checkFields(saveCalendarYearInput, input);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      focusFirstErrorSoon();
      return;
    }
    findTouchedDeadlines(input)
      .then(({ deadlines }) => (deadlines.length === 0 ? store(() => undefined) : setJob({ deadlines })))
      .catch((error: unknown) => setProblem(errorSentence(error)));
  };
  useHotkeys({ 'Ctrl+S': confirm, F2: addRow });
  const cultureDay = `${year}-11-24`;
  const missesCultureDay = year >= 2026 && !rows.some(({ day }) => day === cultureDay);
  return (
    <form
      ref={form}
      className="calendar-form"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={goOnWithEnter}
    >
      {confirmed ? null : (
        <Band>
          Năm {year} chưa đối chiếu thông báo chính thức
          {saved.entered ? '.' : ': các ngày dưới đây do chương trình tính theo Bộ luật Lao động và âm lịch.'}
        </Band>
      )}
      {missesCultureDay ? (
        <Band
          tone="quiet"
          actions={
            <Button small onClick={() => add([{ day: cultureDay, kind: 'off', name: 'Ngày Văn hóa Việt Nam' }])}>
              Thêm 24/11
            </Button>
          }
        >
          Nghị quyết 80-NQ/TW chủ trương 24/11 hằng năm ({weekdayName(cultureDay)}) là Ngày Văn hóa Việt Nam, được nghỉ.
          Đối chiếu thông báo của năm rồi thêm.
        </Band>
      ) : null}
      {rows.length === 0 ? (
        <p className="quiet">Chưa có ngày nào: hạn chỉ trừ thứ Bảy và Chủ nhật.</p>
      ) : (
        <CalendarRows
          year={year}
          rows={rows}
          errors={errors}
          focusKey={added}
          onChange={(key, part) => change({ rows: rows.map((row) => (row.key === key ? { ...row, ...part } : row)) })}
          onRemove={(key) => change({ rows: rows.filter((row) => row.key !== key) })}
        />
      )}
      <div className="settings-actions">
        <Button keyHint="F2" onClick={addRow} data-add>
          Thêm ngày
        </Button>
        <Button onClick={() => setPasting(true)}>Dán nhiều dòng…</Button>
        <Button onClick={propose}>Thêm theo luật, âm lịch và năm trước</Button>
      </div>
      <CheckField
        label={`Đã đối chiếu với thông báo nghỉ lễ, Tết chính thức của năm ${year}`}
        checked={confirmed}
        onChange={(next) => change({ confirmed: next })}
      />
      {problem ? <Band tone="error">{problem}</Band> : null}
      <div className="settings-actions">
        <Button
          variant="primary"
          keyHint="Ctrl+S"
          busy={save.isPending}
          disabled={edited === null && saved.entered}
          onClick={confirm}
          data-submit
        >
          Lưu ngày nghỉ
        </Button>
        {edited === null ? null : (
          <Button
            onClick={() => {
              setEdited(null);
              setErrors({});
            }}
          >
            Bỏ thay đổi
          </Button>
        )}
      </div>
      {pasting ? <PasteDaysDialog year={year} onPaste={add} onClose={() => setPasting(false)} /> : null}
      {job ? (
        <DeadlinesDialog year={year} job={job} busy={save.isPending} onSave={store} onClose={() => setJob(null)} />
      ) : null}
    </form>
  );
}
