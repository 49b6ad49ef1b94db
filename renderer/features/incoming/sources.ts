import { properOrganName, readsLikeOrgan } from '../../../electron/contract/organ-name.ts';
import { nameKey } from '../../../electron/contract/text.ts';
import { suggestIncoming, type SuggestedField } from '../../api/incoming.ts';
import type { Suggestion, SuggestionSource } from '../../components/suggestions.ts';

const source = (field: SuggestedField): SuggestionSource => ({
  key: `incoming.${field}`,
  load: (text) => suggestIncoming(field, text),
});

/**
 * An organ nobody wrote before is offered as it should be written. What was typed out like a whole name comes before known
 * organs that only contain it: "công an tỉnh" is not Đảng ủy Công an tỉnh.
 */
async function suggestIssuer(text: string): Promise<readonly Suggestion[]> {
  const found = await suggestIncoming('issuer', text);
  const key = nameKey(text);
  const begun = found.some(({ value }) => nameKey(value).startsWith(key));
  const proper = properOrganName(text);
  if (begun || (proper === null && !readsLikeOrgan(text))) return found;
  const hint = proper === null ? 'cơ quan mới' : 'viết hoa đúng tên';
  const own = { value: proper ?? text.trim(), hint, uses: 0, proposed: true };
  return readsLikeOrgan(text) ? [own, ...found] : [...found, own];
}

/** Where the fields of an incoming document find what was written before. */
export const incomingSources = {
  issuer: { key: 'incoming.issuer', load: suggestIssuer },
  signer: source('signer'),
  addressee: source('addressee'),
  routing: source('routing'),
  fileNote: source('fileNote'),
} as const;
