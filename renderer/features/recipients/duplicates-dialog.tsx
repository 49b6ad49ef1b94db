import { useState } from 'react';
import { useDuplicateCandidates, useMergeDuplicates } from '../../api/directory.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useFrame } from '../../components/frame-context.ts';
import { formatCount } from '../../components/format.ts';

const shownAtOnce = 40;

/** Rows that may be one and the same: choose which stays, leave out what is not the same, merge. Nothing is deleted. */
export function DuplicatesDialog({
  kind,
  onClose,
}: {
  readonly kind: 'organ' | 'person';
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const found = useDuplicateCandidates(today);
  const sets = (found.data?.sets ?? []).filter((set) => set.kind === kind);
  return (
    <Dialog
      wide
      title="Gộp trùng"
      onClose={onClose}
      footer={
        <Button variant={sets.length === 0 ? 'primary' : 'plain'} onClick={onClose}>
          Xong
        </Button>
      }
    >
      {found.error ? <Band tone="error">{errorSentence(found.error)}</Band> : null}
      {found.data ? (
        <p>
          {sets.length === 0
            ? 'Không thấy dòng nào trùng nhau.'
            : `${formatCount(sets.length)} chỗ có thể trùng. Dòng giữ lại nhận tên của dòng kia làm tên khác; nhóm và danh sách theo dòng giữ lại; văn bản đã phát hành không đổi.`}
        </p>
      ) : null}
      {sets.slice(0, shownAtOnce).map((set) => (
        <DuplicateSet key={set.rows.map(({ id }) => id).join(' ')} set={set} />
      ))}
      {sets.length > shownAtOnce ? (
        <p className="quiet">và {formatCount(sets.length - shownAtOnce)} chỗ nữa, hiện ra khi các chỗ trên đã xong</p>
      ) : null}
    </Dialog>
  );
}

interface CandidateSet {
  readonly kind: 'organ' | 'person';
  readonly reason: string;
  readonly rows: readonly {
    readonly id: number;
    readonly name: string;
    readonly hint: string;
    readonly ended: boolean;
  }[];
}

function DuplicateSet({ set }: { readonly set: CandidateSet }) {
  const announce = useAnnounce();
  const merge = useMergeDuplicates();
  const [keepId, setKeepId] = useState((set.rows.find(({ ended }) => !ended) ?? set.rows[0])?.id ?? 0);
  const [apart, setApart] = useState<ReadonlySet<number>>(new Set());
  const merged = set.rows.filter(({ id }) => id !== keepId && !apart.has(id));
  const keep = set.rows.find(({ id }) => id === keepId);
  const name = `duplicate-${set.rows[0]?.id ?? 0}`;
  return (
    <fieldset className="duplicate-set">
      <legend>{set.reason}</legend>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Giữ lại</th>
            <th scope="col">Gộp vào</th>
            <th scope="col">Tên</th>
          </tr>
        </thead>
        <tbody>
          {set.rows.map((row) => (
            <tr key={row.id}>
              <td>
                <input
                  type="radio"
                  name={name}
                  aria-label={`Giữ lại ${row.name} ${row.hint}`}
                  checked={row.id === keepId}
                  onChange={() => setKeepId(row.id)}
                />
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={`Gộp ${row.name} ${row.hint}`}
                  disabled={row.id === keepId}
                  checked={row.id !== keepId && !apart.has(row.id)}
                  onChange={() => {
                    const next = new Set(apart);
                    if (!next.delete(row.id)) next.add(row.id);
                    setApart(next);
                  }}
                />
              </td>
              <td>
                {row.name} <span className="quiet">{row.ended ? `${row.hint} đã thôi` : row.hint}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {merge.error ? <Band tone="error">{errorSentence(merge.error)}</Band> : null}
      <Button
        small
        busy={merge.isPending}
        disabled={merged.length === 0}
        aria-label={`Gộp ${formatCount(merged.length)} dòng vào ${keep?.name ?? ''}`}
        onClick={() =>
          merge.mutate(
            { kind: set.kind, keepId, duplicateIds: merged.map(({ id }) => id) },
            {
              onSuccess: ({ groups }) =>
                announce(`Đã gộp vào ${keep?.name ?? ''}${groups > 0 ? `, sửa ${formatCount(groups)} nhóm` : ''}`),
            },
          )
        }
      >
        Gộp {formatCount(merged.length)} dòng
      </Button>
    </fieldset>
  );
}
