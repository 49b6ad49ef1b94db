import { formatDate } from '../../../electron/contract/calendar-date.ts';
import {
  importRegisterColumns,
  importRegisters,
  type ImportRegister,
} from '../../../electron/contract/import-registers.ts';
import { channelLabels, channels, type Channel } from '../../../electron/contract/labels.vi.ts';
import { useSeries } from '../../api/numbering.ts';
import { useOrganization } from '../../api/organization.ts';
import { DateField } from '../../components/date-field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ImportDraft, ImportPlanInput, LookAgain } from './import-draft.ts';

type Change = (part: Partial<ImportPlanInput>) => void;
type FieldErrors = Readonly<Record<string, string>>;

/** Which register the file is, where its rows begin, and what the rows themselves do not say. */
export function RegisterChoice({
  draft,
  onChange,
  onLookAgain,
  errors,
}: {
  readonly draft: ImportDraft;
  readonly onChange: Change;
  readonly onLookAgain: LookAgain;
  readonly errors: FieldErrors;
}) {
  const { file, plan } = draft;
  const { register, sheet } = file;
  return (
    <div className="exchange-choice">
      <SelectField
        label="Tệp là sổ"
        layout="stacked"
        value={register}
        options={importRegisters.map((kind) => ({ value: kind, label: importRegisterColumns[kind].label }))}
        onChange={(kind) => onLookAgain(draft, { register: kind as ImportRegister, sheet, headerRow: null })}
      />
      {file.sheets.length > 1 ? (
        <SelectField
          label="Trang tính"
          layout="stacked"
          value={sheet ?? ''}
          options={file.sheets.map((name) => ({ value: name, label: name }))}
          onChange={(name) => onLookAgain(draft, { register: null, sheet: name, headerRow: null })}
        />
      ) : null}
      <NumberField
        label="Dòng tiêu đề"
        layout="stacked"
        value={file.headerRow}
        hint="0 nếu không có"
        onChange={(headerRow) => {
          if (headerRow !== null && headerRow !== file.headerRow && headerRow <= 1000)
            onLookAgain(draft, { register, sheet, headerRow });
        }}
      />
      {register === 'incoming' ? (
        <ArrivalBook plan={plan} onChange={onChange} errors={errors} />
      ) : (
        <IssuedSeries plan={plan} onChange={onChange} errors={errors} />
      )}
    </div>
  );
}

function ArrivalBook({
  plan,
  onChange,
  errors,
}: {
  readonly plan: ImportPlanInput;
  readonly onChange: Change;
  readonly errors: FieldErrors;
}) {
  const books = (useSeries().data?.series ?? []).filter(({ kind, open }) => kind === 'incoming' && open);
  return (
    <>
      <SelectField
        label="Nhập vào"
        layout="stacked"
        value={plan.bookId === null ? '' : String(plan.bookId)}
        emptyLabel="Sổ mới"
        options={books.map(({ id, title }) => ({ value: String(id), label: title }))}
        onChange={(value) => {
          const book = books.find(({ id }) => String(id) === value);
          onChange(book ? { bookId: book.id, year: book.year ?? plan.year } : { bookId: null });
        }}
      />
      {plan.bookId === null ? (
        <>
          <NumberField
            label="Năm của sổ"
            layout="stacked"
            value={plan.year}
            onChange={(year) => {
              if (year !== null) onChange({ year });
            }}
          />
          <TextField
            label="Tên sổ mới"
            layout="stacked"
            value={plan.newBookTitle}
            error={errors['newBookTitle']}
            onChange={(newBookTitle) => onChange({ newBookTitle })}
          />
        </>
      ) : null}
      <SelectField
        label="Đến bằng, khi tệp không ghi"
        layout="stacked"
        value={plan.channel}
        options={channels.map((channel) => ({ value: channel, label: channelLabels[channel] }))}
        onChange={(channel) => onChange({ channel: channel as Channel })}
      />
    </>
  );
}

/** Series are made and matched by the symbols; asked is only what a symbol may leave out. */
function IssuedSeries({
  plan,
  onChange,
  errors,
}: {
  readonly plan: ImportPlanInput;
  readonly onChange: Change;
  readonly errors: FieldErrors;
}) {
  const organization = useOrganization().data;
  const firstTerm = organization?.terms[0];
  const earlier = plan.earlierTerm ?? null;
  const changeTerm = (part: Partial<NonNullable<ImportPlanInput['earlierTerm']>>): void => {
    const next = { name: '', startsOn: '', ...earlier, ...part };
    onChange({ earlierTerm: next.name === '' && next.startsOn === '' ? null : next });
  };
  return (
    <>
      <SelectField
        label="Cơ quan ban hành"
        layout="stacked"
        value={plan.bodyId ? String(plan.bodyId) : ''}
        emptyLabel="Theo ký hiệu của từng số"
        options={(organization?.bodies ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(value) => onChange({ bodyId: value === '' ? null : Number(value) })}
      />
      <TextField
        label="Nhiệm kỳ trước"
        layout="stacked"
        value={earlier?.name ?? ''}
        hint={firstTerm ? `khi sổ có văn bản trước ${formatDate(firstTerm.startsOn)}` : 'khi sổ có văn bản cũ hơn'}
        error={errors['earlierTerm.name']}
        onChange={(name) => changeTerm({ name })}
      />
      {earlier === null ? null : (
        <DateField
          label="Nhiệm kỳ ấy từ ngày"
          layout="stacked"
          near={firstTerm?.startsOn ?? organization?.today ?? '2026-01-01'}
          lean="behind"
          value={earlier.startsOn === '' ? null : earlier.startsOn}
          error={errors['earlierTerm.startsOn']}
          onChange={(startsOn) => changeTerm({ startsOn: startsOn ?? '' })}
        />
      )}
    </>
  );
}
