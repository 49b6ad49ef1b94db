import { DomainError } from '../../contract/errors.ts';
import type { DistributionLine, LineTarget } from '../../contract/distribution.schema.ts';
import type { Connection } from '../db/connection.ts';
import { findGroupByName, findOrganByName } from '../directory/directory.repository.ts';
import { readDirectory } from '../directory/directory-snapshot.ts';
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

export const distributionHandlers: RegisterHandlers<'distribution'> = {
  'distribution.listLists': ({ db }, { asOf }) => {
    const snapshot = readDirectory(db);
    return {
      lists: findLists(db).map(({ id, name, lines, reserveCopies, uses }) => {
        const { totals } = expandLines(snapshot, lines, reserveCopies, asOf);
        return { id, name, uses, recipients: totals.recipients, copies: totals.copies };
      }),
    };
  },

  'distribution.getList': ({ db }, { id }) => getList(db, id),

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

  'distribution.expand': ({ db }, { lines, reserveCopies, asOf }) =>
    expandLines(readDirectory(db), lines, reserveCopies, asOf),

  'distribution.parseBlock': ({ db }, { text }) => ({
    lines: parseRecipientsBlock(text).map((line) => matchLine(db, line)),
  }),

  'distribution.getOfDocument': ({ db }, { ownerKind, ownerId }) => {
    const { id, asOf, lines, totals } = getDistribution(db, ownerKind, ownerId);
    return { asOf, lines, totals, recipients: findRecipients(db, id) };
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

/** Finds the line in the directory by name or alias; a line with two names joined by "và" or ";" may name both. */
function matchLine(db: Connection, parsed: ParsedLine): { line: DistributionLine; matched: boolean } {
  const target = findTarget(db, parsed);
  const line: DistributionLine = {
    text: parsed.text,
    purpose: parsed.purpose,
    target,
    copiesPerMember: parsed.kind === 'pointer' ? 0 : 1,
    channel: parsed.kind === 'file_copy' ? 'paper' : channelOf(db, target),
    excludedKeys: [],
  };
  return { line, matched: target.kind !== 'text' };
}

function findTarget(db: Connection, parsed: ParsedLine): LineTarget {
  if (parsed.kind !== 'recipient') return { kind: parsed.kind };
  const single = findByName(db, parsed.text);
  if (single) return single;
  const parts = parsed.text.split(/\s*;\s*|\s+và\s+(?=\p{Lu})/u);
  if (parts.length > 1) {
    const found = parts.map((part) => findByName(db, part));
    if (found.every((part) => part !== undefined)) return { kind: 'several', parts: found };
  }
  return { kind: 'text' };
}

function findByName(
  db: Connection,
  text: string,
): { readonly kind: 'organ' | 'group'; readonly id: number } | undefined {
  // "Văn phòng Thành ủy (Lãnh đạo, P.TH/S)": what stands in brackets concerns the inside of that organ.
  const name = text.replace(/\s*\([^)]*\)\s*$/, '');
  const group = findGroupByName(db, name);
  if (group) return { kind: 'group', id: group.id };
  const organ = findOrganByName(db, name);
  return organ && { kind: 'organ', id: organ.id };
}

function channelOf(db: Connection, target: LineTarget): DistributionLine['channel'] {
  return target.kind === 'organ'
    ? (readDirectory(db).organs.get(target.id)?.channel ?? 'network')
    : target.kind === 'text'
      ? 'paper'
      : 'network';
}
