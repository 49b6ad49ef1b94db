import { useState } from 'react';
import type { DistributionLine } from '../../../electron/contract/distribution.schema.ts';
import { useDistributionLists } from '../../api/distribution.ts';
import { recipientDirectory } from '../../api/recipient-directory.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { formatCount } from '../../components/format.ts';
import { EndedNamesBand } from '../../components/recipient-lines/ended-names-band.tsx';
import { typedText } from '../../components/recipient-lines/line-text.ts';
import { useLineExpansion } from '../../components/recipient-lines/recipient-directory.ts';
import { RecipientLinesDialog } from '../../components/recipient-lines/recipient-lines-dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import type { CopyFormState } from './use-copy-form.ts';

/** Nơi nhận of the copy: a saved list, its lines with figures that add up, and the way to change them for this copy. */
export function CopyRecipients({
  form,
  asOf,
  errors,
}: {
  readonly form: CopyFormState;
  readonly asOf: string;
  readonly errors: FieldErrors;
}) {
  const lists = useDistributionLists(asOf).data?.lists ?? [];
  const [editing, setEditing] = useState(false);
  const lines = form.input?.lines ?? [];
  const reserve = form.input?.reserveCopies ?? 0;
  const directory = recipientDirectory(asOf);
  const { expansion, problem } = useLineExpansion(directory, lines, reserve);
  const totals = form.linesKnown ? expansion?.totals : undefined;
  const edited = form.edits.lines !== undefined;
  return (
    <>
      <div className="certify-lists">
        <SelectField
          label="Nơi nhận"
          layout="alone"
          value={form.listId === null ? '' : String(form.listId)}
          emptyLabel="Không dùng danh sách"
          options={lists.map(({ id, name }) => ({ value: String(id), label: name }))}
          error={errors.lines}
          onChange={(id) => form.takeList(id === '' ? null : Number(id))}
          note={edited ? 'đã sửa cho bản này' : undefined}
        />
        {totals ? (
          <span className="chip certify-sum">
            {formatCount(totals.recipients)} nơi · {formatCount(totals.copies)} bản
          </span>
        ) : null}
      </div>
      <Field group label="" layout="alone">
        {lines.length === 0 ? (
          <p className="quiet">{form.linesKnown ? 'Chưa có dòng nào.' : ''}</p>
        ) : (
          <table className="certify-lines">
            <thead className="visually-hidden">
              <tr>
                <th scope="col">Nơi nhận</th>
                <th scope="col">Số nơi</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <LineFigures key={index} line={line} recipients={expansion?.lines[index]?.recipients.length} />
              ))}
              {reserve > 0 ? (
                <tr>
                  <td>Dự phòng</td>
                  <td>{reserve} bản</td>
                </tr>
              ) : null}
              {totals ? (
                <tr className="certify-total">
                  <td>
                    Cộng, trong đó in giấy {formatCount(totals.printed)}
                    {networkWords(totals.byChannel)}
                  </td>
                  <td>{formatCount(totals.copies)}</td>
                </tr>
              ) : null}
            </tbody>
          </table>
        )}
        <EndedNamesBand texts={lines.map(typedText)} asOf={asOf} />
        {problem === '' ? null : <p className="due">{problem}</p>}
        <div className="certify-line-actions">
          <Button small onClick={() => setEditing(true)}>
            {lines.length === 0 ? 'Ghi nơi nhận' : 'Sửa dòng'}
          </Button>
          {edited ? (
            <Button small variant="quiet" onClick={() => form.takeList(form.listId)}>
              Lấy lại danh sách
            </Button>
          ) : null}
        </div>
      </Field>
      {editing ? (
        <RecipientLinesDialog
          lines={lines}
          reserveCopies={reserve}
          directory={directory}
          onClose={() => setEditing(false)}
          onDone={(next, reserveCopies) => {
            form.change({ lines: next, reserveCopies });
            setEditing(false);
          }}
        />
      ) : null}
    </>
  );
}

function LineFigures({
  line,
  recipients,
}: {
  readonly line: DistributionLine;
  readonly recipients: number | undefined;
}) {
  const file = line.target.kind === 'file_copy';
  return (
    <tr>
      <td>{typedText(line)}</td>
      <td>{file ? `${line.copiesPerMember} bản` : recipients === undefined ? '' : formatCount(recipients)}</td>
    </tr>
  );
}

function networkWords(channels: readonly { readonly channel: string; readonly copies: number }[]): string {
  const network = channels.find(({ channel }) => channel === 'network')?.copies ?? 0;
  return network > 0 ? `, qua mạng ${formatCount(network)}` : '';
}
