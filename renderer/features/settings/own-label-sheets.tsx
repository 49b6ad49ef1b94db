import { useState } from 'react';
import { useLabelSheets, useSaveLabelSheets } from '../../api/distribution.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { LabelSheetDialog } from '../../components/label-sheets/label-sheet-dialog.tsx';
import { formatMm } from '../../components/mm-field.tsx';
import { SettingsPart } from './settings-part.tsx';

type Open = { readonly kind: 'new' } | { readonly kind: 'edit' | 'remove'; readonly name: string } | null;

/** Khổ nhãn riêng: sheets that are not among the known ones, with the measures of their packet. */
export function OwnLabelSheets() {
  const answer = useLabelSheets();
  const save = useSaveLabelSheets();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open>(null);
  const sheets = answer.data?.sheets ?? [];
  const close = (): void => setOpen(null);
  const remove = (name: string): void =>
    save.mutate(
      { sheets: sheets.filter((sheet) => sheet.name !== name) },
      {
        onSuccess: () => {
          announce(`Đã bỏ khổ nhãn ${name}`);
          close();
        },
        onError: (error) => announce(errorSentence(error), 'problem'),
      },
    );
  return (
    <SettingsPart
      title="Khổ nhãn riêng"
      hint="Tờ nhãn không có trong danh sách sẵn. Dùng được ở mọi chỗ in nhãn: nhãn bì, dấu đến, nhãn của danh sách."
      action={<Button onClick={() => setOpen({ kind: 'new' })}>Thêm khổ nhãn</Button>}
    >
      {answer.error ? <Band tone="error">{errorSentence(answer.error)}</Band> : null}
      {answer.data && sheets.length === 0 ? <p className="quiet">Chưa có khổ nhãn riêng.</p> : null}
      <ul className="own-sheets">
        {sheets.map(({ name, columns, rows, width, height }) => (
          <li key={name}>
            <span>
              <b>{name}</b>{' '}
              <span className="quiet">
                {columns} cột × {rows} hàng, nhãn {formatMm(width)} × {formatMm(height)} mm
              </span>
            </span>
            <span>
              <Button small aria-label={`Sửa khổ nhãn ${name}`} onClick={() => setOpen({ kind: 'edit', name })}>
                Sửa
              </Button>{' '}
              <Button
                small
                variant="quiet"
                aria-label={`Bỏ khổ nhãn ${name}`}
                onClick={() => setOpen({ kind: 'remove', name })}
              >
                Bỏ
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {open?.kind === 'new' || open?.kind === 'edit' ? (
        <LabelSheetDialog
          sheets={answer.data?.sheets}
          edited={open.kind === 'edit' ? open.name : null}
          onSaved={close}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'remove' ? (
        <ConfirmDialog
          title={`Bỏ khổ nhãn ${open.name}?`}
          confirmLabel="Bỏ khổ nhãn"
          onConfirm={() => remove(open.name)}
          onClose={close}
        >
          <p>Những chỗ đang chọn khổ này sẽ trở về khổ nhãn sẵn có.</p>
        </ConfirmDialog>
      ) : null}
    </SettingsPart>
  );
}
