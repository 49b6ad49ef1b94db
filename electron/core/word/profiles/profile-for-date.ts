import type { IsoDate, ProfileId } from '../party-document.view.ts';
import { hd05 } from './hd05.ts';
import { hd36 } from './hd36.ts';
import type { LayoutProfile } from './profile.ts';

/** A new rule book is added here. */
const PROFILES: Readonly<Record<ProfileId, LayoutProfile>> = { hd05, hd36 };
const NEWEST_FIRST = Object.values(PROFILES).toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1));
const OLDEST = hd36;

/** The rule book a document of this date follows; a document without date follows the one in force. // 05-HD/VPTW, III.1 */
export function profileForDate(date: IsoDate | null): LayoutProfile {
  return NEWEST_FIRST.find((profile) => date === null || profile.inForceFrom <= date) ?? OLDEST;
}

export function profileById(id: ProfileId): LayoutProfile {
  return PROFILES[id];
}
