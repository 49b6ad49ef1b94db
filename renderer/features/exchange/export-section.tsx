import { useState } from 'react';
import { officeListLabels, officeListNames, type OfficeList } from '../../../electron/contract/exchange.schema.ts';
import { saveDocument } from '../../api/documents.ts';
import { saveStream } from '../../api/files.ts';
import { ExportButton } from '../../components/export-button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { SelectField } from '../../components/select-field.tsx';

/** The whole of the registers goes out; lists in their filters go out from the lists themselves. */
export function ExportSection() {
  const [list, setList] = useState<OfficeList>('organs');
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
      <div className="exchange-lists">
        <SelectField
          label="Danh sách của cơ quan"
          layout="stacked"
          value={list}
          options={officeListNames.map((name) => ({ value: name, label: officeListLabels[name] }))}
          onChange={(name) => setList(name as OfficeList)}
        />
        <ExportButton work={(format) => saveDocument('exchange.officeList', { list, format })} />
      </div>
      <p className="quiet">
        Một danh sách đang lọc thì xuất ngay ở màn hình đó: Văn bản đến, Văn bản đi, Bản sao có nút Xuất Excel.
      </p>
    </section>
  );
}
