import { useState } from 'react';
import {
  columnEncodingLabels,
  columnEncodings,
  type ColumnEncoding,
} from '../../../electron/contract/exchange.schema.ts';
import {
  importFieldLabel,
  importRegisterColumns,
  type ImportField,
} from '../../../electron/contract/import-registers.ts';
import { CallError } from '../../api/client.ts';
import { tryImport } from '../../api/exchange.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import type { ImportDraft, ImportPlanInput, LookAgain } from './import-draft.ts';
import { RegisterChoice } from './register-choice.tsx';
import { WorkLine } from './work-line.tsx';

/** Step 2: what each column is, with the first rows beneath it, and the book that the rows go into. */
export function ColumnStep({
  draft,
  onChange,
  onLookAgain,
}: {
  readonly draft: ImportDraft;
  readonly onChange: (draft: ImportDraft) => void;
  readonly onLookAgain: LookAgain;
}) {
  const { file, plan } = draft;
  const { register } = file;
  const { needed, fields: names } = importRegisterColumns[register];
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
      <RegisterChoice draft={draft} onChange={change} onLookAgain={onLookAgain} errors={fields} />
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
                    {Object.entries(names).map(([field, name]) => (
                      <option key={field} value={field}>
                        {name}
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
          Còn thiếu cột: {missing.map((field) => importFieldLabel(register, field)).join(', ')}. Chọn ở hàng tiêu đề
          trên.
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
