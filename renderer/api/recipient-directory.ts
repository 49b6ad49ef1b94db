import type { DistributionLine } from '../../electron/contract/distribution.schema.ts';
import { call } from './client.ts';
import { findTargets } from './directory.ts';
import { parseDistributionBlock } from './distribution.ts';

/** What editors of nơi nhận ask of the directory on a day. Its functions throw CallError. */
export function recipientDirectory(asOf: string) {
  return {
    asOf,
    expand: (lines: readonly DistributionLine[], reserveCopies: number) =>
      call('distribution.expand', { lines: [...lines], reserveCopies, asOf }),
    parseBlock: (text: string) => parseDistributionBlock(text, asOf),
    findTargets: (text: string) => findTargets(text, asOf),
  };
}
