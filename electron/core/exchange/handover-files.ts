/** Where the attached files stand in the hand-over pack, and the list that says so. */
import { endingOf, fileStateLabels } from '../../contract/files.schema.ts';
import type { Connection } from '../db/connection.ts';
import { fileName } from '../documents/file-names.ts';
import type { AttachmentStore } from '../files/attachment-store.ts';
import { type AttachmentRow, findPresentAttachments } from '../files/attachments.repository.ts';
import type { ExportedList } from './export-lists.ts';
import { findCarrier } from './handover.repository.ts';

export interface PlacedFile {
  readonly row: AttachmentRow;
  /** Name in the pack, letters that every system takes: "Tep-dinh-kem/Van-ban-den/2026/790/1-Chi-thi-12.pdf". */
  readonly name: string;
  readonly numberText: string;
  readonly date: string;
}

const folders: Readonly<Record<AttachmentRow['ownerKind'], string>> = {
  incoming: 'Van-ban-den',
  outgoing: 'Van-ban-di',
  copy: 'Ban-sao',
};
const registers: Readonly<Record<AttachmentRow['ownerKind'], string>> = {
  incoming: 'Văn bản đến',
  outgoing: 'Văn bản đi',
  copy: 'Bản sao',
};

/** Every attached file and its place. */
export function placeFiles(db: Connection): readonly PlacedFile[] {
  return findPresentAttachments(db).map((row) => {
    const { numberText, date } = findCarrier(db, { kind: row.ownerKind, id: row.ownerId }) ?? {
      numberText: String(row.ownerId),
      date: row.addedAt,
    };
    const ending = endingOf(row.fileName);
    const stem = ending === '' ? row.fileName : row.fileName.slice(0, -ending.length - 1);
    const folder = fileName(numberText, 'x').slice(0, -2);
    return {
      row,
      numberText,
      date: date.slice(0, 10),
      // The id keeps two files of one name apart.
      name: `Tep-dinh-kem/${folders[row.ownerKind]}/${date.slice(0, 4)}/${folder}/${row.id}-${fileName(stem, ending || 'bin')}`,
    };
  });
}

/** The list of them for a spreadsheet. */
export function listHandoverFiles(placed: readonly PlacedFile[], store: AttachmentStore): ExportedList {
  return {
    name: 'Tệp đính kèm',
    columns: [
      { key: 'register', title: 'Sổ', kind: 'text', width: 14 },
      { key: 'numberText', title: 'Số', kind: 'text', width: 18 },
      { key: 'date', title: 'Ngày', kind: 'date', width: 12 },
      { key: 'fileName', title: 'Tên tệp', kind: 'text', width: 50 },
      { key: 'sizeBytes', title: 'Cỡ (byte)', kind: 'number', width: 12 },
      { key: 'addedOn', title: 'Đính kèm ngày', kind: 'date', width: 14 },
      { key: 'addedBy', title: 'Người đính kèm', kind: 'text', width: 20 },
      { key: 'note', title: 'Ghi chú', kind: 'text', width: 28 },
      { key: 'state', title: 'Tình trạng', kind: 'text', width: 18 },
      { key: 'place', title: 'Nằm ở', kind: 'text', width: 60 },
    ],
    rows: placed.map(({ row, name, numberText, date }) => ({
      register: registers[row.ownerKind],
      numberText,
      date,
      fileName: row.fileName,
      sizeBytes: row.sizeBytes,
      addedOn: row.addedAt.slice(0, 10),
      addedBy: row.addedBy,
      note: row.note,
      state: fileStateLabels[store.stateOf(row)],
      place: name,
    })),
  };
}
