import { useState } from 'react';
import { openDocument } from '../../api/documents.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { errorSentence } from '../../components/error-sentence.ts';

/** Makes the handling slip (phiếu xử lý) that travels with a document and opens it for printing. */
export function useHandlingSlip(): { readonly busy: boolean; readonly make: (id: number) => void } {
  const [busy, setBusy] = useState(false);
  const announce = useAnnounce();
  const make = (id: number): void => {
    setBusy(true);
    openDocument('incoming.handlingSlip', { id })
      .then((sentence) => {
        if (sentence !== null) announce(sentence);
      })
      .catch((error: unknown) => announce(errorSentence(error), 'problem'))
      .finally(() => setBusy(false));
  };
  return { busy, make };
}
