import { useState, type ReactNode } from 'react';
import { useFileWork } from '../../components/file-button.tsx';
import { StampDialog, type StampScope } from './stamp-dialog.tsx';
import { useStampPrinting } from './use-stamp-printing.ts';

export interface Stamping {
  readonly busy: boolean;
  /** Prints as the last time, without a question; the first time on this machine it asks. */
  readonly now: () => void;
  readonly ask: (scope: StampScope) => void;
  /** To be put on the screen. */
  readonly dialog: ReactNode;
}

/** Stamps of some documents, by one key or by a dialog. */
export function useStamping(ids: readonly number[], numberText: string): Stamping {
  const printing = useStampPrinting();
  const { busy, start } = useFileWork();
  const [asked, ask] = useState<StampScope | null>(null);
  return {
    busy,
    now: () => {
      if (ids.length === 0) return;
      if (printing.way === null || printing.problem !== '') ask('chosen');
      else start(() => printing.make(ids));
    },
    ask,
    dialog:
      asked === null ? null : <StampDialog ids={ids} numberText={numberText} first={asked} onClose={() => ask(null)} />,
  };
}
