import { useState } from 'react';
import { useImportFilePlan } from '../../api/filing.ts';
import { fieldsOf } from '../../components/form-errors.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { NumberField } from '../../components/number-field.tsx';
import { countLines, PasteLinesDialog } from '../../components/paste-lines-dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';

/** The file plan of a year, pasted from Word or Excel; every line that could not be read is told with its reason. */
export function FilePlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { today } = useFrame();
  const paste = useImportFilePlan();
  const [year, setYear] = useState<number | null>(Number(today.slice(0, 4)));
  const [text, setText] = useState('');
  const errors = fieldsOf(paste.error);
  const lines = countLines(text);
  return (
    <PasteLinesDialog
      title="Dán danh mục hồ sơ"
      lines={lines}
      saveLabel={lines === 0 ? 'Lập hồ sơ' : `Lập ${formatCount(lines)} hồ sơ`}
      busy={paste.isPending}
      error={paste.error}
      result={
        paste.data
          ? {
              sentence: `Đã lập ${formatCount(paste.data.added)} hồ sơ; ${formatCount(paste.data.alreadyThere)} hồ sơ đã có sẵn.`,
              skipped: paste.data.skipped,
            }
          : null
      }
      onSave={() => paste.mutate({ year: year ?? 0, openedOn: today, text }, { onError: focusFirstErrorSoon })}
      onClose={onClose}
    >
      <NumberField label="Năm" layout="alone" value={year} error={errors.year} onChange={setYear} />
      <TextArea
        label="Danh mục, mỗi dòng một hồ sơ"
        hint="Bốn cột như trong Word, Excel: số ký hiệu, tiêu đề, thời hạn bảo quản, người lập."
        layout="stacked"
        rows={8}
        value={text}
        error={errors.text}
        data-autofocus
        onChange={setText}
      />
    </PasteLinesDialog>
  );
}
