import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isIsoDate } from '../../../electron/contract/calendar-date.ts';
import { properOrganName } from '../../../electron/contract/organ-name.ts';
import { useDuplicatesOfMany } from '../../api/incoming.ts';
import { callOptions } from '../../api/use-call.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import {
  addRows,
  batchKey,
  changeRow,
  dropRow,
  emptyBatch,
  stateOfRows,
  takeBack,
  type Batch,
  type BatchRow,
} from './batch-rows.ts';
import { changeDraft, takeReading, type EntryDraft } from './entry-draft.ts';
import type { EntryValues } from './entry-values.ts';

/** The letters of the list: what is said of each, and what can be done with them. Kept while the program is open. */
export function useBatch(today: string, bookId: number) {
  const [batch, setBatch] = useKeptState<Batch>(batchKey, emptyBatch);
  const { rows } = batch;
  const duplicates = useDuplicatesOfMany(rows.map(askedOf));
  useReadRows(rows, (key, make) => setBatch((current) => changeRow(current, key, make)));
  return {
    rows,
    bookId: batch.bookId,
    dropped: batch.dropped,
    problem: batch.problem,
    duplicates,
    states: stateOfRows(rows, duplicates, bookId),
    add: (pasted: readonly Partial<EntryValues>[]) => setBatch((current) => addRows(current, pasted, today)),
    change: (key: number, make: (draft: EntryDraft) => EntryDraft) =>
      setBatch((current) => changeRow(current, key, make)),
    changeAll: (part: Partial<EntryValues>) =>
      setBatch((current) => ({
        ...current,
        rows: current.rows.map((row) => ({ ...row, draft: changeDraft(row.draft, part) })),
      })),
    chooseBook: (id: number) => setBatch((current) => ({ ...current, bookId: id })),
    drop: (key: number) => setBatch((current) => dropRow(current, key)),
    dropAll: (keys: readonly number[]) => setBatch((current) => keys.reduce(dropRow, current)),
    takeBack: () => setBatch(takeBack),
    clear: () => setBatch((current) => ({ ...emptyBatch, bookId: current.bookId })),
  } as const;
}

export type BatchForm = ReturnType<typeof useBatch>;

function askedOf({ draft: { values } }: BatchRow) {
  const { symbol, issuerName, documentDate } = values;
  const date = documentDate !== null && isIsoDate(documentDate) ? documentDate : null;
  return { symbol: symbol.slice(0, 80), issuerName: issuerName.slice(0, 300), documentDate: date, excludeId: null };
}

/** Every new row is read once as if it had been typed: symbol as on paper, the only organ that uses it, the known name. */
function useReadRows(
  rows: readonly BatchRow[],
  change: (key: number, make: (draft: EntryDraft) => EntryDraft) => void,
): void {
  const client = useQueryClient();
  const [read, setRead] = useKeptState<readonly number[]>('incoming.batch.read', []);
  useEffect(() => {
    const fresh = rows.filter(({ key }) => !read.includes(key));
    const gone = read.some((key) => !rows.some((row) => row.key === key));
    if (fresh.length === 0 && !gone) return;
    setRead(rows.map(({ key }) => key));
    for (const { key, draft } of fresh) {
      const { symbol, issuerName } = draft.values;
      const ask = async (): Promise<void> => {
        if (symbol.trim() !== '') {
          const reading = await client.fetchQuery(callOptions('incoming.readSymbol', { symbol }));
          change(key, (current) => takeReading(current, symbol, reading));
        }
        if (issuerName.trim() === '') return;
        const { name } = await client.fetchQuery(callOptions('incoming.settleIssuer', { name: issuerName }));
        // A list in capitals or small letters: a new organ is shown as it should be written, for the clerk to look at.
        const written = name === issuerName ? (properOrganName(name) ?? name) : name;
        change(key, (current) =>
          current.values.issuerName === issuerName ? changeDraft(current, { issuerName: written }) : current,
        );
      };
      ask().catch(() => {
        // A help only; the core settles symbol and name once more when it registers.
      });
    }
  }, [rows, read, setRead, change, client]);
}
