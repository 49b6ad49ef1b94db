import { findDocumentType } from '../../../electron/contract/document-types.ts';
import { deskRoleLabels, deskRoles, type DeskRole } from '../../../electron/contract/labels.vi.ts';
import { directorySets, type DirectorySet } from '../../../electron/contract/workspace.schema.ts';
import { DateField } from '../../components/date-field.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { LastNumber } from './last-numbers.ts';
import type { SetUpForm } from './use-set-up-form.ts';

const directorySetLabels: Readonly<Record<DirectorySet, string>> = {
  province: 'Cấp tỉnh, từ 01/7/2025 (không có cấp huyện)',
  commune: 'Cấp xã, phường, đặc khu',
  province_2022: 'Cấp tỉnh, trước 01/7/2025 (có cấp huyện)',
  none: 'Không dùng, tự nhập',
};

/** 4 and 5: from when and from which number, and who sits at the desk. */
export function StartSections({
  form,
  today,
  errors,
}: {
  readonly form: SetUpForm;
  readonly today: string;
  readonly errors: FieldErrors;
}) {
  const { typed, values } = form;
  return (
    <>
      <section className="set-up-section">
        <h2 className="section-title">4. Nhiệm kỳ và số</h2>
        <TextField
          label="Nhiệm kỳ"
          layout="alone"
          value={values.term.name}
          error={errors['term.name']}
          onChange={(termName) => form.change({ termName })}
        />
        <DateField
          label="Bắt đầu từ"
          layout="alone"
          near={today}
          value={typed.termStartsOn}
          hint="Ngày sau bế mạc đại hội, hoặc ngày hội nghị lần thứ nhất. Số văn bản đi và bản sao của Đảng tính theo nhiệm kỳ."
          error={errors['term.startsOn']}
          onChange={(termStartsOn) => form.change({ termStartsOn })}
        />
        <NumberField
          label="Năm của sổ đến"
          layout="alone"
          className="input-year"
          value={typed.incomingYear}
          error={errors.incomingYear}
          onChange={(incomingYear) => form.change({ incomingYear })}
        />
        <NumberField
          label="Sổ giấy đến số"
          layout="alone"
          className="input-year"
          value={typed.lastIncoming}
          placeholder="0"
          hint={`Số đến cuối cùng đã ghi trong sổ giấy. Văn bản tiếp theo nhận số ${values.incomingFirstNumber}.`}
          error={errors.incomingFirstNumber}
          onChange={(lastIncoming) => form.change({ lastIncoming })}
        />
        <NumberField
          label="Bản sao đến số"
          layout="alone"
          className="input-year"
          value={typed.lastCopy}
          placeholder="0"
          hint={`Số BS cuối cùng của nhiệm kỳ. Bản sao tiếp theo nhận số ${String(values.copyFirstNumber).padStart(2, '0')}-BS.`}
          error={errors.copyFirstNumber}
          onChange={(lastCopy) => form.change({ lastCopy })}
        />
        <LastOutgoing form={form} errors={errors} />
        <SelectField
          label="Danh bạ mẫu"
          layout="alone"
          value={values.directorySet}
          options={directorySets.map((set) => ({ value: set, label: directorySetLabels[set] }))}
          hint="Nhóm cơ quan thường gửi, để sửa dần trong mục Nơi nhận."
          onChange={(directorySet) => form.change({ directorySet: directorySet as DirectorySet })}
        />
      </section>
      <section className="set-up-section">
        <h2 className="section-title">5. Người ghi sổ</h2>
        <TextField
          label="Họ và tên"
          layout="alone"
          value={typed.userName}
          error={errors['user.fullName']}
          onChange={(userName) => form.change({ userName })}
        />
        <SelectField
          label="Vai trò"
          layout="alone"
          value={typed.role}
          options={deskRoles.map((role) => ({ value: role, label: deskRoleLabels[role] }))}
          onChange={(role) => form.change({ role: role as DeskRole })}
        />
      </section>
    </>
  );
}

/** Where the paper books of what goes out ended, body by body. */
function LastOutgoing({ form, errors }: { readonly form: SetUpForm; readonly errors: FieldErrors }) {
  return form.bodies.map(({ symbol }, index) => (
    <TextArea
      key={index}
      label={`Văn bản đi ${symbol}`}
      layout="alone"
      value={form.typed.lastOutgoing[index] ?? ''}
      placeholder="CV 35, BC 12, QĐ 7"
      hint={nextNumberWords(form.lastNumbers[index]?.entries ?? [], symbol)}
      error={errors[`lastOutgoing.${index}`]}
      onChange={(text) => form.changeLastOutgoing(index, text)}
    />
  ));
}

function nextNumberWords(entries: readonly LastNumber[], symbol: string): string {
  if (entries.length === 0) return 'Số cuối của từng loại trong sổ giấy; loại không ghi bắt đầu từ 01.';
  const next = entries.map(({ typeCode, lastNumber }) => {
    const type = findDocumentType(typeCode)?.symbol ?? typeCode;
    return `${String(lastNumber + 1).padStart(2, '0')}-${type}/${symbol}`;
  });
  return `Số tiếp theo: ${next.join(', ')}.`;
}
