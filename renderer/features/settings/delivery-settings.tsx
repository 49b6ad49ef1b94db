import { deskSettings, type DeskSettings } from '../../../electron/contract/desk.schema.ts';
import { useDeskSettings, useSaveDeskSettings } from '../../api/distribution.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { goOnWithEnter } from '../../components/form-navigation.ts';
import { NumberField } from '../../components/number-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import { SettingsPart } from './settings-part.tsx';

/** How long a receipt is waited for, what paper costs, what stands on the envelopes. */
export function DeliverySettings() {
  const saved = useDeskSettings();
  return (
    <SettingsPart
      title="Phát hành"
      hint="Quá số ngày này mà nơi nhận chưa ký thì văn bản hiện ở trang Hôm nay. Giá dùng để tính tiền giấy, bì, cước."
    >
      {saved.error ? <Band tone="error">{errorSentence(saved.error)}</Band> : null}
      {saved.data ? <DeliveryForm saved={saved.data} /> : null}
    </SettingsPart>
  );
}

type Edited = { readonly [K in keyof DeskSettings]: DeskSettings[K] extends number ? number | null : DeskSettings[K] };

function DeliveryForm({ saved }: { readonly saved: DeskSettings }) {
  const command = useSaveDeskSettings();
  const { values: value, change } = useFollowing<DeskSettings, Edited>(saved, (known) => known);
  const { save, errors, problem, busy } = useSaving(deskSettings, command, 'Đã lưu cài đặt phát hành');
  // An empty number is refused by the schema at its own field.
  const submit = (): void => save(value as DeskSettings);
  useHotkeys({ 'Ctrl+S': submit });
  return (
    <form className="settings-form" noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={goOnWithEnter}>
      <NumberField
        label="Chờ ký nhận"
        layout="alone"
        value={value.receiptDays}
        error={errors.receiptDays}
        hint="Số ngày kể từ ngày gửi; chưa ghi ngày gửi thì kể từ ngày văn bản."
        onChange={(receiptDays) => change({ receiptDays })}
      />
      <CheckField
        label="Nơi gửi qua mạng cũng phải ký nhận"
        checked={value.networkReceipts}
        onChange={(networkReceipts) => change({ networkReceipts })}
      />
      <NumberField
        label="Giá một tờ giấy"
        layout="alone"
        value={value.sheetPrice}
        error={errors.sheetPrice}
        hint="Đồng, cả công in."
        onChange={(sheetPrice) => change({ sheetPrice })}
      />
      <NumberField
        label="Giá một bì"
        layout="alone"
        value={value.envelopePrice}
        error={errors.envelopePrice}
        onChange={(envelopePrice) => change({ envelopePrice })}
      />
      <NumberField
        label="Cước một bì"
        layout="alone"
        value={value.postagePrice}
        error={errors.postagePrice}
        hint="Chỉ tính cho bì gửi bưu điện."
        onChange={(postagePrice) => change({ postagePrice })}
      />
      <TextField
        label="Địa chỉ trên bì"
        layout="alone"
        value={value.senderAddress}
        error={errors.senderAddress}
        hint="In dưới tên cơ quan gửi: địa chỉ, điện thoại."
        onChange={(senderAddress) => change({ senderAddress })}
      />
      {problem ? <Band tone="error">{problem}</Band> : null}
      <div className="settings-actions">
        <Button variant="primary" keyHint="Ctrl+S" busy={busy} onClick={submit} data-submit>
          Lưu
        </Button>
      </div>
    </form>
  );
}
