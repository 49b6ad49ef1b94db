import { properOrganName } from '../../../electron/contract/organ-name.ts';
import { nameKey } from '../../../electron/contract/text.ts';
import { suggestIncoming, type SuggestedField } from '../../api/incoming.ts';
import type { Suggestion, SuggestionSource } from '../../components/combobox-field.tsx';

const source = (field: SuggestedField): SuggestionSource => ({
  key: `incoming.${field}`,
  load: (text) => suggestIncoming(field, text),
});

/** An organ nobody wrote before may be taken in its proper spelling; what was typed stays a choice. */
async function suggestIssuer(text: string): Promise<readonly Suggestion[]> {
  const found = await suggestIncoming('issuer', text);
  const proper = properOrganName(text);
  const isKnown = proper === null || found.some(({ value }) => nameKey(value) === nameKey(proper));
  return isKnown ? found : [...found, { value: proper, hint: 'viết hoa đúng tên', uses: 0, proposed: true }];
}

/** Where the fields of an incoming document find what was written before. */
export const incomingSources = {
  issuer: { key: 'incoming.issuer', load: suggestIssuer },
  signer: source('signer'),
  addressee: source('addressee'),
  routing: source('routing'),
  fileNote: source('fileNote'),
} as const;
