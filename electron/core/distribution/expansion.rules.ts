/**
 * From lines as they print to recipients and counts on a day. Copies = Σ lines Σ members + file copies + reserve; nobody is
 * merged by itself when two lines reach him, the clerk decides. (practice.md 4.2)
 */
import type {
  DistributionLine,
  DistributionTotals,
  Expansion,
  LineTarget,
} from '../../contract/distribution.schema.ts';
import { type DirectorySnapshot, findMembers, isValidOn, type Member } from '../directory/membership.rules.ts';

/** Who each line reaches on the day, the totals, and who is reached twice. */
export function expandLines(
  snapshot: DirectorySnapshot,
  lines: readonly DistributionLine[],
  reserveCopies: number,
  asOf: string,
): Expansion {
  const expanded = lines.map((line, index) => {
    const excluded = new Set(line.excludedKeys);
    const recipients = reach(snapshot, line, index, asOf)
      .filter(({ key }) => !excluded.has(key))
      .map((member) => ({ ...member, channel: line.channel, copies: line.copiesPerMember }));
    const fileCopies = line.target.kind === 'file_copy' ? line.copiesPerMember : 0;
    return { recipients, fileCopies, ended: findEnded(snapshot, line.target, asOf) };
  });
  return { asOf, lines: expanded, totals: countTotals(expanded, reserveCopies), twice: findTwice(expanded) };
}

function reach(snapshot: DirectorySnapshot, line: DistributionLine, index: number, asOf: string): Member[] {
  const { target } = line;
  switch (target.kind) {
    case 'file_copy':
    case 'pointer': // "Như trên" points at the addressees, who are counted there
      return [];
    case 'text':
      return [{ key: `text:${index}`, name: line.text, channel: line.channel }];
    case 'several': {
      const found = new Map(
        target.parts.flatMap((part) => findMembers(snapshot, part, asOf)).map((member) => [member.key, member]),
      );
      return [...found.values()];
    }
    default:
      return findMembers(snapshot, target, asOf);
  }
}

/** Names in the line that no longer exist on the day, with what took their place. */
function findEnded(snapshot: DirectorySnapshot, target: LineTarget, asOf: string): string[] {
  const parts =
    target.kind === 'several' ? target.parts : target.kind === 'organ' || target.kind === 'person' ? [target] : [];
  return parts.flatMap((part) => {
    const dated =
      part.kind === 'organ'
        ? snapshot.organs.get(part.id)
        : part.kind === 'person'
          ? snapshot.persons.get(part.id)
          : undefined;
    if (!dated || isValidOn(dated, asOf)) return [];
    const name = 'name' in dated ? dated.name : dated.fullName;
    const successor =
      'successorId' in dated && dated.successorId !== null ? snapshot.organs.get(dated.successorId)?.name : undefined;
    return [successor ? `${name} (nay là ${successor})` : name];
  });
}

function countTotals(
  lines: readonly { readonly recipients: Expansion['lines'][number]['recipients']; readonly fileCopies: number }[],
  reserve: number,
): DistributionTotals {
  const byChannel = new Map<
    Expansion['lines'][number]['recipients'][number]['channel'],
    { recipients: number; copies: number }
  >();
  for (const { channel, copies } of lines.flatMap(({ recipients }) => recipients)) {
    const sum = byChannel.get(channel) ?? { recipients: 0, copies: 0 };
    byChannel.set(channel, { recipients: sum.recipients + 1, copies: sum.copies + copies });
  }
  const channels = [...byChannel].map(([channel, sum]) => ({ channel, ...sum }));
  const sent = channels.reduce((sum, { copies }) => sum + copies, 0);
  const network = byChannel.get('network')?.copies ?? 0;
  const fileCopies = lines.reduce((sum, line) => sum + line.fileCopies, 0);
  return {
    recipients: channels.reduce((sum, { recipients }) => sum + recipients, 0),
    copies: sent + fileCopies + reserve,
    fileCopies,
    reserve,
    printed: sent - network + fileCopies + reserve,
    byChannel: channels,
  };
}

function findTwice(
  lines: readonly { readonly recipients: readonly { readonly key: string; readonly name: string }[] }[],
): Expansion['twice'] {
  const seen = new Map<string, { name: string; lineIndexes: number[] }>();
  lines.forEach(({ recipients }, index) => {
    for (const { key, name } of recipients) {
      const entry = seen.get(key) ?? { name, lineIndexes: [] };
      entry.lineIndexes.push(index);
      seen.set(key, entry);
    }
  });
  return [...seen].filter(([, { lineIndexes }]) => lineIndexes.length > 1).map(([key, entry]) => ({ key, ...entry }));
}
