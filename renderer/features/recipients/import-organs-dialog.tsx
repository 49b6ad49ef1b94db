import { useState } from 'react';
import type { MethodOutput } from '../../../electron/contract/api.ts';
import { organKindLabels, organKinds, type OrganKind } from '../../../electron/contract/directory.schema.ts';
import type { DeliveryChannel } from '../../../electron/contract/distribution.schema.ts';
import { useImportOrgans } from '../../api/directory.ts';
import { DateField } from '../../components/date-field.tsx';
import { fieldsOf } from '../../components/form-errors.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { useFrame } from '../../components/frame-context.ts';
import { formatCount } from '../../components/format.ts';
import { countLines, PasteLinesDialog } from '../../components/paste-lines-dialog.tsx';
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
  const lines = countLines(text);
  const errors = fieldsOf(importOrgans.error);
  return (
    <PasteLinesDialog
      title={groupId === null ? 'Dán nhiều cơ quan vào danh bạ' : `Dán nhiều cơ quan vào nhóm ${groupName}`}
      lines={lines}
      saveLabel={lines === 0 ? 'Thêm vào danh bạ' : `Thêm ${formatCount(lines)} cơ quan`}
      busy={importOrgans.isPending}
      error={importOrgans.error}
      result={importOrgans.data ? { sentence: wordsOf(importOrgans.data), skipped: importOrgans.data.skipped } : null}
      onSave={() => importOrgans.mutate({ text, kind, channel, validFrom, groupId }, { onError: focusFirstErrorSoon })}
      onClose={onClose}
    >
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
    </PasteLinesDialog>
  );
}

function wordsOf({ added, alreadyThere, skipped }: MethodOutput<'directory.importOrgans'>): string {
  const unused = skipped.length > 0 ? `; ${formatCount(skipped.length)} dòng không dùng được` : '';
  return `Đã thêm ${formatCount(added)} cơ quan; ${formatCount(alreadyThere)} cơ quan đã có sẵn${unused}.`;
}
