import { DomainError } from '../../contract/errors.ts';
import type { NumberSeries } from '../../contract/numbering.schema.ts';
import type { CommandContext } from '../context.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIssuingBody } from '../organization/organization.repository.ts';
import { findDocumentSeries, openDocumentSeries } from './document-series.ts';
import { openBook, withTypeName } from './incoming-books.ts';
import { newPeriodHandlers } from './new-period.handlers.ts';
import {
  findNumberStates,
  findSeriesWithNames,
  getSeries,
  isSeriesUsed,
  type Series,
  setFirstNumber,
  setSeriesOpen,
} from './numbering.repository.ts';
import { reservedNumberHandlers } from './reserved-number.handlers.ts';
import { readNumberingSettings, writeNumberingSettings } from './numbering-settings.ts';
import { checkSeries } from './series-check.rules.ts';

export const numberingHandlers: RegisterHandlers<'numbering'> = {
  'numbering.listSeries': ({ db }) => ({ series: findSeriesWithNames(db).map(withTypeName) }),

  'numbering.openIncomingBook': (context, { year, title, firstNumber }) => {
    const series = openBook(context.db, year, title, firstNumber);
    return recordSeries(context, series.id, 'Mở sổ');
  },

  'numbering.openSeries': (context, { kind, bodyId, typeCode, firstNumber }) => {
    const { db, today } = context;
    const body = getIssuingBody(db, bodyId);
    const counted = kind === 'copy' ? null : typeCode;
    const { series: existing } = findDocumentSeries(db, body, counted, today);
    if (existing) return changeFirstNumber(context, existing, firstNumber);
    const series = openDocumentSeries(db, body, counted, today, firstNumber);
    return recordSeries(context, series.id, 'Mở dãy số');
  },

  'numbering.setFirstNumber': (context, { seriesId, firstNumber }) =>
    changeFirstNumber(context, getSeries(context.db, seriesId), firstNumber),

  'numbering.closeSeries': (context, { seriesId }) => {
    getSeries(context.db, seriesId);
    setSeriesOpen(context.db, seriesId, false);
    return recordSeries(context, seriesId, 'Khoá sổ');
  },

  'numbering.reopenSeries': (context, { seriesId, reason }) => {
    getSeries(context.db, seriesId);
    setSeriesOpen(context.db, seriesId, true);
    return recordSeries(context, seriesId, 'Mở lại sổ', reason);
  },

  'numbering.checkSeries': ({ db }, { seriesId }) => {
    const series = getSeries(db, seriesId);
    return {
      firstNumber: series.firstNumber,
      ...checkSeries(series.firstNumber, series.nextNumber, findNumberStates(db, seriesId)),
    };
  },

  'numbering.getSettings': ({ db }) => readNumberingSettings(db),

  'numbering.saveSettings': ({ db, record }, settings) => {
    writeNumberingSettings(db, settings);
    record({ subjectKind: 'setting', subjectId: null, action: 'Sửa cách đánh số', state: settings });
    return settings;
  },

  ...reservedNumberHandlers,
  ...newPeriodHandlers,
};

function changeFirstNumber(context: CommandContext, series: Series, firstNumber: number): NumberSeries {
  if (isSeriesUsed(context.db, series.id))
    throw new DomainError('series_in_use', { book: series.title }, { firstNumber: 'Dãy đã cấp số.' });
  setFirstNumber(context.db, series.id, firstNumber);
  return recordSeries(context, series.id, 'Đặt số bắt đầu');
}

function recordSeries({ db, record }: CommandContext, id: number, action: string, reason = ''): NumberSeries {
  const [series] = findSeriesWithNames(db, id);
  if (!series) throw new DomainError('not_found', { what: 'sổ này' });
  record({ subjectKind: 'number_series', subjectId: id, action, reason, state: getSeries(db, id) });
  return withTypeName(series);
}
