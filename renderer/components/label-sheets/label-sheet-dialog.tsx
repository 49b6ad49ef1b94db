import { useState } from 'react';
import type { LabelSheet } from '../../../electron/contract/label-sheets.ts';
import { useSaveLabelSheets } from '../../api/distribution.ts';
import { openDocument } from '../../api/documents.ts';
import { useAnnounce } from '../announcer.tsx';
import { Band } from '../band.tsx';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { errorSentence } from '../error-sentence.ts';
import { useFileWork } from '../file-button.tsx';
import type { FieldErrors } from '../form-errors.ts';
import { MmField } from '../mm-field.tsx';
import { NumberField } from '../number-field.tsx';
import { TextField } from '../text-field.tsx';
import { LabelSheetPicture } from './label-sheet-picture.tsx';
import { type MeasuredSheet, newSheet, readMeasured, toMeasured } from './own-sheet.ts';

/** The measures of one sheet of labels, as taken with a ruler from the packet's sheet. */
export function LabelSheetDialog({
  sheets,
  edited,
  onSaved,
  onClose,
}: {
  /** All sheets of the office, the edited one among them; undefined until they are read: they are saved as a whole. */
  readonly sheets: readonly LabelSheet[] | undefined;
  /** Name of the sheet to change; null: a new one. */
  readonly edited: string | null;
  readonly onSaved: (name: string) => void;
  readonly onClose: () => void;
}) {
  const announce = useAnnounce();
  const save = useSaveLabelSheets();
  const before = sheets?.find(({ name }) => name === edited);
  const [initial] = useState<MeasuredSheet>(() => (before ? toMeasured(before) : newSheet));
  const [value, setValue] = useState<MeasuredSheet>(initial);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState('');
  const test = useFileWork();
  const { sheet, errors } = readMeasured(value);
  const taken = value.name.trim() !== edited && sheets?.some(({ name }) => name === value.name.trim());
  const shown: FieldErrors = { ...(tried ? errors : {}), ...(taken ? { name: 'Đã có khổ nhãn tên này.' } : {}) };
  const outside = errors?.[''] ?? '';
  const change = (part: Partial<MeasuredSheet>): void => setValue((now) => ({ ...now, ...part }));
  const submit = (): void => {
    setTried(true);
    setProblem('');
    if (!sheet || taken) return;
    if (!sheets) {
      setProblem('Chưa đọc xong các khổ nhãn đã có; bấm lại sau giây lát.');
      return;
    }
    const others = sheets.filter(({ name }) => name !== edited);
    save.mutate(
      { sheets: [...others, sheet].sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true })) },
      {
        onSuccess: () => {
          announce(`Đã lưu khổ nhãn ${sheet.name}`);
          onSaved(sheet.name);
        },
        onError: (error) => setProblem(errorSentence(error)),
      },
    );
  };
  const printTest = (): void => {
    setTried(true);
    if (sheet) test.start(() => openDocument('distribution.labelTest', { sheet }));
  };
  return (
    <Dialog
      title={edited === null ? 'Thêm khổ nhãn' : `Khổ nhãn ${edited}`}
      wide
      unsaved={JSON.stringify(value) !== JSON.stringify(initial)}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': submit, 'Ctrl+P': printTest }}
      footer={
        <>
          <Button keyHint="Ctrl+P" busy={test.busy} onClick={printTest}>
            In thử
          </Button>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={save.isPending} onClick={submit} data-submit>
            Lưu
          </Button>
        </>
      }
    >
      <div className="label-editor">
        <div>
          <TextField
            label="Tên khổ nhãn"
            layout="alone"
            value={value.name}
            error={shown['name']}
            placeholder="Nhãn Tomy 146"
            onChange={(name) => change({ name })}
          />
          <Measures value={value} errors={shown} onChange={change} />
        </div>
        {sheet ? <LabelSheetPicture sheet={sheet} startAt={1} count={0} onStart={() => undefined} /> : null}
      </div>
      {outside === '' ? null : <Band>{outside}</Band>}
      <p className="quiet">
        Đo trên tờ nhãn bằng thước. In thử ra giấy thường rồi soi chồng lên tờ nhãn: viền trùng là đúng.
      </p>
      {problem === '' ? null : <Band tone="error">{problem}</Band>}
    </Dialog>
  );
}

const measures = [
  ['width', 'Nhãn rộng'],
  ['height', 'Nhãn cao'],
  ['left', 'Lề trái'],
  ['top', 'Lề trên'],
  ['gapX', 'Khe giữa hai cột'],
  ['gapY', 'Khe giữa hai hàng'],
  ['pageWidth', 'Giấy rộng'],
  ['pageHeight', 'Giấy cao'],
] as const;

function Measures({
  value,
  errors,
  onChange,
}: {
  readonly value: MeasuredSheet;
  readonly errors: FieldErrors;
  readonly onChange: (part: Partial<MeasuredSheet>) => void;
}) {
  return (
    <div className="label-measures">
      <NumberField
        label="Số cột"
        layout="alone"
        value={value.columns}
        error={errors['columns']}
        onChange={(columns) => onChange({ columns })}
      />
      <NumberField
        label="Số hàng"
        layout="alone"
        value={value.rows}
        error={errors['rows']}
        onChange={(rows) => onChange({ rows })}
      />
      {measures.map(([key, label]) => (
        <MmField
          key={key}
          label={label}
          layout="alone"
          value={value[key]}
          error={errors[key]}
          onChange={(mm) => onChange({ [key]: mm })}
        />
      ))}
    </div>
  );
}
