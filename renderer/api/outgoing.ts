import type { MethodInput } from '../../electron/contract/api.ts';
import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export type OutgoingFilter = MethodInput<'outgoing.count'>;
export type OutgoingSort = NonNullable<MethodInput<'outgoing.page'>['sort']>;

type SeriesOf = Pick<MethodInput<'outgoing.getNextNumber'>, 'bodyId' | 'typeCode'>;
const isSameSeries = (a: SeriesOf, b: SeriesOf): boolean => a.bodyId === b.bodyId && a.typeCode === b.typeCode;

export const useOutgoing = (id: number) => useCall('outgoing.get', { id });
/** How many documents the filter finds. */
export const useOutgoingTotal = (filter: OutgoingFilter) =>
  useCall('outgoing.count', filter, { keepPrevious: true }).data?.total;
export const useDrafts = () => useCall('outgoing.listDrafts', {});
export const useDraft = (id: number | null) => useCall('outgoing.getDraft', { id: id ?? 0 }, { enabled: id !== null });
/** While the next answer is on its way the last one stays only if it is of this body and type: a number belongs to its series. */
export const useNextOutgoingNumber = (input: MethodInput<'outgoing.getNextNumber'>, enabled: boolean) =>
  useCall('outgoing.getNextNumber', input, { enabled, keepPrevious: (former) => isSameSeries(former, input) });
export const useLayoutFindings = (input: MethodInput<'outgoing.checkLayout'>, enabled: boolean) =>
  useCall('outgoing.checkLayout', input, { enabled, keepPrevious: true });

export const outgoingPagesKey = (filter: OutgoingFilter, sort: OutgoingSort | null): readonly unknown[] => [
  'outgoing',
  'outgoing.page',
  filter,
  sort,
];

/** One page of the outgoing register. Throws CallError. */
export async function pageOutgoing(
  filter: OutgoingFilter,
  offset: number,
  limit: number,
  signal?: AbortSignal,
  sort: OutgoingSort | null = null,
) {
  return call('outgoing.page', { ...filter, sort, offset, limit }, signal ? { signal } : {});
}

export const useSaveDraft = () => useCommand('outgoing.saveDraft');
export const useDiscardDraft = () => useCommand('outgoing.discardDraft');
export const useIssueOutgoing = () => useCommand('outgoing.issue');
export const useOutgoingEntryDefaults = () => useCall('outgoing.getEntryDefaults', {}, { keepPrevious: true });
export const useNextOutgoingNumbers = (input: MethodInput<'outgoing.getNextNumbers'>, enabled: boolean) =>
  useCall('outgoing.getNextNumbers', input, { enabled, keepPrevious: (former) => isSameSeries(former, input) });
/** Documents that may be the ones being entered. */
export const useSameOutgoing = (input: MethodInput<'outgoing.findSame'>, enabled: boolean) =>
  useCall('outgoing.findSame', input, { enabled });
export const useRegisterOutgoing = () => useCommand('outgoing.register');
export const useRegisterManyOutgoing = () => useCommand('outgoing.registerMany');
export const useCorrectOutgoing = () => useCommand('outgoing.correct');
export const useVoidOutgoing = () => useCommand('outgoing.void');
export const useWritingSettings = () => useCall('outgoing.getWritingSettings', {});
export const useSaveWritingSettings = () => useCommand('outgoing.saveWritingSettings', { refreshFirst: true });
