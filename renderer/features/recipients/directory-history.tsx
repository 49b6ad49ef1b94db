import type { MethodInput } from '../../../electron/contract/api.ts';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { useDirectoryHistory } from '../../api/directory.ts';
import { Band } from '../../components/band.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { HistoryTable } from '../../components/history-table.tsx';
import { Ledger } from '../../components/ledger.tsx';

/** Whose place an organ took, who took its place, and every change of the row. */
export function DirectoryHistory({ kind, id }: MethodInput<'directory.getHistory'>) {
  const answer = useDirectoryHistory({ kind, id });
  if (answer.error) return <Band tone="error">{errorSentence(answer.error)}</Band>;
  if (!answer.data) return null;
  const { predecessors, successors, history } = answer.data;
  return (
    <section className="directory-history" aria-label="Lịch sử">
      <h2 className="section-title">Lịch sử</h2>
      <Ledger
        entries={[
          { label: 'Kế tục', value: predecessors.map(describe).join('\n') },
          { label: 'Nay là', value: successors.map(describe).join('\n') },
        ]}
      />
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Các lần sửa">
        <HistoryTable entries={history} />
      </div>
    </section>
  );
}

function describe({ name, effectiveOn }: { readonly name: string; readonly effectiveOn: string | null }): string {
  return effectiveOn === null ? name : `${name}, từ ${formatDate(effectiveOn)}`;
}
