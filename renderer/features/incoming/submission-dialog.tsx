import { useState } from 'react';
import { openDocument } from '../../api/documents.ts';
import { formatCount } from '../../components/format.ts';
import { PrintDialog } from '../../components/printing/print-dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { isText, useRemembered } from '../../components/use-remembered.ts';

/** What is written on a phiếu trình before it is printed; the document itself comes from the register. */
export function SubmissionDialog({
  ids,
  numberText,
  onClose,
}: {
  readonly ids: readonly number[];
  /** Of the only document; '' for several. */
  readonly numberText: string;
  readonly onClose: () => void;
}) {
  const [to, setTo] = useRemembered('slip.submitTo', '', isText);
  const [content, setContent] = useState('');
  const [enclosures, setEnclosures] = useState('');
  const several = numberText === '';
  return (
    <PrintDialog
      title={several ? `In phiếu trình ${formatCount(ids.length)} văn bản` : `In phiếu trình số đến ${numberText}`}
      what={several ? `${formatCount(ids.length)} phiếu trình` : 'phiếu trình'}
      onClose={onClose}
      make={(signal) => openDocument('incoming.submissionSlips', { ids: [...ids], to, content, enclosures }, signal)}
    >
      <TextArea
        label="Kính trình"
        layout="alone"
        value={to}
        placeholder="Thường trực Tỉnh ủy"
        hint="Mỗi dòng một nơi; để trống thì in dòng chấm."
        onChange={setTo}
      />
      <TextArea
        label="Nội dung trình"
        layout="alone"
        rows={3}
        value={content}
        hint="Ghi thêm sau trích yếu: đề xuất, việc xin ý kiến."
        onChange={setContent}
      />
      <TextArea
        label="Hồ sơ kèm theo"
        layout="alone"
        value={enclosures}
        hint="Mỗi dòng một tài liệu; để trống thì ghi chính văn bản này."
        onChange={setEnclosures}
      />
    </PrintDialog>
  );
}
