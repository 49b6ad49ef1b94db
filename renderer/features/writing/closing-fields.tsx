import { useState } from 'react';
import { urgencies, urgencyLabels, type Urgency } from '../../../electron/contract/labels.vi.ts';
import type { Signer } from '../../../electron/contract/organization.schema.ts';
import { useDistributionLists } from '../../api/distribution.ts';
import { call } from '../../api/client.ts';
import { recipientDirectory } from '../../api/recipient-directory.ts';
import { Button } from '../../components/button.tsx';
import { below } from '../../components/form-errors.ts';
import { formatCount } from '../../components/format.ts';
import { NumberField } from '../../components/number-field.tsx';
import { writtenLines } from '../../components/recipient-lines/line-text.ts';
import { useLineExpansion } from '../../components/recipient-lines/recipient-directory.ts';
import { RecipientLinesDialog } from '../../components/recipient-lines/recipient-lines-dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useNewest } from '../../components/use-newest.ts';
import type { FieldsProps } from './document-fields.tsx';
import { FindingBands } from './finding-bands.tsx';
import { applyFix, findingsAt } from './findings.ts';
import { SignatureFields } from './signature-fields.tsx';
import { needsOf } from './type-needs.ts';

/** What stands below the text: who signs and where it goes. */
export function ClosingFields({ content, change, organization, errors, findings }: FieldsProps) {
  const [editing, setEditing] = useState(false);
  const [problem, setProblem] = useState('');
  const date = /^\d{4}-\d{2}-\d{2}$/.test(content.documentDate) ? content.documentDate : organization.today;
  const directory = recipientDirectory(date);
  const lists = useDistributionLists(date).data?.lists ?? [];
  const { expansion } = useLineExpansion(directory, content.lines, content.reserveCopies);
  const signers = organization.signers.filter(
    (signer) => signer.bodyId === content.bodyId && (isSigned(signer, date) || signer.id === content.signerId),
  );
  const ask = useNewest(JSON.stringify([content.listId, content.lines]));
  const takeList = (id: number | null): void => {
    setProblem('');
    const counts = ask();
    if (id === null) {
      change({ listId: null });
      return;
    }
    void call('distribution.getList', { id })
      .then((list) => {
        if (counts()) change({ listId: id, lines: list.lines, reserveCopies: list.reserveCopies });
      })
      .catch(() => {
        if (counts()) setProblem('Chưa lấy được danh sách. Hãy chọn lại.');
      });
  };
  const lineCount = writtenLines(content.lines).length;
  return (
    <div className="closing-fields">
      <SelectField
        label="Người ký"
        layout="alone"
        value={content.signerId === null ? '' : String(content.signerId)}
        emptyLabel="Chưa chọn"
        options={signers.map((signer) => ({ value: String(signer.id), label: signerWords(signer) }))}
        hint={needsOf(content.typeCode).signerHint}
        error={errors.signerId}
        onChange={(id) => change({ signerId: id === '' ? null : Number(id) })}
      />
      <FindingBands findings={findingsAt(findings, 'signerId')} onFix={() => undefined} />
      <SignatureFields {...{ content, change, organization, errors, findings }} />
      <div className="closing-recipients">
        <SelectField
          label="Nơi nhận"
          layout="alone"
          value={content.listId === null ? '' : String(content.listId)}
          emptyLabel="Ghi riêng cho văn bản này"
          options={lists.map(({ id, name }) => ({ value: String(id), label: name }))}
          error={errors.lines ?? Object.values(below(errors, 'lines'))[0] ?? problem}
          onChange={(id) => takeList(id === '' ? null : Number(id))}
        />
        <Button onClick={() => setEditing(true)}>
          {lineCount} dòng
          {expansion ? (
            <span className="chip">
              = {formatCount(expansion.totals.recipients)} nơi · {formatCount(expansion.totals.copies)} bản
            </span>
          ) : null}
        </Button>
      </div>
      <FindingBands
        findings={findingsAt(findings, 'lines', true)}
        onFix={(finding) =>
          change({
            lines: content.lines.map((line, index) =>
              finding.path === `lines.${index}` ? { ...line, text: applyFix(line.text, finding) } : line,
            ),
          })
        }
      />
      {editing ? (
        <RecipientLinesDialog
          lines={content.lines}
          reserveCopies={content.reserveCopies}
          directory={directory}
          onClose={() => setEditing(false)}
          onDone={(lines, reserveCopies) => {
            change({ lines, reserveCopies });
            setEditing(false);
          }}
        />
      ) : null}
    </div>
  );
}

/** Marks and lines that few documents carry; closed until wanted. */
export function MoreFields({ content, change, errors }: FieldsProps) {
  const used =
    content.urgency !== 'normal' ||
    content.dissemination !== '' ||
    content.draftNumber > 0 ||
    content.drafterCode !== '' ||
    content.contactLine !== '';
  return (
    <details className="more-fields" open={used || undefined}>
      <summary>Độ khẩn, phạm vi phổ biến, dự thảo và các dòng khác</summary>
      <div className="more-grid">
        <SelectField
          label="Độ khẩn"
          layout="alone"
          value={content.urgency}
          options={urgencies.map((urgency) => ({ value: urgency, label: urgencyLabels[urgency] }))}
          onChange={(urgency) => change({ urgency: urgency as Urgency })}
        />
        <TextField
          label="Phạm vi phổ biến"
          layout="alone"
          value={content.dissemination}
          placeholder="LƯU HÀNH NỘI BỘ, TÀI LIỆU HỘI NGHỊ"
          error={errors.dissemination}
          onChange={(dissemination) => change({ dissemination })}
        />
        <NumberField
          label="Dự thảo lần"
          layout="alone"
          value={content.draftNumber === 0 ? null : content.draftNumber}
          error={errors.draftNumber}
          onChange={(draftNumber) => change({ draftNumber: draftNumber ?? 0 })}
        />
        <TextField
          label="Ký hiệu soạn thảo"
          layout="alone"
          value={content.drafterCode}
          placeholder="NguyenVanAn-26"
          error={errors.drafterCode}
          onChange={(drafterCode) => change({ drafterCode })}
        />
        <TextField
          label="Dòng liên hệ"
          layout="alone"
          value={content.contactLine}
          error={errors.contactLine}
          onChange={(contactLine) => change({ contactLine })}
        />
        <TextField
          label="Địa danh"
          layout="alone"
          value={content.place}
          error={errors.place}
          onChange={(place) => change({ place })}
        />
        <TextField
          label="Ghi chú vào sổ"
          layout="alone"
          value={content.note}
          error={errors.note}
          onChange={(note) => change({ note })}
        />
      </div>
    </details>
  );
}

function isSigned(signer: Signer, date: string): boolean {
  return (signer.validFrom ?? '') <= date && date <= (signer.validTo ?? '9999');
}

function signerWords(signer: Signer): string {
  const authority = signer.authority === 'none' ? '' : `${signer.authority} `;
  return `${signer.fullName}, ${authority}${signer.position}`.replace(/, $/, '');
}
