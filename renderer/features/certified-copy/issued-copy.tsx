import { useState } from 'react';
import { Link } from 'wouter';
import type { CertifiedCopy } from '../../../electron/contract/certified-copy.schema.ts';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { copyKindLabels } from '../../../electron/contract/labels.vi.ts';
import { canOpenDocuments, openDocument, saveDocument } from '../../api/documents.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { AppendCopyButton } from '../../components/append-copy-button.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount } from '../../components/format.ts';
import { Ledger } from '../../components/ledger.tsx';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import '../../components/styles/issued.css';

/** The copy that has just taken its number, and what is done with it next. */
export function IssuedCopy({ copy, stamp }: { readonly copy: CertifiedCopy; readonly stamp: 'filled' | 'blank' }) {
  const announce = useAnnounce();
  const [problem, setProblem] = useState('');
  const sheet = { id: copy.id, form: null, stamp };
  const list = { ownerKind: 'copy', ownerId: copy.id } as const;
  const run = (work: Promise<string | null>): void => {
    setProblem('');
    work
      .then((sentence) => {
        if (sentence !== null) announce(sentence);
      })
      .catch((error: unknown) => setProblem(errorSentence(error)));
  };
  const open = (): void => run(openDocument('copy.sheet', sheet));
  useHotkeys({ 'Ctrl+P': open });
  return (
    <section className="issued">
      <p className="issued-label">Đã cấp số</p>
      <p className="issued-number" role="status">
        {copy.numberText}
      </p>
      <div className="issued-actions">
        {canOpenDocuments() ? (
          <Button variant="primary" keyHint="Ctrl+P" onClick={open} autoFocus>
            Mở bằng Word
          </Button>
        ) : null}
        <Button
          {...(canOpenDocuments() ? {} : { variant: 'primary', autoFocus: true })}
          onClick={() => run(saveDocument('copy.sheet', sheet))}
        >
          Lưu tệp Word
        </Button>
        <AppendCopyButton copyId={copy.id} incomingId={copy.incomingId} stamp={stamp} />
        <Button onClick={() => run(saveDocument('distribution.deliveryList', list))}>Danh sách ký nhận</Button>
      </div>
      {problem ? <Band tone="error">{problem}</Band> : null}
      <Ledger
        entries={[
          { label: 'Hình thức sao', value: copyKindLabels[copy.kind] },
          { label: 'Ngày sao', value: formatDate(copy.copyDate) },
          { label: 'Người ký', value: copy.signerName },
          {
            label: 'Nơi nhận',
            value: `${formatCount(copy.totals.recipients)} nơi, ${formatCount(copy.totals.copies)} bản`,
          },
          { label: 'In giấy', value: `${formatCount(copy.totals.printed)} bản` },
        ]}
      />
      <p className="issued-links">
        <Link href={paths.copy(copy.id)}>Trang của bản sao {copy.numberText}</Link>
        <Link href={paths.incomingDocument(copy.incomingId)}>Trở về số đến {copy.original.numberText}</Link>
      </p>
    </section>
  );
}
