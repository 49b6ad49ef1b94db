import {
  organKindLabels,
  organKinds,
  saveOrganInput,
  type Organ,
  type OrganKind,
} from '../../../electron/contract/directory.schema.ts';
import type { DeliveryChannel } from '../../../electron/contract/distribution.schema.ts';
import { useSaveOrgan } from '../../api/directory.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import { ReachFields, ValidityFields } from './directory-fields.tsx';
import { DirectoryHistory } from './directory-history.tsx';

/** An organ of the directory. One that ended keeps its name in old documents; its successor is named here. */
export function OrganDialog({
  organ,
  organs,
  onClose,
}: {
  readonly organ: Organ | null;
  readonly organs: readonly Organ[];
  readonly onClose: () => void;
}) {
  const saving = useSaving(saveOrganInput, useSaveOrgan(), ({ name }) => `Đã lưu ${name}`);
  const { errors } = saving;
  const form = useFollowing(organ, (known) => ({
    name: known?.name ?? '',
    symbol: known?.symbol ?? '',
    kind: known?.kind ?? ('commune' as OrganKind),
    aliases: known?.aliases ?? '',
    channel: known?.channel ?? ('network' as DeliveryChannel),
    address: known?.address ?? '',
    email: known?.email ?? '',
    route: known?.route ?? '',
    validFrom: known?.validFrom ?? null,
    validTo: known?.validTo ?? null,
    successorId: known?.successorId ?? null,
    parentId: known?.parentId ?? null,
    position: known?.position ?? organs.length + 1,
  }));
  const { values: value, change } = form;
  const others = organs
    .filter(({ id }) => id !== organ?.id)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <SaveDialog
      wide
      title={organ ? organ.name : 'Thêm cơ quan'}
      unsaved={form.changed}
      saving={saving}
      onSave={() => saving.save({ id: organ?.id ?? null, ...value }, onClose)}
      onClose={onClose}
    >
      <TextField
        label="Tên cơ quan"
        layout="alone"
        value={value.name}
        error={errors.name}
        onChange={(name) => change({ name })}
        data-autofocus
      />
      <TextField
        label="Ký hiệu"
        layout="alone"
        value={value.symbol}
        error={errors.symbol}
        hint="Đứng sau dấu gạch chéo trong văn bản của cơ quan đó: BTCTU."
        onChange={(symbol) => change({ symbol })}
      />
      <SelectField
        label="Nhóm"
        layout="alone"
        value={value.kind}
        options={organKinds.map((kind) => ({ value: kind, label: organKindLabels[kind] }))}
        onChange={(kind) => change({ kind: kind as OrganKind })}
      />
      <SelectField
        label="Trực thuộc"
        layout="alone"
        value={value.parentId === null ? '' : String(value.parentId)}
        emptyLabel="Không ghi"
        options={others}
        error={errors.parentId}
        onChange={(id) => change({ parentId: id === '' ? null : Number(id) })}
      />
      <TextField
        label="Tên khác"
        layout="alone"
        value={value.aliases}
        error={errors.aliases}
        hint="Tên cũ, cách viết khác; cách nhau bằng dấu chấm phẩy."
        onChange={(aliases) => change({ aliases })}
      />
      <ReachFields value={value} errors={errors} onChange={change} />
      <ValidityFields value={value} errors={errors} onChange={change} />
      {value.validTo === null ? null : (
        <SelectField
          label="Nay là"
          layout="alone"
          value={value.successorId === null ? '' : String(value.successorId)}
          emptyLabel="Không có cơ quan kế tục"
          options={others}
          error={errors.successorId}
          onChange={(id) => change({ successorId: id === '' ? null : Number(id) })}
        />
      )}
      <NumberField
        label="Thứ tự"
        layout="alone"
        value={value.position}
        error={errors.position}
        onChange={(position) => change({ position: position ?? 0 })}
      />
      {organ ? <DirectoryHistory kind="organ" id={organ.id} /> : null}
    </SaveDialog>
  );
}
