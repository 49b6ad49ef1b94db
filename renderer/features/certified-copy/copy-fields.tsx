import {
  copyFormLabels,
  copyForms,
  copyKindLabels,
  copyKinds,
  type CopyForm,
  type CopyKind,
} from '../../../electron/contract/labels.vi.ts';
import { DateInput } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { belongsToSeriesOf, OtherNumber, withChosenNumber } from '../../components/other-number.tsx';
import { SegmentedField } from '../../components/segmented.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { signerLabel } from '../../components/signer-label.ts';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import { CopyRecipients } from './copy-recipients.tsx';
import type { CopyFormState } from './use-copy-form.ts';

/** The fields of a new copy, in the order in which the clerk thinks of them. */
export function CopyFields({
  form,
  today,
  errors,
}: {
  readonly form: CopyFormState;
  readonly today: string;
  readonly errors: FieldErrors;
}) {
  const { input, defaults } = form;
  if (!input || !defaults) return null;
  const otherForm = form.edits.form !== undefined && form.edits.form !== defaults.form;
  return (
    <div className="certify-fields">
      <SegmentedField
        label="Hình thức sao"
        layout="alone"
        value={input.kind}
        options={copyKinds.map((kind) => ({ value: kind, label: copyKindLabels[kind] }))}
        hint={defaults.kindHint}
        error={errors.kind}
        onChange={(kind) => form.change({ kind: kind as CopyKind })}
      />
      {input.kind === 'extract' ? (
        <TextArea
          label="Phần được trích"
          layout="alone"
          value={input.excerpt}
          hint="Nguyên văn phần được trích; in phía trên phần ký sao."
          error={errors.excerpt}
          onKeyDown={(event) => {
            // The part has paragraphs: Enter begins the next one.
            if (event.key === 'Enter' && !event.ctrlKey) event.stopPropagation();
          }}
          onChange={(excerpt) => form.change({ excerpt })}
        />
      ) : null}
      <SegmentedField
        label="Mẫu"
        layout="alone"
        value={input.form}
        options={copyForms.map((kind) => ({ value: kind, label: copyFormLabels[kind] }))}
        hint={<span className={otherForm ? 'due' : undefined}>{defaults.formHint}</span>}
        error={errors.form}
        onChange={(value) => form.change({ form: value as CopyForm })}
      />
      <SelectField
        label="Cơ quan sao"
        layout="alone"
        value={String(input.bodyId)}
        options={form.bodies.map(({ id, name, symbol }) => ({ value: String(id), label: `${name} (${symbol})` }))}
        error={errors.bodyId}
        onChange={(id) => form.change({ bodyId: Number(id), chosenNumber: null })}
      />
      <div className="certify-number">
        <Field group label="Số dự kiến" layout="alone">
          <output className="certify-next">
            {withChosenNumber(defaults.nextNumberText, input.chosenNumber ?? null)}
          </output>
          <OtherNumber
            value={input.chosenNumber ?? null}
            onChange={(chosenNumber) => form.change({ chosenNumber })}
            belongs={belongsToSeriesOf(defaults.nextNumberText)}
            error={errors['chosenNumber.number'] ?? errors['chosenNumber.reason']}
            hotkey="F8"
          />
        </Field>
        <Field label="Ngày sao" layout="alone" error={errors.copyDate}>
          <DateInput value={form.copyDate} near={today} onChange={(copyDate) => form.change({ copyDate })} />
        </Field>
      </div>
      <SelectField
        label="Người ký"
        layout="alone"
        value={input.signerId === 0 ? '' : String(input.signerId)}
        options={form.signers.map((signer) => ({ value: String(signer.id), label: signerLabel(signer) }))}
        {...(input.signerId === 0 ? { emptyLabel: 'Chọn người ký' } : {})}
        error={errors.signerId}
        hint={
          form.signers.length === 0
            ? 'Chưa có ai được ký bản sao vào ngày này. Khai trong Cài đặt, mục Người ký.'
            : undefined
        }
        onChange={(id) => form.change({ signerId: Number(id) })}
      />
      <CopyRecipients form={form} asOf={/^\d{4}-/.test(input.copyDate) ? input.copyDate : today} errors={errors} />
      <TextField
        label="Ghi chú"
        layout="alone"
        value={input.note}
        error={errors.note}
        onChange={(note) => form.change({ note })}
      />
    </div>
  );
}
