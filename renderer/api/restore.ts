import { useCommand } from './use-call.ts';

export type RestoredKind = 'incoming' | 'outgoing' | 'copy';

/** Takes a cancelling back, in whichever register the number stands. */
export function useRestoreNumber(kind: RestoredKind) {
  const incoming = useCommand('incoming.restore');
  const outgoing = useCommand('outgoing.restore');
  const copy = useCommand('copy.restore');
  const { mutate, isPending, error } = { incoming, outgoing, copy }[kind];
  return {
    isPending,
    error,
    mutate: (
      input: { readonly id: number; readonly version: number; readonly reason: string },
      options: { readonly onSuccess: () => void },
    ): void => mutate(input, { onSuccess: options.onSuccess }),
  };
}
