/** Printed books and today's page. */
import { z } from 'zod';
import { isoDate, rowId, instant, flag } from './fields.ts';
import { backupSummary } from './workspace.schema.ts';

export const bookKinds = ['incoming', 'outgoing', 'copy'] as const;
export const bookPreviewInput = z.strictObject({
  kind: z.enum(bookKinds),
  seriesId: rowId.nullable(),
  from: isoDate,
  to: isoDate,
});
/** What the book will hold, before it is printed. */
export const bookPreview = z.strictObject({
  rows: z.int(),
  firstNumberText: z.string().nullable(),
  lastNumberText: z.string().nullable(),
  title: z.string(),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
});

export const todayItem = z.strictObject({
  section: z.enum(['overdue', 'due_today', 'not_routed', 'awaiting_receipt', 'due_soon']),
  link: z.strictObject({ to: z.enum(['incoming', 'copy', 'outgoing']), id: rowId }),
  number: z.string(),
  symbol: z.string(),
  typeName: z.string(),
  subject: z.string(),
  issuer: z.string(),
  who: z.string(),
  state: z.string(),
});
export const today = z.strictObject({
  date: isoDate,
  counts: z.strictObject({
    overdue: z.int(),
    dueToday: z.int(),
    dueSoon: z.int(),
    notRouted: z.int(),
    awaitingReceipt: z.int(),
    /** Documents whose receipts should be there by now (desk settings: receiptDays). */
    overdueReceipts: z.int(),
  }),
  items: z.array(todayItem),
  figures: z.array(z.strictObject({ label: z.string(), today: z.int(), thisWeek: z.int() })),
  lastNumbers: z.array(z.strictObject({ label: z.string(), number: z.string() })),
  lastBackup: backupSummary.nullable(),
  updatedAt: instant,
});
export type Today = z.infer<typeof today>;

/** The whole chain of the audit checked against the registers. (reliability.md 3.C) */
export const verification = z.strictObject({
  events: z.int(),
  sound: flag,
  problem: z.string(),
  headHash: z.string(),
});
