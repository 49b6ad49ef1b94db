import { useState } from 'react';
import { openDocument } from '../../api/documents.ts';
import { Button } from '../../components/button.tsx';
import { PrintDialog } from '../../components/printing/print-dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { isText, useRemembered } from '../../components/use-remembered.ts';
import type { Content } from './new-content.ts';

/** Phiếu trình for what is being written: the draft goes up to the leaders with it. */
export function SubmissionButton({ content }: { readonly content: Content }) {
  const [asking, setAsking] = useState(false);
  const [to, setTo] = useRemembered('slip.submitTo', '', isText);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Phiếu trình</Button>
      {asking ? (
        <PrintDialog
          title="In phiếu trình dự thảo này"
          what="phiếu trình"
          onClose={() => setAsking(false)}
          make={(signal) => openDocument('outgoing.submissionSlip', { content, to }, signal)}
        >
          <TextArea
            label="Kính trình"
            layout="alone"
            value={to}
            placeholder="Thường trực Tỉnh ủy"
            hint="Mỗi dòng một nơi; để trống thì in dòng chấm. Phiếu trình không có số."
            onChange={setTo}
          />
        </PrintDialog>
      ) : null}
    </>
  );
}
