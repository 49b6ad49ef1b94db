/** Giữ số, trả số, đăng ký ở sổ riêng: numbers that no document of this register carries. (practice.md 2.4, 5) */
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { ReservedNumber } from '../../contract/numbering.schema.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { readNumberingSettings } from './numbering-settings.ts';
import {
  findNumber,
  findReserved,
  findSeriesWithNames,
  getSeries,
  insertChosenNumber,
  type NumberState,
  peekNextNumber,
  type Series,
  takeNextNumber,
  type TakenNumber,
  updateFreeNumber,
} from './numbering.repository.ts';
import { formatSeriesNumber } from './series-number.ts';
import { assertAvailable, refuseTaken } from './take-number.ts';

type ReservedNumberMethods = Pick<
  RegisterHandlers<'numbering'>,
  'numbering.reserve' | 'numbering.release' | 'numbering.listReserved' | 'numbering.registerElsewhere'
>;

/** "Đăng ký ở sổ riêng": all that is ever known of such a number. */
const elsewhereNote = 'Đăng ký ở sổ riêng';

export const reservedNumberHandlers: ReservedNumberMethods = {
  'numbering.reserve': (context, { seriesId, number, suffix, holder, until, reason }) => {
    const { db } = context;
    assertNotSecret({ holder, reason });
    if (until !== null && until < context.today)
      throw new DomainError('kept_until_past', { date: formatDate(until) }, { until: 'Ngày này đã qua.' });
    const series = getSeries(db, seriesId);
    const taken = keep(db, series, number === null ? null : { number, suffix });
    updateFreeNumber(db, seriesId, { ...taken, state: 'reserved', note: reason, holder, until });
    const reserved = describeReserved(context, series, getNumber(db, seriesId, taken));
    recordNumber(context, series, taken, `Giữ số ${reserved.numberText} cho ${holder}`, reason);
    return reserved;
  },

  'numbering.release': (context, { seriesId, number, suffix, reason }) => {
    const { db } = context;
    assertNotSecret({ reason });
    const series = getSeries(db, seriesId);
    const known = findNumber(db, seriesId, number, suffix);
    const text = formatSeriesNumber(context.db, series, { number, suffix }, context.today);
    if (known?.state !== 'reserved') throw new DomainError('number_not_reserved', { number: text, book: series.title });
    updateFreeNumber(db, seriesId, { ...known, state: 'released', note: `Giữ cho ${known.holder}, đã trả: ${reason}` });
    recordNumber(context, series, known, `Trả số ${text}`, reason);
    return { done: true };
  },

  'numbering.listReserved': (context) => ({
    reserved: findReserved(context.db).map(({ seriesId, ...state }) =>
      describeReserved(context, getSeries(context.db, seriesId), state),
    ),
  }),

  'numbering.registerElsewhere': (context, { seriesId }) => {
    const { db } = context;
    const series = getSeries(db, seriesId);
    const { incomingPlaceholders, outgoingPlaceholders } = readNumberingSettings(db);
    const allowed = series.kind === 'incoming' ? incomingPlaceholders : outgoingPlaceholders;
    if (!allowed) throw new DomainError('placeholders_off', { book: series.title });
    const taken = takeNextNumber(db, seriesId, 'elsewhere');
    const numberText = formatSeriesNumber(context.db, series, taken, context.today);
    recordNumber(context, series, taken, `${elsewhereNote}: số ${numberText}`, '');
    return { seriesId, numberText };
  },
};

/** Puts a free number aside; null is the next one. @throws DomainError book_closed, number_taken, number_not_available */
function keep(db: Connection, series: Series, wanted: TakenNumber | null): TakenNumber {
  if (series.open !== 1) throw new DomainError('book_closed', { book: series.title });
  const isNext = wanted !== null && wanted.suffix === '' && wanted.number === peekNextNumber(db, series);
  if (wanted === null || isNext) return takeNextNumber(db, series.id, 'reserved');
  const known = findNumber(db, series.id, wanted.number, wanted.suffix);
  if (known?.state === 'released') return wanted;
  if (known) throw refuseTaken(series, known);
  assertAvailable(db, series, wanted);
  insertChosenNumber(db, series.id, { ...wanted, state: 'reserved', note: '', chosen: 1, holder: '', until: null });
  return wanted;
}

function getNumber(db: Connection, seriesId: number, { number, suffix }: TakenNumber): NumberState {
  const state = findNumber(db, seriesId, number, suffix);
  if (!state) throw new DomainError('not_found', { what: 'số này' });
  return state;
}

function describeReserved(context: QueryContext, series: Series, state: NumberState): ReservedNumber {
  const { number, suffix, holder, until, note } = state;
  return {
    seriesId: series.id,
    seriesTitle: findSeriesWithNames(context.db, series.id)[0]?.title ?? series.title,
    number,
    suffix,
    numberText: formatSeriesNumber(context.db, series, state, context.today),
    holder,
    until,
    note,
    overdue: until !== null && until < context.today,
  };
}

function recordNumber(
  { db, record }: CommandContext,
  series: Series,
  taken: TakenNumber,
  action: string,
  reason: string,
): void {
  const { nextNumber: _next, open: _open, ...key } = series;
  record({
    subjectKind: 'number',
    subjectId: null,
    action,
    reason,
    state: { series: key, ...getNumber(db, series.id, taken) },
  });
}
