import { useCall, useCommand } from './use-call.ts';

export const useSeries = () => useCall('numbering.listSeries', {});
export const useSeriesCheck = (seriesId: number | null) =>
  useCall('numbering.checkSeries', { seriesId: seriesId ?? 0 }, { enabled: seriesId !== null });
export const useNumberingSettings = () => useCall('numbering.getSettings', {});
export const useReservedNumbers = () => useCall('numbering.listReserved', {});
/** What "Mở sổ năm mới" would do; null asks nothing yet. */
export const useNewYearPreview = (year: number | null) =>
  useCall('numbering.previewNewYear', { year: year ?? 0 }, { enabled: year !== null, keepPrevious: true });
/** What "Mở nhiệm kỳ mới" would do; null asks nothing yet. */
export const useNewTermPreview = (startsOn: string | null) =>
  useCall('numbering.previewNewTerm', { startsOn: startsOn ?? '' }, { enabled: startsOn !== null, keepPrevious: true });

export const useOpenIncomingBook = () => useCommand('numbering.openIncomingBook');
export const useOpenSeries = () => useCommand('numbering.openSeries');
export const useSetFirstNumber = () => useCommand('numbering.setFirstNumber');
export const useCloseSeries = () => useCommand('numbering.closeSeries');
export const useReopenSeries = () => useCommand('numbering.reopenSeries');
export const useSaveNumberingSettings = () => useCommand('numbering.saveSettings');
export const useReserveNumber = () => useCommand('numbering.reserve');
export const useReleaseNumber = () => useCommand('numbering.release');
export const useRegisterElsewhere = () => useCommand('numbering.registerElsewhere');
export const useOpenYear = () => useCommand('numbering.openYear');
