/** Keeping the directory in order: the fixed order, duplicates, and "Sáp nhập / chia tách". Nothing is ever deleted. (practice.md 9.4) */
import { z } from 'zod';
import { choice, flag, isoDate, optionalLine, requiredLine, rowId } from './fields.ts';
import { historyEntry } from './history.schema.ts';
import { organKinds } from './directory.schema.ts';

const directoryKind = z.enum(['organ', 'person']);

/** Puts rows, in the order given, before another row; null puts them last. */
export const moveInput = z.strictObject({
  kind: directoryKind,
  ids: z.array(rowId).min(1, 'Chọn ít nhất một dòng.').max(5000),
  beforeId: rowId.nullable(),
});

/** Rows that may be one and the same, with the reason why. */
export const duplicateCandidates = z.strictObject({
  sets: z.array(
    z.strictObject({
      kind: directoryKind,
      reason: z.string(),
      rows: z.array(z.strictObject({ id: rowId, name: z.string(), hint: z.string(), ended: flag })),
    }),
  ),
});

/** One row stays; the others become other names of it. Groups and lists follow, what was printed does not change. */
export const mergeDuplicatesInput = z.strictObject({
  kind: directoryKind,
  keepId: rowId,
  duplicateIds: z.array(rowId).min(1, 'Chọn ít nhất một dòng trùng.').max(100),
});
export const mergeDuplicatesResult = z.strictObject({ keepId: rowId, merged: z.int(), groups: z.int() });

/** An organ that takes over: one in the directory, or a new one. */
export const successor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('existing'), id: rowId }),
  z.strictObject({
    kind: z.literal('new'),
    name: requiredLine('Tên cơ quan mới', 300),
    symbol: optionalLine('Ký hiệu', 40),
    organKind: choice('Nhóm cơ quan', organKinds),
  }),
]);
/** Old organs end the day before `effectiveOn`; an organ that is also a successor goes on. */
export const reorganizeInput = z.strictObject({
  effectiveOn: isoDate,
  oldIds: z.array(rowId).min(1, 'Chọn cơ quan cũ.').max(500, 'Nhiều nhất 500 cơ quan một lần.'),
  successors: z.array(successor).min(1, 'Ghi cơ quan mới.').max(100),
  /** The decision behind it: "Nghị quyết số …, ngày …". */
  note: optionalLine('Căn cứ', 300),
});
export type ReorganizeInput = z.infer<typeof reorganizeInput>;
const namedUse = z.strictObject({ id: rowId, name: z.string() });
/** What a reorganisation touches: groups follow by themselves, lists and drafts that name an old organ need a look. */
export const reorganizationReport = z.strictObject({
  ended: z.array(namedUse),
  successors: z.array(z.strictObject({ id: rowId.nullable(), name: z.string(), isNew: flag })),
  groups: z.array(namedUse),
  lists: z.array(namedUse),
  drafts: z.array(namedUse),
  /** People recorded in an organ that ends. */
  persons: z.array(namedUse),
});
export type ReorganizationReport = z.infer<typeof reorganizationReport>;

export const directoryHistoryInput = z.strictObject({
  kind: z.enum(['organ', 'person', 'recipient_group']),
  id: rowId,
});
export const directoryHistory = z.strictObject({
  /** Who took its place and whose place it took. */
  successors: z.array(z.strictObject({ id: rowId, name: z.string(), effectiveOn: isoDate.nullable() })),
  predecessors: z.array(z.strictObject({ id: rowId, name: z.string(), effectiveOn: isoDate.nullable() })),
  history: z.array(historyEntry),
});

/** Names of abolished organs that stand in words that were typed: addressees, nơi nhận, the body of a draft. */
export const checkNamesInput = z.strictObject({ texts: z.array(z.string().max(10_000)).max(500), asOf: isoDate });
export const checkedNames = z.strictObject({
  mentions: z.array(
    z.strictObject({
      textIndex: z.int(),
      organId: rowId,
      name: z.string(),
      endedOn: isoDate,
      successors: z.array(z.string()),
    }),
  ),
});
