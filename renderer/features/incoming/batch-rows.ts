/** Many letters to be registered in one order: pasted rows, each a draft of its own. Pure. */
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { readSymbol } from '../../../electron/contract/document-symbol.ts';
import type { MethodInput } from '../../../electron/contract/api.ts';
import { mostAtOnce, registerIncomingInput } from '../../../electron/contract/incoming.schema.ts';
import { nameKey } from '../../../electron/contract/text.ts';
import type { Duplicate } from './duplicate-band.tsx';
import { changeDraft, startDraft, type EntryDraft } from './entry-draft.ts';
import { toDocumentFields, type EntryValues } from './entry-values.ts';

export interface BatchRow {
  /** Stays with the row while others come and go. */
  readonly key: number;
  readonly draft: EntryDraft;
}

export interface Batch {
  readonly rows: readonly BatchRow[];
  readonly bookId: number | null;
  /** The row left out last, which can be taken back. */
  readonly dropped: BatchRow | null;
  /** Why the last paste was not taken; empty when it was. */
  readonly problem: string;
}

export const batchKey = 'incoming.batch';
export const emptyBatch: Batch = { rows: [], bookId: null, dropped: null, problem: '' };

/** Adds pasted rows below those that are there; never more than one order takes. */
export function addRows(batch: Batch, pasted: readonly Partial<EntryValues>[], today: string): Batch {
  const total = batch.rows.length + pasted.length;
  if (total > mostAtOnce) {
    const problem = `Có ${total} dòng, mỗi lần nhiều nhất ${mostAtOnce} dòng. Dán từng phần; cả một sổ cũ thì dùng Nhập sổ cũ ở Sổ và báo cáo.`;
    return { ...batch, problem };
  }
  const first = Math.max(0, ...batch.rows.map(({ key }) => key), batch.dropped?.key ?? 0) + 1;
  const start = startDraft(today);
  const rows = pasted.map((values, index) => ({ key: first + index, draft: changeDraft(start, values) }));
  return { ...batch, rows: [...batch.rows, ...rows], problem: '' };
}

/** Changes the draft of one row. */
export function changeRow(batch: Batch, key: number, make: (draft: EntryDraft) => EntryDraft): Batch {
  return { ...batch, rows: batch.rows.map((row) => (row.key === key ? { ...row, draft: make(row.draft) } : row)) };
}

/** Leaves a row out; it can be taken back until the next one is left out. */
export function dropRow(batch: Batch, key: number): Batch {
  const dropped = batch.rows.find((row) => row.key === key) ?? batch.dropped;
  return { ...batch, rows: batch.rows.filter((row) => row.key !== key), dropped };
}

/** Puts the row that was left out last where it stood. */
export function takeBack(batch: Batch): Batch {
  if (!batch.dropped) return batch;
  return { ...batch, rows: [...batch.rows, batch.dropped].toSorted((a, b) => a.key - b.key), dropped: null };
}

/** As the contract takes a row. */
export function rowInput({ draft }: BatchRow, bookId: number): MethodInput<'incoming.register'> {
  return { bookId, ...toDocumentFields(draft.values), acceptDuplicate: draft.acceptDuplicate };
}

export interface RowState {
  /** `ready` goes into the book; `look` as well, but is worth a look; `stop` must be seen to first. */
  readonly mark: 'ready' | 'look' | 'stop';
  readonly words: string;
}

/** What is to be said of each row: what is missing, what stands in the book already, what stands in the list twice. */
export function stateOfRows(
  rows: readonly BatchRow[],
  duplicates: readonly (readonly Duplicate[])[],
  bookId: number,
): readonly RowState[] {
  const firstOf = new Map<string, number>();
  return rows.map((row, index) => {
    const twin = firstTwin(firstOf, row, index);
    const parsed = registerIncomingInput.safeParse(rowInput(row, bookId));
    if (!parsed.success) return { mark: 'stop', words: parsed.error.issues[0]?.message ?? 'Chưa ghi đủ.' };
    const [found] = duplicates[index] ?? [];
    if (row.draft.acceptDuplicate) return { mark: 'look', words: 'Vẫn lấy số mới.' };
    if (twin !== null) return { mark: 'stop', words: `Giống dòng ${twin + 1}.` };
    if (!found) return { mark: 'ready', words: 'Đủ' };
    const where = `số đến ${found.numberText} ngày ${formatDate(found.arrivalDate)}.`;
    return found.certain || found.documentDate === row.draft.values.documentDate
      ? { mark: 'stop', words: `Đã vào sổ: ${where}` }
      : { mark: 'look', words: `Có thể đã vào sổ: ${where}` };
  });
}

function firstTwin(firstOf: Map<string, number>, { draft: { values } }: BatchRow, index: number): number | null {
  const symbol = nameKey(readSymbol(values.symbol).symbol);
  const of = symbol === '' ? nameKey(values.subject) : symbol;
  const key = [of, nameKey(values.issuerName), values.documentDate ?? ''].join('|');
  const first = firstOf.get(key);
  if (first === undefined) firstOf.set(key, index);
  return first ?? null;
}

/** Sentences of a refusal by row: "documents.3.symbol" → 3 → { symbol }. */
export function errorsOfRow(fields: Readonly<Record<string, string>>, index: number): Readonly<Record<string, string>> {
  const start = `documents.${index}.`;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([path]) => path.startsWith(start))
      .map(([path, sentence]) => [path.slice(start.length).split('.')[0] ?? '', sentence]),
  );
}
