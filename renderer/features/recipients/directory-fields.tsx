import {
  deliveryChannelLabels,
  deliveryChannels,
  type DeliveryChannel,
} from '../../../electron/contract/distribution.schema.ts';
import { DateField } from '../../components/date-field.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import { useFrame } from '../../components/frame-context.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';

/** How what is sent usually goes to a place of the directory. */
export function ChannelField({
  value,
  onChange,
}: {
  readonly value: DeliveryChannel;
  readonly onChange: (channel: DeliveryChannel) => void;
}) {
  return (
    <SelectField
      label="Kênh gửi"
      layout="alone"
      value={value}
      options={deliveryChannels.map((channel) => ({ value: channel, label: deliveryChannelLabels[channel] }))}
      onChange={(channel) => onChange(channel as DeliveryChannel)}
    />
  );
}

interface Reach {
  readonly channel: DeliveryChannel;
  readonly address: string;
  readonly email: string;
  readonly route: string;
}

/** Where letters reach an organ or a person, and by which way. */
export function ReachFields({
  value,
  errors,
  onChange,
}: {
  readonly value: Reach;
  readonly errors: FieldErrors;
  readonly onChange: (next: Partial<Reach>) => void;
}) {
  return (
    <>
      <ChannelField value={value.channel} onChange={(channel) => onChange({ channel })} />
      <TextField
        label="Địa chỉ"
        layout="alone"
        value={value.address}
        error={errors.address}
        hint="In trên bì và nhãn, một dòng."
        onChange={(address) => onChange({ address })}
      />
      <TextField
        label="Thư điện tử"
        layout="alone"
        value={value.email}
        error={errors.email}
        onChange={(email) => onChange({ email })}
      />
      <TextField
        label="Tuyến giao"
        layout="alone"
        value={value.route}
        error={errors.route}
        placeholder="Khu liên cơ, Tuyến 2"
        onChange={(route) => onChange({ route })}
      />
    </>
  );
}

interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** From when until when an organ stands, or a person holds the office. */
export function ValidityFields({
  value,
  errors,
  onChange,
}: {
  readonly value: Validity;
  readonly errors: FieldErrors;
  readonly onChange: (next: Partial<Validity>) => void;
}) {
  const { today } = useFrame();
  return (
    <>
      <DateField
        label="Từ ngày"
        layout="alone"
        near={today}
        value={value.validFrom}
        error={errors.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
      />
      <DateField
        label="Đến ngày"
        layout="alone"
        near={today}
        value={value.validTo}
        error={errors.validTo}
        onChange={(validTo) => onChange({ validTo })}
      />
    </>
  );
}
