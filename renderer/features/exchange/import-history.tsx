import { useState } from 'react';
import type { RegisterImport } from '../../../electron/contract/exchange.schema.ts';
import { importRegisterColumns } from '../../../electron/contract/import-registers.ts';
import { CallError } from '../../api/client.ts';
import { useImports, useUndoImport } from '../../api/exchange.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { ReasonDialog } from '../../components/confirm-dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount, formatMoment } from '../../components/format.ts';

/** What came in from files, and the way to take an import back. */
export function ImportHistory() {
  const imports = useImports().data?.imports ?? [];
  const [undone, setUndone] = useState<RegisterImport | null>(null);
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="exchange-history">
      <h2 id="exchange-history" className="section-title">
        Đã nhập
      </h2>
      <div className="table-scroll" role="region" aria-label="Bảng các lần nhập" tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Lúc</th>
              <th scope="col">Tệp</th>
              <th scope="col">Vào sổ</th>
              <th scope="col" className="is-number">
                Văn bản
              </th>
              <th scope="col">Số</th>
              <th scope="col">Người nhập</th>
              <th scope="col">
                <span className="visually-hidden">Rút lại</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {imports.map((entry) => (
              <tr key={entry.id}>
                <td>{formatMoment(entry.importedAt)}</td>
                <td>{entry.fileName}</td>
                <td>{entry.bookTitle}</td>
                <td className="is-number">{formatCount(entry.rows)}</td>
                <td>{entry.firstNumberText === '' ? '' : `${entry.firstNumberText} đến ${entry.lastNumberText}`}</td>
                <td>{entry.importedBy}</td>
                {entry.undoneAt === null && entry.hindrance === '' ? (
                  <td className="is-action">
                    <Button small onClick={() => setUndone(entry)}>
                      Rút lại
                    </Button>
                  </td>
                ) : (
                  <td className="quiet">
                    {entry.undoneAt === null
                      ? `không rút được: ${entry.hindrance}`
                      : `đã rút ${formatMoment(entry.undoneAt)}`}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {undone ? <UndoDialog entry={undone} onClose={() => setUndone(null)} /> : null}
    </section>
  );
}

function UndoDialog({ entry, onClose }: { readonly entry: RegisterImport; readonly onClose: () => void }) {
  const announce = useAnnounce();
  const work = useUndoImport();
  return (
    <ReasonDialog
      title={`Rút lần nhập từ tệp ${entry.fileName}`}
      label="Lý do"
      confirmLabel={`Hủy ${formatCount(entry.rows)} số vừa nhập`}
      busy={work.isPending}
      error={work.error ? errorSentence(work.error) : undefined}
      fieldError={work.error instanceof CallError ? work.error.fields['reason'] : undefined}
      onConfirm={(reason) =>
        work.mutate(
          { id: entry.id, reason },
          {
            onSuccess: ({ rows }) => {
              announce(`Đã rút lần nhập ${formatCount(rows)} văn bản`);
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <p>
        {formatCount(entry.rows)} {importRegisterColumns[entry.register].rowName} của {entry.bookTitle} được ghi là hủy,
        số vẫn còn trong sổ với lý do. Sổ lập riêng cho lần nhập được cất đi, để nhập lại tệp đã sửa với đúng các số ấy.
      </p>
    </ReasonDialog>
  );
}
