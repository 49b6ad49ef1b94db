import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { fileStateLabels, type AttachmentOwner, type VerifiedFiles } from '../../../electron/contract/files.schema.ts';
import { verifyFiles } from '../../api/files.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount } from '../../components/format.ts';
import { paths } from '../../components/paths.ts';
import { SettingsPart } from './settings-part.tsx';

interface Check {
  readonly checked: number;
  readonly total: number;
  readonly problems: VerifiedFiles['problems'];
  readonly running: boolean;
  readonly stopped: boolean;
}

/** Reads every attached file again and names those that are no longer what was attached. */
export function FilesCheck() {
  const [check, setCheck] = useState<Check | null>(null);
  const [problem, setProblem] = useState('');
  const stop = useRef(false);
  useEffect(
    () => () => {
      stop.current = true;
    },
    [],
  );
  const run = async (): Promise<void> => {
    stop.current = false;
    let state: Check = { checked: 0, total: 0, problems: [], running: true, stopped: false };
    setProblem('');
    setCheck(state);
    let after: number | null = 0;
    while (after !== null && !stop.current) {
      const slice: VerifiedFiles = await verifyFiles(after);
      state = {
        ...state,
        checked: state.checked + slice.checked,
        total: slice.total,
        problems: [...state.problems, ...slice.problems],
      };
      setCheck(state);
      after = slice.next;
    }
    setCheck({ ...state, running: false, stopped: after !== null });
  };
  const start = (): void =>
    void run().catch((error: unknown) => {
      setProblem(errorSentence(error));
      setCheck((current) => current && { ...current, running: false, stopped: true });
    });
  return (
    <SettingsPart
      title="Tệp đính kèm"
      hint="Đọc lại từng tệp để biết tệp nào bị sửa, bị mất. Mỗi lần sao lưu, tệp mới được chép kèm và đọc lại một phần tệp cũ."
      action={
        check?.running ? (
          <Button
            onClick={() => {
              stop.current = true;
            }}
          >
            Dừng
          </Button>
        ) : (
          <Button onClick={start}>Kiểm tra tệp đính kèm</Button>
        )
      }
    >
      {problem === '' ? null : <Band tone="error">{problem}</Band>}
      {check ? <CheckResult check={check} /> : null}
    </SettingsPart>
  );
}

function CheckResult({ check }: { readonly check: Check }) {
  const { checked, total, problems, running, stopped } = check;
  return (
    <>
      <p role="status" className={!running && !stopped && problems.length === 0 ? 'done' : undefined}>
        {describeCheck(check)}
      </p>
      {problems.length === 0 ? null : (
        <Band>
          {formatCount(problems.length)} tệp không còn nguyên vẹn. Khôi phục từ bản sao lưu gần nhất, hoặc đính kèm lại
          tệp gốc:
          <ul>
            {problems.map(({ owner, numberText, fileName, state }) => (
              <li key={`${owner.kind} ${owner.id} ${fileName}`}>
                <Link href={addressOf(owner)}>{owner.kind === 'incoming' ? `số đến ${numberText}` : numberText}</Link>:{' '}
                {fileName}. {fileStateLabels[state]}.
              </li>
            ))}
          </ul>
        </Band>
      )}
      {running && total > 0 ? <progress value={checked} max={total} aria-label="Đang kiểm tra tệp đính kèm" /> : null}
    </>
  );
}

function describeCheck({ checked, total, problems, running, stopped }: Check): string {
  const counted = `${formatCount(checked)} trên ${formatCount(total)} tệp`;
  if (running) return total === 0 ? 'Đang kiểm tra…' : `Đang kiểm tra: ${counted}`;
  if (stopped) return `Đã dừng, mới xem ${counted}`;
  if (total === 0) return 'Chưa có tệp đính kèm nào.';
  return problems.length === 0
    ? `Đã đọc lại ${formatCount(total)} tệp: không tệp nào bị sửa hay bị mất.`
    : `Đã xem ${counted}.`;
}

function addressOf({ kind, id }: AttachmentOwner): string {
  if (kind === 'incoming') return paths.incomingDocument(id);
  return kind === 'outgoing' ? paths.outgoingDocument(id) : paths.copy(id);
}
