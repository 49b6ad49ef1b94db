import { useQuery } from '@tanstack/react-query';
import type { MethodOutput } from '../../../electron/contract/api.ts';
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
  return (
    <span className="exchange-work" role="status">
      {describe(progress)}
      {progress?.stage === 'writing' ? (
        <progress aria-label="Đã ghi" max={progress.total} value={progress.done} />
      ) : null}
      {progress?.cancelled ? null : (
        <Button small onClick={() => void stopWork(fileId)}>
          Dừng
        </Button>
      )}
    </span>
  );
}

function describe(progress: MethodOutput<'exchange.getProgress'> | undefined): string {
  if (progress?.cancelled) return 'Đang dừng';
  if (progress?.stage === 'backing_up') return 'Đang sao lưu sổ trước khi nhập';
  if (progress?.stage === 'writing')
    return `Đang ghi ${formatCount(progress.done)} / ${formatCount(progress.total)} văn bản`;
  return `Đang đọc ${formatCount(progress?.done ?? 0)} dòng`;
}
