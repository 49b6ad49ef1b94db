import type { ReactNode } from 'react';
import type { z } from 'zod';
import { authorities, authorityLabels, type Authority } from '../../../electron/contract/labels.vi.ts';
import type { signerFields } from '../../../electron/contract/organization.schema.ts';
import { CheckField } from '../check-field.tsx';
import { Field } from '../field.tsx';
import type { FieldErrors } from '../form-errors.ts';
import { SelectField } from '../select-field.tsx';
import { TextField } from '../text-field.tsx';
import { SignaturePreview } from './paper-preview.tsx';
import { authorityHints } from './signature-lines.ts';
import './office-forms.css';

export type SignerValues = z.input<z.ZodObject<typeof signerFields>>;

/** A signer to begin with: the head, who signs with the title alone. */
export const newSigner: SignerValues = {
  fullName: '',
  position: 'Chánh Văn phòng',
  authority: 'none',
  authorityOf: '',
  certifiesCopies: true,
  validFrom: null,
  validTo: null,
};

// What usually follows the authority; typed over freely.
const usualAuthorityOf: Readonly<Record<Authority, string>> = {
  none: '',
  'T/M': 'Ban Thường vụ',
  'K/T': 'Chánh Văn phòng',
  'T/L': 'Ban Thường vụ',
  'Q.': '',
};

/** Name, title and authority of a signer, beside the lines that will print. `children` come first: the body. */
export function SignerFields({
  value,
  onChange,
  errors,
  children,
}: {
  readonly value: SignerValues;
  readonly onChange: (change: Partial<SignerValues>) => void;
  readonly errors: FieldErrors;
  readonly children?: ReactNode;
}) {
  const needsWhom = value.authority !== 'none' && value.authority !== 'Q.';
  return (
    <div className="office-pair">
      <div className="office-fields">
        {children}
        <TextField
          label="Họ và tên"
          layout="alone"
          value={value.fullName}
          error={errors.fullName}
          onChange={(fullName) => onChange({ fullName })}
        />
        <SelectField
          label="Quyền hạn ký"
          layout="alone"
          value={value.authority}
          options={authorities.map((authority) => ({ value: authority, label: authorityLabels[authority] }))}
          hint={authorityHints[value.authority]}
          error={errors.authority}
          onChange={(authority) =>
            onChange({ authority: authority as Authority, authorityOf: usualAuthorityOf[authority as Authority] })
          }
        />
        {needsWhom ? (
          <TextField
            label={`Sau chữ ${value.authority}`}
            layout="alone"
            value={value.authorityOf}
            error={errors.authorityOf}
            onChange={(authorityOf) => onChange({ authorityOf })}
          />
        ) : null}
        <TextField
          label="Chức vụ"
          layout="alone"
          value={value.position}
          error={errors.position}
          onChange={(position) => onChange({ position })}
        />
        <Field group label="" layout="alone">
          <CheckField
            label="Được ký bản sao"
            checked={value.certifiesCopies}
            onChange={(certifiesCopies) => onChange({ certifiesCopies })}
          />
        </Field>
      </div>
      <SignaturePreview signer={value} />
    </div>
  );
}
