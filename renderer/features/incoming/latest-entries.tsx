import { Link } from 'wouter';
import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { formatListDate, formatTime } from '../../components/format.ts';
import { paths } from '../../components/paths.ts';
import { SubjectText } from './incoming-columns.tsx';
import { describeRouting } from './incoming-words.ts';
import '../../components/styles/latest.css';
import './latest-entries.css';

/** The last five of the book, newest first, so that a slip of the hand is seen at once. */
export function LatestEntries({
  documents,
  today,
}: {
  readonly documents: readonly IncomingDocument[];
  readonly today: string;
}) {
  if (documents.length === 0) return null;
  return (
    <section className="latest latest-incoming" aria-labelledby="latest-title">
      <h2 id="latest-title">Năm văn bản vừa đăng ký</h2>
      <table>
        <thead>
          <tr>
            <th scope="col" className="is-right">
              Số đến
            </th>
            <th scope="col">Giờ</th>
            <th scope="col">Số, ký hiệu</th>
            <th scope="col" className="is-right">
              Ngày VB
            </th>
            <th scope="col">Cơ quan ban hành</th>
            <th scope="col">Tên loại và trích yếu</th>
            <th scope="col">Chuyển</th>
          </tr>
        </thead>
        <tbody>
          {documents.slice(0, 5).map((document) => (
            <tr key={document.id}>
              <td className="is-right">
                <Link className="number" href={paths.incomingDocument(document.id)}>
                  {document.numberText}
                </Link>
              </td>
              <td className="quiet">{formatTime(document.registeredAt)}</td>
              <td>{document.symbol}</td>
              <td className="is-right quiet">
                {document.documentDate === null ? '' : formatListDate(document.documentDate, today)}
              </td>
              <td>{document.issuerName}</td>
              <td>
                <SubjectText document={document} />
              </td>
              <td>{describeRouting(document.routing) || <span className="due">Chưa chuyển</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
