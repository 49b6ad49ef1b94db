import { useCallback, useEffect, useRef, useState } from 'react';
import { outgoingContent } from '../../../electron/contract/outgoing.schema.ts';
import { useDraft, useSaveDraft } from '../../api/outgoing.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import type { Content } from './new-content.ts';

/** How long nothing is typed before the draft is kept. */
const pause = 900;

export interface DraftState {
  readonly content: Content | null;
  readonly change: (change: Partial<Content> | ((content: Content) => Content)) => void;
  /** When it was last kept; null before. */
  readonly keptAt: string | null;
  /** Why it could not be kept; the text is still on the screen. */
  readonly keepProblem: string;
  /** The draft could not be opened. */
  readonly problem: Error | null;
  /** Keeps what is on the screen now. Throws CallError, or what a field refuses. */
  readonly keep: () => Promise<void>;
  /** The draft was used up; nothing more is kept. */
  readonly finish: () => void;
}

/** A draft that keeps itself. What is typed lives on while other screens are looked at, kept or not. */
export function useKeptDraft(id: number): DraftState {
  const saved = useDraft(id);
  const save = useSaveDraft();
  const [typed, setTyped] = useKeptState<Content | null>(`draft.${id}`, null);
  const content: Content | null = typed ?? saved.data?.content ?? null;
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [keepProblem, setKeepProblem] = useState('');
  const finished = useRef(false);
  const newest = useRef(content);
  newest.current = content;
  const keptText = useRef('');
  const mutate = save.mutateAsync;
  const keep = useCallback(async (): Promise<void> => {
    const now = newest.current;
    if (!now || finished.current) return;
    const text = JSON.stringify(now);
    if (text === keptText.current) return;
    const draft = await mutate({ id, content: now });
    keptText.current = text;
    setKeptAt(draft.savedAt);
    setKeepProblem('');
  }, [id, mutate]);
  useEffect(() => {
    if (typed === null || finished.current || JSON.stringify(typed) === keptText.current) return undefined;
    const timer = setTimeout(() => {
      // A half-typed date waits until it is one; everything else is kept as it stands.
      if (!outgoingContent.safeParse(typed).success) return;
      keep().catch((error: unknown) => setKeepProblem(errorSentence(error)));
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  useEffect(
    () => () => {
      // Leaving the screen: what was typed in the last moment is kept too.
      if (newest.current && outgoingContent.safeParse(newest.current).success) keep().catch(() => undefined);
    },
    [keep],
  );
  return {
    content,
    change: (change) =>
      setTyped((current) => {
        const now = current ?? newest.current;
        if (!now) return current;
        return typeof change === 'function' ? change(now) : { ...now, ...change };
      }),
    keptAt: keptAt ?? saved.data?.savedAt ?? null,
    keepProblem,
    problem: typed === null ? saved.error : null,
    keep,
    finish: () => {
      finished.current = true;
      setTyped(null);
    },
  };
}
