import { useState } from 'react';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { errorSentence } from './error-sentence.ts';

/** What makes a file: resolves to the sentence to announce, or to null when the person gave up. */
export type FileWork = () => Promise<string | null>;

/** A button that makes a file; the calm line at the foot says where it went or why not. */
export function FileButton({
  label,
  keyHint,
  work,
  primary,
}: {
  readonly label: string;
  readonly keyHint?: string;
  readonly work: FileWork;
  readonly primary?: boolean;
}) {
  const { busy, start } = useFileWork();
  return (
    <Button variant={primary ? 'primary' : 'plain'} keyHint={keyHint} busy={busy} onClick={() => start(work)}>
      {label}
    </Button>
  );
}

/** The same for a key. */
export function useFileWork(): { readonly busy: boolean; readonly start: (work: FileWork) => void } {
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const start = (work: FileWork): void => {
    if (busy) return;
    setBusy(true);
    work()
      .then((sentence) => {
        if (sentence !== null) announce(sentence);
      })
      .catch((error: unknown) => announce(errorSentence(error), 'problem'))
      .finally(() => setBusy(false));
  };
  return { busy, start };
}
