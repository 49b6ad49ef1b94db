import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { issueCopyInput, type CertifiedCopy } from '../../../electron/contract/certified-copy.schema.ts';
import type { IncomingDetail } from '../../../electron/contract/incoming.schema.ts';
import { useIssueCopy } from '../../api/certified-copy.ts';
import { fetchDocument } from '../../api/documents.ts';
import { useIncomingDetail } from '../../api/incoming.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { PagesPane } from '../../components/docx-pages/pages-pane.tsx';
import { useLiveFile } from '../../components/docx-pages/use-live-file.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { below, checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { focusFirstErrorSoon, goOnWithEnter } from '../../components/form-navigation.ts';
import { useFrame } from '../../components/frame-context.ts';
import { withChosenNumber } from '../../components/other-number.tsx';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { beginningWords } from '../../components/series-name.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { useOnceSettled } from '../../components/use-once-settled.ts';
import { CopyFields } from './copy-fields.tsx';
import { IssuedCopy } from './issued-copy.tsx';
import { useCopyForm } from './use-copy-form.ts';
import './certify.css';

/** Cấp bản sao: the form at the left, the sheet as it will print at the right. */
export function CertifyScreen({ incomingId }: { readonly incomingId: number }) {
  const detail = useIncomingDetail(incomingId);
  const crumbs = [{ label: 'Văn bản đến', to: paths.incoming }];
  if (!detail.data) {
    return (
      <Page title="Cấp bản sao" crumbs={crumbs}>
        {detail.error ? (
          <div className="certify-alone">
            <Band tone="error" actions={<Button onClick={() => void detail.refetch()}>Thử lại</Button>}>
              {errorSentence(detail.error)}
            </Band>
          </div>
        ) : null}
      </Page>
    );
  }
  // Another original begins another form.
  return <CertifyForm key={incomingId} detail={detail.data} />;
}

