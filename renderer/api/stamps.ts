import { mostSlips } from '../../electron/contract/slip.schema.ts';
import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export const useStampSettings = () => useCall('stamps.getSettings', {});
export const useSaveStampSettings = () => useCommand('stamps.saveSettings');
/** Registered today and not stamped yet. */
export const useUnstamped = (day: string, enabled = true) =>
  useCall('stamps.findUnstamped', { day }, { enabled, keepPrevious: true });
/** Of these the documents with a cancelled number: slips and stamps leave them out. */
export const useLeftOut = (ids: readonly number[]) =>
  useCall('stamps.findLeftOut', { ids: [...ids] }, { enabled: ids.length > 1 && ids.length <= mostSlips });
export const useRecordStamped = () => useCommand('stamps.record');

/** The same question, asked at the moment of printing. Throws CallError. */
export const findUnstamped = (day: string) => call('stamps.findUnstamped', { day });
export const findLeftOut = (ids: readonly number[]) => call('stamps.findLeftOut', { ids: [...ids] });
