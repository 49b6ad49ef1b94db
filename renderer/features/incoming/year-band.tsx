import { useLocation } from 'wouter';
import { yearOf } from '../../../electron/contract/calendar-date.ts';
import type { IncomingEntryDefaults } from '../../../electron/contract/incoming.schema.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { paths } from '../../components/paths.ts';

/** Early in January: the year has begun, its book has not. Said before anything is typed; the clerk opens the book. */
export function YearBand({ books, today }: { readonly books: IncomingEntryDefaults['books']; readonly today: string }) {
  const [, navigate] = useLocation();
  const year = yearOf(today);
  if (books.length === 0 || books.some((book) => book.year === 0 || book.year >= year)) return null;
  return (
    <Band actions={<Button onClick={() => navigate(`${paths.settings}/so`)}>Mở sổ năm {year}</Button>}>
      Chưa mở sổ năm {year}. Văn bản đến năm trước thì ghi đúng ngày đến của năm trước vào sổ này.
    </Band>
  );
}
