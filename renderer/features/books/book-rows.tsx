import type { BookPreview } from '../../../electron/contract/books.schema.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatCount } from '../../components/format.ts';

/** The first rows of a book, in the columns of its form. */
export function BookRows({
  columns,
  sample,
  rows,
  empty,
}: Pick<BookPreview, 'columns' | 'sample' | 'rows'> & {
  readonly empty: { readonly title: string; readonly advice: string };
}) {
  if (rows === 0) {
    return (
      <EmptyState title={empty.title}>
        <p>{empty.advice}</p>
      </EmptyState>
    );
  }
  const widths = columns.map((_, place) => widthClass(sample.map((row) => row[place]?.length ?? 0)));
  return (
    // Wide as on paper: scrolled with the arrow keys once it has the focus.
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Các dòng đầu của sổ">
      <table className="plain-table book-table">
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={place} scope="col" className={widths[place]}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place} className={isSymbol(cell) ? 'is-symbol' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows > sample.length ? (
        <p className="list-foot">và {formatCount(rows - sample.length)} dòng nữa trong tệp Word</p>
      ) : null}
    </div>
  );
}

/** How much room a column wants, from its longest cell. */
function widthClass(lengths: readonly number[]): string | undefined {
  const longest = Math.max(0, ...lengths);
  return longest > 40 ? 'is-long' : longest > 14 ? 'is-middle' : undefined;
}

/** "112-CV/VPTW" stays on one line: it would break behind its number. */
const isSymbol = (cell: string): boolean => /^\S{1,20}$/.test(cell);
