/** Lines of nơi nhận as text, with the marks of the rule book of a date; what parseRecipientsBlock reads back. Pure. */
import type { DistributionLine } from '../../contract/distribution.schema.ts';
import { profileForDate } from '../word/profiles/profile-for-date.ts';

/** "- Các ban của Tỉnh ủy;" … "- Lưu Văn phòng Tỉnh ủy." Each line on its own; a shared purpose stands after each. */
export function formatRecipientsBlock(lines: readonly DistributionLine[], date: string): string {
  const { words, punctuation } = profileForDate(date);
  // The archive line closes the block. (05-HD/VPTW, II.I.9.2.5)
  const ordered = [
    ...lines.filter(({ target }) => target.kind !== 'file_copy'),
    ...lines.filter(({ target }) => target.kind === 'file_copy'),
  ];
  const printed = ordered.map(({ text, purpose, target }, index) => {
    const end = index === ordered.length - 1 ? punctuation.recipient.last : punctuation.recipient.each;
    const bare =
      target.kind === 'file_copy' ? `${words.fileCopy.text} ${text.replace(/^lưu(?:\s*:\s*|\s+)/iu, '')}` : text;
    return `${punctuation.listOpening.text}${bare}${purpose === '' ? '' : ` (${purpose})`}${end}`;
  });
  return [`${words.recipientsLabel.text}:`, ...printed].join('\n');
}
