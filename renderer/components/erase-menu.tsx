import { useState } from 'react';
import { Link } from 'wouter';
import type { Erasure } from '../../electron/contract/erasure.schema.ts';
import { useErasures, useProposeErasure } from '../api/erasure.ts';
import { useAnnounce } from './announcer.tsx';
import { Band } from './band.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { errorSentence } from './error-sentence.ts';
import { useFrame } from './frame-context.ts';
import { MoreMenu } from './more-menu.tsx';
import { paths } from './paths.ts';

interface EraseProps {
  readonly kind: Erasure['kind'];
  readonly id: number;
  readonly numberText: string;
}

/** "Xóa hẳn dòng có nội dung mật", kept apart from the daily work. (practice.md 5.6) */
export function EraseMenu(props: EraseProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <MoreMenu items={[{ label: 'Xóa hẳn dòng có nội dung mật…', onChoose: () => setOpen(true) }]} />
      {open ? <EraseDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The first of two people asks for it; without a reason, which could repeat what must not be written. */
function EraseDialog({ kind, id, numberText, onClose }: EraseProps & { readonly onClose: () => void }) {
  const announce = useAnnounce();
  const { userName } = useFrame();
  const propose = useProposeErasure();
  const last = useErasures().data?.erasures.find((one) => one.kind === kind && one.ownerId === id && !one.withdrawn);
  const erased = last?.confirmedAt != null;
  const confirm = (): void =>
    propose.mutate(
      { kind, id },
      {
        onSuccess: () => {
          announce(`Đã đề nghị xóa hẳn số ${numberText}, chờ người thứ hai xác nhận`);
          onClose();
        },
      },
    );
  return (
    <Dialog
      wide
      title={`Xóa hẳn nội dung số ${numberText}?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} data-autofocus>
            {last ? 'Đóng' : 'Thôi'}
          </Button>
          {last ? null : (
            <Button variant="primary" busy={propose.isPending} onClick={confirm}>
              Đề nghị xóa hẳn
            </Button>
          )}
        </>
      }
    >
      {last ? (
        <p>
          {erased
            ? `Nội dung số ${numberText} đã được xóa.`
            : `${last.proposedBy} đã đề nghị xóa nội dung số ${numberText}, đang chờ người thứ hai xác nhận.`}{' '}
          <Link href={paths.erasures}>Xem ở Cài đặt, mục Xóa nội dung mật</Link>
        </p>
      ) : (
        <>
          <p>
            Chỉ dùng khi lỡ ghi nội dung bí mật nhà nước. Trong sổ chỉ còn lại con số; nội dung mất cả ở lịch sử, ở kết
            quả tìm kiếm và ở các bản sao lưu, không lấy lại được.
          </p>
          <p>
            Người đề nghị: <b>{userName}</b>. Một người khác phải chọn tên mình ở góc màn hình rồi xác nhận trong Cài
            đặt, mục Xóa nội dung mật. Không ghi lý do, để nội dung không lặp lại.
          </p>
        </>
      )}
      {propose.error ? <Band tone="error">{errorSentence(propose.error)}</Band> : null}
    </Dialog>
  );
}
