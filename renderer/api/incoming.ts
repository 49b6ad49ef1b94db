import { useQueries } from '@tanstack/react-query';
import type { MethodInput } from '../../electron/contract/api.ts';
import { readSymbol } from '../../electron/contract/document-symbol.ts';
import type { IncomingFilter } from '../../electron/contract/incoming.schema.ts';
import { nameKey } from '../../electron/contract/text.ts';
import { call } from './client.ts';
import { callKey, callOptions, useCall, useCommand } from './use-call.ts';

export type SuggestedField = MethodInput<'incoming.suggest'>['field'];

export const useIncomingEntryDefaults = (bookId: number | null = null) =>
  useCall('incoming.getEntryDefaults', { bookId }, { keepPrevious: true });
export const useIncomingDetail = (id: number, enabled = true) => useCall('incoming.get', { id }, { enabled });
export const useIncomingCounts = (filter: IncomingFilter) => useCall('incoming.count', filter, { keepPrevious: true });
export const useIncomingDays = (filter: IncomingFilter, enabled: boolean) =>
  useCall('incoming.countByDay', filter, { enabled, keepPrevious: true });
export const useSymbolReading = (symbol: string) =>
  useCall('incoming.readSymbol', { symbol }, { enabled: symbol.trim() !== '', keepPrevious: true });
/** The same symbol, as typed or as written out: "12-ct/tw" and "12-CT/TW". */
export const isSameSymbol = (a: string, b: string): boolean =>
  nameKey(readSymbol(a).symbol) === nameKey(readSymbol(b).symbol);
export const useDuplicates = (input: MethodInput<'incoming.findDuplicates'>) =>
  useCall('incoming.findDuplicates', input, {
    enabled: input.symbol.trim() !== '',
    keepPrevious: ({ symbol }) => isSameSymbol(symbol, input.symbol),
  });

/** The key under which pages of this filter are kept. */
export type IncomingSort = NonNullable<MethodInput<'incoming.page'>['sort']>;
export const incomingPagesKey = (filter: IncomingFilter, sort: IncomingSort | null): readonly unknown[] => [
  ...callKey('incoming.page', { ...filter, offset: 0, limit: 1 }).slice(0, 2),
  filter,
  sort,
];

/** One page of the register. Throws CallError. */
export async function pageIncoming(
  filter: IncomingFilter,
  offset: number,
  limit: number,
  signal?: AbortSignal,
  sort: IncomingSort | null = null,
) {
  return call('incoming.page', { ...filter, sort, offset, limit }, signal ? { signal } : {});
}

/** Values already used in a field, most used first, found without accents. */
export async function suggestIncoming(field: SuggestedField, text: string) {
  const answer = await call('incoming.suggest', { field, text, limit: 8 });
  return answer.suggestions;
}

/** The same for many documents, in their order. */
export const useDuplicatesOfMany = (inputs: readonly MethodInput<'incoming.findDuplicates'>[]) =>
  useQueries({
    queries: inputs.map((input) => callOptions('incoming.findDuplicates', input)),
    combine: (answers) => answers.map(({ data }) => data?.duplicates ?? []),
  });

export const useRegisterManyIncoming = () => useCommand('incoming.registerMany');
export const useRegisterIncoming = () => useCommand('incoming.register');
export const useCorrectIncoming = () => useCommand('incoming.correct');
export const useRouteIncoming = () => useCommand('incoming.route');
export const useFinishIncoming = () => useCommand('incoming.finish');
export const useRecordPaperOriginal = () => useCommand('incoming.recordPaperOriginal');
export const useVoidIncoming = () => useCommand('incoming.void');
