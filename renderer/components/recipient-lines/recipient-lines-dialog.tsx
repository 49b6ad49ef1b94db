import { useState } from 'react';
import type { DistributionLine } from '../../../electron/contract/distribution.schema.ts';
import { formatCount } from '../format.ts';
import { NumberField } from '../number-field.tsx';
import { SaveDialog } from '../save-dialog.tsx';
import { EndedNamesBand } from './ended-names-band.tsx';
import { typedText, writtenLines } from './line-text.ts';
import { useLineExpansion, type RecipientDirectory } from './recipient-directory.ts';
import { RecipientLines } from './recipient-lines.tsx';
import { matchLines } from './use-line-editing.ts';

/** Edits the lines of one document; the saved list they came from stays as it is. */
export function RecipientLinesDialog({
  lines,
  reserveCopies,
  directory,
  onDone,
  onClose,
}: {
  readonly lines: readonly DistributionLine[];
  readonly reserveCopies: number;
  readonly directory: RecipientDirectory;
  readonly onDone: (lines: DistributionLine[], reserveCopies: number) => void;
  readonly onClose: () => void;
}) {
  const [edited, setEdited] = useState(lines);
  const [reserve, setReserve] = useState<number | null>(reserveCopies);
  const { expansion, problem } = useLineExpansion(directory, edited, reserve ?? 0);
  const totals = expansion?.totals;
  const done = (): void => {
    void matchLines(directory, writtenLines(edited)).then((matched) => onDone(matched, reserve ?? 0));
  };
  return (
    <SaveDialog
      wide
      title="Nơi nhận"
      saveLabel="Dùng các dòng này"
      beside={
        <span className="lines-dialog-sum">
          {totals ? `= ${formatCount(totals.recipients)} nơi · ${formatCount(totals.copies)} bản` : ''}
        </span>
      }
      onSave={done}
      onClose={onClose}
    >
      <EndedNamesBand texts={edited.map(typedText)} asOf={directory.asOf} />
      <RecipientLines
        lines={edited}
        onChange={setEdited}
        directory={directory}
        expansion={expansion}
        label="Các dòng nơi nhận"
      />
      <p className="quiet">
        Dán khối Nơi nhận của văn bản khác vào đây: mỗi dòng thành một dòng của danh sách. Alt+↓ mở dòng, Alt+Shift+↑↓
        đổi chỗ.
      </p>
      {problem === '' ? null : <p className="due">{problem}</p>}
      <NumberField label="Bản dự phòng" layout="alone" className="input-count" value={reserve} onChange={setReserve} />
    </SaveDialog>
  );
}
