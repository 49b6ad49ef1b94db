import {
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { MethodInput, MethodOutput } from '../../electron/contract/api.ts';
import { call, CallError, type CommandMethod, type QueryMethod } from './client.ts';
import { hearOtherWindows, tellOtherWindows } from '../platform/other-windows.ts';
import { outdatedBy, type Topic } from './invalidation.ts';

/** The key of a question: topic first, so that a command can make a whole topic out of date. */
export function callKey<M extends QueryMethod>(method: M, input: MethodInput<M>): readonly [string, M, MethodInput<M>] {
  return [method.slice(0, method.indexOf('.')), method, input];
}

/** Key and function of a question, for useQuery, useQueries and fetchQuery alike. */
export function callOptions<M extends QueryMethod>(method: M, input: MethodInput<M>) {
  return {
    queryKey: callKey(method, input),
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => call(method, input, { signal }),
  };
}

export interface UseCallOptions<Input = unknown> {
  /** False asks nothing yet. */
  readonly enabled?: boolean;
  /**
   * Keeps showing the last answer while the next one is on its way (filters, typing); a function says for which earlier
   * question: the answer for another document must not stand beside this one.
   */
  readonly keepPrevious?: boolean | ((former: Input) => boolean);
}

/** Asks a question and keeps the answer current. */
export function useCall<M extends QueryMethod>(
  method: M,
  input: MethodInput<M>,
  options: UseCallOptions<MethodInput<M>> = {},
): UseQueryResult<MethodOutput<M>> {
  const { enabled = true, keepPrevious = false } = options;
  const keeps = typeof keepPrevious === 'function' ? keepPrevious : () => keepPrevious;
  return useQuery<MethodOutput<M>, Error, MethodOutput<M>, ReturnType<typeof callKey<M>>>({
    queryKey: callKey(method, input),
    queryFn: ({ signal }) => call(method, input, { signal }),
    enabled,
    placeholderData: (last, lastQuery) => (lastQuery && keeps(lastQuery.queryKey[2]) ? last : undefined),
  });
}

export interface UseCommandOptions {
  /**
   * Done only when what the command changed has been read again: a form that shows what is saved must not fall back for a
   * moment on what was saved before, to be written over it with the next change.
   */
  readonly refreshFirst?: boolean;
}

/**
 * Gives an order. The request id stays the same while the same order is repeated after a lost answer, so that the core
 * answers with the first result; what the command changed is asked again.
 */
export function useCommand<M extends CommandMethod>(
  method: M,
  { refreshFirst = false }: UseCommandOptions = {},
): UseMutationResult<MethodOutput<M>, Error, MethodInput<M>> {
  const client = useQueryClient();
  const lost = useRef<{ readonly order: string; readonly requestId: string } | null>(null);
  return useMutation({
    mutationFn: async (input: MethodInput<M>) => {
      const order = JSON.stringify(input);
      const requestId = lost.current?.order === order ? lost.current.requestId : crypto.randomUUID();
      try {
        const value = await call(method, input, { requestId });
        lost.current = null;
        return value;
      } catch (error) {
        lost.current = error instanceof CallError && error.code === 'connection_lost' ? { order, requestId } : null;
        throw error;
      }
    },
    onSuccess: () => {
      const read = refreshTopics(client, outdatedBy[method]);
      return refreshFirst ? read : undefined;
    },
  });
}

/** Asks again whatever is on screen of these topics, here and in other windows. Resolves when the answers are here. */
export function refreshTopics(client: QueryClient, topics: readonly Topic[]): Promise<void> {
  tellOtherWindows(topics);
  return askAgain(client, topics);
}

/** What another window has changed is asked again in this one: two windows on one register show the same. */
export function useOtherWindows(): void {
  const client = useQueryClient();
  useEffect(() => hearOtherWindows((topics) => void askAgain(client, topics)), [client]);
}

async function askAgain(client: QueryClient, topics: readonly string[]): Promise<void> {
  await Promise.all(topics.map((topic) => client.invalidateQueries({ queryKey: [topic] })));
}
