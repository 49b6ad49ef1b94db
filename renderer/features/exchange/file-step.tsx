import { useRef } from 'react';
import { Button } from '../../components/button.tsx';

/** Step 1: the file. */
export function FileStep({ busy, onChoose }: { readonly busy: boolean; readonly onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className="exchange-file"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file && !busy) onChoose(file);
      }}
    >
      {/* The browser's own control speaks the language of the browser; the button beside it opens the same dialog. */}
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label="Tệp Excel (.xlsx) hoặc CSV"
        accept=".xlsx,.csv,.txt,.xls"
        disabled={busy}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onChoose(file);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <Button variant="primary" busy={busy} onClick={() => input.current?.click()}>
        Chọn tệp Excel hoặc CSV
      </Button>
      <p className="quiet">
        {busy
          ? 'Đang đọc tệp…'
          : 'Hoặc kéo tệp vào đây. Chữ TCVN3, VNI được chuyển sang Unicode. Chưa có gì được ghi vào sổ cho tới bước 3.'}
      </p>
    </div>
  );
}
