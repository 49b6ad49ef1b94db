import { useState } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { BookPrint } from '../../../electron/contract/books.schema.ts';
import { useWithdrawBookPrint } from '../../api/books.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount, formatMoment } from '../../components/format.ts';

/** What of the book stands on paper: who printed what and when, and which of it no longer says what the register says. */
export function PastPrints({
  prints,
  onPrintAgain,
}: {
  readonly prints: readonly BookPrint[];
  readonly onPrintAgain: (print: BookPrint) => void;
}) {
  const announce = useAnnounce();
  const withdraw = useWithdrawBookPrint();
  const [leaving, setLeaving] = useState<BookPrint | null>(null);
  if (prints.length === 0) return null;
  return (
    <>
      <h2 className="section-title">Các lần đã in</h2>
      <ul className="books-prints">
        {prints.map((print) => (
          <li key={print.id}>
            <p>
              <b>{describeExtent(print)}</b>
              <span className="quiet">
                {' '}
                {formatMoment(print.printedAt)}, {print.printedBy}
              </span>
            </p>
            {print.changedCount === 0 ? null : <p className="due">{describeChanged(print)}</p>}
            <div className="books-print-actions">
              <Button
                small
                aria-label={`In lại đúng phần này: ${lowered(describeExtent(print))}`}
                onClick={() => onPrintAgain(print)}
              >
                In lại đúng phần này
              </Button>
              <Button
                small
                variant="quiet"
                aria-label={`Bỏ ghi: ${lowered(describeExtent(print))}`}
                onClick={() => setLeaving(print)}
              >
                Bỏ ghi
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {leaving ? (
        <ConfirmDialog
          title="Bỏ ghi lần in này?"
          confirmLabel="Bỏ ghi"
          busy={withdraw.isPending}
          error={withdraw.error ? errorSentence(withdraw.error) : undefined}
          onClose={() => setLeaving(null)}
          onConfirm={() =>
            withdraw.mutate(
              { id: leaving.id },
              {
                onSuccess: () => {
                  announce('Đã bỏ ghi lần in');
                  setLeaving(null);
                },
              },
            )
          }
        >
          <p>{describeExtent(leaving)}. Lần sau sẽ in tiếp từ lần in trước đó.</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** "Số 781–789, quyển 01, trang 1–3"; several series have no common range. */
function describeExtent({
  part,
  rows,
  scope,
  firstNumberText,
  lastNumberText,
  volume,
  firstPage,
  lastPage,
}: BookPrint): string {
  const numbers = part === 'late' ? `Trang bổ sung, ${formatCount(rows)} dòng` : describeRows();
  const pages = part === 'late' ? '' : firstPage === lastPage ? `trang ${lastPage}` : `trang ${firstPage}–${lastPage}`;
  return [numbers, volume === '' ? '' : `quyển ${volume}`, pages].filter((text) => text !== '').join(', ');

  function describeRows(): string {
    const series = scope.upto?.length ?? 0;
    if (series > 1) return `${formatCount(rows)} dòng của ${series} dãy số, đến ngày ${formatDate(scope.to)}`;
    if (firstNumberText === null || lastNumberText === null)
      return `Ngày ${formatDate(scope.from)}–${formatDate(scope.to)}`;
    return firstNumberText === lastNumberText ? `Số ${firstNumberText}` : `Số ${firstNumberText}–${lastNumberText}`;
  }
}

function describeChanged({ changed, changedCount }: BookPrint): string {
  const named = changed.map(
    ({ numberText, action, on }) => `${numberText} (${action.toLocaleLowerCase('vi')} ${formatDate(on)})`,
  );
  const rest = changedCount - changed.length;
  return `Sửa sau khi in: ${named.join('; ')}${rest > 0 ? ` và ${formatCount(rest)} dòng khác` : ''}.`;
}
