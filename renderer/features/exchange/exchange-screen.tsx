import { useEffect, useRef, useState } from 'react';
import { receiveFile, inspectFile } from '../../api/exchange.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { Page } from '../../components/page.tsx';
import { ReportPlaces } from '../../components/report-places.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { ColumnStep } from './column-step.tsx';
import { ExportSection } from './export-section.tsx';
import { FileStep } from './file-step.tsx';
import { type ImportDraft, type LookAgain, startDraft } from './import-draft.ts';
import { ImportHistory } from './import-history.tsx';
import { ReportStep } from './report-step.tsx';
import '../../components/plain-table.css';
import './exchange.css';

const steps = ['Chọn tệp', 'Nối cột', 'Kiểm tra rồi nhập'] as const;

/** Nhập, xuất: an old register comes in by three calm steps; lists and the whole register go out. */
export function ExchangeScreen() {
  const [draft, setDraft] = useKeptState<ImportDraft | null>('exchange.draft', null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const step = draft === null ? 0 : draft.report === null ? 1 : 2;
  const current = useFocusOnStep(step);

  const look = (work: () => Promise<ImportDraft>): void => {
    if (busy) return;
    setProblem('');
    setBusy(true);
    work()
      .then(setDraft)
      .catch((error: unknown) => setProblem(errorSentence(error)))
      .finally(() => setBusy(false));
  };
  const choose = (file: File): void =>
    look(async () => {
      const { fileId } = await receiveFile(file);
      return startDraft(fileId, await inspectFile({ fileId, register: null, sheet: null, headerRow: null }));
    });
  const lookAgain: LookAgain = ({ fileId }, wanted) =>
    look(async () => startDraft(fileId, await inspectFile({ fileId, ...wanted })));
  const back = (): void => {
    setProblem('');
    setDraft((current) => (current === null || current.report === null ? null : { ...current, report: null }));
  };
  useHotkeys({ Escape: back });
  return (
    <Page
      title="Nhập, xuất"
      crumbs={[]}
      note={<ReportPlaces />}
      search={null}
      actions={draft === null ? null : <Button onClick={back}>Quay lại</Button>}
      keys={[{ keys: 'Esc', does: 'Quay lại bước trước' }]}
    >
      <div className="exchange">
        <ReportPlaces narrow />
        <section aria-labelledby="exchange-import">
          <h2 id="exchange-import" className="section-title">
            Nhập sổ cũ
          </h2>
          <ol className="exchange-steps">
            {steps.map((name, index) => (
              <li
                key={name}
                ref={index === step ? current : null}
                tabIndex={index === step ? -1 : undefined}
                aria-current={index === step ? 'step' : undefined}
              >
                <span className="exchange-step-number">{index + 1}</span> {name}
              </li>
            ))}
          </ol>
          {problem ? <Band tone="error">{problem}</Band> : null}
          {draft === null ? <FileStep busy={busy} onChoose={choose} /> : null}
          {draft !== null && draft.report === null ? (
            <ColumnStep draft={draft} onChange={setDraft} onLookAgain={lookAgain} />
          ) : null}
          {draft !== null && draft.report !== null ? (
            <ReportStep draft={draft} report={draft.report} onDone={() => setDraft(null)} />
          ) : null}
        </section>
        {draft === null ? (
          <>
            <ImportHistory />
            <ExportSection />
          </>
        ) : null}
      </div>
    </Page>
  );
}

/** With the next step the cursor goes to its name: Tab leads on from there, and the step is read out. */
function useFocusOnStep(step: number) {
  const current = useRef<HTMLLIElement>(null);
  const former = useRef(step);
  useEffect(() => {
    if (former.current !== step) current.current?.focus();
    former.current = step;
  }, [step]);
  return current;
}
