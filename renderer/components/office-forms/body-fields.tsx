import type { z } from 'zod';
import type { issuingBodyInput } from '../../../electron/contract/organization.schema.ts';
import { CheckField } from '../check-field.tsx';
import { Field } from '../field.tsx';
import type { FieldErrors } from '../form-errors.ts';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import { LetterheadPreview } from './paper-preview.tsx';
import './office-forms.css';

export type BodyValues = z.input<typeof issuingBodyInput>;

/** The fields of a body in whose name documents are issued, beside its letterhead. */
export function BodyFields({
  value,
  onChange,
  errors,
}: {
  readonly value: BodyValues;
  readonly onChange: (change: Partial<BodyValues>) => void;
  readonly errors: FieldErrors;
}) {
  return (
    <div className="office-pair">
      <div className="office-fields">
        <TextField
          label="Tên cơ quan"
          layout="alone"
          value={value.name}
          error={errors.name}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label="Ký hiệu"
          layout="alone"
          value={value.symbol}
          error={errors.symbol}
          hint="Đứng sau dấu gạch chéo: Số 01-TB/VPTU."
          onChange={(symbol) => onChange({ symbol })}
        />
        <TextArea
          label="Dòng trên, chữ thường"
          layout="alone"
          value={value.headerUpper}
          error={errors.headerUpper}
          hint="Cơ quan cấp trên. Tỉnh ủy, thành ủy để trống."
          onChange={(headerUpper) => onChange({ headerUpper })}
        />
        <TextArea
          label="Dòng dưới, chữ đậm"
          layout="alone"
          value={value.headerName}
          error={errors.headerName}
          onChange={(headerName) => onChange({ headerName })}
        />
        <TextField
          label="Địa danh"
          layout="alone"
          value={value.place}
          error={errors.place}
          onChange={(place) => onChange({ place })}
        />
        <TextField
          label="Nơi lưu"
          layout="alone"
          value={value.filedAt}
          error={errors.filedAt}
          hint="Đứng sau chữ “Lưu” ở cuối nơi nhận."
          onChange={(filedAt) => onChange({ filedAt })}
        />
        <Field group label="" layout="alone">
          <CheckField
            label="Sao văn bản (cấp số BS)"
            checked={value.certifiesCopies}
            onChange={(certifiesCopies) => onChange({ certifiesCopies })}
          />
        </Field>
      </div>
      <LetterheadPreview {...value} />
    </div>
  );
}
