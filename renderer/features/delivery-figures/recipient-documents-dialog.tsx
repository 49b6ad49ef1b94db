import { Link } from 'wouter';
import { deliveryChannelLabels } from '../../../electron/contract/distribution.schema.ts';
import { useDocumentsOfRecipient } from '../../api/distribution.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount, formatListDate } from '../../components/format.ts';
import { documentAddress } from './document-address.ts';

const shownAtOnce = 200;

/** What one recipient was sent, newest first, each with its signature. */
export function RecipientDocumentsDialog({
  span,
  recipientKey,
  name,
  today,
  onClose,
}: {
  readonly span: { readonly from: string; readonly to: string };
  readonly recipientKey: string;
  readonly name: string;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const found = useDocumentsOfRecipient({ ...span, key: recipientKey, offset: 0, limit: shownAtOnce });
  const rows = found.data?.rows ?? [];
  const total = found.data?.total ?? 0;
  return (
    <Dialog
      widest
      title={name}
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose} data-autofocus>
          Đóng
        </Button>
      }
    >
      {found.error ? <Band tone="error">{errorSentence(found.error)}</Band> : null}
      <p className="quiet">{formatCount(total)} lần gửi trong kỳ, mới nhất ở trên</p>
      <div className="figures-documents" tabIndex={0} role="region" aria-label={`Văn bản đã gửi ${name}`}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Văn bản</th>
              <th scope="col">Trích yếu</th>
              <th scope="col">Ngày</th>
              <th scope="col">Kênh</th>
              <th scope="col" className="is-number">
                Bản
              </th>
              <th scope="col">Gửi</th>
              <th scope="col">Ký nhận</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.recipientId}>
                <td>
                  <Link className="number" href={documentAddress(row)} onClick={onClose}>
                    {row.numberText}
                  </Link>
                </td>
                <td>
                  {row.subject}
                  {row.nameThen === name ? null : <span className="quiet"> (gửi: {row.nameThen})</span>}
                </td>
                <td>{formatListDate(row.date, today)}</td>
                <td>{deliveryChannelLabels[row.channel]}</td>
                <td className="is-number">{formatCount(row.copies)}</td>
                <td>{row.sentOn === null ? '' : formatListDate(row.sentOn, today)}</td>
                <td>
                  {row.receivedOn === null ? (
                    <span className="due">chưa ký</span>
                  ) : (
                    <>
                      <span className="done">{formatListDate(row.receivedOn, today)}</span> {row.receivedBy}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > shownAtOnce ? (
        <p className="quiet">và {formatCount(total - shownAtOnce)} lần gửi nữa; chọn kỳ ngắn hơn</p>
      ) : null}
    </Dialog>
  );
}
