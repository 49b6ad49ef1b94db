/** "Xóa hẳn dòng có nội dung mật": two people decide, only the number is left. (practice.md 5.6) */
import { z } from 'zod';
import { flag, instant, rowId } from './fields.ts';

export const erasedKinds = ['incoming', 'outgoing', 'copy'] as const;
/** No reason is asked for: it could repeat what must not be written. */
export const proposeErasureInput = z.strictObject({ kind: z.enum(erasedKinds), id: rowId });
/** A row that holds the text of an erased one as well. */
export const sameRow = z.strictObject({ kind: z.enum(['incoming', 'outgoing']), id: rowId, numberText: z.string() });
export type SameRow = z.infer<typeof sameRow>;
export const erasure = z.strictObject({
  id: rowId,
  kind: z.enum(erasedKinds),
  ownerId: rowId,
  numberText: z.string(),
  proposedAt: instant,
  proposedBy: z.string(),
  /** Null while the second person has not confirmed. */
  confirmedAt: instant.nullable(),
  confirmedBy: z.string().nullable(),
  withdrawn: flag,
  /** When somebody of the office said that the copies made by hand (other disks, other machines, paper) are destroyed. */
  outsideGoneAt: instant.nullable(),
  outsideGoneBy: z.string().nullable(),
  /** Rows with the same subject, or the same arrival once more, that are not erased: a person decides on them as well. */
  sameRows: z.array(sameRow),
});
export type Erasure = z.infer<typeof erasure>;
export const erasures = z.strictObject({ erasures: z.array(erasure) });
