import { Link } from 'wouter';
import type { OutgoingEntryDefaults } from '../../../electron/contract/outgoing-entry.schema.ts';
import { formatListDate, formatReach, formatTime } from '../../components/format.ts';
import { paths } from '../../components/paths.ts';
import '../../components/styles/latest.css';

/** The last five of the register, newest first, so that a slip of the hand is seen at once. */
export function LatestOutgoing({
  documents,
  today,
}: {
  readonly documents: OutgoingEntryDefaults['latest'];
  readonly today: string;
}) {
  if (documents.length === 0) return null;
  return (
    <section className="latest latest-outgoing" aria-labelledby="latest-title">
      <h2 id="latest-title">Năm văn bản vừa vào sổ</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Số, ký hiệu</th>
            <th scope="col">Giờ</th>
            <th scope="col" className="is-right">
              Ngày
            </th>
            <th scope="col">Tên loại và trích yếu</th>
            <th scope="col">Người ký</th>
            <th scope="col" className="is-right">
              Nơi, bản
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.id}>
              <td>
                <Link className="number" href={paths.outgoingDocument(document.id)}>
                  {document.numberText}
                </Link>
              </td>
              <td className="quiet">{formatTime(document.issuedAt)}</td>
              <td className="is-right quiet">{formatListDate(document.documentDate, today)}</td>
              <td>
                <b>{document.typeName}</b> {document.subject}
              </td>
              <td>{document.signerName}</td>
              <td className="is-right quiet">{document.status === 'void' ? 'Đã hủy' : formatReach(document)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
