import { useState } from 'react';
import { useHandOver } from '../../api/filing.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { DateField } from '../../components/date-field.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { fieldsOf } from '../../components/form-errors.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';

/** Closed files go to the archive; nothing in them can be changed after that. */
export function HandOverDialog({
  count,
  findIds,
  onClose,
}: {
  readonly count: number;
  readonly findIds: () => Promise<number[]>;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const handOver = useHandOver();
  const [on, setOn] = useState<string | null>(today);
  const [problem, setProblem] = useState('');
  const errors = fieldsOf(handOver.error);
  const confirm = (): void => {
    setProblem('');
    findIds()
      .then((ids) => handOver.mutateAsync({ ids, handedOverOn: on ?? '' }))
      .then(({ files }) => {
        announce(`Đã ghi nộp lưu ${formatCount(files.length)} hồ sơ`);
        onClose();
      })
      .catch((error: unknown) => {
        setProblem(errorSentence(error));
        focusFirstErrorSoon();
      });
  };
  return (
    <SaveDialog
      title={`Nộp lưu ${formatCount(count)} hồ sơ đã kết thúc?`}
      saving={{ busy: handOver.isPending, problem }}
      saveLabel="Ghi nộp lưu"
      onSave={confirm}
      onClose={onClose}
    >
      <p>Mọi hồ sơ của danh sách đang lọc được ghi là đã nộp vào lưu trữ cơ quan. Hồ sơ đã nộp không sửa được nữa.</p>
      <DateField
        label="Ngày nộp lưu"
        layout="alone"
        near={today}
        value={on}
        error={errors.handedOverOn}
        onChange={setOn}
      />
    </SaveDialog>
  );
}
