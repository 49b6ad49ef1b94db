import type { RestoreTrial } from '../../../electron/contract/workspace.schema.ts';
import { useTryRestore } from '../../api/workspace.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount, formatMoment } from '../../components/format.ts';

/** "Thử phục hồi": whether the newest backup could be put back, tried beside the register in use. */
export function RestoreTrialPart({ last }: { readonly last: RestoreTrial | undefined }) {
  const announce = useAnnounce();
  const trial = useTryRestore();
  return (
    <div className="settings-trial">
      <Button
        busy={trial.isPending}
        onClick={() =>
          trial.mutate(
            {},
            {
              onSuccess: ({ problem }) =>
                announce(
                  problem === ''
                    ? 'Bản sao lưu mới nhất phục hồi được'
                    : `Bản sao lưu mới nhất chưa phục hồi được: ${problem}`,
                  problem === '' ? undefined : 'problem',
                ),
            },
          )
        }
      >
        Thử phục hồi
      </Button>
      {trial.error ? <Band tone="error">{errorSentence(trial.error)}</Band> : <TrialState last={last} />}
    </div>
  );
}

function TrialState({ last }: { readonly last: RestoreTrial | undefined }) {
  if (!last)
    return <p className="quiet">Chưa thử lần nào. Chương trình tự thử mỗi tháng, sổ đang dùng không bị đụng đến.</p>;
  const { at, backupAt, events, problem } = last;
  return problem === '' ? (
    <p className="done">
      ✓ Thử {formatMoment(at)}: bản {formatMoment(backupAt)} phục hồi được, đủ {formatCount(events)} sự việc.
    </p>
  ) : (
    <p className="due">
      Thử {formatMoment(at)}: bản {formatMoment(backupAt)} chưa phục hồi được ({problem}). Hãy bấm Sao lưu ngay rồi thử
      lại.
    </p>
  );
}
