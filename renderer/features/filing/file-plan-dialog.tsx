import { useState } from 'react';
import { useImportFilePlan } from '../../api/filing.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { fieldsOf } from '../../components/form-errors.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { NumberField } from '../../components/number-field.tsx';
import { TextArea } from '../../components/text-area.tsx';

/** The file plan of a year, pasted from Word or Excel; every line that could not be read is told with its reason. */
export function FilePlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { today } = useFrame();
  const paste = useImportFilePlan();
  const [year, setYear] = useState<number | null>(Number(today.slice(0, 4)));
  const [text, setText] = useState('');
  const errors = fieldsOf(paste.error);
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const result = paste.data;
  const confirm = (): void => {
    if (lines > 0 && !result)
      paste.mutate({ year: year ?? 0, openedOn: today, text }, { onError: focusFirstErrorSoon });
  };
  return (
    <Dialog
      wide
      title="Dán danh mục hồ sơ"
      onClose={onClose}
      unsaved={text !== '' && !result}
      hotkeys={{ 'Ctrl+S': confirm }}
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
              busy={paste.isPending}
              disabled={lines === 0}
              onClick={confirm}
              data-submit
            >
              {lines === 0 ? 'Lập hồ sơ' : `Lập ${formatCount(lines)} hồ sơ`}
            </Button>
          </>
        )
      }
    >
      {result ? (
        <>
          <p>
            Đã lập {formatCount(result.added)} hồ sơ; {formatCount(result.alreadyThere)} hồ sơ đã có sẵn.
          </p>
          {result.skipped.map((skipped) => (
            <p key={skipped.line} className="due">
              Dòng {skipped.line} “{skipped.text}”: {skipped.reason}
            </p>
          ))}
        </>
      ) : (
        <>
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
          {paste.error ? <Band tone="error">{errorSentence(paste.error)}</Band> : null}
        </>
      )}
    </Dialog>
  );
}
