import { useQuery } from '@tanstack/react-query';
import { askProgress, stopWork } from '../../api/exchange.ts';
import { Button } from '../../components/button.tsx';
import { formatCount } from '../../components/format.ts';

/** Long work under way: how far it is, and the way to stop it. */
export function WorkLine({ fileId }: { readonly fileId: string }) {
  const progress = useQuery({
    queryKey: ['exchange-work', fileId],
    queryFn: () => askProgress(fileId),
    refetchInterval: 300,
    gcTime: 0,
  }).data;
  const words =
    progress?.stage === 'writing'
      ? `Đang ghi ${formatCount(progress.done)} / ${formatCount(progress.total)} văn bản`
      : `Đang đọc ${formatCount(progress?.done ?? 0)} dòng`;
  return (
    <span className="exchange-work" role="status">
      {words}
      {progress?.stage === 'writing' ? (
        <progress aria-label="Đã ghi" max={progress.total} value={progress.done} />
      ) : null}
      <Button small onClick={() => void stopWork(fileId)}>
        Dừng
      </Button>
    </span>
  );
}
