/** What happened to a row: who, when, what was, what is. Read from the audit, never stored twice. */
import { z } from 'zod';
import { instant } from './fields.ts';

export const historyEntry = z.strictObject({
  at: instant,
  actor: z.string(),
  action: z.string(),
  reason: z.string(),
  changes: z.array(z.strictObject({ label: z.string(), before: z.string(), after: z.string() })),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
