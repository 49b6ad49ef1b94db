import { useRef } from 'react';

/**
 * Of several things asked for one after the other only the newest counts, whichever answer comes first; and none counts once
 * `about`, what the answer is to replace, has been changed meanwhile. Call it when asking; what it returns says, when the
 * answer is there, whether it still counts.
 */
export function useNewest(about: string): () => () => boolean {
  const asked = useRef(0);
  const now = useRef(about);
  now.current = about;
  return () => {
    asked.current += 1;
    const mine = asked.current;
    const then = now.current;
    return () => asked.current === mine && now.current === then;
  };
}
