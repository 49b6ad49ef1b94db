import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SymbolReading } from '../../../electron/contract/incoming.schema.ts';
import { useSymbolReading } from '../../api/incoming.ts';
import { callOptions } from '../../api/use-call.ts';
import type { SuggestionSource } from '../../components/suggestions.ts';
import { useRested } from '../../components/use-rested.ts';
import { changeDraft, takeReading, type EntryDraft } from './entry-draft.ts';
import type { EntryValues } from './entry-values.ts';
import { incomingSources } from './sources.ts';

/** Organs that use the typed symbol come before those used most. */
function sourceOfIssuers(issuers: SymbolReading['issuers']): SuggestionSource {
  if (issuers.length === 0) return incomingSources.issuer;
  return {
    key: `${incomingSources.issuer.key}.${issuers.map(({ name }) => name).join('|')}`,
    load: async (text) =>
      text.trim() === ''
        ? issuers.map(({ name, uses }) => ({ value: name, hint: 'theo ký hiệu', uses }))
        : incomingSources.issuer.load(text),
  };
}

/** What the register knows of a typed symbol and a typed organ, put into the draft when the cursor leaves the field. */
export function useReadings(
  values: Pick<EntryValues, 'symbol' | 'issuerName'>,
  setDraft: (make: (current: EntryDraft) => EntryDraft) => void,
) {
  const client = useQueryClient();
  const rested = useRested(values.symbol, 140);
  const reading = useSymbolReading(rested);
  // Of the symbol that stands in the field, as typed or as written out; never of the one before it.
  const read =
    reading.data?.symbol === values.symbol || (rested === values.symbol && !reading.isPlaceholderData)
      ? reading.data
      : undefined;
  const issuers = read?.issuers;
  const issuerSource = useMemo(() => sourceOfIssuers(issuers ?? []), [issuers]);
  const leaveSymbol = (): void => {
    const typed = values.symbol;
    if (typed.trim() === '') return;
    void client
      .fetchQuery(callOptions('incoming.readSymbol', { symbol: typed }))
      .then((reading) => setDraft((current) => takeReading(current, typed, reading)))
      .catch(() => {
        // Reading a symbol is a help only; without it everything is typed.
      });
  };
  const leaveIssuer = (): void => {
    const typed = values.issuerName;
    if (typed.trim() === '') return;
    void client
      .fetchQuery(callOptions('incoming.settleIssuer', { name: typed }))
      .then(({ name }) =>
        setDraft((current) =>
          current.values.issuerName === typed && name !== typed ? changeDraft(current, { issuerName: name }) : current,
        ),
      )
      .catch(() => {
        // The core settles the name once more when it registers.
      });
  };
  return {
    issuerSource,
    issuersRead: issuers !== undefined && issuers.length > 0,
    onSymbolLeft: leaveSymbol,
    onIssuerLeft: leaveIssuer,
  } as const;
}
