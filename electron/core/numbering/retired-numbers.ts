/**
 * After a restore that could not bring everything back, the numbers given after the backup are marked void: the documents
 * are gone, yet their numbers stand on paper somewhere and must never be given again.
 */
import { yearOf } from '../../contract/calendar-date.ts';
import type { Connection } from '../db/connection.ts';
import { selectValue } from '../db/statements.ts';
import {
  findIncomingBooks,
  findNumber,
  findSeriesByKey,
  getSeries,
  insertChosenNumber,
  insertSeries,
  type Series,
  updateFreeNumber,
} from './numbering.repository.ts';

/** An event as the witness holds it; `state` is the canonical JSON of the row after the command. */
export type LostEvent = Readonly<Record<string, unknown>>;

interface LostState {
  readonly number?: number;
  readonly suffix?: string;
  /** Of an outgoing document, a copy or a number on its own. */
  readonly series?: Omit<Series, 'nextNumber' | 'open'>;
  /** Of an arrival. */
  readonly bookId?: number;
  readonly bookTitle?: string;
  readonly arrivalDate?: string;
}

const note = 'Đã cấp trước khi khôi phục sổ; nội dung không còn.';

/** Marks the numbers of events that a restored register has lost. Returns how many it marked. */
export function retireLostNumbers(db: Connection, events: Iterable<LostEvent>): number {
  let retired = 0;
  for (const { subjectKind, state } of events) {
    if (typeof state !== 'string' || !/^(?:incoming|outgoing|copy|number)$/.test(String(subjectKind))) continue;
    const lost = JSON.parse(state) as LostState;
    const { number, suffix = '' } = lost;
    const series = number === undefined ? undefined : findLostSeries(db, lost);
    if (!series || number === undefined) continue;
    for (const before of findUnwitnessed(series, number, suffix)) if (retire(db, series, before, '')) retired += 1;
    if (retire(db, series, number, suffix)) retired += 1;
  }
  return retired;
}

// A number chosen far ahead by a person does not mean that those before it were given.
const widestGap = 200;

/** Numbers between the counter and a lost one: given before it, though their own lines may be unreadable. */
function findUnwitnessed({ nextNumber }: Series, number: number, suffix: string): readonly number[] {
  const count = suffix === '' ? number - nextNumber : 0;
  return count > 0 && count <= widestGap ? Array.from({ length: count }, (_, index) => nextNumber + index) : [];
}

function retire(db: Connection, series: Series, number: number, suffix: string): boolean {
  const known = findNumber(db, series.id, number, suffix);
  const row = { number, suffix, state: 'void', note, chosen: 1, holder: '', until: null } as const;
  if (!known) insertChosenNumber(db, series.id, row);
  else if (known.state === 'reserved' || known.state === 'released') updateFreeNumber(db, series.id, row);
  else return false;
  return true;
}

/** The series in the restored register; opened again when it was made after the backup. Undefined without its body or term. */
function findLostSeries(db: Connection, { series, bookId, bookTitle, arrivalDate }: LostState): Series | undefined {
  if (bookId !== undefined && bookTitle !== undefined && arrivalDate !== undefined) {
    const year = yearOf(arrivalDate);
    const book = findIncomingBooks(db).find((one) => one.title === bookTitle && one.year === year);
    const fresh = {
      kind: 'incoming',
      title: bookTitle,
      year,
      firstNumber: 1,
      bodyId: null,
      typeCode: null,
      termId: null,
    } as const;
    return book ?? insertSeries(db, fresh);
  }
  if (!series) return undefined;
  const { id, kind, title, year, bodyId, termId } = series;
  if (kind === 'incoming' || bodyId === null)
    return findIncomingBooks(db).find((one) => one.id === id && one.title === title && one.year === year);
  const known = findSeriesByKey(db, { ...series, kind, bodyId });
  if (known) return known;
  const hasBody = selectValue(db, 'SELECT 1 FROM issuing_body WHERE id = ?', [bodyId]) !== undefined;
  const hasTerm = termId === null || selectValue(db, 'SELECT 1 FROM term WHERE id = ?', [termId]) !== undefined;
  if (!hasBody || !hasTerm) return undefined;
  const { id: _, ...fields } = series;
  return getSeries(db, insertSeries(db, fields).id);
}
