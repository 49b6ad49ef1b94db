import { useId } from 'react';

/** Step 1: the file. */
export function FileStep({ busy, onChoose }: { readonly busy: boolean; readonly onChoose: (file: File) => void }) {
  const id = useId();
  return (
    <div
      className="exchange-file"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) onChoose(file);
      }}
    >
      <label className="exchange-file-label" htmlFor={id}>
        Tệp Excel (.xlsx) hoặc CSV
      </label>
      <input
        id={id}
        className="exchange-file-input"
        type="file"
        accept=".xlsx,.csv,.txt"
        disabled={busy}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file) onChoose(file);
        }}
      />
      <p className="quiet">
        {busy
          ? 'Đang đọc tệp…'
          : 'Chọn tệp, hoặc kéo tệp vào đây. Chữ TCVN3, VNI được chuyển sang Unicode. Chưa có gì được ghi vào sổ cho tới bước 3.'}
      </p>
    </div>
  );
}
