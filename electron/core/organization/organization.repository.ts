/** office, desk_user, issuing_body, term, signer. */
import type { Connection } from '../db/connection.ts';
import { DomainError } from '../../contract/errors.ts';
import type { DeskUser, IssuingBody, Signer, Term } from '../../contract/organization.schema.ts';
import { insertRow, run, selectRow, selectRows, selectValue, toFlag, updateRow } from '../db/statements.ts';

export interface Office {
  readonly name: string;
  readonly parentName: string;
  readonly place: string;
  readonly practice: boolean;
  readonly currentUserId: number;
  readonly createdAt: string;
}

/** The office of this register. @throws DomainError office_not_set_up */
export function getOffice(db: Connection): Office {
  const row = selectRow<Omit<Office, 'practice'> & { practice: number }>(
    db,
    'SELECT name, parent_name, place, practice, current_user_id, created_at FROM office WHERE id = 1',
  );
  if (!row) throw new DomainError('office_not_set_up');
  return { ...row, practice: row.practice === 1 };
}

export function insertOffice(db: Connection, office: Omit<Office, 'currentUserId'>, userId: number): void {
  insertRow(db, 'office', { id: 1, ...office, practice: toFlag(office.practice), currentUserId: userId });
}

export function updateOffice(db: Connection, office: Pick<Office, 'name' | 'parentName' | 'place'>): void {
  updateRow(db, 'office', 1, { name: office.name, parentName: office.parentName, place: office.place });
}

/** "Ngô Thị Lan": who sits at the desk now. */
export function findActor(db: Connection): string {
  return (
    selectValue<string>(
      db,
      'SELECT full_name FROM desk_user WHERE id = (SELECT current_user_id FROM office WHERE id = 1)',
    ) ?? ''
  );
}

export function chooseDeskUser(db: Connection, id: number): void {
  run(db, 'UPDATE office SET current_user_id = ? WHERE id = 1', [id]);
}

type Flagged<T, K extends keyof T> = Omit<T, K> & Record<K, number>;

export function findDeskUsers(db: Connection): DeskUser[] {
  return selectRows<Flagged<DeskUser, 'active'>>(db, 'SELECT * FROM desk_user ORDER BY id').map((row) => ({
    ...row,
    active: row.active === 1,
  }));
}

export function saveDeskUser(db: Connection, id: number | null, user: Omit<DeskUser, 'id'>): DeskUser {
  const row = { fullName: user.fullName, role: user.role, active: toFlag(user.active) };
  return { ...user, id: saveRow(db, 'desk_user', id, row, 'người dùng này') };
}

const toBody = (row: Flagged<IssuingBody, 'active' | 'certifiesCopies'>): IssuingBody => ({
  ...row,
  active: row.active === 1,
  certifiesCopies: row.certifiesCopies === 1,
});

export function findIssuingBodies(db: Connection): IssuingBody[] {
  return selectRows<Flagged<IssuingBody, 'active' | 'certifiesCopies'>>(
    db,
    'SELECT * FROM issuing_body ORDER BY id',
  ).map(toBody);
}

/** @throws DomainError not_found */
export function getIssuingBody(db: Connection, id: number): IssuingBody {
  const row = selectRow<Flagged<IssuingBody, 'active' | 'certifiesCopies'>>(
    db,
    'SELECT * FROM issuing_body WHERE id = ?',
    [id],
  );
  if (!row) throw new DomainError('not_found', { what: 'cơ quan ban hành này' });
  return toBody(row);
}

/** @throws DomainError name_taken when another body has the name */
export function saveIssuingBody(db: Connection, id: number | null, body: Omit<IssuingBody, 'id'>): IssuingBody {
  const holder = selectValue<number>(db, 'SELECT id FROM issuing_body WHERE name = ?', [body.name]);
  if (holder !== undefined && holder !== id)
    throw new DomainError('name_taken', { name: body.name }, { name: 'Tên này đã có.' });
  const row = { ...body, certifiesCopies: toFlag(body.certifiesCopies), active: toFlag(body.active) };
  return getIssuingBody(db, saveRow(db, 'issuing_body', id, row, 'cơ quan ban hành này'));
}

export function findTerms(db: Connection): Term[] {
  return selectRows(db, 'SELECT * FROM term ORDER BY starts_on');
}

/** The term that covers the day; the newest that has begun. @throws DomainError no_term */
export function getTermOn(db: Connection, date: string): Term {
  const row = selectRow<Term>(
    db,
    'SELECT * FROM term WHERE starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?) ORDER BY starts_on DESC LIMIT 1',
    [date, date],
  );
  if (!row) throw new DomainError('no_term', { date: date.split('-').reverse().join('/') });
  return row;
}

/** @throws DomainError not_found */
export function getTerm(db: Connection, id: number): Term {
  const row = selectRow<Term>(db, 'SELECT * FROM term WHERE id = ?', [id]);
  if (!row) throw new DomainError('not_found', { what: 'nhiệm kỳ này' });
  return row;
}

export function insertTerm(db: Connection, name: string, startsOn: string): Term {
  return { id: insertRow(db, 'term', { name, startsOn }), name, startsOn, endsOn: null };
}

export function setTermName(db: Connection, id: number, name: string): void {
  updateRow(db, 'term', id, { name });
}

export function endTerm(db: Connection, id: number, endsOn: string): void {
  updateRow(db, 'term', id, { endsOn });
}

const toSigner = (row: Flagged<Signer, 'certifiesCopies'>): Signer => ({
  ...row,
  certifiesCopies: row.certifiesCopies === 1,
});

export function findSigners(db: Connection): Signer[] {
  return selectRows<Flagged<Signer, 'certifiesCopies'>>(db, 'SELECT * FROM signer ORDER BY body_id, id').map(toSigner);
}

/** @throws DomainError not_found */
export function getSigner(db: Connection, id: number): Signer {
  const row = selectRow<Flagged<Signer, 'certifiesCopies'>>(db, 'SELECT * FROM signer WHERE id = ?', [id]);
  if (!row) throw new DomainError('not_found', { what: 'người ký này' });
  return toSigner(row);
}

export function saveSigner(db: Connection, id: number | null, signer: Omit<Signer, 'id'>): Signer {
  const row = { ...signer, certifiesCopies: toFlag(signer.certifiesCopies) };
  return { ...signer, id: saveRow(db, 'signer', id, row, 'người ký này') };
}

function saveRow(
  db: Connection,
  table: string,
  id: number | null,
  row: Parameters<typeof insertRow>[2],
  what: string,
): number {
  if (id === null) return insertRow(db, table, row);
  if (!updateRow(db, table, id, row)) throw new DomainError('not_found', { what });
  return id;
}
