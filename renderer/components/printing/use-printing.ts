import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../announcer.tsx';
import { errorSentence } from '../error-sentence.ts';

export interface Printing {
  /** What is being made, "nhãn bì cho 5.000 nơi"; null when nothing is. */
  readonly making: string | null;
  readonly problem: string;
  /** Resolves to true when the file is there. */
  readonly start: (what: string, work: (signal: AbortSignal) => Promise<string | null>) => Promise<boolean>;
  readonly cancel: () => void;
}

/** Makes a file that may take a while: says so, and can be given up. */
export function usePrinting(): Printing {
  const announce = useAnnounce();
  const [making, setMaking] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  return {
    making,
    problem,
    start: async (what, work) => {
      if (controller.current) return false;
      const own = new AbortController();
      controller.current = own;
      setMaking(what);
      setProblem('');
      try {
        const sentence = await work(own.signal);
        if (own.signal.aborted) return false;
        if (sentence !== null) announce(sentence);
        return true;
      } catch (error) {
        if (!own.signal.aborted) setProblem(errorSentence(error));
        return false;
      } finally {
        // Given up in between: another file may already be under way.
        if (controller.current === own) {
          controller.current = null;
          setMaking(null);
        }
      }
    },
    cancel: () => {
      controller.current?.abort();
      controller.current = null;
      setMaking(null);
      announce('Đã thôi tạo tệp');
    },
  };
}
