import type { MethodInput } from '../../electron/contract/api.ts';
import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export type DistributionOwner = MethodInput<'distribution.getOfDocument'>;

export const useDistributionLists = (asOf: string) => useCall('distribution.listLists', { asOf });
export const useDistributionList = (id: number | null) =>
  useCall('distribution.getList', { id: id ?? 0 }, { enabled: id !== null });
export const useExpansion = (input: MethodInput<'distribution.expand'>, enabled = true) =>
  // "0 nơi" of no lines must not stand beside the first one.
  useCall('distribution.expand', input, { enabled, keepPrevious: (former) => former.lines.length > 0 });
export const useDistributionOf = (owner: DistributionOwner) => useCall('distribution.getOfDocument', owner);

/** A pasted nơi nhận block as lines. Throws CallError. */
export const parseDistributionBlock = (text: string, asOf: string) => call('distribution.parseBlock', { text, asOf });

export const useSaveDistributionList = () => useCommand('distribution.saveList', { refreshFirst: true });
export const useRecordDispatch = () => useCommand('distribution.recordDispatch');
export const useRecordSignatures = () => useCommand('distribution.recordSignatures');
export const useRecordReturns = () => useCommand('distribution.recordReturns');
export const useCorrectRecipient = () => useCommand('distribution.correctRecipient');
export const useNumberCopies = () => useCommand('distribution.numberCopies');
export const useSetHandling = () => useCommand('distribution.setHandling');
export const useRecordScan = () => useCommand('distribution.recordScan');
export const useDeskSettings = () => useCall('distribution.getSettings', {});
export const useSaveDeskSettings = () => useCommand('distribution.saveSettings');
export const useLabelSheets = () => useCall('distribution.getLabelSheets', {}, { keepPrevious: true });
export const useSaveLabelSheets = () => useCommand('distribution.saveLabelSheets');
export const useOverdueReceipts = (enabled = true) => useCall('distribution.listOverdue', {}, { enabled });
export const usePreparedNotice = (input: MethodInput<'distribution.prepareNotice'>) =>
  useCall('distribution.prepareNotice', input, { keepPrevious: true });
export const useRecipientStats = (input: MethodInput<'distribution.statsByRecipient'>, enabled = true) =>
  useCall('distribution.statsByRecipient', input, { enabled, keepPrevious: true });
export const useDocumentsOfRecipient = (input: MethodInput<'distribution.documentsOfRecipient'>) =>
  useCall('distribution.documentsOfRecipient', input);
export const useDocumentStats = (input: MethodInput<'distribution.statsByDocument'>, enabled = true) =>
  useCall('distribution.statsByDocument', input, { enabled, keepPrevious: true });
export const usePeriodStats = (input: MethodInput<'distribution.statsByPeriod'>, enabled = true) =>
  useCall('distribution.statsByPeriod', input, { enabled, keepPrevious: true });

export type RecipientStatsFilter = Omit<MethodInput<'distribution.statsByRecipient'>, 'offset' | 'limit'>;
export type DocumentStatsFilter = Omit<MethodInput<'distribution.statsByDocument'>, 'offset' | 'limit'>;

/** One page of the figures by recipient. Throws CallError. */
export async function pageRecipientStats(
  filter: RecipientStatsFilter,
  offset: number,
  limit: number,
  signal: AbortSignal,
) {
  return (await call('distribution.statsByRecipient', { ...filter, offset, limit }, { signal })).rows;
}

/** One page of the figures by document. Throws CallError. */
export async function pageDocumentStats(
  filter: DocumentStatsFilter,
  offset: number,
  limit: number,
  signal: AbortSignal,
) {
  return (await call('distribution.statsByDocument', { ...filter, offset, limit }, { signal })).rows;
}
