import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { sameAsAboveLine } from '../../../electron/contract/blank-content.ts';
import { call } from '../../api/client.ts';
import { useDistributionLists, useExpansion } from '../../api/distribution.ts';
import { recipientDirectory } from '../../api/recipient-directory.ts';
import { Button } from '../../components/button.tsx';
import { below, type FieldErrors } from '../../components/form-errors.ts';
import { formatCount } from '../../components/format.ts';
import { isMatched, linesReachingNobody, typedText } from '../../components/recipient-lines/line-text.ts';
import { RecipientLinesDialog } from '../../components/recipient-lines/recipient-lines-dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useNewest } from '../../components/use-newest.ts';
import { useRested } from '../../components/use-rested.ts';
import { composeLines, readLines, splitLines } from './entered-lines.ts';
import type { OutgoingValues } from './outgoing-values.ts';

export interface OutgoingRecipientsProps {
  readonly values: OutgoingValues;
  readonly onChange: (change: Partial<OutgoingValues>) => void;
  readonly errors: FieldErrors;
  /** The day on which members count: that of the document. */
  readonly asOf: string;
}

/** Nơi nhận pasted or typed as it stands on the paper, or a saved list; beneath it how many places and copies that makes. */
export function OutgoingRecipients({ values, onChange, errors, asOf }: OutgoingRecipientsProps) {
  const lists = useDistributionLists(asOf).data?.lists ?? [];
  const [editing, setEditing] = useState(false);
  const [problem, setProblem] = useState('');
  useReadRecipients(values, onChange, asOf);
  const ask = useNewest(JSON.stringify([values.listId, values.recipients]));
  const takeList = (id: number | null): void => {
    setProblem('');
    const counts = ask();
    if (id === null) {
      onChange({ listId: null });
      return;
    }
    call('distribution.getList', { id })
      .then((list) => {
        if (!counts()) return;
        const { fileHolder, fileLines, ...read } = splitLines(list.lines);
        const file = fileLines.length === 0 ? {} : { fileHolder, fileLines };
        onChange({ ...read, ...file, listId: id, reserveCopies: list.reserveCopies });
      })
      .catch(() => {
        if (counts()) setProblem('Chưa lấy được danh sách. Hãy chọn lại.');
      });
  };
  const lines = composeLines(values);
  return (
    <>
      <SelectField
        label="Danh sách"
        value={values.listId === null ? '' : String(values.listId)}
        emptyLabel="Ghi theo văn bản"
        options={lists.map(({ id, name }) => ({ value: String(id), label: name }))}
        error={problem === '' ? undefined : problem}
        onChange={(id) => takeList(id === '' ? null : Number(id))}
      />
      <TextArea
        label="Nơi nhận"
        layout="span-6"
        value={values.recipients}
        placeholder="Dán khối Nơi nhận, hoặc gõ: Các ban đảng; Các huyện ủy"
        error={errors.lines ?? Object.values(below(errors, 'lines'))[0]}
        hint={
          <span className="outgoing-counts">
            <ReachedWords values={values} asOf={asOf} />
            <Button small variant="quiet" onClick={() => setEditing(true)}>
              Xem, sửa từng dòng
            </Button>
          </span>
        }
        onChange={(recipients) => onChange({ recipients })}
      />
      {editing ? (
        <RecipientLinesDialog
          lines={lines}
          reserveCopies={values.reserveCopies}
          directory={recipientDirectory(asOf)}
          onClose={() => setEditing(false)}
          onDone={(edited, reserveCopies) => {
            onChange({ ...splitLines(edited), reserveCopies });
            setEditing(false);
          }}
        />
      ) : null}
    </>
  );
}

/** Reads the block once the typing rests; the lines follow the text. */
function useReadRecipients(
  values: OutgoingValues,
  onChange: (change: Partial<OutgoingValues>) => void,
  asOf: string,
): void {
  const rested = useRested(values.recipients, 250);
  const { lines } = values;
  const read = useQuery({
    queryKey: ['distribution', 'distribution.parseBlock', 'entered', asOf, rested],
    queryFn: () => readLines(rested, asOf, lines),
    enabled: rested !== values.linesOf,
  }).data;
  const wanted = read !== undefined && read.linesOf === values.recipients && read.linesOf !== values.linesOf;
  useEffect(() => {
    if (wanted) onChange(read);
  }, [wanted, read, onChange]);
}

function ReachedWords({ values, asOf }: Pick<OutgoingRecipientsProps, 'values' | 'asOf'>) {
  const lines = composeLines(values);
  const addressees = values.addressees.split(/[;\n]/).filter((name) => name.trim() !== '');
  const pointed = lines.some(({ target }) => target.kind === 'pointer');
  const asked = (addressees.length > 0 && !pointed ? [sameAsAbove, ...lines] : lines).filter(({ text }) => text !== '');
  const { data, error } = useExpansion({
    lines: asked,
    reserveCopies: values.reserveCopies,
    asOf,
    addressees,
  });
  const unknown = values.lines.filter(({ target }) => !isMatched(target) && target.kind !== 'pointer');
  if (error) return <span className="due">Chưa đếm được nơi nhận.</span>;
  if (!data || values.recipients.trim() === '') return <span>Mỗi nơi một dòng hoặc cách nhau dấu chấm phẩy.</span>;
  const empty = linesReachingNobody(asked, data.lines);
  return (
    <span aria-live="polite">
      <b>
        = {formatCount(data.totals.recipients)} nơi · {formatCount(data.totals.copies)} bản
      </b>
      {empty.length === 0 ? '' : `. Nhóm chưa có nơi nào: ${empty.map(typedText).join('; ')}`}
      {unknown.length === 0 ? '' : `. Không có trong danh bạ: ${unknown.map(typedText).join('; ')}`}
    </span>
  );
}

/** What the core puts first when "Kính gửi" is filled in and no line points at it. */
const sameAsAbove = sameAsAboveLine();
