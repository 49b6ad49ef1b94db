import { useState } from 'react';
import { Button } from '../button.tsx';
import { CheckField } from '../check-field.tsx';
import { formatCount } from '../format.ts';
import { NumberField } from '../number-field.tsx';
import { SelectField } from '../select-field.tsx';
import { LabelSheetDialog } from './label-sheet-dialog.tsx';
import { LabelSheetPicture } from './label-sheet-picture.tsx';
import type { LabelChoice } from './use-label-choice.ts';

/** Which sheet, from which label, with or without edges; the office's own measures one press away. */
export function LabelFields({ choice, count }: { readonly choice: LabelChoice; readonly count: number }) {
  const [editing, setEditing] = useState<'new' | 'chosen' | null>(null);
  const { sheet, startAt, outside } = choice;
  const perSheet = sheet.columns * sheet.rows;
  const sheets = outside ? 0 : Math.ceil(((startAt ?? 1) - 1 + count) / perSheet);
  return (
    <>
      <SelectField
        label="Tờ nhãn"
        layout="alone"
        value={choice.value}
        options={choice.options}
        onChange={choice.choose}
      />
      <p>
        <Button small onClick={() => setEditing('new')}>
          Khổ nhãn riêng…
        </Button>{' '}
        {choice.ownName === null ? null : (
          <Button small variant="quiet" onClick={() => setEditing('chosen')}>
            Sửa khổ này…
          </Button>
        )}
      </p>
      <NumberField
        label="Bắt đầu từ nhãn"
        layout="alone"
        value={startAt}
        onChange={choice.setStartAt}
        error={outside ? `Tờ này có nhãn từ 1 đến ${formatCount(perSheet)}.` : undefined}
        hint="Tờ đã dùng dở: đếm từ trái sang phải, từ trên xuống."
      />
      <LabelSheetPicture sheet={sheet} startAt={startAt ?? 1} count={count} onStart={choice.setStartAt} />
      <CheckField
        label="In đường viền nhãn (khi in trên giấy thường)"
        checked={choice.outlines}
        onChange={choice.setOutlines}
      />
      {outside ? null : <p className="quiet">Cần {formatCount(sheets)} tờ.</p>}
      {editing === null ? null : (
        <LabelSheetDialog
          sheets={choice.own}
          edited={editing === 'chosen' ? choice.ownName : null}
          onSaved={(name) => {
            choice.chooseOwn(name);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
