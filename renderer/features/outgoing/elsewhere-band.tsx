import { useState } from 'react';
import { useNumberingSettings, useOpenSeries, useRegisterElsewhere } from '../../api/numbering.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';

/**
 * What was entered carries a mark of secrecy: the sentence, and nothing but the blank placeholder, which takes the number and
 * keeps no other data. (practice.md 5)
 */
export function ElsewhereBand({
  sentence,
  series,
  onDone,
}: {
  readonly sentence: string;
  /** The series whose next number the document would take; `id` null before its first number. */
  readonly series: {
    readonly id: number | null;
    readonly numberText: string;
    readonly bodyId: number;
    readonly typeCode: string;
  } | null;
  readonly onDone: (numberText: string) => void;
}) {
  const settings = useNumberingSettings().data;
  const place = useRegisterElsewhere();
  const open = useOpenSeries();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const confirm = async (): Promise<void> => {
    if (!series) return;
    try {
      const { bodyId, typeCode } = series;
      const id = series.id ?? (await open.mutateAsync({ kind: 'outgoing', bodyId, typeCode, firstNumber: 1 })).id;
      const { numberText } = await place.mutateAsync({ seriesId: id });
      onDone(numberText);
    } catch (error) {
      setProblem(errorSentence(error));
    }
  };
  return (
    <>
      <Band
        tone="error"
        actions={
          series && settings?.outgoingPlaceholders ? (
            <Button small onClick={() => setAsking(true)}>
              Đăng ký ở sổ riêng…
            </Button>
          ) : null
        }
      >
        {sentence}
      </Band>
      {asking && series ? (
        <ConfirmDialog
          title={`Để số ${series.numberText} cho văn bản ở sổ riêng?`}
          confirmLabel={`Lấy số ${series.numberText}`}
          busy={place.isPending || open.isPending}
          error={problem === '' ? undefined : problem}
          onConfirm={() => void confirm()}
          onClose={() => setAsking(false)}
        >
          <p>
            Sổ chỉ ghi số và chữ “Đăng ký ở sổ riêng”, không ghi gì khác. Nội dung đang nhập được xóa khỏi màn hình.
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
