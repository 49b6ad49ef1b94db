/** "Kính gửi" counts for distribution like nơi nhận. Pure. (practice.md 4.1) */
import { sameAsAboveLine } from '../../contract/blank-content.ts';
import type { DistributionLine } from '../../contract/distribution.schema.ts';
import { isSameAsAddressees } from './expansion.rules.ts';

/** The lines by which a document is sent: "Như trên" is put first when it has addressees and no line points at them. */
export function linesToSend(lines: readonly DistributionLine[], addressees: readonly string[]): DistributionLine[] {
  const addressed = addressees.some((addressee) => addressee.trim() !== '');
  const pointed = lines.some(({ target, text }) => target.kind === 'pointer' && isSameAsAddressees(text));
  if (!addressed || pointed) return [...lines];
  return [sameAsAboveLine(), ...lines];
}
