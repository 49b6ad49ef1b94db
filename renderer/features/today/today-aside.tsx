import type { Today } from '../../../electron/contract/books.schema.ts';
import { useBackUpNow } from '../../api/workspace.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { DoneSign } from '../../components/backup-line.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount, formatDay, formatSize, formatTime } from '../../components/format.ts';

/** Figures, the last numbers given, and the backup in full. */
export function TodayAside({ data }: { readonly data: Today }) {
  return (
    <aside className="today-aside" aria-label="Số liệu và sao lưu">
      <section>
        <h3>Số liệu</h3>
        <table className="today-figures">
          <thead>
            <tr>
              <td />
              <th scope="col">Hôm nay</th>
              <th scope="col">Tuần này</th>
            </tr>
          </thead>
          <tbody>
            {data.figures.map((figure) => (
              <tr key={figure.label}>
                <th scope="row">{figure.label}</th>
                <td>{formatCount(figure.today)}</td>
                <td>{formatCount(figure.thisWeek)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {data.lastNumbers.length > 0 ? (
        <section>
          <h3>Số gần nhất</h3>
          <dl className="today-numbers">
            {data.lastNumbers.map((entry) => (
              <div key={entry.label}>
                <dt>{entry.label}</dt>
                <dd className="number">{entry.number}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <BackupSection data={data} />
    </aside>
  );
}

function BackupSection({ data }: { readonly data: Today }) {
  const backUp = useBackUpNow();
  const announce = useAnnounce();
  const backup = data.lastBackup;
  const start = (): void =>
    backUp.mutate(
      {},
      {
        onSuccess: (made) => announce(`Đã sao lưu lúc ${formatTime(made.at)}`),
        onError: (error) => announce(errorSentence(error), 'problem'),
      },
    );
  return (
    <section>
      <h3>Sao lưu</h3>
      {backup ? (
        <div className="today-backup">
          <p>
            {backup.verified ? <DoneSign /> : null} {formatDay(backup.at)}, {formatTime(backup.at)}
          </p>
          <p>
            {backup.name}, {formatSize(backup.sizeBytes)}.{' '}
            {backup.verified ? 'Đã đọc lại và so khớp.' : <span className="due">Chưa đọc lại được.</span>}
          </p>
        </div>
      ) : (
        <p className="today-backup due">Chưa sao lưu lần nào. Chương trình tự sao lưu khi đóng.</p>
      )}
      <Button small className="no-print" busy={backUp.isPending} onClick={start}>
        {backUp.isPending ? 'Đang sao lưu' : 'Sao lưu ngay'}
      </Button>
    </section>
  );
}
