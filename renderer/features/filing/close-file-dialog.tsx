import { useState } from 'react';
import { closeCaseFileInput, type CaseFile } from '../../../electron/contract/filing.schema.ts';
import { useCloseCaseFile } from '../../api/filing.ts';
import { DateField } from '../../components/date-field.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useSaving } from '../../components/use-saving.ts';

/** The work is done: the file takes no more documents, its sheets can still be numbered. */
export function CloseFileDialog({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { today } = useFrame();
  const [closedOn, setClosedOn] = useState<string | null>(today);
  const saving = useSaving(closeCaseFileInput, useCloseCaseFile(), `Đã kết thúc hồ sơ ${file.code}`);
  const confirm = (): void => saving.save({ id: file.id, closedOn: closedOn ?? '' }, onClose);
  return (
    <SaveDialog
      title={`Kết thúc hồ sơ ${file.code}?`}
      saving={saving}
      saveLabel="Kết thúc hồ sơ"
      onSave={confirm}
      onClose={onClose}
    >
      <p>Hồ sơ đã kết thúc không nhận thêm văn bản; tờ số vẫn ghi được cho đến khi nộp lưu.</p>
      <DateField
        label="Ngày kết thúc"
        layout="alone"
        near={today}
        value={closedOn}
        error={saving.errors.closedOn}
        onChange={setClosedOn}
      />
    </SaveDialog>
  );
}
