/** What the office keeps beside its registers, as lists for a spreadsheet: the directory, its distribution lists, its files. */
import { organKindLabels } from '../../contract/directory.schema.ts';
import { deliveryChannelLabels } from '../../contract/distribution.schema.ts';
import type { OfficeList } from '../../contract/exchange.schema.ts';
import { formatRetention } from '../../contract/filing.schema.ts';
import type { Connection } from '../db/connection.ts';
import { findOrgans, findPersons } from '../directory/directory.repository.ts';
import { findLists } from '../distribution/distribution.repository.ts';
import { findCaseFiles } from '../filing/filing.repository.ts';
import { column, type ExportedList } from './export-lists.ts';

const filesPerRead = 500;

export const officeLists: Readonly<Record<OfficeList, (db: Connection) => ExportedList>> = {
  organs: (db) => ({
    name: 'Danh bạ cơ quan',
    columns: [
      column('name', 'Tên cơ quan', 44),
      column('symbol', 'Ký hiệu', 14),
      column('kind', 'Nhóm', 28),
      column('aliases', 'Tên gọi khác', 30),
      column('channel', 'Gửi bằng', 14),
      column('address', 'Địa chỉ', 36),
      column('email', 'Thư điện tử', 28),
      column('route', 'Đường thư', 16),
      column('validFrom', 'Từ ngày', 12, 'date'),
      column('validTo', 'Đến ngày', 12, 'date'),
    ],
    rows: findOrgans(db).map(({ name, symbol, kind, aliases, channel, address, email, route, validFrom, validTo }) => ({
      name,
      symbol,
      aliases,
      address,
      email,
      route,
      validFrom,
      validTo,
      kind: organKindLabels[kind],
      channel: deliveryChannelLabels[channel],
    })),
  }),

  persons: (db) => {
    const organs = new Map(findOrgans(db).map(({ id, name }) => [id, name]));
    return {
      name: 'Danh bạ đồng chí',
      columns: [
        column('fullName', 'Họ và tên', 28),
        column('title', 'Chức vụ', 36),
        column('organ', 'Cơ quan', 44),
        column('channel', 'Gửi bằng', 14),
        column('address', 'Địa chỉ', 36),
        column('email', 'Thư điện tử', 28),
        column('validFrom', 'Từ ngày', 12, 'date'),
        column('validTo', 'Đến ngày', 12, 'date'),
      ],
      rows: findPersons(db).map(({ fullName, title, organId, channel, address, email, validFrom, validTo }) => ({
        fullName,
        title,
        address,
        email,
        validFrom,
        validTo,
        organ: organId === null ? '' : (organs.get(organId) ?? ''),
        channel: deliveryChannelLabels[channel],
      })),
    };
  },

  distributionLists: (db) => ({
    name: 'Danh sách nơi nhận',
    columns: [
      column('list', 'Danh sách', 36),
      column('ordinal', 'STT', 6, 'number'),
      column('text', 'Nơi nhận', 60),
      column('purpose', 'Để', 18),
      column('copies', 'Số bản mỗi nơi', 14, 'number'),
      column('channel', 'Gửi bằng', 14),
    ],
    rows: findLists(db).flatMap(({ name, lines }) =>
      lines.map(({ text, purpose, copiesPerMember, channel }, place) => ({
        list: name,
        ordinal: place + 1,
        text,
        purpose,
        copies: copiesPerMember,
        channel: deliveryChannelLabels[channel],
      })),
    ),
  }),

  caseFiles: (db) => ({
    name: 'Hồ sơ',
    columns: [
      column('year', 'Năm', 8, 'number'),
      column('code', 'Số, ký hiệu hồ sơ', 16),
      column('title', 'Tiêu đề hồ sơ', 60),
      column('retention', 'Thời hạn bảo quản', 18),
      column('owner', 'Người lập', 26),
      column('documents', 'Số văn bản', 10, 'number'),
      column('firstDate', 'Từ ngày', 12, 'date'),
      column('lastDate', 'Đến ngày', 12, 'date'),
      column('openedOn', 'Ngày mở', 12, 'date'),
      column('closedOn', 'Ngày kết thúc', 12, 'date'),
      column('handedOverOn', 'Ngày giao nộp', 12, 'date'),
      column('note', 'Ghi chú', 28),
    ],
    rows: walkCaseFiles(db),
  }),
};

function* walkCaseFiles(db: Connection) {
  for (let offset = 0; ; offset += filesPerRead) {
    const { rows } = findCaseFiles(db, { text: '', year: null, state: 'all' }, offset, filesPerRead);
    for (const file of rows) {
      const { year, code, title, owner, documents, firstDate, lastDate, openedOn, closedOn, handedOverOn, note } = file;
      yield {
        year,
        code,
        title,
        owner,
        documents,
        firstDate,
        lastDate,
        openedOn,
        closedOn,
        handedOverOn,
        note,
        retention: formatRetention(file.retention, file.retentionYears),
      };
    }
    if (rows.length < filesPerRead) return;
  }
}
