/** What a field can be completed with, and where it comes from. */
import { useQuery } from '@tanstack/react-query';

export interface Suggestion {
  readonly value: string;
  /** A quiet word behind it that tells two of the same name apart. */
  readonly hint: string;
  /** How often it was used; explains the order. 0 shows nothing. */
  readonly uses: number;
  /** Only another way to write what was typed: nothing known, so keeping the typed text stays a choice. */
  readonly proposed?: boolean;
}

/** Where suggestions come from: found without accents, best first. */
export interface SuggestionSource {
  /** Keeps the answers of one source apart from those of another. */
  readonly key: string;
  load(text: string): Promise<readonly Suggestion[]>;
}

/** Key and function of the question for a text. */
export function suggestionQuery(source: SuggestionSource, text: string) {
  return {
    queryKey: ['suggestions', source.key, text] as const,
    queryFn: () => source.load(text),
  };
}

/**
 * The suggestions for a text. While they are on their way those for the text before it stay in sight, `settled` being false:
 * they must not be taken unseen. Those of another source (the organs of the former symbol) are never shown.
 */
export function useSuggestions(
  source: SuggestionSource,
  text: string,
  enabled: boolean,
): { readonly suggestions: readonly Suggestion[]; readonly settled: boolean } {
  const answer = useQuery({
    ...suggestionQuery(source, text),
    enabled,
    placeholderData: (last: readonly Suggestion[] | undefined, lastQuery) =>
      lastQuery?.queryKey[1] === source.key ? last : undefined,
  });
  return {
    suggestions: enabled ? (answer.data ?? []) : [],
    settled: answer.isError || (answer.isSuccess && !answer.isPlaceholderData),
  };
}
