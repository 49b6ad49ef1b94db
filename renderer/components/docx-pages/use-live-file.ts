import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSettled } from '../use-settled.ts';

export interface LiveFile {
  /** The last file that could be made; null before the first. */
  readonly bytes: Uint8Array | null;
  /** Why the next one could not be made. */
  readonly error: Error | null;
}

/**
 * A Word file made anew whenever its input has stood still for a moment; the last one stays until the next is there.
 * `name` keeps the files of one kind apart from those of another; a null input makes nothing.
 */
export function useLiveFile<Input>(
  name: string,
  input: Input | null,
  make: (input: Input, signal: AbortSignal) => Promise<{ readonly bytes: Uint8Array }>,
  milliseconds = 350,
): LiveFile {
  const settled = useSettled(input, milliseconds);
  const answer = useQuery({
    queryKey: ['document', name, settled],
    queryFn: ({ signal }) => (settled === null ? Promise.resolve(null) : make(settled, signal)),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    refetchOnWindowFocus: false,
  });
  const [last, setLast] = useState<Uint8Array | null>(null);
  const bytes = answer.data?.bytes ?? null;
  useEffect(() => {
    if (bytes) setLast(bytes);
  }, [bytes]);
  return { bytes: bytes ?? last, error: answer.error };
}
