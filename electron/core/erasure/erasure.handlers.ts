import { DomainError } from '../../contract/errors.ts';
import type { Erasure } from '../../contract/erasure.schema.ts';
import { officialDigest, readOfficialState } from '../audit/official-state.ts';
import { getCopy } from '../certified-copy/certified-copy.repository.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { getOffice } from '../organization/organization.repository.ts';
import { getOutgoing } from '../outgoing/outgoing.repository.ts';
import { eraseEvents } from './erase-events.repository.ts';
import {
  eraseDrafts,
  erasedSubject,
  eraseRow,
  findPastTexts,
  forgetWords,
  isHeldElsewhere,
} from './erase-rows.repository.ts';
import { findRowsLeft, findSameRows, nameRows } from './same-rows.ts';
import { closeErasure, findErasures, getErasure, insertErasure, setOutsideGone } from './erasure.repository.ts';

export const erasureHandlers: RegisterHandlers<'erasure'> = {
  'erasure.list': ({ db }) => ({
    erasures: findErasures(db).map((erasure) => ({ ...erasure, sameRows: findRowsLeft(db, erasure.id) })),
  }),

  'erasure.propose': (context, { kind, id }) => {
    const { db, record } = context;
    const numberText = numberOf(db, kind, id);
    const open = findErasures(db).find(
      (one) => one.kind === kind && one.ownerId === id && one.confirmedAt === null && !one.withdrawn,
    );
    if (open) throw new DomainError('erasure_open', { number: numberText, by: open.proposedBy });
    const erasureId = insertErasure(
      db,
      { ownerKind: kind, ownerId: id, numberText },
      { at: context.at, by: context.actor, userId: getOffice(db).currentUserId },
    );
    record({
      subjectKind: 'erasure',
      subjectId: erasureId,
      action: `Đề nghị xóa nội dung số ${numberText}`,
      state: { kind, id },
    });
    return toAnswer(db, erasureId);
  },

  'erasure.withdraw': ({ db, record }, { id }) => {
    const { numberText } = requireOpen(db, id);
    closeErasure(db, id, null);
    record({ subjectKind: 'erasure', subjectId: id, action: `Rút đề nghị xóa số ${numberText}`, state: { id } });
    return toAnswer(db, id);
  },

  // The row keeps its number and nothing else; the event of the erasure vouches for the hashes of the emptied events.
  'erasure.confirm': (context, { id }) => {
    const { db, record } = context;
    const { kind, ownerId, numberText, proposerId, proposedBy } = requireOpen(db, id);
    if (getOffice(db).currentUserId === proposerId || context.actor === proposedBy)
      throw new DomainError('erasure_needs_second', { by: proposedBy });
    const rows = [{ kind, id: ownerId }, ...(kind === 'incoming' ? copiesOf(db, ownerId) : [])];
    const sameRows = findSameRows(db, kind, ownerId);
    const past = rows.flatMap((row) => findPastTexts(db, row.kind, row.id));
    const present = eraseRow(db, kind, ownerId);
    forgetWords(db, [...present, ...past]);
    const texts = findOwnTexts(db, [...present, ...past]);
    eraseDrafts(db, texts);
    const { events, otherRows, firstSeq } = eraseEvents(db, id, rows, texts, (row, quoted) =>
      JSON.stringify(readOfficialState(db, row.kind, row.id)).includes(quoted),
    );
    closeErasure(db, id, { at: context.at, by: context.actor });
    const states = [
      ...rows.map((row) => ({ ...row, state: readOfficialState(db, row.kind, row.id) })),
      ...otherRows.map((row) => ({
        ...row,
        digest: officialDigest(row.kind, readOfficialState(db, row.kind, row.id)),
      })),
    ];
    record({
      subjectKind: 'erasure',
      subjectId: id,
      action: `Xóa nội dung số ${numberText}`,
      state: { events, rows: states, firstSeq, sameRows },
    });
    return { ...toAnswer(db, id), sameRows: nameRows(db, sameRows) };
  },

  'erasure.recordOutside': (context, { id }) => {
    const { db, record } = context;
    const { confirmedAt, numberText } = getErasure(db, id);
    if (confirmedAt === null) throw new DomainError('not_found', { what: 'lần xóa này' });
    setOutsideGone(db, id, context.at, context.actor);
    record({
      subjectKind: 'erasure',
      subjectId: id,
      action: `Đã hủy các bản chép ra ngoài còn giữ nội dung số ${numberText}`,
      state: { id },
    });
    return toAnswer(db, id);
  },
};

function requireOpen(db: Connection, id: number) {
  const erasure = getErasure(db, id);
  if (erasure.confirmedAt !== null || erasure.withdrawn)
    throw new DomainError('not_found', { what: 'đề nghị xóa đang chờ này' });
  return erasure;
}

function toAnswer(db: Connection, id: number): Erasure {
  const { proposerId: _, ...erasure } = getErasure(db, id);
  return { ...erasure, sameRows: findRowsLeft(db, id) };
}

function numberOf(db: Connection, kind: Erasure['kind'], id: number): string {
  if (kind === 'incoming') return getIncoming(db, id).numberText;
  return kind === 'outgoing' ? getOutgoing(db, id).numberText : getCopy(db, id).numberText;
}

// Short words and names that other rows bear are no sign of this one.
const shortestSign = 6;

function findOwnTexts(db: Connection, words: readonly (string | null)[]): readonly string[] {
  const texts = new Set(words.filter((word) => word !== null).filter((word) => word.trim().length >= shortestSign));
  return [...texts].filter((text) => text !== erasedSubject && !isHeldElsewhere(db, text));
}

function copiesOf(db: Connection, incomingId: number): { kind: 'copy'; id: number }[] {
  return selectRows<{ id: number }>(db, 'SELECT id FROM certified_copy WHERE incoming_id = ?', [incomingId]).map(
    ({ id }) => ({ kind: 'copy', id }),
  );
}
