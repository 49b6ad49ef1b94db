import type { StatisticsInput } from '../../electron/contract/statistics.schema.ts';
import { useCall } from './use-call.ts';

export const useStatistics = (input: StatisticsInput, enabled: boolean) =>
  useCall('statistics.get', input, { enabled, keepPrevious: true });
