import { useState } from 'react';
import {
  organKindLabels,
  organKinds,
  saveOrganInput,
  type Organ,
  type OrganKind,
} from '../../../electron/contract/directory.schema.ts';
import {
  deliveryChannelLabels,
  deliveryChannels,
  type DeliveryChannel,
} from '../../../electron/contract/distribution.schema.ts';
import { useSaveOrgan } from '../../api/directory.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { useFrame } from '../../components/frame-context.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
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
  const { today } = useFrame();
  const announce = useAnnounce();
  const save = useSaveOrgan();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [value, setValue] = useState({
    name: organ?.name ?? '',
    symbol: organ?.symbol ?? '',
    kind: organ?.kind ?? ('commune' as OrganKind),
    aliases: organ?.aliases ?? '',
    channel: organ?.channel ?? ('network' as DeliveryChannel),
    address: organ?.address ?? '',
    email: organ?.email ?? '',
    route: organ?.route ?? '',
    validFrom: organ?.validFrom ?? null,
    validTo: organ?.validTo ?? null,
    successorId: organ?.successorId ?? null,
    parentId: organ?.parentId ?? null,
    position: organ?.position ?? organs.length + 1,
  });
  const change = (next: Partial<typeof value>): void => setValue((current) => ({ ...current, ...next }));
  const submit = (): void => {
    const input = { id: organ?.id ?? null, ...value };
    const found = checkFields(saveOrganInput, input);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    save.mutate(input, {
      onSuccess: (saved) => {
        announce(`Đã lưu ${saved.name}`);
        onClose();
      },
      onError: (error) => setErrors(fieldsOf(error)),
    });
  };
  return (
    <Dialog
      wide
      title={organ ? organ.name : 'Thêm cơ quan'}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': submit }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={save.isPending} onClick={submit} data-submit>
            Lưu
          </Button>
        </>
      }
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
        options={organs
          .filter(({ id }) => id !== organ?.id)
          .map(({ id, name }) => ({ value: String(id), label: name }))}
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
      <SelectField
        label="Kênh gửi"
        layout="alone"
        value={value.channel}
        options={deliveryChannels.map((channel) => ({ value: channel, label: deliveryChannelLabels[channel] }))}
        onChange={(channel) => change({ channel: channel as DeliveryChannel })}
      />
      <TextField
        label="Địa chỉ"
        layout="alone"
        value={value.address}
        error={errors.address}
        hint="In trên bì và nhãn, một dòng."
        onChange={(address) => change({ address })}
      />
      <TextField
        label="Thư điện tử"
        layout="alone"
        value={value.email}
        error={errors.email}
        onChange={(email) => change({ email })}
      />
      <TextField
        label="Tuyến giao"
        layout="alone"
        value={value.route}
        error={errors.route}
        placeholder="Khu liên cơ, Tuyến 2"
        onChange={(route) => change({ route })}
      />
      <DateField
        label="Từ ngày"
        layout="alone"
        near={today}
        value={value.validFrom}
        error={errors.validFrom}
        onChange={(validFrom) => change({ validFrom })}
      />
      <DateField
        label="Đến ngày"
        layout="alone"
        near={today}
        value={value.validTo}
        error={errors.validTo}
        onChange={(validTo) => change({ validTo })}
      />
      {value.validTo === null ? null : (
        <SelectField
          label="Nay là"
          layout="alone"
          value={value.successorId === null ? '' : String(value.successorId)}
          emptyLabel="Không có cơ quan kế tục"
          options={organs
            .filter(({ id }) => id !== organ?.id)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
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
      {save.error ? <Band tone="error">{errorSentence(save.error)}</Band> : null}
    </Dialog>
  );
}
