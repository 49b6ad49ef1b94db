import { Link } from 'wouter';
import { paths } from '../../components/paths.ts';
import '../../components/plain-table.css';

export interface RegisteredRow {
  readonly id: number;
  readonly numberText: string;
  readonly symbol: string;
  readonly issuerName: string;
  readonly subject: string;
}

/** The numbers just given, to be copied onto the stamps. */
export function RegisteredBatch({ rows }: { readonly rows: readonly RegisteredRow[] }) {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  return (
    <section aria-labelledby="batch-done">
      <h2 id="batch-done" className="section-title">
        Đã vào sổ {rows.length} văn bản: số đến {first.numberText}
        {rows.length > 1 ? ` – ${last.numberText}` : ''}
      </h2>
      <div className="table-scroll">
        <table className="plain-table batch-table">
          <thead>
            <tr>
              <th scope="col">Số đến</th>
              <th scope="col">Số, ký hiệu</th>
              <th scope="col">Cơ quan ban hành</th>
              <th scope="col">Trích yếu</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, numberText, symbol, issuerName, subject }) => (
              <tr key={id}>
                <td>
                  <Link className="number" href={paths.incomingDocument(id)}>
                    {numberText}
                  </Link>
                </td>
                <td className="batch-symbol">{symbol}</td>
                <td>{issuerName}</td>
                <td>{subject}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
