import { useState } from 'react';
import type { NumberSeries } from '../../../electron/contract/numbering.schema.ts';
import { useVerification } from '../../api/books.ts';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount } from '../../components/format.ts';
import { SelectField } from '../../components/select-field.tsx';
import { seriesName } from '../../components/series-name.ts';
import { SeriesReport } from '../../components/series-report.tsx';

/** What became of every number of a series, and whether the registers still say what was written into them. */
export function SeriesCheckPanel({ series }: { readonly series: readonly NumberSeries[] }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const seriesId = chosen ?? series[0]?.id ?? null;
  return (
    <>
      <h2 className="section-title">Kiểm tra số</h2>
      <SelectField
        label="Dãy số"
        layout="stacked"
        value={seriesId === null ? '' : String(seriesId)}
        options={series.map((entry) => ({ value: String(entry.id), label: seriesName(entry) }))}
        onChange={(id) => setChosen(Number(id))}
      />
      {seriesId === null ? null : <SeriesReport seriesId={seriesId} />}
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
