/** By recipient, by document, by period. (practice.md 7) */
import type { DeskSettings } from '../../contract/desk.schema.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import {
  type DocumentStat,
  findChannelStats,
  findDocumentsOfRecipient,
  findDocumentStats,
  findRecipientStats,
} from './desk-stats.repository.ts';
import { getDeskSettings } from './dispatch.repository.ts';
import { describeDocument } from './document-facts.ts';
import { addUpPeriods } from './period-stats.rules.ts';
import { asksForReturn } from './returnable.rules.ts';

type Topic = RegisterHandlers<'distribution'>;
type StatsMethod =
  | 'distribution.statsByRecipient'
  | 'distribution.documentsOfRecipient'
  | 'distribution.statsByDocument'
  | 'distribution.statsByPeriod';

export const deskStatsHandlers: Pick<Topic, StatsMethod> = {
  'distribution.statsByRecipient': ({ db }, { from, to, text, waitingOnly, offset, limit }) => {
    assertPeriod(from, to);
    const rows = findRecipientStats(db, { from, to }, text, waitingOnly);
    return { total: rows.length, rows: rows.slice(offset, offset + limit) };
  },

  'distribution.documentsOfRecipient': ({ db }, { from, to, key, offset, limit }) => {
    assertPeriod(from, to);
    const { rows, total } = findDocumentsOfRecipient(db, { from, to }, key, { offset, limit });
    return {
      total,
      rows: rows.map((row) => {
        const { numberText, subject, date } = describeDocument(db, row.ownerKind, row.ownerId);
        return { ...row, numberText, subject, date };
      }),
    };
  },

  'distribution.statsByDocument': ({ db }, { from, to, state, offset, limit }) => {
    assertPeriod(from, to);
    const rows = findDocumentStats(db, { from, to }).map(describeState);
    const chosen = rows.filter(({ complete, received, recipients, returnable, returned }) => {
      if (state === 'complete') return complete;
      if (state === 'waiting') return received < recipients;
      return state === 'all' || (returnable && returned < recipients);
    });
    const page = chosen.slice(offset, offset + limit).map((row) => {
      const { numberText, subject, date } = describeDocument(db, row.ownerKind, row.ownerId);
      return { ...row, numberText, subject, date };
    });
    return { total: chosen.length, rows: page };
  },

  'distribution.statsByPeriod': ({ db }, { from, to, unit }) => {
    assertPeriod(from, to);
    const settings: DeskSettings = getDeskSettings(db);
    return { rows: addUpPeriods(findChannelStats(db, { from, to }), unit, settings) };
  },
};

function describeState({ returnable, dissemination, ...row }: DocumentStat) {
  const mustReturn = returnable === null ? asksForReturn(dissemination ?? '') : returnable === 1;
  const complete = row.received === row.recipients && (!mustReturn || row.returned === row.recipients);
  return { ...row, returnable: mustReturn, complete };
}

function assertPeriod(from: string, to: string): void {
  if (to < from)
    throw new DomainError(
      'dates_reversed',
      { from: formatDate(from), to: formatDate(to) },
      { to: 'Trước ngày bắt đầu.' },
    );
}
