import type { ReactNode } from 'react';
import { isIsoDate } from '../../../electron/contract/calendar-date.ts';
import { urgencies, urgencyLabels, type Urgency } from '../../../electron/contract/labels.vi.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import type { AnswerRelation } from '../../../electron/contract/outgoing-entry.schema.ts';
import { ComboboxField } from '../../components/combobox-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { signerLabel, signersOf } from '../../components/signer-label.ts';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { documentTypeName } from '../../../electron/contract/document-types.ts';
import { OutgoingRecipients } from './outgoing-recipients.tsx';
import { isAddressed, typeCodeOf, type OutgoingValues } from './outgoing-values.ts';
import { arrivalSource, fileSource, typeSource, unitSource } from './sources.ts';
import './outgoing-entry.css';

const urgencyOptions = urgencies.map((value) => ({ value, label: urgencyLabels[value] }));
const relationOptions = [
  { value: 'replies_to', label: 'Trả lời số đến' },
  { value: 'implements', label: 'Triển khai số đến' },
] as const;

export interface OutgoingFieldsProps {
  readonly values: OutgoingValues;
  readonly onChange: (change: Partial<OutgoingValues>) => void;
  readonly errors: FieldErrors;
  readonly organization: Organization;
  readonly today: string;
  /** Correcting: body, link and hồ sơ are not asked again. */
  readonly correcting?: boolean;
  /** In place of the subject, where several are entered at once. */
  readonly subjects?: ReactNode;
  /** Stands directly under the fields that cause it. */
  readonly warning?: ReactNode;
}

/** The fields of a row of the outgoing register, in the order in which the eye goes down the signed paper. */
export function OutgoingFields(props: OutgoingFieldsProps) {
  const { values, onChange, errors, organization, today, correcting = false } = props;
  const date = values.documentDate !== null && isIsoDate(values.documentDate) ? values.documentDate : today;
  return (
    <div className="form-grid outgoing-grid">
      {correcting ? null : <BodyField {...props} date={date} />}
      <ComboboxField
        label="Loại"
        source={typeSource}
        value={values.typeText}
        placeholder="cv, tb, qd …"
        onChange={(typeText) => onChange({ typeText })}
        onBlur={() => {
          const code = typeCodeOf(values.typeText);
          if (code !== null) onChange({ typeText: documentTypeName(code) });
        }}
        error={errors.typeCode}
        data-first
      />
      <DateField
        label="Ngày"
        near={today}
        lean="behind"
        value={values.documentDate}
        onChange={(documentDate) => onChange({ documentDate })}
        error={errors.documentDate}
      />
      {props.subjects ?? (
        <TextArea
          label="Trích yếu"
          layout="span-6"
          value={values.subject}
          onChange={(subject) => onChange({ subject })}
          error={errors.subject}
        />
      )}
      {props.warning}
      {isAddressed(values.typeText) || values.addressees !== '' ? (
        <TextField
          label="Kính gửi"
          layout="span-6"
          value={values.addressees}
          placeholder="Mỗi nơi cách nhau dấu chấm phẩy"
          onChange={(addressees) => onChange({ addressees })}
          error={errors.addressees ?? errors['addressees.0']}
        />
      ) : null}
      <SelectField
        label="Người ký"
        layout="span-4"
        value={values.signerId === null ? '' : String(values.signerId)}
        emptyLabel="Chưa chọn"
        options={signersOf(organization.signers, values.bodyId, date).map((signer) => ({
          value: String(signer.id),
          label: signerLabel(signer),
        }))}
        onChange={(id) => onChange({ signerId: id === '' ? null : Number(id) })}
        error={errors.signerId}
      />
      <OutgoingRecipients values={values} onChange={onChange} errors={errors} asOf={date} />
      <TextField
        label="Lưu"
        value={values.fileHolder}
        onChange={(fileHolder) => onChange({ fileHolder })}
        error={errors.fileHolder}
      />
      <NumberField
        label="Số bản"
        value={values.copiesGiven}
        placeholder="tự đếm"
        onChange={(copiesGiven) => onChange({ copiesGiven })}
        error={errors.copiesGiven}
      />
      <SelectField
        label="Độ khẩn"
        value={values.urgency}
        options={urgencyOptions}
        onChange={(urgency) => onChange({ urgency: urgency as Urgency })}
        error={errors.urgency}
      />
      <ComboboxField
        label="Soạn thảo"
        keepLabel="Ghi đơn vị mới"
        source={unitSource}
        value={values.draftingUnit}
        placeholder="Đơn vị soạn"
        onChange={(draftingUnit) => onChange({ draftingUnit })}
        error={errors.draftingUnit}
      />
      {correcting ? null : <AnswerFields {...props} />}
      <TextField
        label="Ghi chú"
        layout="span-4"
        value={values.note}
        onChange={(note) => onChange({ note })}
        error={errors.note}
      />
    </div>
  );
}

/** Another body has another signer, another archive and another series. */
function BodyField({ values, onChange, errors, organization, date }: OutgoingFieldsProps & { readonly date: string }) {
  const bodies = organization.bodies.filter(({ active, id }) => active || id === values.bodyId);
  const change = (bodyId: number): void => {
    const former = organization.bodies.find(({ id }) => id === values.bodyId);
    const body = organization.bodies.find(({ id }) => id === bodyId);
    onChange({
      bodyId,
      signerId: signersOf(organization.signers, bodyId, date)[0]?.id ?? null,
      ...(body && values.fileHolder === former?.filedAt ? { fileHolder: body.filedAt } : {}),
    });
  };
  return (
    <SelectField
      label="Ban hành"
      value={String(values.bodyId)}
      options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
      onChange={(id) => change(Number(id))}
      error={errors.bodyId}
    />
  );
}

function AnswerFields({ values, onChange, errors }: OutgoingFieldsProps) {
  return (
    <>
      <SelectField
        label="Liên quan"
        value={values.relation}
        options={relationOptions}
        onChange={(relation) => onChange({ relation: relation as AnswerRelation })}
      />
      <ComboboxField
        label="Số đến"
        source={arrivalSource}
        value={values.answersText}
        placeholder="790"
        onChange={(answersText) => onChange({ answersText })}
        error={errors.answers}
      />
      <ComboboxField
        label="Hồ sơ"
        source={fileSource}
        value={values.fileText}
        placeholder="Ký hiệu hoặc tiêu đề"
        onChange={(fileText) => onChange({ fileText })}
        error={errors.fileId}
      />
    </>
  );
}
