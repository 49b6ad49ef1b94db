import { Button } from '../../components/button.tsx';
import { below, type FieldErrors } from '../../components/form-errors.ts';
import { BodyFields } from '../../components/office-forms/body-fields.tsx';
import { newSigner, SignerFields } from '../../components/office-forms/signer-fields.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { SetUpForm } from './use-set-up-form.ts';

/** 1: which office it is; everything below follows from its name. */
export function OfficeSection({ form, errors }: { readonly form: SetUpForm; readonly errors: FieldErrors }) {
  const { values, typed } = form;
  return (
    <section className="set-up-section">
      <h2 className="section-title">1. Cơ quan</h2>
      <TextField
        label="Tên cơ quan"
        layout="alone"
        value={typed.name}
        autoFocus
        placeholder="Văn phòng Tỉnh ủy Bắc Ninh"
        hint="Ghi đầy đủ; các mục dưới tự điền theo tên này và sửa được."
        error={errors['office.name']}
        onChange={(name) => form.change({ name })}
      />
      {form.needsProvince ? (
        <TextField
          label="Thuộc"
          layout="alone"
          value={typed.province}
          placeholder="tỉnh Bắc Ninh"
          hint="Để ghi dòng “ĐẢNG BỘ TỈNH …” trên đầu văn bản."
          onChange={(province) => form.change({ province })}
        />
      ) : null}
      <TextField
        label="Cơ quan cấp trên"
        layout="alone"
        value={values.office.parentName}
        error={errors['office.parentName']}
        onChange={(parentName) => form.change({ parentName })}
      />
      <TextField
        label="Địa danh"
        layout="alone"
        value={values.office.place}
        hint="Đứng trước ngày tháng: Bắc Ninh, ngày 18 tháng 01 năm 2027."
        error={errors['office.place']}
        onChange={(place) => form.change({ place })}
      />
    </section>
  );
}

/** 2: the bodies in whose name documents go out. */
export function BodiesSection({ form, errors }: { readonly form: SetUpForm; readonly errors: FieldErrors }) {
  return (
    <section className="set-up-section">
      <h2 className="section-title">2. Cơ quan ban hành</h2>
      <p className="set-up-hint">
        Văn thư phục vụ những cơ quan nào thì khai từng cơ quan, với ký hiệu và đầu văn bản của cơ quan đó.
      </p>
      {form.bodies.map((body, index) => (
        <fieldset key={index} className="set-up-item">
          <legend>{body.name === '' ? `Cơ quan ${index + 1}` : body.name}</legend>
          <BodyFields
            value={body}
            errors={below(errors, `bodies.${index}`)}
            onChange={(change) => form.changeBody(index, change)}
          />
          {form.bodies.length > 1 ? (
            <Button small variant="quiet" onClick={() => form.removeBody(index)}>
              Bỏ cơ quan này
            </Button>
          ) : null}
        </fieldset>
      ))}
      <div>
        <Button
          small
          onClick={() =>
            form.setBodies([
              ...form.bodies,
              {
                name: '',
                symbol: '',
                headerUpper: '',
                headerName: '',
                place: form.values.office.place,
                filedAt: form.bodies[0]?.filedAt ?? '',
                certifiesCopies: false,
              },
            ])
          }
        >
          Thêm cơ quan ban hành
        </Button>
      </div>
    </section>
  );
}

/** 3: who signs, with the lines that will print. */
export function SignersSection({ form, errors }: { readonly form: SetUpForm; readonly errors: FieldErrors }) {
  const options = form.bodies.map(({ name, symbol }) => ({ value: symbol, label: `${name} (${symbol})` }));
  return (
    <section className="set-up-section">
      <h2 className="section-title">3. Người ký</h2>
      {form.signers.map((signer, index) => {
        const own = below(errors, `signers.${index}`);
        return (
          <fieldset key={index} className="set-up-item">
            <legend>{signer.fullName === '' ? `Người ký ${index + 1}` : signer.fullName}</legend>
            <SignerFields value={signer} errors={own} onChange={(change) => form.changeSigner(index, change)}>
              <SelectField
                label="Ký cho"
                layout="alone"
                value={signer.bodySymbol}
                options={options}
                error={own.bodySymbol}
                onChange={(bodySymbol) => form.changeSigner(index, { bodySymbol })}
              />
            </SignerFields>
            {form.signers.length > 1 ? (
              <Button
                small
                variant="quiet"
                onClick={() => form.setSigners(form.signers.filter((_, place) => place !== index))}
              >
                Bỏ người này
              </Button>
            ) : null}
          </fieldset>
        );
      })}
      <div>
        <Button
          small
          onClick={() => form.setSigners([...form.signers, { ...newSigner, bodySymbol: form.bodies[0]?.symbol ?? '' }])}
        >
          Thêm người ký
        </Button>
      </div>
    </section>
  );
}
