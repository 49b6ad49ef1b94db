import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { ImportReport } from '../../../electron/contract/exchange.schema.ts';
import { saveDocument } from '../../api/documents.ts';
import { useImport } from '../../api/exchange.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { FileButton } from '../../components/file-button.tsx';
import { formatCount } from '../../components/format.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { importRegisterColumns } from '../../../electron/contract/import-registers.ts';
import type { ImportDraft } from './import-draft.ts';
import { ReportFindings, shorten } from './report-findings.tsx';
import { WorkLine } from './work-line.tsx';

/** Step 3: every row accounted for, then the one button that writes. */
export function ReportStep({
  draft,
  report,
  onDone,
}: {
  readonly draft: ImportDraft;
  readonly report: ImportReport;
  readonly onDone: () => void;
}) {
  const announce = useAnnounce();
  const work = useImport();
  const { rowName } = importRegisterColumns[draft.file.register];
  const run = (): void => {
    if (work.isPending || report.accepted === 0) return;
    work.mutate(
      { ...draft.plan, expectedRows: report.accepted },
      {
        onSuccess: ({ rows, bookTitle }) => {
          announce(`Đã nhập ${formatCount(rows)} ${rowName} vào ${bookTitle}`);
          onDone();
        },
      },
    );
  };
  useHotkeys({ 'Ctrl+S': run });
  return (
    <div className="exchange-report">
      <p className="exchange-sum">
        Đọc {formatCount(report.read)} dòng: nhập được <b>{formatCount(report.accepted)}</b>
        {report.rejected === 0 ? ', không dòng nào bị loại.' : `, loại ${formatCount(report.rejected)}.`}
      </p>
      {report.firstDate !== null && report.lastDate !== null ? (
        <p className="quiet">
          {report.firstNumberText === null ? 'Từ' : `Số ${report.firstNumberText} đến ${report.lastNumberText}, từ`}{' '}
          ngày {formatDate(report.firstDate)} đến ngày {formatDate(report.lastDate)}. Số trong tệp được giữ nguyên.
        </p>
      ) : null}
      {report.secretRows.length > 0 ? (
        <Band>
          {formatCount(report.secretRows.length)} dòng có dấu hiệu độ mật, không nhập và không hiện nội dung. Hãy ghi
          vào Sổ đăng ký bí mật nhà nước. Dòng số: {shorten(report.secretRows.map(String), 40)}.
        </Band>
      ) : null}
      <RejectedRows report={report} />
      <ReportFindings report={report} register={draft.file.register} />
      {work.error ? <Band tone="error">{errorSentence(work.error)}</Band> : null}
      <div className="exchange-actions">
        <Button variant="primary" keyHint="Ctrl+S" busy={work.isPending} disabled={report.accepted === 0} onClick={run}>
          Nhập {formatCount(report.accepted)} {rowName}
        </Button>
        <FileButton
          label="Lưu báo cáo (.xlsx)"
          work={() => saveDocument('exchange.importReport', { plan: draft.plan, format: 'xlsx' })}
        />
        <FileButton
          label="Lưu báo cáo (.csv)"
          work={() => saveDocument('exchange.importReport', { plan: draft.plan, format: 'csv' })}
        />
        {work.isPending ? (
          <WorkLine fileId={draft.fileId} />
        ) : (
          <span className="quiet">Nhập tất cả hoặc không nhập gì; sau đó vẫn rút lại được cả lần nhập.</span>
        )}
      </div>
    </div>
  );
}

function RejectedRows({ report: { rejected, rejectedRows, secretRows } }: { readonly report: ImportReport }) {
  if (rejectedRows.length === 0) return null;
  const more = rejected - secretRows.length - rejectedRows.length;
  return (
    <div className="exchange-rejects">
      <h3 className="exchange-subtitle">Các dòng bị loại</h3>
      <div className="table-scroll exchange-rejected" tabIndex={0} role="region" aria-label="Các dòng bị loại">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              <th scope="col">Ô</th>
              <th scope="col">Nội dung</th>
              <th scope="col">Lý do</th>
            </tr>
          </thead>
          <tbody>
            {rejectedRows.map(({ rowNumber, cell, value, reason }) => (
              <tr key={rowNumber}>
                <td>{rowNumber}</td>
                <td>{cell}</td>
                <td>{value}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p className="quiet">và {formatCount(more)} dòng nữa</p> : null}
      <p className="quiet">Sửa các dòng này trong tệp rồi nhập riêng sau vào cùng sổ cũng được.</p>
    </div>
  );
}
