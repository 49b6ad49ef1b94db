import type { Erasure } from '../../../electron/contract/erasure.schema.ts';
import type { HeldCopy } from '../../../electron/contract/workspace.schema.ts';
import { useDestroyHeldCopies, useHeldCopies } from '../../api/erasure.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount, formatMoment } from '../../components/format.ts';

const kindNames: Readonly<Record<HeldCopy['kind'], string>> = {
  backup: 'Bản sao lưu',
  second_backup: 'Bản sao lưu ở nơi thứ hai',
  kept_register: 'Sổ cũ giữ lại khi khôi phục',
  kept_witness: 'Nhật ký cũ giữ lại khi khôi phục',
};

/** Which copies still hold an erased text, as the core reads it from the copies themselves, and what is left to people. */
export function ErasureCopies({ done }: { readonly done: readonly Erasure[] }) {
  const announce = useAnnounce();
  const held = useHeldCopies();
  const destroy = useDestroyHeldCopies();
  const { copies = [], problem = '', absentFolder = '' } = held.data ?? {};
  const waiting = done.filter(({ outsideGoneAt }) => outsideGoneAt === null);
  const error = held.error ?? destroy.error;
  return (
    <section className="erasure-copies" aria-labelledby="erasure-copies-title">
      <h3 id="erasure-copies-title" className="section-title">
        Các bản còn giữ nội dung đã xóa
      </h3>
      {error ? <Band tone="error">{errorSentence(error)}</Band> : null}
      {copies.length > 0 ? (
        <Band
          actions={
            <Button
              busy={destroy.isPending}
              onClick={() =>
                destroy.mutate(
                  {},
                  {
                    onSuccess: (left) =>
                      announce(
                        left.copies.length === 0
                          ? 'Đã hủy hết các bản còn giữ nội dung đã xóa'
                          : `Còn ${formatCount(left.copies.length)} bản chưa hủy được`,
                        left.copies.length === 0 ? undefined : 'problem',
                      ),
                  },
                )
              }
            >
              Hủy các bản này
            </Button>
          }
        >
          Còn {formatCount(copies.length)} bản phải hủy.
          {problem === '' ? '' : ` Chưa hủy được ${problem}. Đóng chương trình đang mở tệp ấy rồi bấm lại.`}
        </Band>
      ) : held.data ? (
        <p className="done">✓ Trên máy này không còn bản nào giữ nội dung đã xóa.</p>
      ) : null}
      {copies.length > 0 ? (
        <ul className="erasure-list">
          {copies.map((copy) => (
            <li key={copy.path}>
              {kindNames[copy.kind]}
              {copy.at === null ? '' : ` ${formatMoment(copy.at)}`}, số {copy.numbers.join(', ')}
              <span className="quiet erasure-path">{copy.path}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {absentFolder === '' ? null : (
        <Band>
          Nơi sao lưu thứ hai {absentFolder} chưa cắm vào máy. Cắm vào rồi mở lại mục này để chương trình hủy các bản ở
          đó.
        </Band>
      )}
      {waiting.length > 0 ? (
        <p>
          Chương trình không với tới các bản ở ngoài: bản chép sang ổ rời, máy khác, tệp Word và Excel đã lưu, trang sổ
          đã in. Người được giao hủy các bản ấy theo quy định rồi bấm “Các bản ở ngoài đã hủy” ở từng dòng trên.
        </p>
      ) : null}
    </section>
  );
}
