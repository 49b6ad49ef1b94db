import { periodAround } from '../../contract/calendar-date.ts';
import type { QueryContext } from '../context.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import type { Surroundings } from '../handlers.ts';
import { countArrivals, countCopies, countFinished, countIssued, findLastNumbers } from './today.repository.ts';
import { readWaiting } from './waiting.ts';

export function createTodayHandlers({ readLastBackup }: Surroundings): RegisterHandlers<'today'> {
  return {
    'today.get': (context) => {
      const { db, today, at } = context;
      return {
        date: today,
        ...readWaiting(context),
        figures: figures(context),
        lastNumbers: findLastNumbers(db),
        lastBackup: readLastBackup(),
        updatedAt: at,
      };
    },
  };
}

function figures({ db, today }: QueryContext): { label: string; today: number; thisWeek: number }[] {
  const week = periodAround(today, 'week');
  const both = (
    label: string,
    count: (from: string, to: string) => number,
  ): { label: string; today: number; thisWeek: number } => ({
    label,
    today: count(today, today),
    thisWeek: count(week.from, week.to),
  });
  return [
    both('Văn bản đến', (from, to) => countArrivals(db, from, to)),
    both('Văn bản đi', (from, to) => countIssued(db, from, to)),
    both('Bản sao', (from, to) => countCopies(db, from, to)),
    both('Giải quyết xong', (from, to) => countFinished(db, from, to)),
  ];
}