function CertifyForm({ detail }: { readonly detail: IncomingDetail }) {
  const { document } = detail;
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const form = useCopyForm(document.id);
  const issue = useIssueCopy();
  const element = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState('');
  const [issued, setIssued] = useState<CertifiedCopy | null>(null);
  const [stamp, setStamp] = useKeptState<'filled' | 'blank'>('copy.stamp', 'filled');
  const preview = useLiveFile(
    'copy',
    issued ? null : form.complete && { copy: form.complete, stamp },
    (input, signal) => fetchDocument('copy.preview', input, signal),
  );
  const sheet = useLiveFile('copy.sheet', issued ? { id: issued.id, form: null, stamp } : null, (input, signal) =>
    fetchDocument('copy.sheet', input, signal),
  );
  const back = (): void => navigate(paths.incomingDocument(document.id));
  const submit = useOnceSettled(form.settled, JSON.stringify(form.edits), () => {
    if (!form.input || issued || issue.isPending) return;
    const found = checkFields(issueCopyInput, form.input);
    setErrors(found);
    setProblem('');
    if (Object.keys(found).length > 0) {
      focusFirstErrorSoon();
      return;
    }
    // Also when the page is left before the answer: what was issued is not offered to be issued once more.
    void issue.mutateAsync(form.input).then(
      (copy) => {
        setIssued(copy);
        form.clear();
      },
      (error: unknown) => {
        setErrors(fieldsOf(error));
        setProblem(errorSentence(error));
        focusFirstErrorSoon();
      },
    );
  });
  useHotkeys({ Escape: back, 'Ctrl+Enter': submit, 'Ctrl+S': submit });
  // F4 leads into the form, not in front of the menu: the hands go on from the first choice.
  const ready = form.input !== null;
  useEffect(() => {
    if (ready) element.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [ready]);
  const shortNumber =
    withChosenNumber(form.defaults?.nextNumberText ?? '', form.input?.chosenNumber ?? null).split('/')[0] ?? '';
  const lineProblem = Object.values(below(errors, 'lines'))[0];
  return (
    <Page
      panes
      title="Cấp bản sao"
      crumbs={[
        { label: 'Văn bản đến', to: paths.incoming },
        { label: `Số đến ${document.numberText}`, to: paths.incomingDocument(document.id) },
      ]}
      status={
        shortNumber !== '' && form.defaults && !issued ? (
          <span>
            Số {shortNumber.split('-')[0]} lấy khi bấm cấp số.{' '}
            {lastCopyWords(form.defaults.lastNumberText, shortNumber)}
          </span>
        ) : null
      }
      keys={[
        { keys: 'Ctrl+Enter', does: 'Cấp số và tạo bản sao' },
        { keys: 'F8', does: 'Số khác: số đang giữ, số chèn (12a)' },
        { keys: 'Esc', does: 'Trở về văn bản' },
      ]}
    >
      <div className="certify">
        <div className="certify-left">
          <div className="certify-scroll">
            <OriginalLine detail={detail} />
            {issued ? (
              <IssuedCopy copy={issued} stamp={stamp} />
            ) : (
              <form ref={element} noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={goOnWithEnter}>
                {form.problem ? <Band tone="error">{errorSentence(form.problem)}</Band> : null}
                <CopyFields
                  form={form}
                  today={today}
                  errors={lineProblem ? { ...errors, lines: lineProblem } : errors}
                />
              </form>
            )}
            {problem && !issued ? <Band tone="error">{problem}</Band> : null}
          </div>
          {issued ? null : (
            <div className="certify-foot">
              <Button keyHint="Esc" onClick={back}>
                Trở về
              </Button>
              <Button
                variant="primary"
                keyHint="Ctrl+Enter"
                busy={issue.isPending}
                onClick={submit}
                disabled={!form.input}
              >
                {shortNumber === '' ? 'Cấp số và tạo bản sao' : `Cấp số ${shortNumber} và tạo bản sao`}
              </Button>
            </div>
          )}
        </div>
        <PagesPane
          bytes={issued ? (sheet.bytes ?? preview.bytes) : preview.bytes}
          label={issued ? `Bản sao ${issued.numberText}` : 'Bản sao sẽ in'}
          title={issued ? <b>Bản sao {issued.numberText}</b> : <b>Bản sao trên một tờ riêng</b>}
          problem={pagesProblem(form.complete === null && form.input !== null && !issued, preview.error ?? sheet.error)}
          tools={
            (issued?.form ?? form.input?.form) === 'hd05' ? (
              <select
                className="pages-zoom"
                aria-label="Dấu bản sao"
                value={stamp}
                onChange={(event) => setStamp(event.target.value as 'filled' | 'blank')}
              >
                <option value="filled">In sẵn khung dấu</option>
                <option value="blank">Chừa chỗ đóng dấu</option>
              </select>
            ) : null
          }
        />
      </div>
    </Page>
  );
}

/** The original, locked and summed up. */
function OriginalLine({ detail: { document, typeName } }: { readonly detail: IncomingDetail }) {
  const date = document.documentDate === null ? '' : `, ${formatDate(document.documentDate)}`;
  return (
    <div className="certify-original">
      <span className="certify-arrival">{document.numberText}</span>
      <div>
        <p className="certify-title">
          {typeName} {document.symbol}
          {date}
        </p>
        <p className="certify-issuer">
          {document.issuerName}
          {document.pages === null ? '' : `. ${document.pages} trang`}
        </p>
      </div>
      <Link href={paths.incomingDocument(document.id)}>Xem bản gốc</Link>
    </div>
  );
}

function lastCopyWords(lastNumberText: string | null, next: string): string {
  if (lastNumberText !== null) return `Bản sao gần nhất: ${lastNumberText}.`;
  return `${beginningWords(next, 'Bản sao đầu tiên của nhiệm kỳ')}.`;
}

function pagesProblem(incomplete: boolean, error: Error | null): string | undefined {
  if (incomplete) return 'Trang in hiện khi đủ ngày sao, người ký và nơi nhận.';
  return error ? errorSentence(error) : undefined;
}
