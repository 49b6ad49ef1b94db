import { useState } from 'react';
import { Link } from 'wouter';
import { useDiscardDraft, useDrafts } from '../../api/outgoing.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatMoment } from '../../components/format.ts';
import { paths } from '../../components/paths.ts';
import '../../components/plain-table.css';

/** What was begun and has no number yet. */
export function DraftList() {
  const drafts = useDrafts();
  const discard = useDiscardDraft();
  const [chosen, setChosen] = useState<{ readonly id: number; readonly subject: string } | null>(null);
  if (drafts.error) return <Band tone="error">{errorSentence(drafts.error)}</Band>;
  if (!drafts.data) return null;
  if (drafts.data.drafts.length === 0) {
    return (
      <EmptyState title="Chưa có nháp nào">
        <p>Chọn loại văn bản rồi soạn; nháp tự giữ đến khi cấp số.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Loại, trích yếu</th>
            <th scope="col">Ban hành</th>
            <th scope="col">Giữ lúc</th>
            <th scope="col">
              <span className="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.data.drafts.map((draft) => (
            <tr key={draft.id}>
              <td>
                <Link href={paths.draft(draft.id)} className="draft-link">
                  <b>{draft.typeName}</b>{' '}
                  {draft.subject === '' ? <span className="quiet">chưa có trích yếu</span> : draft.subject}
                </Link>
              </td>
              <td>{draft.bodyName}</td>
              <td>
                {formatMoment(draft.savedAt)} <span className="quiet">{draft.savedBy}</span>
              </td>
              <td className="is-action">
                <Button
                  small
                  variant="quiet"
                  aria-label={`Bỏ nháp ${draft.typeName} ${draft.subject}`}
                  onClick={() => setChosen(draft)}
                >
                  Bỏ
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen ? (
        <ConfirmDialog
          title="Bỏ nháp này"
          confirmLabel="Bỏ nháp"
          busy={discard.isPending}
          error={discard.error ? errorSentence(discard.error) : undefined}
          onClose={() => setChosen(null)}
          onConfirm={() => discard.mutate({ id: chosen.id }, { onSuccess: () => setChosen(null) })}
        >
          <p>{chosen.subject === '' ? 'Nháp chưa có trích yếu' : `“${chosen.subject}”`} sẽ không lấy lại được.</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
