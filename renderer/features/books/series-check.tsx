import { useState } from 'react';
import { seriesKindLabels } from '../../../electron/contract/labels.vi.ts';
import type { NumberSeries } from '../../../electron/contract/numbering.schema.ts';
import { useVerification } from '../../api/books.ts';
import { useSeriesCheck } from '../../api/numbering.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount } from '../../components/format.ts';
import { Ledger } from '../../components/ledger.tsx';
import { SelectField } from '../../components/select-field.tsx';

/** What became of every number of a series, and whether the registers still say what was written into them. */
export function SeriesCheckPanel({ series }: { readonly series: readonly NumberSeries[] }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const seriesId = chosen ?? series[0]?.id ?? null;
  const check = useSeriesCheck(seriesId);
  const result = check.data;
  return (
    <>
      <h2 className="section-title">Kiểm tra số</h2>
      <SelectField
        label="Dãy số"
        layout="stacked"
        value={seriesId === null ? '' : String(seriesId)}
        options={series.map((entry) => ({ value: String(entry.id), label: fullName(entry) }))}
        onChange={(id) => setChosen(Number(id))}
      />
      {check.error ? <Band tone="error">{errorSentence(check.error)}</Band> : null}
      {result ? (
        <>
          <Ledger
            entries={[
              {
                label: 'Số',
                value:
                  result.lastNumber === null
                    ? `Chưa cấp; bắt đầu từ ${result.firstNumber}`
                    : `${result.firstNumber} đến ${result.lastNumber}, đã cấp ${formatCount(result.issued)}`,
              },
              {
                label: 'Số trống',
                value:
                  result.missing.length === 0 ? (
                    <span className="done">Không có</span>
                  ) : (
                    <span className="overdue">{result.missing.join(', ')}</span>
                  ),
              },
              {
                label: 'Số trùng',
                value:
                  result.duplicates.length === 0 ? (
                    <span className="done">Không có</span>
                  ) : (
                    <span className="overdue">{result.duplicates.join(', ')}</span>
                  ),
              },
              {
                label: 'Đã hủy',
                value:
                  result.void.length === 0
                    ? 'Không có'
                    : result.void.map(({ numberText, reason }) => (
                        <div key={numberText}>
                          {numberText}: {reason}
                        </div>
                      )),
              },
            ]}
          />
        </>
      ) : null}
      <Registers />
    </>
  );
}

/** Reads every entry of the log and compares it with the registers. */
function Registers() {
  const [asked, setAsked] = useState(false);
  const verification = useVerification(asked);
  return (
    <div className="books-verify">
      <Button busy={verification.isFetching} onClick={() => (asked ? void verification.refetch() : setAsked(true))}>
        Đối chiếu sổ với nhật ký
      </Button>
      {verification.error ? <p className="due">{errorSentence(verification.error)}</p> : null}
      {verification.data ? (
        <p className={verification.data.sound ? 'done' : 'overdue'} role="status">
          {verification.data.sound
            ? `Sổ khớp nhật ký: ${formatCount(verification.data.events)} lần ghi.`
            : `Sổ không khớp nhật ký: ${verification.data.problem}`}
        </p>
      ) : null}
    </div>
  );
}

function fullName({ kind, title }: NumberSeries): string {
  return title === '' ? seriesKindLabels[kind] : title;
}
