import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { CaseFile } from '../../contract/filing.schema.ts';
import type { CommandContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import {
  assertRegistered,
  fileDocument,
  findCaseFileByCode,
  findCaseFiles,
  findFiledDocuments,
  findFilesOfDocument,
  getCaseFile,
  saveCaseFile,
  setClosed,
  setHandedOver,
  setSheet,
  unfileDocument,
} from './filing.repository.ts';
import { readFilePlan } from './filing.rules.ts';
import { assertFileOpen, refuseHandedOver } from './open-file.rules.ts';

export const filingHandlers: RegisterHandlers<'filing'> = {
  'filing.listFiles': ({ db }, { offset, limit, ...filter }) => findCaseFiles(db, filter, offset, limit),

  'filing.getFile': ({ db }, { id }) => describe(db, id),

  'filing.findOfDocument': ({ db }, reference) => ({ files: findFilesOfDocument(db, reference) }),

  'filing.saveFile': (context, { id, ...fields }) => {
    const { title, owner, note, code } = fields;
    assertNotSecret({ title, owner, note, code });
    if ((fields.retention === 'years') !== (fields.retentionYears !== null))
      throw new DomainError('invalid_input', {}, { retentionYears: 'Ghi số năm khi thời hạn tính bằng năm.' });
    const saved = saveCaseFile(context.db, id, fields);
    return recordFile(context, saved, id === null ? 'Lập hồ sơ' : 'Sửa hồ sơ');
  },

  'filing.importPlan': ({ db, record }, { year, openedOn, text }) => {
    const { lines, skipped } = readFilePlan(text);
    const refused = [...skipped];
    let added = 0;
    let alreadyThere = 0;
    for (const { line, ...fields } of lines) {
      assertNotSecret({ text: `${fields.title} ${fields.owner}` });
      if (findCaseFileByCode(db, year, fields.code) !== undefined) {
        alreadyThere += 1;
        refused.push({ line, text: fields.title.slice(0, 80), reason: `Đã có hồ sơ ${fields.code}.` });
        continue;
      }
      saveCaseFile(db, null, { ...fields, year, openedOn, note: '' });
      added += 1;
    }
    const result = { added, alreadyThere, skipped: refused.sort((a, b) => a.line - b.line) };
    record({
      subjectKind: 'case_file',
      subjectId: null,
      action: `Nhập danh mục hồ sơ năm ${year}: ${added} hồ sơ`,
      state: result,
    });
    return result;
  },

  'filing.closeFile': (context, { id, closedOn }) => {
    const file = getCaseFile(context.db, id);
    if (closedOn > context.today)
      throw new DomainError('date_in_future', { date: formatDate(closedOn) }, { closedOn: 'Ngày này chưa tới.' });
    if (closedOn < file.openedOn)
      throw new DomainError(
        'dates_reversed',
        { from: formatDate(file.openedOn), to: formatDate(closedOn) },
        { closedOn: 'Trước ngày mở hồ sơ.' },
      );
    setClosed(context.db, id, closedOn);
    return recordFile(context, id, `Kết thúc hồ sơ ngày ${formatDate(closedOn)}`);
  },

  'filing.reopenFile': (context, { id, reason }) => {
    const file = getCaseFile(context.db, id);
    if (file.handedOverOn !== null) throw refuseHandedOver(file);
    setClosed(context.db, id, null);
    return recordFile(context, id, 'Mở lại hồ sơ', reason);
  },

  'filing.addDocuments': (context, { fileId, documents }) => {
    const { db } = context;
    assertFileOpen(getCaseFile(db, fileId));
    let added = 0;
    for (const document of documents) {
      assertRegistered(db, document);
      if (fileDocument(db, fileId, document)) added += 1;
    }
    recordFile(context, fileId, `Đưa ${added} văn bản vào hồ sơ`);
    return describe(db, fileId);
  },

  'filing.removeDocument': (context, { fileId, document }) => {
    const { db } = context;
    assertFileOpen(getCaseFile(db, fileId));
    if (!unfileDocument(db, fileId, document)) throw new DomainError('not_found', { what: 'văn bản này trong hồ sơ' });
    recordFile(context, fileId, 'Lấy một văn bản ra khỏi hồ sơ');
    return describe(db, fileId);
  },

  'filing.setSheets': (context, { fileId, sheets }) => {
    const { db } = context;
    const file = getCaseFile(db, fileId);
    if (file.handedOverOn !== null) throw refuseHandedOver(file);
    sheets.forEach(({ document, sheetFrom, sheetTo, note }, index) => {
      assertNotSecret({ [`sheets.${index}.note`]: note });
      if (sheetTo !== null && (sheetFrom === null || sheetTo < sheetFrom))
        throw new DomainError('invalid_input', {}, { [`sheets.${index}.sheetTo`]: 'Tờ cuối trước tờ đầu.' });
      if (!setSheet(db, fileId, document, { sheetFrom, sheetTo }, note))
        throw new DomainError('not_found', { what: 'văn bản này trong hồ sơ' });
    });
    recordFile(context, fileId, 'Đánh số tờ');
    return describe(db, fileId);
  },

  'filing.handOver': ({ db, today, record }, { ids, handedOverOn }) => {
    if (handedOverOn > today)
      throw new DomainError(
        'date_in_future',
        { date: formatDate(handedOverOn) },
        { handedOverOn: 'Ngày này chưa tới.' },
      );
    const files = ids.map((id) => {
      const file = getCaseFile(db, id);
      if (file.closedOn === null) throw new DomainError('file_open', { code: file.code });
      if (file.handedOverOn !== null) throw refuseHandedOver(file);
      setHandedOver(db, id, handedOverOn);
      return getCaseFile(db, id);
    });
    record({
      subjectKind: 'case_file',
      subjectId: null,
      action: `Nộp lưu ${files.length} hồ sơ ngày ${formatDate(handedOverOn)}`,
      state: { files },
    });
    return { files };
  },
};

function describe(db: Connection, id: number) {
  return { file: getCaseFile(db, id), contents: findFiledDocuments(db, id) };
}

function recordFile({ db, record }: CommandContext, id: number, action: string, reason = ''): CaseFile {
  const file = getCaseFile(db, id);
  record({ subjectKind: 'case_file', subjectId: id, action, reason, state: describe(db, id) });
  return file;
}
