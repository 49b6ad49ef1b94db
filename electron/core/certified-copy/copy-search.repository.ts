/** Finding in the register of copies; its search table is kept by triggers (schema step "finding"). */
import type { CopyFilter } from '../../contract/certified-copy.schema.ts';
import type { Connection } from '../db/connection.ts';
import { countWindow } from '../finding/counts.ts';
import { issuedWithin, issuedWords } from '../finding/issued-documents.ts';
import type { Question, RegisterIndex, SortChoice } from '../finding/register-index.ts';
import { type FoundWindow, findWindow } from '../finding/window.ts';

const register: RegisterIndex = {
  table: 'certified_copy',
  search: 'copy_search',
  searched: 'words',
  book: 'series_id',
  kind: 'copy',
  words: `(SELECT i.symbol || ' ' || i.issuer_name || ' ' || i.subject FROM incoming_document i WHERE i.id = d.incoming_id) || ' ' || ${issuedWords}`,
  sorts: {
    number: {
      walk: 'certified_copy d INDEXED BY certified_copy_sort_number',
      order: ['d.series_id', 'd.number', 'd.suffix'],
    },
    body: {
      walk: 'issuing_body b CROSS JOIN certified_copy d INDEXED BY certified_copy_sort_body ON d.body_id = b.id',
      join: 'JOIN issuing_body b ON b.id = d.body_id',
      order: ['b.name', 'd.date_key'],
    },
  },
};

/** The ids of one window of the register of copies. */
export function findCopyWindow(
  db: Connection,
  filter: CopyFilter,
  sort: SortChoice | null,
  offset: number,
  limit: number,
): FoundWindow {
  return findWindow(db, register, ask(filter), sort, offset, limit);
}

/** How many copies the filter holds. */
export function countCopies(db: Connection, filter: CopyFilter): number {
  return countWindow(db, register, ask(filter));
}

function ask({ text, from, to, waiting, kind = null, bodyId = null, termId = null, ...rest }: CopyFilter): Question {
  const status = waiting ? 'waiting' : rest.status;
  return {
    text,
    from,
    to,
    bookId: null,
    tags: [
      ...(kind === null ? [] : [`xk${kind.replaceAll('_', '')}`]),
      ...(bodyId === null ? [] : [`xg${bodyId}`]),
      ...(termId === null ? [] : [`xn${termId}`]),
      ...(status === 'void' ? ['xsv'] : []),
    ],
    ...issuedWithin('copy', { ...rest, status }),
  };
}
