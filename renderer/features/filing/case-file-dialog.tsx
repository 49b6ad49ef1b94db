import { useState } from 'react';
import {
  retentionLabels,
  retentions,
  saveCaseFileInput,
  type CaseFile,
  type Retention,
} from '../../../electron/contract/filing.schema.ts';
import { useSaveCaseFile } from '../../api/filing.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { DateField } from '../../components/date-field.tsx';
import { checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { useFrame } from '../../components/frame-context.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { savingOf } from '../../components/use-saving.ts';

interface Values {
  readonly code: string;
  readonly title: string;
  readonly year: number | null;
  readonly retention: Retention;
  readonly retentionYears: number | null;
  readonly owner: string;
  readonly note: string;
  readonly openedOn: string | null;
}

/** Opens a file or mends what is written on its cover. */
export function CaseFileDialog({
  file,
  onClose,
  onSaved,
}: {
  /** Null: a new file. */
  readonly file: CaseFile | null;
  readonly onClose: () => void;
  readonly onSaved?: (file: CaseFile) => void;
}) {
  const { today, userName } = useFrame();
  const announce = useAnnounce();
  const save = useSaveCaseFile();
  const form = useFollowing<CaseFile | null, Values>(file, (known) => ({
    code: known?.code ?? '',
    title: known?.title ?? '',
    year: known?.year ?? Number(today.slice(0, 4)),
    retention: known?.retention ?? 'years',
    retentionYears: known ? known.retentionYears : 10,
    owner: known?.owner ?? userName,
    note: known?.note ?? '',
    openedOn: known?.openedOn ?? today,
  }));
  const { values } = form;
  const [wrong, setWrong] = useState<FieldErrors>({});
  const errors = { ...fieldsOf(save.error), ...wrong };
  const change = (part: Partial<Values>): void => {
    form.change(part);
    setWrong({});
  };
  const confirm = (): void => {
    const input = {
      id: file?.id ?? null,
      ...values,
      year: values.year ?? 0,
      retentionYears: values.retention === 'years' ? values.retentionYears : null,
      openedOn: values.openedOn ?? '',
    };
    const found = checkFields(saveCaseFileInput, input);
    setWrong(found);
    if (Object.keys(found).length > 0) return focusFirstErrorSoon();
    save.mutate(input, {
      onError: focusFirstErrorSoon,
      onSuccess: (saved) => {
        announce(file ? `Đã sửa hồ sơ ${saved.code}` : `Đã lập hồ sơ ${saved.code}`);
        onClose();
        onSaved?.(saved);
      },
    });
  };
  return (
    <SaveDialog
      wide
      title={file ? `Sửa hồ sơ ${file.code}` : 'Lập hồ sơ'}
      unsaved={form.changed}
      saving={savingOf(save)}
      saveLabel={file ? 'Lưu' : 'Lập hồ sơ'}
      onSave={confirm}
      onClose={onClose}
    >
      <TextField
        label="Số, ký hiệu hồ sơ"
        layout="alone"
        value={values.code}
        error={errors.code}
        placeholder="01-VP"
        onChange={(code) => change({ code })}
      />
      <TextArea
        label="Tiêu đề hồ sơ"
        layout="alone"
        rows={2}
        value={values.title}
        error={errors.title}
        onChange={(title) => change({ title })}
      />
      <NumberField
        label="Năm"
        layout="alone"
        value={values.year}
        error={errors.year}
        onChange={(year) => change({ year })}
      />
      <SelectField
        label="Thời hạn bảo quản"
        layout="alone"
        value={values.retention}
        options={retentions.map((value) => ({ value, label: retentionLabels[value] }))}
        error={errors.retention}
        onChange={(value) => change({ retention: retentions.find((one) => one === value) ?? values.retention })}
      />
      {values.retention === 'years' ? (
        <NumberField
          label="Số năm bảo quản"
          layout="alone"
          value={values.retentionYears}
          error={errors.retentionYears}
          onChange={(retentionYears) => change({ retentionYears })}
        />
      ) : null}
      <TextField
        label="Người lập hồ sơ"
        layout="alone"
        value={values.owner}
        error={errors.owner}
        onChange={(owner) => change({ owner })}
      />
      <DateField
        label="Ngày mở"
        layout="alone"
        near={today}
        value={values.openedOn}
        error={errors.openedOn}
        onChange={(openedOn) => change({ openedOn })}
      />
      <TextArea
        label="Ghi chú"
        layout="alone"
        value={values.note}
        error={errors.note}
        onChange={(note) => change({ note })}
      />
    </SaveDialog>
  );
}
