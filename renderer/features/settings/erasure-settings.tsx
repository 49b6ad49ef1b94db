import { useState } from 'react';
import { Link } from 'wouter';
import type { Erasure } from '../../../electron/contract/erasure.schema.ts';
import { useConfirmErasure, useErasures, useRecordOutsideGone, useWithdrawErasure } from '../../api/erasure.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatMoment } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { paths } from '../../components/paths.ts';
import { ErasureCopies } from './erasure-copies.tsx';
import { SettingsPart } from './settings-part.tsx';
import './erasure.css';

const addressOf: Readonly<Record<Erasure['kind'], (id: number) => string>> = {
  incoming: paths.incomingDocument,
  outgoing: paths.outgoingDocument,
  copy: paths.copy,
};
const registerNames: Readonly<Record<Erasure['kind'], string>> = {
  incoming: 'Văn bản đến',
  outgoing: 'Văn bản đi',
  copy: 'Bản sao',
};

/** Rows with secret content: one person proposes at the document, another confirms here. (practice.md 5.6) */
export function ErasureSettings() {
  const erasures = useErasures();
  const [chosen, setChosen] = useState<Erasure | null>(null);
  const rows = (erasures.data?.erasures ?? []).filter(({ withdrawn }) => !withdrawn);
  const done = rows.filter(({ confirmedAt }) => confirmedAt !== null);
  return (
    <SettingsPart
      title="Xóa nội dung mật"
      hint="Khi lỡ ghi nội dung bí mật nhà nước: một người đề nghị ở trang của văn bản (dấu ⋯ cuối dãy nút), người thứ hai xác nhận ở đây. Trong sổ chỉ còn lại con số."
    >
      {erasures.error ? <Band tone="error">{errorSentence(erasures.error)}</Band> : null}
      {rows.length === 0 ? (
        <p className="quiet">Chưa có đề nghị nào.</p>
      ) : (
        <div className="table-scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Số</th>
                <th scope="col">Sổ</th>
                <th scope="col">Người đề nghị</th>
                <th scope="col">Người xác nhận</th>
                <th scope="col">
                  <span className="visually-hidden">Việc</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ErasureRow key={row.id} row={row} onConfirm={() => setChosen(row)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {done
        .filter(({ sameRows }) => sameRows.length > 0)
        .map((row) => (
          <SameRows key={row.id} row={row} />
        ))}
      {done.length > 0 ? <ErasureCopies done={done} /> : null}
      {chosen ? <ConfirmErasure erasure={chosen} onClose={() => setChosen(null)} /> : null}
    </SettingsPart>
  );
}

function ErasureRow({ row, onConfirm }: { readonly row: Erasure; readonly onConfirm: () => void }) {
  const announce = useAnnounce();
  const withdraw = useWithdrawErasure();
  const { userName } = useFrame();
  const { id, kind, ownerId, numberText, proposedBy, proposedAt, confirmedAt, confirmedBy } = row;
  return (
    <tr>
      <td className="number">
        <Link href={addressOf[kind](ownerId)}>{numberText}</Link>
      </td>
      <td>{registerNames[kind]}</td>
      <td>
        {proposedBy}, {formatMoment(proposedAt)}
      </td>
      <td>
        {confirmedAt === null ? (
          <span className="due">
            {proposedBy === userName ? 'Chờ người khác chọn tên mình và xác nhận' : 'Chờ người thứ hai xác nhận'}
          </span>
        ) : (
          `${confirmedBy ?? ''}, ${formatMoment(confirmedAt)}`
        )}
      </td>
      <td className="is-action">
        {confirmedAt === null ? (
          <span className="erasure-buttons">
            <Button
              small
              aria-label={`Rút đề nghị xóa số ${numberText}`}
              busy={withdraw.isPending}
              onClick={() =>
                withdraw.mutate(
                  { id },
                  {
                    onSuccess: () => announce(`Đã rút đề nghị xóa số ${numberText}`),
                    onError: (error) => announce(errorSentence(error), 'problem'),
                  },
                )
              }
            >
              Rút đề nghị
            </Button>
            {proposedBy === userName ? null : (
              <Button small aria-label={`Xác nhận xóa số ${numberText}`} onClick={onConfirm}>
                Xác nhận xóa…
              </Button>
            )}
          </span>
        ) : (
          <OutsideGone row={row} />
        )}
      </td>
    </tr>
  );
}

/** The same text may stand in the book once more: each such row is looked at and erased by itself. */
function SameRows({ row: { numberText, sameRows } }: { readonly row: Erasure }) {
  return (
    <Band>
      Đã xóa số {numberText}; còn dòng{' '}
      {sameRows.map(({ kind, id, numberText: other }, index) => (
        <span key={`${kind} ${id}`}>
          {index === 0 ? '' : ', '}
          <Link href={addressOf[kind](id)}>{kind === 'incoming' ? `số đến ${other}` : `số ${other}`}</Link>
        </span>
      ))}{' '}
      có cùng trích yếu hoặc là cùng văn bản. Mở từng dòng xem; nếu cũng có nội dung mật thì đề nghị xóa dòng ấy.
    </Band>
  );
}

/** What the program cannot reach: copies on other disks, printed pages. Somebody says that they are gone. */
function OutsideGone({ row }: { readonly row: Erasure }) {
  const announce = useAnnounce();
  const tell = useRecordOutsideGone();
  const { id, numberText, outsideGoneAt, outsideGoneBy } = row;
  if (outsideGoneAt !== null)
    return (
      <span className="done erasure-outside">
        ✓ Bản ở ngoài đã hủy: {outsideGoneBy}, {formatMoment(outsideGoneAt)}
      </span>
    );
  return (
    <Button
      small
      aria-label={`Các bản ở ngoài của số ${numberText} đã hủy`}
      busy={tell.isPending}
      onClick={() =>
        tell.mutate(
          { id },
          {
            onSuccess: () => announce(`Đã ghi: các bản ở ngoài của số ${numberText} đã hủy`),
            onError: (error) => announce(errorSentence(error), 'problem'),
          },
        )
      }
    >
      Các bản ở ngoài đã hủy
    </Button>
  );
}

function ConfirmErasure({ erasure, onClose }: { readonly erasure: Erasure; readonly onClose: () => void }) {
  const announce = useAnnounce();
  const confirm = useConfirmErasure();
  const { userName } = useFrame();
  const { id, numberText, proposedBy } = erasure;
  return (
    <ConfirmDialog
      title={`Xóa hẳn nội dung số ${numberText}?`}
      confirmLabel={`Xóa hẳn số ${numberText}`}
      busy={confirm.isPending}
      error={confirm.error ? errorSentence(confirm.error) : undefined}
      onClose={onClose}
      onConfirm={() =>
        confirm.mutate(
          { id },
          {
            onSuccess: ({ sameRows }) => {
              const others =
                sameRows.length === 0 ? '' : `; còn ${sameRows.length} dòng có cùng nội dung, xem bên dưới`;
              announce(`Đã xóa hẳn nội dung số ${numberText} và sao lưu lại sổ${others}`);
              onClose();
            },
          },
        )
      }
    >
      <p>
        {proposedBy} đề nghị, {userName} xác nhận. Không lấy lại được. Sổ được sao lưu lại ngay, các bản sao lưu còn giữ
        nội dung này bị hủy. Sổ lớn có thể mất vài phút: chờ đến khi có dòng báo đã xóa.
      </p>
    </ConfirmDialog>
  );
}
