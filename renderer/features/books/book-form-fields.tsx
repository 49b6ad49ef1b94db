import type { BookForm } from '../../../electron/contract/books.schema.ts';
import { CheckField } from '../../components/check-field.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SegmentedField } from '../../components/segmented.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';

/** The first sentence about a list: of the list itself or of one of its lines. */
const aboutList = (errors: FieldErrors, name: string): string | undefined =>
  errors[name] ?? Object.entries(errors).find(([key]) => key.startsWith(`${name}.`))?.[1];

const lines = (text: string): string[] => text.split('\n');

/** Everything of a form besides its columns. */
export function BookFormFields({
  form,
  errors,
  onChange,
}: {
  readonly form: BookForm;
  readonly errors: FieldErrors;
  readonly onChange: (part: Partial<BookForm>) => void;
}) {
  return (
    <>
      <TextArea
        label="Tên sổ ở bìa"
        layout="stacked"
        hint="Mỗi dòng một hàng chữ; Shift+Enter xuống dòng."
        value={form.titleLines.join('\n')}
        error={aboutList(errors, 'titleLines')}
        onChange={(text) => onChange({ titleLines: lines(text) })}
      />
      <TextField
        label="Tên sổ ở đầu trang"
        layout="stacked"
        value={form.shortTitle}
        error={errors.shortTitle}
        onChange={(shortTitle) => onChange({ shortTitle })}
      />
      <TextArea
        label="Người ký cuối sổ"
        layout="stacked"
        hint="Mỗi dòng một người, từ trái sang phải; để trống nếu không ký."
        value={form.signatures.join('\n')}
        error={aboutList(errors, 'signatures')}
        onChange={(text) => onChange({ signatures: text === '' ? [] : lines(text) })}
      />
      <SegmentedField
        label="Khổ giấy (ngang)"
        layout="stacked"
        value={form.paper}
        options={[
          { value: 'A4', label: 'A4' },
          { value: 'A3', label: 'A3' },
        ]}
        onChange={(paper) => onChange({ paper: paper as BookForm['paper'] })}
      />
      <div className="books-pair">
        <NumberField
          label="Cỡ chữ"
          layout="stacked"
          hint="9 đến 14"
          value={form.textSizePt}
          error={errors.textSizePt}
          onChange={(size) => onChange({ textSizePt: size ?? 0 })}
        />
        <NumberField
          label="Dòng cao ít nhất (mm)"
          layout="stacked"
          hint="0 đến 40"
          value={form.minRowHeightMm}
          error={errors.minRowHeightMm}
          onChange={(height) => onChange({ minRowHeightMm: height ?? 0 })}
        />
      </div>
      <CheckField label="Có bìa" checked={form.cover} onChange={(cover) => onChange({ cover })} />
      <CheckField
        label="Có dòng số cột (1) (2) (3)"
        checked={form.columnNumbers}
        onChange={(columnNumbers) => onChange({ columnNumbers })}
      />
      <CheckField
        label="Ghi sẵn ký nhận đã có trong sổ"
        checked={form.fillReceipts}
        onChange={(fillReceipts) => onChange({ fillReceipts })}
      />
    </>
  );
}
