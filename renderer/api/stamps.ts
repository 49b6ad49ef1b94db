import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export const useStampSettings = () => useCall('stamps.getSettings', {});
export const useSaveStampSettings = () => useCommand('stamps.saveSettings');
/** Registered today and not stamped yet. */
export const useUnstamped = (day: string, enabled = true) =>
  useCall('stamps.findUnstamped', { day }, { enabled, keepPrevious: true });
export const useRecordStamped = () => useCommand('stamps.record');

/** The same question, asked at the moment of printing. Throws CallError. */
export const findUnstamped = (day: string) => call('stamps.findUnstamped', { day });
