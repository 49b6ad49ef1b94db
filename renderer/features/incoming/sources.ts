import { suggestIncoming, type SuggestedField } from '../../api/incoming.ts';
import type { SuggestionSource } from '../../components/combobox-field.tsx';

const source = (field: SuggestedField): SuggestionSource => ({
  key: `incoming.${field}`,
  load: (text) => suggestIncoming(field, text),
});

/** Where the fields of an incoming document find what was written before. */
export const incomingSources = {
  issuer: source('issuer'),
  signer: source('signer'),
  addressee: source('addressee'),
  routing: source('routing'),
  fileNote: source('fileNote'),
} as const;
