/** The phiếu that travel with arrivals, and what is written on a phiếu trình before it is printed. (practice.md 1.5) */
import { z } from 'zod';
import { optionalText, rowId } from './fields.ts';

/** Made from the register alone, for one document or several. */
export const registerSlips = ['handling', 'resolution', 'transfer'] as const;
export type RegisterSlip = (typeof registerSlips)[number];

/** Everything that "In phiếu" offers. */
export const slipKinds = [...registerSlips, 'submission', 'stamp'] as const;
export type SlipKind = (typeof slipKinds)[number];
export const slipKindLabels: Readonly<Record<SlipKind, string>> = {
  handling: 'Phiếu xử lý',
  resolution: 'Phiếu giải quyết',
  transfer: 'Phiếu chuyển',
  submission: 'Phiếu trình',
  stamp: 'Dấu đến',
};

export const mostSlips = 500;
export const slipDocumentIds = z
  .array(rowId)
  .min(1, 'Chọn ít nhất một văn bản.')
  .max(mostSlips, `Mỗi lần in nhiều nhất ${mostSlips} văn bản.`);

export const submissionFields = {
  /** One addressee per line: "Thường trực Tỉnh ủy". */
  to: optionalText('Kính trình', 1000),
  /** What is asked of the leaders; the document itself is named by the slip. */
  content: optionalText('Nội dung trình', 3000),
  /** One paper per line; empty: the document. */
  enclosures: optionalText('Hồ sơ kèm theo', 1000),
};
