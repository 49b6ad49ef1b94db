/** Which backups may go. Counted, never judged by age: a wrong clock must not delete anything. */
import type { BackupEntry } from './backup-manifest.ts';

const newestKept = 24;
const daysKept = 14;
const weeksKept = 8;
const monthsKept = 24;
const verifiedKept = 3;
/** Backups before an upgrade or a restore, and those a person asked for. */
const occasionsKept = 10;

/**
 * Names of the backups that retention lets go: all but the newest 24, the last of each of 14 days, 8 weeks, 24 months and of
 * every year, the newest 10 made on an occasion, and the last 3 verified ones.
 *
 * @param entries the newest first, as listed.
 */
export function chooseExpired(entries: readonly BackupEntry[]): readonly string[] {
  const kept = new Set<string>();
  const keep = (chosen: readonly BackupEntry[]): void => chosen.forEach((entry) => kept.add(entry.name));
  const verified = entries.filter((entry) => entry.summary.verified);
  keep(entries.slice(0, newestKept));
  keep(verified.slice(0, verifiedKept));
  keep(entries.filter((entry) => isOccasion(entry)).slice(0, occasionsKept));
  for (const source of [entries, verified]) {
    keep(newestOfEach(source, (at) => at.slice(0, 10)).slice(0, daysKept));
    keep(newestOfEach(source, weekOf).slice(0, weeksKept));
    keep(newestOfEach(source, (at) => at.slice(0, 7)).slice(0, monthsKept));
    keep(newestOfEach(source, (at) => at.slice(0, 4)));
  }
  return entries.filter((entry) => !kept.has(entry.name)).map((entry) => entry.name);
}

function isOccasion({ summary: { reason } }: BackupEntry): boolean {
  return reason === 'manual' || /^(before|after)_/.test(reason);
}

function newestOfEach(entries: readonly BackupEntry[], periodOf: (at: string) => string): readonly BackupEntry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const period = periodOf(entry.summary.at);
    if (seen.has(period)) return false;
    seen.add(period);
    return true;
  });
}

/** Weeks counted from a Monday long ago. */
function weekOf(at: string): string {
  return String(Math.floor((Date.parse(at) / 86_400_000 + 3) / 7));
}
