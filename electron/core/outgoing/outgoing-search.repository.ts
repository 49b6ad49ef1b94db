/** Finding in the outgoing register; its search table is kept by triggers (schema step "finding"). */
import type { OutgoingFilter } from '../../contract/outgoing.schema.ts';
import type { Connection } from '../db/connection.ts';
import { countWindow } from '../finding/counts.ts';
import { issuedWithin, issuedWords } from '../finding/issued-documents.ts';
import { hexTag, type Question, type RegisterIndex, type SortChoice } from '../finding/register-index.ts';
import { type FoundWindow, findWindow } from '../finding/window.ts';

const register: RegisterIndex = {
  table: 'outgoing_document',
  search: 'outgoing_search',
  searched: 'words',
  book: 'series_id',
  kind: 'outgoing',
  words: `d.subject || ' ' || ${issuedWords}`,
  sorts: {
    number: {
      walk: 'outgoing_document d INDEXED BY outgoing_document_sort_number',
      order: ['d.series_id', 'd.number', 'd.suffix'],
    },
    body: {
      walk: 'issuing_body b CROSS JOIN outgoing_document d INDEXED BY outgoing_document_sort_body ON d.body_id = b.id',
      join: 'JOIN issuing_body b ON b.id = d.body_id',
      order: ['b.name', 'd.date_key'],
    },
  },
};

/** The ids of one window of the outgoing register. */
export function findOutgoingWindow(
  db: Connection,
  filter: OutgoingFilter,
  sort: SortChoice | null,
  offset: number,
  limit: number,
): FoundWindow {
  return findWindow(db, register, ask(filter), sort, offset, limit);
}

/** How many outgoing documents the filter holds. */
export function countOutgoing(db: Connection, filter: OutgoingFilter): number {
  return countWindow(db, register, ask(filter));
}

function ask({ text, from, to, typeCode, bodyId, termId, seriesId = null, ...rest }: OutgoingFilter): Question {
  const { status } = rest;
  return {
    text,
    from,
    to,
    bookId: seriesId,
    tags: [
      ...(typeCode === null ? [] : [hexTag('xt', typeCode)]),
      ...(bodyId === null ? [] : [`xg${bodyId}`]),
      ...(termId === null ? [] : [`xn${termId}`]),
      ...(status === 'void' ? ['xsv'] : []),
    ],
    ...issuedWithin('outgoing', rest),
  };
}
