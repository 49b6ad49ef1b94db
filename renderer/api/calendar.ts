import type { MethodInput } from '../../electron/contract/api.ts';
import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export const useCalendarYear = (year: number) => useCall('calendar.getYear', { year });
export const useSaveCalendarYear = () => useCommand('calendar.saveYear', { refreshFirst: true });
export const useMoveDeadline = () => useCommand('calendar.moveDeadline');

/** What the program proposes for a year. Throws CallError. */
export const proposeYear = (year: number) => call('calendar.propose', { year });
/** Open deadlines that the days of a year would touch. Throws CallError. */
export const findTouchedDeadlines = (input: MethodInput<'calendar.saveYear'>) => call('calendar.findTouched', input);

/** "10 ngày làm việc" after a day, with what was counted. Throws CallError. */
export const readDeadline = (text: string, from: string) => call('calendar.readDeadline', { text, from });
