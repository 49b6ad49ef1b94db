import { DomainError } from '../../contract/errors.ts';
import type { DistributionLine, LineTarget } from '../../contract/distribution.schema.ts';
import { readDirectory } from '../directory/directory-snapshot.ts';
import { currentLine, type DirectorySnapshot, organOf, personOf } from '../directory/membership.rules.ts';
import { createNameIndex, type NameIndex } from '../directory/name-index.rules.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { type ParsedLine, parseRecipientsBlock } from './block-parser.rules.ts';
import {
  findLists,
  findRecipients,
  getDistribution,
  getList,
  saveList,
  setReceipts,
} from './distribution.repository.ts';
import { expandLines } from './expansion.rules.ts';
import { formatRecipientsBlock } from './block-format.rules.ts';
import { deskStatsHandlers } from './desk-stats.handlers.ts';
import { dispatchHandlers } from './dispatch.handlers.ts';
import { isReturnable } from './document-facts.ts';
import { matchTarget } from './line-matcher.rules.ts';
import { formatCopyNumbers } from './returnable.rules.ts';

export const distributionHandlers: RegisterHandlers<'distribution'> = {
  ...dispatchHandlers,
  ...deskStatsHandlers,

  'distribution.listLists': ({ db }, { asOf }) => {
    const snapshot = readDirectory(db);
    return {
      lists: findLists(db).map(({ id, name, lines, reserveCopies, uses }) => {
        const { totals } = expandLines(snapshot, lines, reserveCopies, asOf);
        return { id, name, uses, recipients: totals.recipients, copies: totals.copies };
      }),
    };
  },

  'distribution.getList': ({ db }, { id }) => {
    const list = getList(db, id);
    const snapshot = readDirectory(db);
    return { ...list, lines: list.lines.map((line) => currentLine(snapshot, line)) };
  },

  'distribution.saveList': ({ db, record }, { id, ...fields }) => {
    const list = saveList(db, id, fields);
    record({
      subjectKind: 'distribution_list',
      subjectId: list.id,
      action: id === null ? 'Thêm danh sách nơi nhận' : 'Sửa danh sách nơi nhận',
      state: list,
    });
    return list;
  },

  'distribution.expand': ({ db }, { lines, reserveCopies, asOf, addressees }) =>
    expandLines(readDirectory(db), lines, reserveCopies, asOf, addressees),

  'distribution.parseBlock': ({ db }, { text, asOf }) => {
    const snapshot = readDirectory(db);
    const index = createNameIndex(snapshot);
    return { lines: parseRecipientsBlock(text).map((line) => matchLine(snapshot, index, asOf, line)) };
  },

  'distribution.formatBlock': (_context, { lines, date }) => ({ text: formatRecipientsBlock(lines, date) }),

  'distribution.getOfDocument': ({ db }, { ownerKind, ownerId }) => {
    const distribution = getDistribution(db, ownerKind, ownerId);
    const { id, asOf, lines, totals, returnBy, sheetsPerCopy } = distribution;
    const recipients = findRecipients(db, id).map(({ copyFrom, copyTo, ...recipient }) => ({
      ...recipient,
      copyNumbers: formatCopyNumbers(copyFrom, copyTo),
    }));
    const returnable = isReturnable(db, distribution, ownerKind, ownerId);
    return { asOf, lines, totals, returnable, returnBy, sheetsPerCopy, recipients };
  },

  'distribution.recordReceipts': ({ db, record }, { recipientIds, receivedOn, receivedBy }) => {
    const { changed, owners } = setReceipts(db, recipientIds, receivedOn, receivedBy);
    if (changed === 0) throw new DomainError('not_found', { what: 'nơi nhận này' });
    const [owner] = owners;
    record({
      subjectKind: owner?.ownerKind ?? 'distribution',
      subjectId: owners.length === 1 ? (owner?.ownerId ?? null) : null,
      action: receivedOn === null ? `Bỏ ghi nhận ${changed} nơi` : `Ghi nhận ${changed} nơi đã ký nhận`,
      state: { recipientIds, receivedOn, receivedBy },
    });
    return { rows: changed };
  },
};

/** Finds what the line names in the directory; names after "trừ" are read again whenever the line is expanded. */
function matchLine(
  snapshot: DirectorySnapshot,
  index: NameIndex,
  asOf: string,
  parsed: ParsedLine,
): { line: DistributionLine; matched: boolean; unmatched: string[] } {
  const { target, unmatched } =
    parsed.kind === 'recipient'
      ? matchTarget(index, parsed.text, asOf)
      : { target: { kind: parsed.kind } as const, unmatched: [] };
  const line: DistributionLine = {
    text: parsed.text,
    purpose: parsed.purpose,
    target,
    copiesPerMember: 1,
    channel: parsed.kind === 'file_copy' ? 'paper' : channelOf(snapshot, target),
    excludedKeys: [],
    ...(parsed.braced ? { braced: true } : {}),
  };
  return { line, matched: target.kind !== 'text' && unmatched.length === 0, unmatched: [...unmatched] };
}

function channelOf(snapshot: DirectorySnapshot, target: LineTarget): DistributionLine['channel'] {
  switch (target.kind) {
    case 'organ':
      return organOf(snapshot, target.id)?.channel ?? 'network';
    case 'person':
      return personOf(snapshot, target.id)?.channel ?? 'network';
    case 'text':
      return 'paper';
    default:
      return 'network';
  }
}
