/** No secret document is written on this machine: every field of what is written is looked at. (practice.md 5) */
import type { BodyBlock } from '../../contract/body.schema.ts';
import type { OutgoingContent } from '../../contract/outgoing.schema.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';

// A mark stands on a line of its own; a regulation may well speak of "Tuyệt mật, Tối mật và Mật" in its text.
const longestMark = 60;

/** @throws DomainError secret_content, with the fields that carry a mark */
export function refuseSecrets(content: OutgoingContent): void {
  const { subject, authorLine, dissemination, note, draftingUnit, drafterCode, contactLine, theme, themeNote } =
    content;
  const numbered = (name: string, texts: readonly string[]): [string, string][] =>
    texts.map((text, index) => [`${name}.${index}`, text]);
  assertNotSecret({
    subject,
    authorLine,
    dissemination,
    note,
    draftingUnit,
    drafterCode,
    contactLine,
    theme,
    themeNote,
    ...Object.fromEntries([
      ...numbered('grounds', content.grounds),
      ...numbered('addressees', content.addressees),
      ...numbered(
        'lines',
        content.lines.map(({ text, purpose }) => `${text} ${purpose}`),
      ),
      ...numbered('blocks', content.blocks.map(markOf)),
      ...numbered(
        'appendices',
        content.appendices.map(({ title, blocks }) => [title, ...blocks.map(markOf)].join('\n')),
      ),
      ...numbered(
        'otherSignatures',
        content.otherSignatures.map((signature) => Object.values(signature).join(' ')),
      ),
    ]),
  });
}

function markOf({ text }: BodyBlock): string {
  return text.length <= longestMark ? text : '';
}
