import type { Column } from '../register-table/columns.ts';
import './files-column.css';

/** Which documents have attached files, and how many: a narrow column of the three registers. */
export const filesColumn: Column<{ readonly files: number }> = {
  key: 'files',
  header: 'Tệp',
  width: 36,
  align: 'right',
  hiddenBelow: 1100,
  yields: 1,
  cell: ({ files }) => (files === 0 ? null : <FilesMark files={files} />),
};

function FilesMark({ files }: { readonly files: number }) {
  const name = `${files} tệp đính kèm`;
  return (
    <span className="files-mark" role="img" aria-label={name} title={name}>
      <svg viewBox="0 0 12 16" aria-hidden="true">
        <path d="M9.5 4.5v6.6a3.5 3.5 0 0 1-7 0V4a2.3 2.3 0 0 1 4.6 0v6.8a1.1 1.1 0 0 1-2.2 0V5" />
      </svg>
      {files > 1 ? files : null}
    </span>
  );
}
