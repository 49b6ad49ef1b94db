import { addDays, formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { findLastDateInTerm } from '../numbering/numbering.repository.ts';
import {
  chooseDeskUser,
  endTerm,
  findDeskUsers,
  findIssuingBodies,
  findSigners,
  findTerms,
  getIssuingBody,
  getOffice,
  getTerm,
  insertTerm,
  saveDeskUser,
  saveIssuingBody,
  saveSigner,
  setTermName,
  updateOffice,
} from './organization.repository.ts';

export const organizationHandlers: RegisterHandlers<'organization'> = {
  'organization.get': ({ db, today }) => {
    const { currentUserId, ...office } = getOffice(db);
    return {
      office,
      bodies: findIssuingBodies(db),
      terms: findTerms(db),
      signers: findSigners(db),
      users: findDeskUsers(db),
      currentUserId,
      today,
    };
  },

  'organization.updateOffice': ({ db, record }, input) => {
    const before = getOffice(db);
    updateOffice(db, input);
    const changes = [
      { label: 'Tên cơ quan', before: before.name, after: input.name },
      { label: 'Cơ quan cấp trên', before: before.parentName, after: input.parentName },
      { label: 'Địa danh', before: before.place, after: input.place },
    ].filter(({ before: was, after }) => was !== after);
    record({ subjectKind: 'office', subjectId: 1, action: 'Sửa tên cơ quan', changes, state: input });
    return { done: true };
  },

  'organization.saveIssuingBody': ({ db, record }, { id, ...fields }) => {
    const body = saveIssuingBody(db, id, fields);
    record({
      subjectKind: 'issuing_body',
      subjectId: body.id,
      action: id === null ? 'Thêm cơ quan ban hành' : 'Sửa cơ quan ban hành',
      state: body,
    });
    return body;
  },

  'organization.saveSigner': ({ db, record }, { id, ...fields }) => {
    getIssuingBody(db, fields.bodyId);
    if (fields.validFrom && fields.validTo && fields.validTo < fields.validFrom) {
      throw new DomainError(
        'dates_reversed',
        { from: formatDate(fields.validFrom), to: formatDate(fields.validTo) },
        { validTo: 'Sau ngày bắt đầu.' },
      );
    }
    const signer = saveSigner(db, id, fields);
    record({
      subjectKind: 'signer',
      subjectId: signer.id,
      action: id === null ? 'Thêm người ký' : 'Sửa người ký',
      state: signer,
    });
    return signer;
  },

  'organization.saveDeskUser': ({ db, record }, { id, ...fields }) => {
    const user = saveDeskUser(db, id, fields);
    record({
      subjectKind: 'desk_user',
      subjectId: user.id,
      action: id === null ? 'Thêm người dùng' : 'Sửa người dùng',
      state: user,
    });
    return user;
  },

  'organization.chooseDeskUser': ({ db, record }, { id }) => {
    const user = findDeskUsers(db).find((candidate) => candidate.id === id && candidate.active);
    if (!user) throw new DomainError('not_found', { what: 'người dùng này' });
    chooseDeskUser(db, id);
    record({ subjectKind: 'desk_user', subjectId: id, action: 'Đổi người làm việc', state: user });
    return { done: true };
  },

  // A new term closes the one before on the day before; its series start again from 01 when their first number is taken.
  'organization.openTerm': ({ db, record }, { name, startsOn }) => {
    const terms = findTerms(db);
    const last = terms.at(-1);
    if (terms.some((term) => term.name === name))
      throw new DomainError('name_taken', { name }, { name: 'Tên này đã có.' });
    if (last && startsOn <= last.startsOn)
      throw new DomainError(
        'term_overlap',
        { date: formatDate(last.startsOn) },
        { startsOn: 'Sau ngày bắt đầu của nhiệm kỳ trước.' },
      );
    const lastDate = last ? findLastDateInTerm(db, last.id) : null;
    if (last && lastDate !== null && lastDate >= startsOn)
      throw new DomainError(
        'term_has_documents',
        { term: last.name, date: formatDate(lastDate) },
        { startsOn: `Sau ngày ${formatDate(lastDate)}.` },
      );
    if (last && last.endsOn === null) endTerm(db, last.id, addDays(startsOn, -1));
    const term = insertTerm(db, name, startsOn);
    record({ subjectKind: 'term', subjectId: term.id, action: 'Mở nhiệm kỳ mới', state: term });
    return term;
  },

  'organization.renameTerm': ({ db, record }, { id, name }) => {
    const before = getTerm(db, id);
    if (findTerms(db).some((term) => term.name === name && term.id !== id))
      throw new DomainError('name_taken', { name }, { name: 'Tên này đã có.' });
    setTermName(db, id, name);
    const term = { ...before, name };
    const changes = before.name === name ? [] : [{ label: 'Tên nhiệm kỳ', before: before.name, after: name }];
    record({ subjectKind: 'term', subjectId: id, action: 'Sửa tên nhiệm kỳ', changes, state: term });
    return term;
  },
};
