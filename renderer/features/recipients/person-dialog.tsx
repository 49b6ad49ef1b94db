import { useState } from 'react';
import { savePersonInput, type Directory, type Organ } from '../../../electron/contract/directory.schema.ts';
import {
  deliveryChannelLabels,
  deliveryChannels,
  type DeliveryChannel,
} from '../../../electron/contract/distribution.schema.ts';
import { useSavePerson } from '../../api/directory.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { useFrame } from '../../components/frame-context.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
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
  const { today } = useFrame();
  const announce = useAnnounce();
  const save = useSavePerson();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [value, setValue] = useState({
    fullName: person?.fullName ?? '',
    title: person?.title ?? '',
    organId: person?.organId ?? null,
    channel: person?.channel ?? ('network' as DeliveryChannel),
    address: person?.address ?? '',
    email: person?.email ?? '',
    route: person?.route ?? '',
    validFrom: person?.validFrom ?? null,
    validTo: person?.validTo ?? null,
    position: person?.position ?? 0,
  });
  const change = (next: Partial<typeof value>): void => setValue((current) => ({ ...current, ...next }));
  const submit = (): void => {
    const input = { id: person?.id ?? null, ...value };
    const found = checkFields(savePersonInput, input);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    save.mutate(input, {
      onSuccess: (saved) => {
        announce(`Đã lưu ${saved.fullName}`);
        onClose();
      },
      onError: (error) => setErrors(fieldsOf(error)),
    });
  };
  return (
    <Dialog
      wide
      title={person ? person.fullName : 'Thêm đồng chí'}
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
        onChange={(id) => change({ organId: id === '' ? null : Number(id) })}
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
      {person ? <DirectoryHistory kind="person" id={person.id} /> : null}
      {save.error ? <Band tone="error">{errorSentence(save.error)}</Band> : null}
    </Dialog>
  );
}
