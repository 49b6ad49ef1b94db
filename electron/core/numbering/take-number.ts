/** Taking a number for a document: the next one, or the one a person chose. Inside the transaction of the entry. */
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { ChosenNumber } from '../../contract/numbering.schema.ts';
import type { Connection } from '../db/connection.ts';
import { readNumberingSettings } from './numbering-settings.ts';
import {
  findNumber,
  insertChosenNumber,
  type NumberState,
  peekNextNumber,
  type Series,
  takeNextNumber,
  type TakenNumber,
  updateFreeNumber,
} from './numbering.repository.ts';
import { formatArrivalNumber } from './numbering.rules.ts';

/**
 * Takes the next number, or the chosen one: kept for this document, given back before, inserted after a used one (12a), or
 * out of turn. Everything but a kept number and the next one needs its reason. (practice.md 2.4)
 *
 * @throws DomainError book_closed, number_taken, number_not_available, number_needs_reason
 */
export function takeNumber(db: Connection, series: Series, chosen: ChosenNumber | null | undefined): TakenNumber {
  if (!chosen) return takeNextNumber(db, series.id);
  const { number, suffix, reason } = chosen;
  const taken = { number, suffix };
  if (series.open !== 1) throw new DomainError('book_closed', { book: series.title });
  const known = findNumber(db, series.id, number, suffix);
  if (known?.state === 'reserved') {
    updateFreeNumber(db, series.id, { ...known, state: 'issued', note: reason || known.note });
    return taken;
  }
  if (known && known.state !== 'released') throw refuseTaken(series, known);
  assertAvailable(db, series, taken);
  const next = peekNextNumber(db, series);
  // Number 12 given back and now next in turn is simply the next number.
  if (suffix === '' && number === next) return takeNextNumber(db, series.id);
  if (reason === '')
    throw new DomainError(
      'number_needs_reason',
      { number: formatArrivalNumber(number, suffix), next },
      { 'chosenNumber.reason': 'Ghi lý do chọn số này.' },
    );
  const row = { ...taken, state: 'issued', note: reason, chosen: 1, holder: '', until: null } as const;
  if (known) updateFreeNumber(db, series.id, row);
  else insertChosenNumber(db, series.id, row);
  return taken;
}

/** @throws DomainError number_not_available when the number lies before the book or has nothing to follow */
export function assertAvailable(db: Connection, series: Series, { number, suffix }: TakenNumber): void {
  const refuse = (reason: string): DomainError =>
    new DomainError(
      'number_not_available',
      { number: formatArrivalNumber(number, suffix), book: series.title, reason },
      { 'chosenNumber.number': `Không dùng được: ${reason}.` },
    );
  if (number < series.firstNumber) throw refuse(`sổ bắt đầu từ số ${series.firstNumber}`);
  if (suffix === '') return;
  const base = findNumber(db, series.id, number, '');
  if (!base || base.state === 'reserved' || base.state === 'released')
    throw refuse(`số ${number} chưa dùng, hãy dùng số ${number} trước`);
}

/** The refusal of a number that is not free, in the words of what became of it. */
export function refuseTaken(series: Series, known: NumberState): DomainError {
  const use = describeUse(known);
  return new DomainError(
    'number_taken',
    { number: formatArrivalNumber(known.number, known.suffix), book: series.title, use },
    { 'chosenNumber.number': `Số này ${use}.` },
  );
}

function describeUse({ state, holder }: NumberState): string {
  switch (state) {
    case 'reserved':
      return `đang giữ cho ${holder}`;
    case 'void':
      return 'đã dùng, rồi hủy';
    case 'elsewhere':
      return 'đã dùng cho văn bản đăng ký ở sổ riêng';
    default:
      return 'đã dùng';
  }
}

export interface NumberNeighbour {
  readonly numberText: string;
  readonly date: string;
}

/**
 * A document dated before the one with the number before it, or after the one with the number after it, needs its reason, so
 * that the printed book explains itself.
 *
 * @throws DomainError issue_before_last, back_dating_off
 */
export function assertInOrder(
  db: Connection,
  field: string,
  date: string,
  neighbours: { readonly before: NumberNeighbour | undefined; readonly after: NumberNeighbour | undefined },
  reason: string,
): void {
  const { before, after } = neighbours;
  const early = before !== undefined && date < before.date;
  const late = after !== undefined && date > after.date;
  if (!early && !late) return;
  if (early && readNumberingSettings(db).backDating === 'never')
    throw new DomainError(
      'back_dating_off',
      { date: formatDate(date), lastDate: formatDate(before.date), lastNumber: before.numberText },
      { [field]: 'Trước ngày của số liền trước.' },
    );
  if (reason !== '') return;
  const parts = [
    ...(early ? [`số ${before.numberText} liền trước ghi ngày ${formatDate(before.date)}`] : []),
    ...(late ? [`số ${after.numberText} liền sau ghi ngày ${formatDate(after.date)}`] : []),
  ];
  throw new DomainError(
    'issue_before_last',
    { date: formatDate(date), neighbours: parts.join('; ') },
    { [field]: 'Không theo thứ tự ngày của sổ; ghi lý do ở ô Ghi chú.' },
  );
}
