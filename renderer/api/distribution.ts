import type { MethodInput } from '../../electron/contract/api.ts';
import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export type DistributionOwner = MethodInput<'distribution.getOfDocument'>;

export const useDistributionLists = (asOf: string) => useCall('distribution.listLists', { asOf });
export const useDistributionList = (id: number | null) =>
  useCall('distribution.getList', { id: id ?? 0 }, { enabled: id !== null });
export const useExpansion = (input: MethodInput<'distribution.expand'>, enabled = true) =>
  useCall('distribution.expand', input, { enabled, keepPrevious: true });
export const useDistributionOf = (owner: DistributionOwner) => useCall('distribution.getOfDocument', owner);

/** A pasted nơi nhận block as lines. Throws CallError. */
export const parseDistributionBlock = (text: string, asOf: string) => call('distribution.parseBlock', { text, asOf });

export const useSaveDistributionList = () => useCommand('distribution.saveList');
export const useRecordReceipts = () => useCommand('distribution.recordReceipts');
