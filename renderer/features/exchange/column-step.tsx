import { useState } from 'react';
import {
  columnEncodingLabels,
  columnEncodings,
  type ColumnEncoding,
  importFieldLabels,
  importFields,
  type ImportField,
} from '../../../electron/contract/exchange.schema.ts';
import { channelLabels, channels, type Channel } from '../../../electron/contract/labels.vi.ts';
import { CallError } from '../../api/client.ts';
import { tryImport } from '../../api/exchange.ts';
import { useSeries } from '../../api/numbering.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import type { ImportDraft, ImportPlanInput } from './import-draft.ts';
import { WorkLine } from './work-line.tsx';

const needed: readonly ImportField[] = ['arrivalNumber', 'arrivalDate', 'issuerName', 'subject'];

/** Step 2: what each column is, with the first rows beneath it, and the book that the rows go into. */
export function ColumnStep({
  draft,
  onChange,
  onLookAgain,
}: {
  readonly draft: ImportDraft;
  readonly onChange: (draft: ImportDraft) => void;
  readonly onLookAgain: (draft: ImportDraft, sheet: string | null, headerRow: number | null) => void;
}) {
  const { file, plan } = draft;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const missing = needed.filter((field) => !plan.columns.some((column) => column.field === field));
  const change = (part: Partial<ImportPlanInput>): void => onChange({ ...draft, plan: { ...plan, ...part } });
  const changeColumn = (index: number, part: Partial<ImportPlanInput['columns'][number]>): void =>
    change({
      columns: plan.columns.map((column, place) => {
        if (place === index) return { ...column, ...part };
        // A meaning has one column: the new choice takes it from the old one.
        return part.field && column.field === part.field ? { ...column, field: null } : column;
      }),
    });
  const check = (): void => {
    if (busy || missing.length > 0) return;
    setProblem(null);
    setBusy(true);
    tryImport(plan)
      .then((report) => onChange({ ...draft, report }))
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  useHotkeys({ 'Ctrl+S': check });
  const fields = problem instanceof CallError ? problem.fields : {};
  return (
    <div className="exchange-columns">
      <BookChoice draft={draft} onChange={change} onLookAgain={onLookAgain} titleError={fields['newBookTitle']} />
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Các cột và những dòng đầu của tệp">
        <table className="plain-table exchange-sample">
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              {file.columns.map(({ letter, title }, index) => (
                <th key={letter} scope="col">
                  <span className="exchange-letter">{letter}</span> {title}
                  <select
                    className="input"
                    aria-label={`Cột ${letter} là`}
                    value={plan.columns[index]?.field ?? ''}
                    onChange={(event) =>
                      changeColumn(index, {
                        field: event.target.value === '' ? null : (event.target.value as ImportField),
                      })
                    }
                  >
                    <option value="">Không nhập</option>
                    {importFields.map((field) => (
                      <option key={field} value={field}>
                        {importFieldLabels[field]}
                      </option>
                    ))}
                  </select>
                  {plan.columns[index]?.encoding === 'unicode' ? null : (
                    <select
                      className="input"
                      aria-label={`Bộ mã của cột ${letter}`}
                      value={plan.columns[index]?.encoding}
                      onChange={(event) => changeColumn(index, { encoding: event.target.value as ColumnEncoding })}
                    >
                      {columnEncodings.map((encoding) => (
                        <option key={encoding} value={encoding}>
                          {columnEncodingLabels[encoding]}
                        </option>
                      ))}
                    </select>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.sample.map(({ rowNumber, cells }) => (
              <tr key={rowNumber}>
                <th scope="row">{rowNumber}</th>
                {cells.map((cell, index) => (
                  <td key={index} className={plan.columns[index]?.field ? undefined : 'quiet'}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {missing.length > 0 ? (
        <Band>
          Còn thiếu cột: {missing.map((field) => importFieldLabels[field]).join(', ')}. Chọn ở hàng tiêu đề trên.
        </Band>
      ) : null}
      {problem ? <Band tone="error">{errorSentence(problem)}</Band> : null}
      <div className="exchange-actions">
        <Button variant="primary" keyHint="Ctrl+S" busy={busy} disabled={missing.length > 0} onClick={check}>
          Kiểm tra tệp
        </Button>
        {busy ? <WorkLine fileId={draft.fileId} /> : <span className="quiet">Chưa ghi gì vào sổ.</span>}
      </div>
    </div>
  );
}

function BookChoice({
  draft: { fileId, file, plan, report },
  onChange,
  onLookAgain,
  titleError,
}: {
  readonly draft: ImportDraft;
  readonly onChange: (part: Partial<ImportPlanInput>) => void;
  readonly onLookAgain: (draft: ImportDraft, sheet: string | null, headerRow: number | null) => void;
  readonly titleError: string | undefined;
}) {
  const books = (useSeries().data?.series ?? []).filter(({ kind, open }) => kind === 'incoming' && open);
  const draft = { fileId, file, plan, report };
  return (
    <div className="exchange-choice">
      {file.sheets.length > 1 ? (
        <SelectField
          label="Trang tính"
          layout="stacked"
          value={file.sheet ?? ''}
          options={file.sheets.map((name) => ({ value: name, label: name }))}
          onChange={(sheet) => onLookAgain(draft, sheet, null)}
        />
      ) : null}
      <NumberField
        label="Dòng tiêu đề"
        layout="stacked"
        value={file.headerRow}
        hint="0 nếu không có"
        onChange={(headerRow) => {
          if (headerRow !== null && headerRow !== file.headerRow && headerRow <= 1000)
            onLookAgain(draft, file.sheet, headerRow);
        }}
      />
      <SelectField
        label="Nhập vào"
        layout="stacked"
        value={plan.bookId === null ? '' : String(plan.bookId)}
        emptyLabel="Sổ mới"
        options={books.map(({ id, title }) => ({ value: String(id), label: title }))}
        onChange={(value) => {
          const book = books.find(({ id }) => String(id) === value);
          onChange(book ? { bookId: book.id, year: book.year ?? plan.year } : { bookId: null });
        }}
      />
      {plan.bookId === null ? (
        <>
          <NumberField
            label="Năm của sổ"
            layout="stacked"
            value={plan.year}
            onChange={(year) => {
              if (year !== null) onChange({ year });
            }}
          />
          <TextField
            label="Tên sổ mới"
            layout="stacked"
            value={plan.newBookTitle}
            error={titleError}
            onChange={(newBookTitle) => onChange({ newBookTitle })}
          />
        </>
      ) : null}
      <SelectField
        label="Đến bằng, khi tệp không ghi"
        layout="stacked"
        value={plan.channel}
        options={channels.map((channel) => ({ value: channel, label: channelLabels[channel] }))}
        onChange={(channel) => onChange({ channel: channel as Channel })}
      />
    </div>
  );
}
