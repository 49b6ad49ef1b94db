import { useQuery } from '@tanstack/react-query';
import { askProgress } from '../../api/exchange.ts';
import { Button } from '../../components/button.tsx';
import { formatCount } from '../../components/format.ts';

/** A book being made: how far it is, and the way to stop it. */
export function MakingLine({ workId, onStop }: { readonly workId: string; readonly onStop: () => void }) {
  const progress = useQuery({
    queryKey: ['book-work', workId],
    queryFn: () => askProgress(workId),
    refetchInterval: 250,
    gcTime: 0,
  }).data;
  const { done = 0, total = 0 } = progress ?? {};
  return (
    <div className="books-making" role="status">
      <span>{total === 0 ? 'Đang đọc sổ' : `Đang tạo ${formatCount(done)} / ${formatCount(total)} dòng`}</span>
      <progress aria-label="Đã tạo" {...(total === 0 ? {} : { max: total, value: done })} />
      <Button small onClick={onStop}>
        Thôi
      </Button>
    </div>
  );
}
