import { useCall, useCommand } from './use-call.ts';

export const useSeries = () => useCall('numbering.listSeries', {});
export const useSeriesCheck = (seriesId: number | null) =>
  useCall('numbering.checkSeries', { seriesId: seriesId ?? 0 }, { enabled: seriesId !== null });

export const useOpenIncomingBook = () => useCommand('numbering.openIncomingBook');
export const useOpenSeries = () => useCommand('numbering.openSeries');
export const useSetFirstNumber = () => useCommand('numbering.setFirstNumber');
export const useCloseSeries = () => useCommand('numbering.closeSeries');
