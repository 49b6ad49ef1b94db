import { formatListDate } from './format.ts';

/** A date in a cell of a list; of another year, its year may stand on the second line. */
export function ListDate({ date, today }: { readonly date: string; readonly today: string }) {
  const text = formatListDate(date, today);
  if (text.length <= 5) return <>{text}</>;
  return (
    <>
      {text.slice(0, 6)}
      <wbr />
      {text.slice(6)}
    </>
  );
}
