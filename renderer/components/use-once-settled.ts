import { useEffect, useState } from 'react';

/**
 * An order given while the answers it rests on are still on their way: carried out as soon as they are there, so that a slow
 * machine does what a fast one does and never acts on an earlier answer. It is dropped when `about`, what it was said of
 * (the typed text, the choices made), is no longer the same.
 */
export function useOnceSettled(settled: boolean, about: string, act: () => void): () => void {
  const [ordered, setOrdered] = useState<string | null>(null);
  useEffect(() => {
    if (ordered === null) return;
    if (ordered !== about) setOrdered(null);
    else if (settled) {
      setOrdered(null);
      act();
    }
  }, [ordered, about, settled, act]);
  return () => (settled ? act() : setOrdered(about));
}
