import { paths } from '../components/paths.ts';

/** The eight places of the rail, in the order of Alt+1 … Alt+8. */
export const places = [
  { digit: 1, label: 'Hôm nay', path: paths.today },
  { digit: 2, label: 'Văn bản đến', path: paths.incoming },
  { digit: 3, label: 'Văn bản đi', path: paths.outgoing },
  { digit: 4, label: 'Bản sao', path: paths.copies },
  { digit: 5, label: 'Nơi nhận', path: paths.recipients },
  { digit: 6, label: 'Soạn văn bản', path: paths.writing },
  { digit: 7, label: 'Sổ và báo cáo', path: paths.books },
  { digit: 8, label: 'Cài đặt', path: paths.settings },
] as const;

/** The place that a screen belongs to; the page of certifying belongs to the copies. */
export function placeOf(location: string): string {
  if (/^\/van-ban-den\/\d+\/sao/.test(location)) return paths.copies;
  return places.find(({ path }) => location === path || location.startsWith(`${path}/`))?.path ?? paths.today;
}
