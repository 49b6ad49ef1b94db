import { saveStream } from '../../api/files.ts';
import { FileButton } from '../../components/file-button.tsx';

/** The whole of the registers goes out; lists in their filters go out from the lists themselves. */
export function ExportSection() {
  return (
    <section aria-labelledby="exchange-export" className="exchange-export">
      <h2 id="exchange-export" className="section-title">
        Xuất và bàn giao
      </h2>
      <p>
        Gói bàn giao gồm mọi sổ dạng Excel, danh sách các số đã dùng, văn bản đi và bản sao dạng Word, tệp đính kèm, và
        mã kiểm tra từng tệp; mở được mà không cần chương trình này.
      </p>
      <FileButton label="Lưu gói bàn giao" work={() => saveStream({ file: 'handoverPack' })} />
      <p className="quiet">
        Một danh sách đang lọc thì xuất ngay ở màn hình đó: Văn bản đến, Văn bản đi, Bản sao có nút Xuất Excel.
      </p>
    </section>
  );
}
