import { savePersonInput, type Directory, type Organ } from '../../../electron/contract/directory.schema.ts';
import type { DeliveryChannel } from '../../../electron/contract/distribution.schema.ts';
import { useSavePerson } from '../../api/directory.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import { ReachFields, ValidityFields } from './directory-fields.tsx';
import { DirectoryHistory } from './directory-history.tsx';

/** A person of the directory, with the organ and the dates of the office held. */
export function PersonDialog({
  person,
  organs,
  onClose,
}: {
  readonly person: Directory['persons'][number] | null;
  readonly organs: readonly Organ[];
  readonly onClose: () => void;
}) {
  const saving = useSaving(savePersonInput, useSavePerson(), ({ fullName }) => `Đã lưu ${fullName}`);
  const { errors } = saving;
  const form = useFollowing(person, (known) => ({
    fullName: known?.fullName ?? '',
    title: known?.title ?? '',
    organId: known?.organId ?? null,
    channel: known?.channel ?? ('network' as DeliveryChannel),
    address: known?.address ?? '',
    email: known?.email ?? '',
    route: known?.route ?? '',
    validFrom: known?.validFrom ?? null,
    validTo: known?.validTo ?? null,
    position: known?.position ?? 0,
  }));
  const { values: value, change } = form;
  return (
    <SaveDialog
      wide
      title={person ? person.fullName : 'Thêm đồng chí'}
      unsaved={form.changed}
      saving={saving}
      onSave={() => saving.save({ id: person?.id ?? null, ...value }, onClose)}
      onClose={onClose}
    >
      <TextField
        label="Họ và tên"
        layout="alone"
        value={value.fullName}
        error={errors.fullName}
        onChange={(fullName) => change({ fullName })}
        data-autofocus
      />
      <TextField
        label="Chức vụ"
        layout="alone"
        value={value.title}
        error={errors.title}
        onChange={(title) => change({ title })}
      />
      <SelectField
        label="Cơ quan"
        layout="alone"
        value={value.organId === null ? '' : String(value.organId)}
        emptyLabel="Không ghi"
        options={organs.map(({ id, name }) => ({ value: String(id), label: name }))}
        error={errors.organId}
        onChange={(id) => change({ organId: id === '' ? null : Number(id) })}
      />
      <ReachFields value={value} errors={errors} onChange={change} />
      <ValidityFields value={value} errors={errors} onChange={change} />
      {person ? <DirectoryHistory kind="person" id={person.id} /> : null}
    </SaveDialog>
  );
}
