import { useState } from 'react';
import { organKindLabels, organKinds, type OrganKind } from '../../../electron/contract/directory.schema.ts';
import type { DeliveryChannel } from '../../../electron/contract/distribution.schema.ts';
import { useImportOrgans } from '../../api/directory.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { fieldsOf } from '../../components/form-errors.ts';
import { useFrame } from '../../components/frame-context.ts';
import { formatCount } from '../../components/format.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { ChannelField } from './directory-fields.tsx';

/** Many organs at once: pasted from Word or Excel, one per line, name and symbol apart by a tab. */
export function ImportOrgansDialog({
  groupId,
  groupName,
  onClose,
}: {
  /** The group they join; null: only the directory. */
  readonly groupId: number | null;
  readonly groupName: string;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const importOrgans = useImportOrgans();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<OrganKind>('commune');
  const [channel, setChannel] = useState<DeliveryChannel>('network');
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const errors = fieldsOf(importOrgans.error);
  const result = importOrgans.data;
  const submit = (): void => importOrgans.mutate({ text, kind, channel, validFrom, groupId });
  return (
    <Dialog
      wide
      title={groupId === null ? 'Dán nhiều cơ quan vào danh bạ' : `Dán nhiều cơ quan vào nhóm ${groupName}`}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': submit }}
      footer={
        result ? (
          <Button variant="primary" onClick={onClose} data-submit>
            Xong
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Thôi</Button>
            <Button
              variant="primary"
              keyHint="Ctrl+S"
              busy={importOrgans.isPending}
              disabled={lines === 0}
              onClick={submit}
              data-submit
            >
              {lines === 0 ? 'Thêm vào danh bạ' : `Thêm ${formatCount(lines)} cơ quan`}
            </Button>
          </>
        )
      }
    >
      {result ? (
        <>
          <p>
            Đã thêm {formatCount(result.added)} cơ quan; {formatCount(result.alreadyThere)} cơ quan đã có sẵn
            {result.skipped.length > 0 ? `; ${formatCount(result.skipped.length)} dòng không dùng được` : ''}.
          </p>
          {result.skipped.slice(0, 50).map((skipped) => (
            <p key={skipped.line} className="due">
              Dòng {skipped.line} “{skipped.text}”: {skipped.reason}
            </p>
          ))}
        </>
      ) : (
        <>
          <TextArea
            label="Danh sách, mỗi dòng một cơ quan"
            layout="stacked"
            value={text}
            onChange={setText}
            error={errors.text}
            className="import-area"
            placeholder={'Đảng ủy phường Võ Cường\nĐảng ủy xã Yên Phong'}
            hint="Chép từ Word hoặc Excel. Có thể thêm ký hiệu ở cột thứ hai."
            data-autofocus
          />
          <SelectField
            label="Nhóm cơ quan"
            layout="alone"
            value={kind}
            options={organKinds.map((value) => ({ value, label: organKindLabels[value] }))}
            onChange={(value) => setKind(value as OrganKind)}
          />
          <ChannelField value={channel} onChange={setChannel} />
          <DateField
            label="Có từ ngày"
            layout="alone"
            near={today}
            value={validFrom}
            error={errors.validFrom}
            onChange={setValidFrom}
          />
          {importOrgans.error ? <Band tone="error">{errorSentence(importOrgans.error)}</Band> : null}
        </>
      )}
    </Dialog>
  );
}
