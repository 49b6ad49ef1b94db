import { useLeavePractice } from '../api/workspace.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { errorSentence } from '../components/error-sentence.ts';

/** Says on every screen that nothing here is real, and leads back. */
export function PracticeBand() {
  const leave = useLeavePractice();
  const announce = useAnnounce();
  return (
    <aside className="practice-band no-print" aria-label="Sổ tập dùng">
      <b>SỔ TẬP DÙNG</b>
      <span className="practice-text">Ghi thử thoải mái, không vào sổ thật.</span>
      <button
        type="button"
        className="link-button"
        onClick={() => leave.mutate({}, { onError: (error) => announce(errorSentence(error), 'problem') })}
      >
        Rời sổ tập dùng
      </button>
    </aside>
  );
}
