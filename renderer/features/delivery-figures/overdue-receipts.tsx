import { Link } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { useOverdueReceipts } from '../../api/distribution.ts';
import { Band } from '../../components/band.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount } from '../../components/format.ts';
import { paths } from '../../components/paths.ts';
import { documentAddress } from './document-address.ts';

/** Documents whose receipts should be there by now, and who owes them. */
export function OverdueReceipts() {
  const answer = useOverdueReceipts();
  const data = answer.data;
  return (
    <div className="figures-scroll" tabIndex={0} role="region" aria-label="Quá hạn ký nhận">
      {answer.error ? <Band tone="error">{errorSentence(answer.error)}</Band> : null}
      {data ? (
        <p className="figures-line">
          <span>
            <b>{formatCount(data.total)}</b> văn bản gửi quá {formatCount(data.receiptDays)} ngày chưa ký nhận đủ.{' '}
            <Link href={`${paths.settings}/phat-hanh`}>Đổi số ngày</Link>
          </span>
        </p>
      ) : null}
      {data && data.documents.length === 0 ? (
        <EmptyState title="Không có văn bản nào quá hạn ký nhận">
          <p>Văn bản gửi đi mà nơi nhận chưa ký trong thời hạn sẽ hiện ở đây.</p>
        </EmptyState>
      ) : null}
      {data && data.documents.length > 0 ? (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Số, ký hiệu</th>
              <th scope="col">Trích yếu</th>
              <th scope="col">Hạn</th>
              <th scope="col">Chưa ký nhận</th>
            </tr>
          </thead>
          <tbody>
            {data.documents.map((row) => (
              <tr key={`${row.ownerKind}${row.ownerId}`}>
                <td>
                  <Link className="number" href={documentAddress(row)}>
                    {row.numberText}
                  </Link>
                </td>
                <td>{row.subject}</td>
                <td className="figures-due">
                  {formatDate(row.dueOn)} <span className="overdue">quá {formatCount(row.daysLate)} ngày</span>
                </td>
                <td>
                  <b>{formatCount(row.waiting)} nơi:</b> {row.names.join('; ')}
                  {row.waiting > row.names.length ? ` và ${formatCount(row.waiting - row.names.length)} nơi nữa` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {data && data.total > data.documents.length ? (
        <p className="quiet figures-note">và {formatCount(data.total - data.documents.length)} văn bản nữa</p>
      ) : null}
    </div>
  );
}
