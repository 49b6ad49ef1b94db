/** No secret document is written on this machine: every field of what is written is looked at. (practice.md 5) */
import type { BodyBlock } from '../../contract/body.schema.ts';
import type { OutgoingContent } from '../../contract/outgoing.schema.ts';
import { assertNotSecret, looksSecret } from '../secrecy/secrecy.rules.ts';

// A mark stands on a line of its own; a regulation may well speak of "Tuyệt mật, Tối mật và Mật" in its text.
const longestMark = 60;

/** @throws DomainError secret_content, with the fields that carry a mark */
export function refuseSecrets(content: OutgoingContent): void {
  const { subject, authorLine, dissemination, note, draftingUnit, drafterCode, contactLine, theme, themeNote } =
    content;
  const { signedAs, concurrentTitle, signerOrgan, confirmation } = content;
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
    signedAs,
    concurrentTitle,
    signerOrgan,
    confirmation: confirmation === null ? '' : markAmong(Object.values(confirmation)),
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
        content.otherSignatures.map((signature) => markAmong(Object.values(signature))),
      ),
      ...numbered(
        'jointOrgans',
        content.jointOrgans.map((organ) => markAmong(Object.values(organ))),
      ),
    ]),
  });
}

/** Each text of a signature by itself: "Mật" alone in one of them is a mark, at the end of a name it is a name. */
function markAmong(texts: readonly string[]): string {
  return texts.find(looksSecret) ?? '';
}

function markOf({ text }: BodyBlock): string {
  return text.length <= longestMark ? text : '';
}
