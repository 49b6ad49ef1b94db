import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export const useCalendarYear = (year: number) => useCall('calendar.getYear', { year });
export const useSaveCalendarYear = () => useCommand('calendar.saveYear');

/** "10 ngày làm việc" after a day, with what was counted. Throws CallError. */
export const readDeadline = (text: string, from: string) => call('calendar.readDeadline', { text, from });
